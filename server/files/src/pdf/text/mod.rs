//! The text of a PDF: its pages in order, what is written in its forms and notes after each page.

mod accents;
mod cmap;
mod content;
mod font;
mod glyphs;
mod layout;
mod strings;
mod type1;
mod widths;

use std::rc::Rc;

use content::{Content, show_form};
use layout::{Layout, Matrix};

use super::{
    object::{Dict, Object},
    pages,
    reader::Pdf,
};
use crate::Refusal;

/// How many notes and fields of one page are read.
const MAX_NOTES: usize = 2_000;

/// The text of a PDF, lines and pages ended by `\n`. One that acts or carries files is read all the same.
///
/// # Errors
/// `DamagedPdf`, `EncryptedPdf`, `TooManyPages`, `Bomb`.
pub(crate) fn of(file: &[u8]) -> Result<String, Refusal> {
    let pdf = Pdf::open(file, &|| true)?;
    if pdf.watch.encrypted {
        return Err(Refusal::EncryptedPdf);
    }
    let mut layout = Layout::default();
    pages::each(&pdf, |page, resources| {
        let bytes = contents(&pdf, page)?;
        let resources = Rc::new(pdf.resolve(resources).dict().cloned().unwrap_or_default());
        Content::new(&pdf, &mut layout, resources, Matrix::IDENTITY, 0).read(&bytes)?;
        layout.page();
        notes(&pdf, &mut layout, page)?;
        layout.page();
        Ok(())
    })?;
    if pdf.is_spent() { Err(Refusal::Bomb) } else { Ok(layout.finish()) }
}

/// The content of a page, whose streams count as one.
fn contents(pdf: &Pdf<'_>, page: &Dict) -> Result<Vec<u8>, Refusal> {
    let Some(contents) = page.get("Contents") else { return Ok(Vec::new()) };
    let parts = match &*pdf.resolve(contents) {
        Object::Array(parts) => parts.clone(),
        _ => vec![contents.clone()],
    };
    let mut bytes = Vec::new();
    for part in &parts {
        if let Some((_, part)) = pdf.stream(part)? {
            bytes.extend_from_slice(&part);
            bytes.push(b'\n');
        }
    }
    Ok(bytes)
}

/// What notes and filled fields show: their appearance (12.5.5), which holds the text as it is seen.
fn notes(pdf: &Pdf<'_>, layout: &mut Layout, page: &Dict) -> Result<(), Refusal> {
    let notes = pdf.get(page, "Annots");
    for note in notes.array().unwrap_or_default().iter().take(MAX_NOTES) {
        let note = pdf.resolve(note);
        let Some(note) = note.dict() else { continue };
        let appearances = pdf.get(note, "AP");
        let Some(mut normal) = appearances.dict().and_then(|dict| dict.get("N").cloned()) else { continue };
        // One appearance for each state of a box: `AS` says which is shown.
        if let (Object::Dict(states), Object::Name(state)) = (&*pdf.resolve(&normal), &*pdf.get(note, "AS"))
            && let Some(shown) = states.0.get(state)
        {
            normal = shown.clone();
        }
        show_form(pdf, layout, &normal, Rc::default(), Matrix::IDENTITY, 1)?;
        layout.page();
    }
    Ok(())
}
