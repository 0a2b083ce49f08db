//! The four locales, and how one is chosen for a visit.

/// A language, or a way of writing it, in which every page exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Locale {
    /// French: the language of reference.
    French,
    /// Easy-to-read French. `simple` is the registered BCP 47 variant subtag for a simplified form.
    FrenchSimple,
    /// English.
    English,
    /// Arabic, written from right to left.
    Arabic,
}

impl Locale {
    /// All locales, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::French, Self::FrenchSimple, Self::English, Self::Arabic];

    /// The BCP 47 tag, which is also the name of the folder under `locales/`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::FrenchSimple => "fr-simple",
            Self::English => "en",
            Self::Arabic => "ar",
        }
    }

    /// The name of the language in itself, so that its reader finds it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::French => "Français",
            Self::FrenchSimple => "Français facile à lire",
            Self::English => "English",
            Self::Arabic => "العربية",
        }
    }

    /// The direction of writing, for the `dir` attribute.
    pub const fn direction(self) -> &'static str {
        match self {
            Self::Arabic => "rtl",
            _ => "ltr",
        }
    }

    /// Reads a tag exactly; anything else is `None`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.tag() == tag)
    }

    /// The best locale for an `Accept-Language` header (RFC 9110, 12.5.4); French when none fits.
    ///
    /// Only the first 10 ranges are read, so that a hostile header costs nothing.
    pub fn negotiate(accept_language: Option<&str>) -> Self {
        let mut best: Option<(f32, Self)> = None;
        for range in accept_language.unwrap_or_default().split(',').take(10) {
            let mut parts = range.trim().split(';');
            let tag = parts.next().unwrap_or_default().trim().to_ascii_lowercase();
            let weight =
                parts.find_map(|p| p.trim().strip_prefix("q=")).map_or(1.0, |q| q.trim().parse().unwrap_or(0.0));
            let locale = Self::from_tag(&tag).or_else(|| Self::from_tag(tag.split('-').next().unwrap_or_default()));
            if let Some(locale) = locale
                && weight > 0.0
                && best.is_none_or(|(w, _)| weight > w)
            {
                best = Some((weight, locale));
            }
        }
        best.map_or(Self::French, |(_, locale)| locale)
    }
}

#[cfg(test)]
mod tests {
    use super::Locale;

    #[test]
    fn the_heaviest_known_language_wins() {
        let cases = [
            (None, Locale::French),
            (Some(""), Locale::French),
            (Some("de-DE,de;q=0.9"), Locale::French),
            (Some("en-GB,en;q=0.9,fr;q=0.8"), Locale::English),
            (Some("fr;q=0.4, ar-MA;q=0.9"), Locale::Arabic),
            (Some("en;q=0, fr"), Locale::French),
            (Some("fr-simple"), Locale::FrenchSimple),
            (Some("en;q=abc"), Locale::French),
        ];
        for (header, expected) in cases {
            assert_eq!(Locale::negotiate(header), expected, "{header:?}");
        }
    }
}
