//! All that typst can see: one source, two fonts, the values. No files, no packages, no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

/// The fonts, read once.
pub(crate) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let files: [&'static [u8]; 2] =
        [include_bytes!("../fonts/DejaVuSans.ttf"), include_bytes!("../fonts/DejaVuSans-Bold.ttf")];
    let fonts: Vec<Font> = files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
    Fonts { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
});

static SOURCE: LazyLock<Source> = LazyLock::new(|| {
    let path = VirtualPath::new("/summary.typ").expect("a constant path");
    Source::new(RootedPath::new(VirtualRoot::Project, path).intern(), include_str!("summary.typ").to_owned())
});

/// The fonts of the program.
pub(crate) struct Fonts {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

impl Fonts {
    /// Whether every font has a sign for this character, and it is not one of private meaning.
    pub(crate) fn has(&self, c: char) -> bool {
        let private = matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}');
        !private && self.fonts.iter().all(|font| font.info().coverage.contains(c.into()))
    }
}

/// The world of one summary.
pub(crate) struct SummaryWorld {
    library: LazyHash<Library>,
}

impl SummaryWorld {
    /// A world in which `sys.inputs` are `values`.
    pub(crate) fn new(values: Dict) -> Self {
        // Cells that name their row are behind this feature of typst 0.15.
        let features = [Feature::A11yExtras].into_iter().collect();
        Self { library: LazyHash::new(Library::builder().with_inputs(values).with_features(features).build()) }
    }
}

impl World for SummaryWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        SOURCE.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == SOURCE.id() { Ok(SOURCE.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
