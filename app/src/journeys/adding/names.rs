//! Names of files, as they are told back: hostile text, of which nothing but a short harmless line is kept.

use domain::text::clean_line_max;

/// Characters of a name that are told.
const LONGEST: usize = 60;

/// The name of a file that was refused.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct FileName {
    line: String,
    cut: bool,
}

/// What a name says the file to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Claim {
    Pdf,
    Image,
    Nothing,
}

impl FileName {
    /// From what a browser sends: of a path, the last part.
    pub(super) fn of(sent: &str) -> Self {
        let name = sent.rsplit(['/', '\\']).next().unwrap_or_default();
        let line = clean_line_max(name, 4 * LONGEST);
        Self { cut: line.chars().count() > LONGEST, line }
    }

    /// The name isolated from what stands around it, as `<bdi>` does where there are elements; none when there is none.
    pub(super) fn isolated(&self) -> Option<String> {
        let shown: String = self.line.chars().take(LONGEST).collect();
        let more = if self.cut { "…" } else { "" };
        (!shown.is_empty()).then(|| format!("\u{2068}{shown}{more}\u{2069}"))
    }

    /// What it says the file to be.
    pub(super) fn claim(&self) -> Claim {
        let end = self.line.rsplit_once('.').map_or("", |(_, end)| end).to_ascii_lowercase();
        match end.as_str() {
            "pdf" => Claim::Pdf,
            "jpg" | "jpeg" | "png" | "tif" | "tiff" => Claim::Image,
            _ => Claim::Nothing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_short_harmless_line() {
        let shown = |sent: &str| FileName::of(sent).isolated();
        assert_eq!(shown("C:\\Temp\\faux.pdf").as_deref(), Some("\u{2068}faux.pdf\u{2069}"));
        assert_eq!(shown("../../a/b.txt").as_deref(), Some("\u{2068}b.txt\u{2069}"));
        assert_eq!(shown("genou\u{202e}\u{2069}\r\ngpj.exe\0").as_deref(), Some("\u{2068}genou gpj.exe\u{2069}"));
        assert_eq!(shown("\u{202e}"), None);
        let long = shown(&format!("{}.pdf", "é".repeat(500))).unwrap_or_default();
        assert_eq!(long.chars().count(), LONGEST + 3, "cut, and said to be cut");
        for (sent, claim) in [("A.PDF", Claim::Pdf), ("a.pdf.jpeg", Claim::Image), ("pdf", Claim::Nothing)] {
            assert_eq!(FileName::of(sent).claim(), claim, "{sent}");
        }
    }
}
