//! Files made for tests.
#![allow(dead_code, unreachable_pub, reason = "each test uses its part")]
#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

pub mod images;

use std::io::Write;

use flate2::{Compress, Compression, FlushCompress, write::ZlibEncoder};

/// The bytes of a file in `tests/fixtures`.
pub fn fixture(name: &str) -> Vec<u8> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    std::fs::read(folder.join(name)).unwrap()
}

/// Packed as zlib does.
pub fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// As many times 64 MB of zeros, packed, without packing more than once.
pub fn zeros(times: usize) -> Vec<u8> {
    let mut state = Compress::new(Compression::best(), false);
    let mut block = Vec::with_capacity(1_000_000);
    state.compress_vec(&vec![0; 64_000_000], &mut block, FlushCompress::Sync).unwrap();
    let mut packed = vec![0x78, 0xda];
    packed.extend(block.repeat(times));
    packed
}

/// A PDF that is written object by object: 1 catalog, 2 pages, 3 page, 4 content, 5 font, then others.
pub struct Pdf {
    catalog: String,
    resources: String,
    content: (String, Vec<u8>),
    others: Vec<Vec<u8>>,
}

fn stream(dict: &str, data: &[u8]) -> Vec<u8> {
    let mut object = format!("<< {dict} /Length {} >>\nstream\n", data.len()).into_bytes();
    object.extend_from_slice(data);
    object.extend_from_slice(b"\nendstream");
    object
}

impl Pdf {
    /// One page with this content.
    pub fn page(content: &str) -> Self {
        Self::page_of("", content.as_bytes())
    }

    /// One page whose content has filters.
    pub fn page_of(dict: &str, data: &[u8]) -> Self {
        let content = (dict.to_owned(), data.to_vec());
        Self { catalog: String::new(), resources: String::new(), content, others: Vec::new() }
    }

    pub fn catalog(mut self, entries: &str) -> Self {
        self.catalog = entries.to_owned();
        self
    }

    pub fn resources(mut self, entries: &str) -> Self {
        self.resources = entries.to_owned();
        self
    }

    pub fn object(mut self, object: &str) -> Self {
        self.others.push(object.as_bytes().to_vec());
        self
    }

    pub fn stream(mut self, dict: &str, data: &[u8]) -> Self {
        self.others.push(stream(dict, data));
        self
    }

    pub fn finish(self) -> Vec<u8> {
        let page = format!(
            "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> {} >> >>",
            self.resources
        );
        let mut objects = vec![
            format!("<< /Type /Catalog /Pages 2 0 R {} >>", self.catalog).into_bytes(),
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
            page.into_bytes(),
            stream(&self.content.0, &self.content.1),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_vec(),
        ];
        objects.extend(self.others);
        let mut pdf = b"%PDF-1.7\n".to_vec();
        let mut offsets = Vec::new();
        for (at, object) in objects.iter().enumerate() {
            offsets.push(pdf.len());
            pdf.extend_from_slice(format!("{} 0 obj\n", at + 1).as_bytes());
            pdf.extend_from_slice(object);
            pdf.extend_from_slice(b"\nendobj\n");
        }
        let table = pdf.len();
        pdf.extend_from_slice(format!("xref\n0 {}\n0000000000 65535 f \n", offsets.len() + 1).as_bytes());
        for offset in &offsets {
            pdf.extend_from_slice(format!("{offset:010} 00000 n \n").as_bytes());
        }
        let size = offsets.len() + 1;
        pdf.extend_from_slice(
            format!("trailer << /Root 1 0 R /Size {size} >>\nstartxref\n{table}\n%%EOF\n").as_bytes(),
        );
        pdf
    }
}
