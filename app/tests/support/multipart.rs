//! Forms with files, as a browser writes them.

use super::Answer;

/// What stands between the parts.
pub const BOUNDARY: &str = "----limite";

/// A form with files, as a browser writes it.
pub fn multipart(from: &Answer, files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for name in ["dossier", "cle"] {
        // The form of files is the last on the page.
        let value = from.last_hidden(name);
        body.extend(
            format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").into_bytes(),
        );
    }
    for (name, bytes) in files {
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"fichiers\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend(head.into_bytes());
        body.extend_from_slice(bytes);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{BOUNDARY}--\r\n").into_bytes());
    body
}
