//! Connections: how many, and how long each may take to say what it wants.
//!
//! `axum::serve` 0.8 sets no timeout on headers, so that a slow sender would hold a connection for ever; hyper does.

use std::{io, net::SocketAddr, pin::Pin, sync::Arc, time::Duration};

use axum::{Router, extract::ConnectInfo};
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use tokio::{
    net::{TcpListener, TcpStream},
    signal::unix::{SignalKind, signal},
    sync::Semaphore,
    time,
};
use tokio_io_timeout::TimeoutStream;

/// A sender that needs longer for its headers is cut off; also how long an idle connection is kept.
const HEADER_TIMEOUT: Duration = Duration::from_secs(10);
/// A reader that takes nothing of its answer for so long is cut off: it holds the answer in memory.
const WRITE_TIMEOUT: Duration = Duration::from_secs(30);
/// Beyond this many connections, new ones wait in the kernel's queue.
const CONNECTIONS: usize = 4096;
/// How long running answers may take once the server was told to stop.
const GRACE: Duration = Duration::from_secs(10);

/// Listens on `address`.
///
/// # Errors
/// One line naming the address, since that is what an operator must change.
pub(crate) async fn bind(address: SocketAddr) -> Result<TcpListener, String> {
    TcpListener::bind(address).await.map_err(|error| format!("cannot listen on {address}: {error}"))
}

/// Serves until SIGINT or SIGTERM, then lets running answers end.
pub(crate) async fn serve(listener: TcpListener, router: Router) {
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let graceful = GracefulShutdown::new();
    let stop = stopped();
    tokio::pin!(stop);
    loop {
        let place = tokio::select! {
            place = Arc::clone(&places).acquire_owned() => place,
            () = &mut stop => break,
        };
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        match accepted {
            Ok((stream, peer)) => {
                let connection = graceful.watch(connection(stream, peer, router.clone()));
                tokio::spawn(async move {
                    // A broken connection is its sender's affair, not an event of ours.
                    let _ = connection.await;
                    drop(place);
                });
            }
            Err(error) => accept_failed(&error).await,
        }
    }
    if time::timeout(GRACE, graceful.shutdown()).await.is_err() {
        tracing::warn!("some answers had not ended when the server stopped");
    }
}

type Connection = http1::Connection<
    TokioIo<Pin<Box<TimeoutStream<TcpStream>>>>,
    TowerToHyperService<axum::middleware::AddExtension<Router, ConnectInfo<SocketAddr>>>,
>;

fn connection(stream: TcpStream, peer: SocketAddr, router: Router) -> Connection {
    let _ = stream.set_nodelay(true);
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(WRITE_TIMEOUT));
    let service = tower::ServiceBuilder::new().layer(axum::Extension(ConnectInfo(peer))).service(router);
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADER_TIMEOUT)
        .max_headers(64)
        .max_buf_size(32 * 1024)
        .serve_connection(TokioIo::new(Box::pin(stream)), TowerToHyperService::new(service))
}

/// Out of file descriptors: closing connections will free some, trying again at once would only burn the processor.
async fn accept_failed(error: &io::Error) {
    tracing::error!(error.kind = ?error.kind(), "a connection could not be accepted");
    time::sleep(Duration::from_millis(100)).await;
}

/// Ends when the server is told to stop. The signals are taken over at once: one that came before the first wait would
/// otherwise end the process without a last checkpoint.
fn stopped() -> impl Future<Output = ()> {
    let signals = (signal(SignalKind::interrupt()), signal(SignalKind::terminate()));
    async {
        let (Ok(mut interrupt), Ok(mut terminate)) = signals else {
            return std::future::pending().await;
        };
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    }
}
