//! The fields, as words of closed choices.

use serde::Deserialize;

use crate::{
    journeys::signin::Next,
    locale::Locale,
    preferences::{Contrast, Preferences, Reading, Spacing, TextSize, Theme},
};

/// What the form sends. A checkbox that is not checked sends nothing.
#[derive(Default, Deserialize)]
pub struct Fields {
    #[serde(default)]
    langue: String,
    #[serde(default)]
    theme: String,
    #[serde(default)]
    contraste: String,
    #[serde(default)]
    texte: String,
    #[serde(default)]
    espacement: String,
    #[serde(default)]
    lecture: String,
    /// The page to go back to, when the choice was made elsewhere.
    #[serde(default)]
    retour: String,
}

impl Fields {
    /// The page of the portal to go back to; none when it is not one to come back to.
    pub fn back(&self) -> Option<Next> {
        Next::parse_address(&self.retour)
    }

    /// The choices, or the field whose value does not exist.
    pub fn parse(&self) -> Result<Preferences, &'static str> {
        Ok(Preferences {
            locale: Locale::from_tag(&self.langue).ok_or("langue")?,
            theme: Theme::from_word(&self.theme).ok_or("theme")?,
            contrast: Contrast::from_word(&self.contraste).ok_or("contraste")?,
            text: TextSize::from_word(&self.texte).ok_or("texte")?,
            spacing: Spacing::from_word(&self.espacement).ok_or("espacement")?,
            reading: if self.lecture.is_empty() {
                Reading::Standard
            } else {
                Reading::from_word(&self.lecture).ok_or("lecture")?
            },
        })
    }
}
