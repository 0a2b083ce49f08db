//! The body of a form with files, watched while it comes in: whoever reads the form keeps the head of a part until it ends,
//! and waits for whatever comes. So heads are short, and a sender who waits too much is gone.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll, ready},
};

use axum::{
    body::{Body, BodyDataStream, Bytes},
    extract::{FromRequest, Multipart, Request},
};
use futures_util::Stream;
use http::{HeaderMap, header};
use portal::adding::Pace;

use crate::error::Fault;

/// Bytes of the head of one part. Browsers write 200, and the name of a file, 255 bytes at most.
const LONGEST_HEAD: usize = 4_096;

/// The form of a request, watched.
///
/// # Errors
/// [`Fault::Refused`] when it is no form with files as browsers write them.
pub(super) async fn form(request: Request) -> Result<Multipart, Fault> {
    let (parts, body) = request.into_parts();
    let scan = Scan::new(boundary(&parts.headers).ok_or(Fault::Refused)?);
    let incoming = Incoming { body: body.into_data_stream(), scan, pace: Pace::default() };
    let request = Request::from_parts(parts, Body::from_stream(incoming));
    Multipart::from_request(request, &()).await.map_err(|_| Fault::Refused)
}

/// The boundary, when the type is written as browsers do: what can be read in two ways is not read at all.
fn boundary(headers: &HeaderMap) -> Option<&str> {
    let mut types = headers.get_all(header::CONTENT_TYPE).iter();
    let (kind, None) = (types.next()?, types.next()) else { return None };
    let boundary = kind.to_str().ok()?.strip_prefix("multipart/form-data; boundary=")?;
    let plain = boundary.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"'+_-.".contains(&byte));
    (plain && (1..=70).contains(&boundary.len())).then_some(boundary)
}

struct Incoming {
    body: BodyDataStream,
    scan: Scan,
    pace: Pace,
}

impl Stream for Incoming {
    type Item = io::Result<Bytes>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        let next = Pin::new(&mut this.body).poll_next(context);
        if next.is_pending() {
            this.pace.wait();
        }
        let Some(chunk) = ready!(next) else { return Poll::Ready(None) };
        let chunk = chunk.map_err(io::Error::other)?;
        if !this.pace.came(chunk.len()) {
            return Poll::Ready(Some(Err(io::ErrorKind::TimedOut.into())));
        }
        this.scan.read(&chunk)?;
        Poll::Ready(Some(Ok(chunk)))
    }
}

/// Where in the form one is.
enum Place {
    /// Before the first boundary, with which the form must begin.
    Start,
    /// In the head of a part, or behind the last; so many bytes of it were read.
    Head(usize),
    /// In what a part holds.
    Content,
}

/// Follows a form without keeping any of it.
struct Scan {
    /// What ends a part. Its first byte is at no other place in it: what breaks off can begin anew only with that.
    end: Vec<u8>,
    /// How many bytes of what is looked for were just read.
    met: usize,
    place: Place,
}

impl Scan {
    fn new(boundary: &str) -> Self {
        // The first boundary has no line before it.
        Self { end: format!("\r\n--{boundary}").into_bytes(), met: 2, place: Place::Start }
    }

    fn read(&mut self, bytes: &[u8]) -> io::Result<()> {
        bytes.iter().try_for_each(|byte| self.step(*byte))
    }

    fn step(&mut self, byte: u8) -> io::Result<()> {
        let sought: &[u8] = if let Place::Head(_) = self.place { b"\r\n\r\n" } else { &self.end };
        self.met = match byte {
            _ if byte == sought[self.met] => self.met + 1,
            b'\r' => 1,
            _ => 0,
        };
        let found = self.met == sought.len();
        if found {
            self.met = 0;
        }
        self.place = match self.place {
            Place::Start if found => Place::Head(0),
            Place::Start if self.met > 2 => Place::Start,
            Place::Head(_) if found => Place::Content,
            Place::Head(read) if read < LONGEST_HEAD => Place::Head(read + 1),
            Place::Content if found => Place::Head(0),
            Place::Content => Place::Content,
            Place::Start | Place::Head(_) => return Err(io::ErrorKind::InvalidData.into()),
        };
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use http::HeaderValue;

    use super::*;

    /// How many bytes of the form are read before it is given up; all of it, however it is cut into pieces.
    fn read(form: &[u8]) -> usize {
        let counts = [1, 3, 7, form.len()].map(|size| {
            let mut scan = Scan::new("--limite");
            let mut read = 0;
            form.chunks(size).all(|chunk| chunk.iter().all(|byte| scan.read(&[*byte]).map(|()| read += 1).is_ok()));
            read
        });
        assert!(counts.iter().all(|count| *count == counts[0]), "{counts:?}");
        counts[0]
    }

    #[test]
    fn a_form_of_a_browser_is_read_whole() {
        let head = "Content-Disposition: form-data; name=\"fichiers\"; filename=\"a.pdf\"";
        let content = "\r\n\r\r\n\r\n----limit\r\n----limit e\n".repeat(2_000);
        let part = format!("----limite\r\n{head}\r\n\r\n{content}\r\n");
        let form = format!("{part}----limite\r\n\r\n\r\n{part}----limite--\r\n");
        assert_eq!(read(form.as_bytes()), form.len());
    }

    #[test]
    fn a_head_without_end_is_given_up() {
        let begun = "----limite\r\nContent-Disposition: form-data; name=\"";
        for (before, longest) in [
            (begun.to_owned(), begun.len() + LONGEST_HEAD),
            (format!("{begun}a\"\r\n\r\n{}\r\n----limite", "b".repeat(9_000)), 14_000),
            (format!("{begun}a\"\r\n\r\n\r\n----limite--"), 5_000),
        ] {
            let form = format!("{before}{}", "x\r\n".repeat(1_000_000));
            let read = read(form.as_bytes());
            assert!(read > LONGEST_HEAD && read < longest, "{read} of {}", form.len());
        }
        for no_form in ["x----limite\r\n", "\r\n----limite\r\n", "----limitf", "-----limite"] {
            assert!(read(no_form.as_bytes()) < no_form.len(), "{no_form}");
        }
    }

    #[test]
    fn a_boundary_is_read_in_one_way_or_not_at_all() {
        let of = |kinds: &[&str]| {
            let mut headers = HeaderMap::new();
            for kind in kinds {
                headers.append(header::CONTENT_TYPE, HeaderValue::from_str(kind).unwrap());
            }
            boundary(&headers).map(str::to_owned)
        };
        let webkit = "----WebKitFormBoundaryAaBbCc012345";
        assert_eq!(of(&[&format!("multipart/form-data; boundary={webkit}")]).as_deref(), Some(webkit));
        for kind in ["a; boundary=b", "\"a\"", "a, multipart/form-data", "", &"a".repeat(71)] {
            assert_eq!(of(&[&format!("multipart/form-data; boundary={kind}")]), None, "{kind}");
        }
        assert_eq!(of(&["multipart/form-data; boundary=a", "multipart/form-data; boundary=b"]), None);
        assert_eq!(of(&["multipart/mixed; boundary=a"]), None);
    }

    /// Whether a body is read to its end whose pieces of so many bytes come so many seconds apart.
    async fn arrives(pieces: usize, bytes: usize, apart: u64) -> bool {
        let pieces = futures_util::stream::unfold(0, move |at| async move {
            tokio::time::sleep(Duration::from_secs(if at == 0 { 0 } else { apart })).await;
            let first = format!("----limite\r\n\r\n{}", "x".repeat(bytes));
            let piece = if at == 0 { first } else { "x".repeat(bytes) };
            (at < pieces).then_some((io::Result::Ok(Bytes::from(piece)), at + 1))
        });
        let body = Body::from_stream(pieces).into_data_stream();
        let incoming = Incoming { body, scan: Scan::new("--limite"), pace: Pace::default() };
        futures_util::TryStreamExt::try_for_each(incoming, async |_| Ok(())).await.is_ok()
    }

    #[tokio::test(start_paused = true)]
    async fn a_sender_keeps_a_pace() {
        assert!(arrives(1_000, 2_000, 1).await, "16 kbit/s");
        assert!(arrives(20, 29_500, 29).await, "a line that comes and goes");
        assert!(!arrives(2, 1, 31).await);
        assert!(!arrives(100, 1, 1).await, "a byte now and then");
        assert!(!arrives(10_000, 900, 1).await);
    }
}
