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
    net::{TcpListener, TcpSocket, TcpStream},
    signal::unix::{SignalKind, signal},
    sync::Semaphore,
    time,
};
use tokio_io_timeout::TimeoutStream;

/// A sender that needs longer for its headers is cut off; also how long an idle connection is kept.
const HEADER_TIMEOUT: Duration = Duration::from_secs(10);
/// A reader that takes nothing of its answer for so long is cut off: it holds the answer in memory.
const WRITE_TIMEOUT: Duration = Duration::from_secs(30);
/// Bytes that the kernel keeps for a reader; Linux doubles it for its own work. It tells that a reader took something once a
/// third is free: with buffers of megabytes, a steady reader of 20 kB/s would seem to take nothing for minutes. 256 kB at
/// once carry 5 MB/s over 50 ms.
const SEND_BUFFER: u32 = 128 * 1024;
/// Connections that wait in the kernel's queue, as `std` has it.
const BACKLOG: u32 = 1024;
/// Beyond this many connections, new ones wait in the kernel's queue.
const CONNECTIONS: usize = 4096;
/// How long running answers may take once the server was told to stop.
const GRACE: Duration = Duration::from_secs(10);

/// Listens on `address`.
///
/// # Errors
/// One line naming the address, since that is what an operator must change.
pub(crate) async fn bind(address: SocketAddr) -> Result<TcpListener, String> {
    listen(address).map_err(|error| format!("cannot listen on {address}: {error}"))
}

/// A listener whose connections inherit the size of its buffer.
fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
    socket.set_reuseaddr(true)?;
    socket.set_send_buffer_size(SEND_BUFFER)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
}

/// Serves until `stop`, then lets running answers end.
pub(crate) async fn serve(listener: TcpListener, router: Router, stop: impl Future<Output = ()>) {
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let graceful = GracefulShutdown::new();
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

/// Waits for SIGINT or SIGTERM. Both are caught from this call on: to be called before the server says where it answers,
/// or whoever hears that and stops it at once would kill it.
pub(crate) fn stopped() -> impl Future<Output = ()> {
    let signals = (signal(SignalKind::interrupt()), signal(SignalKind::terminate()));
    async move {
        let (Ok(mut interrupt), Ok(mut terminate)) = signals else {
            return std::future::pending().await;
        };
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::AsyncReadExt;

    use super::*;

    /// Writes until the kernel takes no more; how much it took.
    fn fill(stream: &TcpStream) -> usize {
        std::iter::from_fn(|| stream.try_write(&[0; 16_384]).ok()).sum()
    }

    #[tokio::test]
    async fn a_slow_reader_is_seen_to_read() {
        let listener = bind("127.0.0.1:0".parse().unwrap()).await.unwrap();
        let socket = TcpSocket::new_v4().unwrap();
        socket.set_recv_buffer_size(16_384).unwrap();
        let (reader, accepted) = tokio::join!(socket.connect(listener.local_addr().unwrap()), listener.accept());
        let (mut reader, (writer, _)) = (reader.unwrap(), accepted.unwrap());
        writer.writable().await.unwrap();
        let held = fill(&writer);
        assert!(held < 1_000_000, "{held} bytes are kept for a reader who takes none");
        // At 20 kB/s, in far less than the 30 seconds after which it would be cut off.
        let mut some = vec![0; 200_000];
        reader.read_exact(&mut some).await.unwrap();
        time::timeout(Duration::from_secs(10), writer.writable()).await.expect("the reading is seen").unwrap();
        assert!(fill(&writer) > 0);
    }
}
