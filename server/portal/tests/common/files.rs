//! Small files of our own making.

/// A PDF of one page with these words.
pub fn pdf(words: &str) -> Vec<u8> {
    let stream = format!("BT /F1 12 Tf 72 720 Td ({words}) Tj ET");
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>".to_owned(),
        format!("<</Length {}>>\nstream\n{stream}\nendstream", stream.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
    ];
    with_objects(&objects, "")
}

/// A PDF of these objects, numbered from 1; the first is the catalogue. `trailer` is added to the trailer.
pub fn with_objects(objects: &[String], trailer: &str) -> Vec<u8> {
    let mut out = String::from("%PDF-1.4\n");
    let mut offsets = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        offsets.push(out.len());
        out.push_str(&format!("{} 0 obj\n{object}\nendobj\n", at + 1));
    }
    let start = out.len();
    out.push_str(&format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1));
    for offset in offsets {
        out.push_str(&format!("{offset:010} 00000 n \n"));
    }
    out.push_str(&format!("trailer\n<</Size {}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1));
    out.into_bytes()
}

/// A PNG that says it is so large; its pixels are those of `shade`, as many as there are rows to write.
pub fn png(width: u32, height: u32, shade: u8) -> Vec<u8> {
    let mut rows = Vec::new();
    for row in 0..height.min(64) {
        rows.push(0);
        rows.extend((0..width.min(64)).flat_map(|column| [shade, row as u8, column as u8]));
    }
    let mut data = vec![0x78, 0x01];
    // Deflate, stored: blocks of 65,535 bytes at most.
    let mut blocks = rows.chunks(65_535).peekable();
    while let Some(block) = blocks.next() {
        data.push(u8::from(blocks.peek().is_none()));
        data.extend((block.len() as u16).to_le_bytes());
        data.extend((!(block.len() as u16)).to_le_bytes());
        data.extend(block);
    }
    data.extend(adler(&rows).to_be_bytes());
    let mut header = [width.to_be_bytes(), height.to_be_bytes()].concat();
    header.extend([8, 2, 0, 0, 0]);
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, body) in [(b"IHDR", header), (b"IDAT", data), (b"IEND", Vec::new())] {
        let chunk = [&kind[..], &body].concat();
        out.extend((body.len() as u32).to_be_bytes());
        out.extend(&chunk);
        out.extend(crc(&chunk).to_be_bytes());
    }
    out
}

fn adler(bytes: &[u8]) -> u32 {
    let (mut a, mut b) = (1u32, 0u32);
    for byte in bytes {
        a = (a + u32::from(*byte)) % 65_521;
        b = (b + a) % 65_521;
    }
    b << 16 | a
}

fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 })
    };
    !bytes.iter().fold(u32::MAX, step)
}

/// An RTF that says `text` (ASCII; RTF escapes as written).
pub fn rtf(text: &str) -> Vec<u8> {
    format!(r"{{\rtf1\ansi\ansicpg1252\deff0{{\fonttbl{{\f0 Arial;}}}}\f0\fs24 {text}\par}}").into_bytes()
}

/// A TIFF of so many grey pages of one pixel, packed in a way that nobody unpacks: its header is sound.
pub fn sealed_tiff(pages: u32) -> Vec<u8> {
    let mut out = b"II\x2a\0\x08\0\0\0".to_vec();
    for page in 1..=pages {
        let data = out.len() as u32 + 2 + 9 * 12 + 4;
        out.extend(9_u16.to_le_bytes());
        let entries =
            [(256, 1), (257, 1), (258, 8), (259, 9_999), (262, 1), (273, data), (277, 1), (278, 1), (279, 2_u32)];
        for (tag, value) in entries {
            out.extend([u16::to_le_bytes(tag), 4_u16.to_le_bytes()].concat());
            out.extend([1_u32.to_le_bytes(), u32::to_le_bytes(value)].concat());
        }
        out.extend(if page == pages { 0 } else { data + 2 }.to_le_bytes());
        out.extend([0, 0]);
    }
    out
}
