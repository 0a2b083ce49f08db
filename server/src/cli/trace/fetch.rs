//! Asking a log, by HTTP, what it tells to anybody. What it says is signed: the way it comes need not be trusted.

use std::time::Duration;

use http::{Request, Uri, header};
use http_body_util::{BodyExt as _, Empty, Limited};
use hyper::{body::Bytes, client::conn::http1};
use hyper_util::rt::TokioIo;
use tokio::{net::TcpStream, time::timeout};

/// Everything that an answer may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// Longest answer, in bytes: an update has some kilobytes.
const LONGEST: usize = 1_000_000;

/// The answer to a GET of `path` below the address of the portal.
///
/// # Errors
/// In words, when there is none or its status is not 200.
pub(super) async fn get(portal: &str, path: &str) -> Result<String, String> {
    let address = format!("{}/.well-known/passerelle/{path}", portal.trim_end_matches('/'));
    let answer = timeout(PATIENCE, exchange(&address)).await;
    let answer = answer.map_err(|_| "no answer in time".to_owned()).flatten();
    answer.map_err(|why| format!("{address}: {why}"))
}

async fn exchange(address: &str) -> Result<String, String> {
    let uri: Uri = address.parse().map_err(|_| "not an address")?;
    let authority = uri.authority().ok_or("not an address")?.clone();
    if uri.scheme_str() != Some("http") {
        return Err("only http:// is spoken here; fetch it with curl and give the file to --log".to_owned());
    }
    let host = authority.host().trim_matches(['[', ']']);
    let stream = TcpStream::connect((host, authority.port_u16().unwrap_or(80))).await;
    let stream = TokioIo::new(stream.map_err(|error| error.to_string())?);
    let (mut sender, connection) = http1::handshake(stream).await.map_err(|error| error.to_string())?;
    tokio::spawn(connection);
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    let request = Request::get(path).header(header::HOST, authority.as_str()).body(Empty::<Bytes>::new());
    let request = request.map_err(|error| error.to_string())?;
    let answer = sender.send_request(request).await.map_err(|error| error.to_string())?;
    if !answer.status().is_success() {
        return Err(format!("answered {}", answer.status()));
    }
    let body = Limited::new(answer.into_body(), LONGEST).collect().await.map_err(|error| error.to_string())?;
    String::from_utf8(body.to_bytes().to_vec()).map_err(|_| "not a text".to_owned())
}
