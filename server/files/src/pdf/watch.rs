//! What a PDF for patients may not hold: what acts by itself, fetches, plays, or carries other files.

use std::collections::HashSet;

use super::{
    lexer::Lexer,
    object::{Dict, Object},
};

/// Names that say so wherever they stand, as key or as value: actions (ISO 32000-2, 12.6.4), annotations of media and of
/// attached files (12.5.6), embedded files (7.11.4), portfolios (12.3.5).
const NAMES: [&[u8]; 15] = [
    b"JavaScript",
    b"Launch",
    b"SubmitForm",
    b"ImportData",
    b"GoToE",
    b"GoToR",
    b"GoTo3DView",
    b"Rendition",
    b"RichMedia",
    b"RichMediaExecute",
    b"RichMediaContent",
    b"EmbeddedFile",
    b"EmbeddedFiles",
    b"FileAttachment",
    b"MediaClip",
];

/// Keys too short to be looked for among arbitrary names: a font may be called `JS` in a list of fonts.
const KEYS: [&[u8]; 5] = [b"JS", b"AA", b"XFA", b"EF", b"Collection"];

/// Values of `S`, `Type` or `Subtype` that are ordinary words elsewhere.
const KINDS: [&[u8]; 4] = [b"Movie", b"Sound", b"Screen", b"3D"];

/// What was met.
#[derive(Debug, Default)]
pub(super) struct Watch {
    /// Something acts, fetches, plays, or carries files.
    pub(super) active: bool,
    /// The file is encrypted, with or without a password to open it.
    pub(super) encrypted: bool,
    /// An object stream or a trailer cannot be read whole: what is in it is not known.
    pub(super) broken: bool,
    /// Objects that some catalog says are done when the file is opened.
    openings: HashSet<u32>,
    /// Objects of which some version does more than going to a page.
    doing: HashSet<u32>,
}

/// Whether an action does more than going to a page (12.6.2): a link would tell that the file was opened.
fn does_more_than_going(action: &Object) -> bool {
    match action {
        Object::Dict(action) => !action.is("S", "GoTo") || action.get("Next").is_some(),
        // A destination is an array; an object that refers to another is none of these.
        other => matches!(other, Object::Ref(_)),
    }
}

impl Watch {
    /// Sees an object, and what it says twice: of two values of one key, some viewers take the first. Two actions in one
    /// are none that is known.
    pub(super) fn see_all(&mut self, object: &Object, replaced: &[(Vec<u8>, Object)]) {
        self.see(object);
        for (key, value) in replaced {
            self.entry(key, value);
            self.active |= matches!(key.as_slice(), b"S" | b"OpenAction");
        }
    }

    /// Sees a version of the object of this number. Which version and which catalog a viewer takes is its affair: all count.
    pub(super) fn see_version(&mut self, number: u32, object: &Object) {
        if does_more_than_going(object) {
            self.doing.insert(number);
        }
    }

    /// Whether something else than going to a page is done when the file is opened, by whichever catalog.
    pub(super) fn opens_with_more_than_a_page(&self) -> bool {
        !self.openings.is_disjoint(&self.doing)
    }

    fn see(&mut self, object: &Object) {
        match object {
            Object::Name(name) => self.active |= NAMES.contains(&name.as_slice()),
            Object::Array(items) => items.iter().for_each(|item| self.see(item)),
            Object::Dict(dict) => {
                for (key, value) in &dict.0 {
                    self.entry(key, value);
                }
            }
            _ => {}
        }
    }

    fn entry(&mut self, key: &[u8], value: &Object) {
        if *value == Object::Null {
            return;
        }
        match value {
            Object::Ref(number) if key == b"OpenAction" => _ = self.openings.insert(*number),
            action => self.active |= key == b"OpenAction" && does_more_than_going(action),
        }
        self.active |= NAMES.contains(&key);
        self.active |= KEYS.contains(&key)
            && matches!(value, Object::Ref(_) | Object::Dict(_) | Object::Str(_) | Object::Array(_));
        let kind = matches!(key, b"S" | b"Type" | b"Subtype");
        self.active |= kind && matches!(value, Object::Name(name) if KINDS.contains(&name.as_slice()));
        self.see(value);
    }

    /// A stream whose data are in another file acts too. In data that are packed, names occur by chance only when short.
    pub(super) fn see_stream(&mut self, dict: &Dict, data: &[u8]) {
        self.active |= dict.get("F").is_some();
        for at in crate::bytes::all(data, b"/") {
            let name = Lexer::new(data, at + 1).name_up_to(20);
            self.active |= NAMES.contains(&name.as_slice()) && name.len() > 5;
        }
    }
}
