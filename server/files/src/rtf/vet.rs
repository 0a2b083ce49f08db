//! Whether an RTF may be taken.

use super::{
    MAX_DEPTH,
    lexer::{Event, Lexer},
};
use crate::{Refusal, bytes};

/// Control words of objects, of links to objects, and of files that a reader fetches.
const OBJECTS: [&[u8]; 12] = [
    b"object",
    b"objdata",
    b"objemb",
    b"objlink",
    b"objautlink",
    b"objsub",
    b"objpub",
    b"objocx",
    b"objhtml",
    b"objupdate",
    b"template",
    b"filetbl",
];

/// Fields that fetch or run something. `HYPERLINK` is none: it waits for the person.
const FIELDS: [&[u8]; 9] = [
    b"includepicture",
    b"includetext",
    b"dde",
    b"ddeauto",
    b"link",
    b"import",
    b"macrobutton",
    b"include",
    b"database",
];

/// Checks that groups are closed, and that nothing is embedded or linked.
///
/// # Errors
/// `DamagedRtf`, `RtfWithObject`.
pub(crate) fn vet(rtf: &[u8]) -> Result<(), Refusal> {
    let mut depth = 0_usize;
    // The instruction of a field, and the depth of its group.
    let mut field: Option<(usize, Vec<u8>)> = None;
    let mut lexer = Lexer::new(rtf);
    while let Some(event) = lexer.next() {
        match event {
            Event::Open => depth += 1,
            Event::Close => {
                if let Some((_, instruction)) = field.take_if(|(at, _)| *at == depth) {
                    check(&instruction)?;
                }
                depth = depth.checked_sub(1).ok_or(Refusal::DamagedRtf)?;
                if depth == 0 {
                    // Some programs end with a zero; a second document has no place here.
                    let blank = |byte: &u8| byte.is_ascii_whitespace() || *byte == 0;
                    return if rtf[lexer.at..].iter().all(blank) { Ok(()) } else { Err(Refusal::DamagedRtf) };
                }
            }
            Event::Word(word, _) if OBJECTS.contains(&word) => return Err(Refusal::RtfWithObject),
            Event::Word(b"fldinst", _) if field.is_none() => field = Some((depth, Vec::new())),
            Event::Byte(byte) | Event::Hex(byte) => {
                if let Some((_, instruction)) = &mut field {
                    instruction.push(byte);
                }
            }
            _ => {}
        }
        if depth > MAX_DEPTH {
            return Err(Refusal::DamagedRtf);
        }
    }
    Err(Refusal::DamagedRtf)
}

fn check(instruction: &[u8]) -> Result<(), Refusal> {
    let name = instruction.trim_ascii_start().to_ascii_lowercase();
    let end = name.iter().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(name.len());
    let nested = FIELDS.iter().take(4).any(|field| bytes::has_ignoring_case(instruction, field));
    if nested || FIELDS.contains(&&name[..end]) { Err(Refusal::RtfWithObject) } else { Ok(()) }
}
