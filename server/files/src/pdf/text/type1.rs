//! The encoding that a Type 1 font program brings itself, in its clear part (Adobe Type 1 Font Format, 2.2).

use super::{
    super::{
        lexer::{Lexer, Token},
        object::{Dict, Object},
        reader::Pdf,
    },
    glyphs,
};
use crate::{Refusal, bytes};

/// How much of a font program is read: the clear part of real ones stays under 10 kB.
const CLEAR: usize = 32_768;

/// Sets the texts of codes that the font program names: `dup 233 /eacute put`.
pub(super) fn built_in(pdf: &Pdf<'_>, font: &Dict, texts: &mut [Option<String>]) -> Result<(), Refusal> {
    let descriptor = pdf.get(font, "FontDescriptor");
    let Some(program) = descriptor.dict().and_then(|descriptor| descriptor.get("FontFile")) else { return Ok(()) };
    let Some((_, program)) = pdf.stream(&Object::clone(program))? else { return Ok(()) };
    let clear = &program[..program.len().min(CLEAR)];
    let Some(start) = bytes::find(clear, b"/Encoding") else { return Ok(()) };
    let mut lexer = Lexer::new(clear, start);
    let mut code = None;
    loop {
        match lexer.token() {
            Token::End | Token::Word(b"eexec" | b"readonly" | b"def" | b"StandardEncoding") => return Ok(()),
            // `16#E9`, a radix number, is not met in programs that are subsets.
            Token::Int(value) => code = usize::try_from(value).ok(),
            Token::Name(name) => {
                let text = code.take().and_then(|code| texts.get_mut(code));
                if let (Some(text), Some(known)) = (text, glyphs::of_name(&String::from_utf8_lossy(&name))) {
                    *text = Some(known);
                }
            }
            _ => {}
        }
    }
}
