//! How a person wants the pages to look and read: chosen at `/preferences`, kept in one cookie without personal data.

use crate::locale::Locale;

/// Name of the cookie. It holds only the choices below, as words joined by dots.
pub const COOKIE: &str = "__Host-preferences";
/// A year, in seconds: how long the browser keeps the choices.
pub const COOKIE_MAX_AGE: u32 = 365 * 24 * 3600;

/// A closed choice with a word for forms, the cookie and the `data-` attribute of `<html>`.
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }
        impl $name {
            /// All values, in the order in which they are offered.
            pub const ALL: &[Self] = &[$(Self::$variant),+];
            /// The word in forms, in the cookie and on `<html>`.
            pub const fn word(self) -> &'static str { match self { $(Self::$variant => $word),+ } }
            /// Reads the word exactly.
            pub fn from_word(word: &str) -> Option<Self> { Self::ALL.iter().copied().find(|v| v.word() == word) }
        }
    };
}

choice!(
    /// Light, dark, or as the device says.
    Theme { /** As the device says. */ Auto = "auto", /** Dark on light. */ Light = "light", /** Light on dark. */ Dark = "dark" }
);
choice!(
    /// Strength of contrasts.
    Contrast { /** 7:1. */ Standard = "standard", /** As strong as can be. */ More = "more" }
);
choice!(
    /// Size of the text.
    TextSize { /** 18 px. */ Standard = "standard", /** 120 %. */ Large = "large", /** 145 %. */ Larger = "larger", /** 175 %. */ Largest = "largest" }
);
choice!(
    /// Space between letters, words and lines (WCAG 1.4.12).
    Spacing { /** As designed. */ Standard = "standard", /** Wider. */ Wide = "wide" }
);
choice!(
    /// How much a page shows.
    Reading { /** Everything. */ Standard = "standard", /** One thing after the other, larger. */ Simple = "simple" }
);

/// All choices of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// Language.
    pub locale: Locale,
    /// Light or dark.
    pub theme: Theme,
    /// Contrast.
    pub contrast: Contrast,
    /// Text size.
    pub text: TextSize,
    /// Spacing.
    pub spacing: Spacing,
    /// Simplified presentation.
    pub reading: Reading,
}

impl Preferences {
    /// What a person gets who has chosen nothing, in a language that their browser asks for.
    pub const fn default_in(locale: Locale) -> Self {
        Self {
            locale,
            theme: Theme::Auto,
            contrast: Contrast::Standard,
            text: TextSize::Standard,
            spacing: Spacing::Standard,
            reading: Reading::Standard,
        }
    }

    /// The presentation that applies: easy-to-read French always comes with the simplified one.
    pub const fn reading(self) -> Reading {
        match self.locale {
            Locale::FrenchSimple => Reading::Simple,
            _ => self.reading,
        }
    }

    /// The cookie's value, such as `fr.auto.standard.large.wide.standard`.
    pub fn to_cookie_value(self) -> String {
        [
            self.locale.tag(),
            self.theme.word(),
            self.contrast.word(),
            self.text.word(),
            self.spacing.word(),
            self.reading.word(),
        ]
        .join(".")
    }

    /// Reads the cookie's value; anything malformed is `None`, since the cookie comes from outside.
    pub fn from_cookie_value(value: &str) -> Option<Self> {
        let mut words = value.split('.');
        let preferences = Self {
            locale: Locale::from_tag(words.next()?)?,
            theme: Theme::from_word(words.next()?)?,
            contrast: Contrast::from_word(words.next()?)?,
            text: TextSize::from_word(words.next()?)?,
            spacing: Spacing::from_word(words.next()?)?,
            reading: Reading::from_word(words.next()?)?,
        };
        words.next().is_none().then_some(preferences)
    }

    /// The whole `Set-Cookie` line.
    pub fn set_cookie(self) -> String {
        format!("{COOKIE}={}; Path=/; Max-Age={COOKIE_MAX_AGE}; Secure; HttpOnly; SameSite=Lax", self.to_cookie_value())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_combination_survives_the_cookie() {
        for locale in Locale::ALL {
            for &theme in Theme::ALL {
                for &text in TextSize::ALL {
                    let p = Preferences { theme, text, reading: Reading::Simple, ..Preferences::default_in(locale) };
                    assert_eq!(Preferences::from_cookie_value(&p.to_cookie_value()), Some(p));
                }
            }
        }
    }

    #[test]
    fn a_foreign_value_is_refused() {
        for value in [
            "",
            "fr",
            "fr.auto",
            "fr.auto.standard.standard.standard.standard.x",
            "xx.auto.standard.standard.standard.standard",
            "fr.auto.standard.standard.standard.\"><script>",
        ] {
            assert_eq!(Preferences::from_cookie_value(value), None, "{value}");
        }
    }
}
