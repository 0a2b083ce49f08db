//! What the forms of the profile share: how they are read, and the page around them.

use domain::ids::ProfileItemId;
use domain::profile::Typed;
use leptos::prelude::*;
use portal::acts::Act;

use crate::{
    design::{Button, ButtonKind, ErrorSummary, FieldError, RecordForm},
    error::Fault,
    form::ActFields,
    i18n::{plain_with, t},
    page::Page,
};

/// The fields of a posted form, in its order.
pub(super) type Pairs = Vec<(String, String)>;

/// A form of the profile as it was sent.
pub(super) struct Sent {
    /// The act.
    pub(super) act: Act,
    /// The version that it was opened on, as [`Screen::version`] wrote it; 0 when there was none.
    pub(super) version: i64,
    /// The directives that it was opened on.
    pub(super) shown: Option<ProfileItemId>,
    /// All of it.
    pub(super) typed: Typed,
}

impl Sent {
    /// Reads what was sent.
    ///
    /// # Errors
    /// [`Fault::Refused`] when it is none of our forms.
    pub(super) fn read(pairs: Pairs) -> Result<Self, Fault> {
        let typed = Typed::new(pairs);
        let fields = ActFields::read(|name| typed.get(name));
        let version = typed.get("version");
        Ok(Self {
            act: fields.act()?,
            shown: ProfileItemId::parse(version).ok(),
            version: version.parse().unwrap_or(0),
            typed,
        })
    }
}

/// A page with one form.
pub(super) struct Screen {
    /// Its title.
    pub(super) title: String,
    /// Where the form is sent.
    pub(super) action: String,
    /// « Pour le dossier de … ».
    pub(super) whose: String,
    /// The act that it carries.
    pub(super) act: Act,
    /// The version that it was opened on.
    pub(super) version: Option<String>,
    /// What is wrong.
    pub(super) errors: Vec<FieldError>,
    /// What stands before the form.
    pub(super) before: AnyView,
    /// Words of its button.
    pub(super) button: String,
    /// Whether it cannot be undone.
    pub(super) danger: bool,
    /// Where one goes without sending it.
    pub(super) back: String,
    /// The way here.
    pub(super) trail: Vec<(String, String)>,
}

impl Screen {
    /// The page, with the fields of the form.
    pub(super) fn page(self, fields: AnyView) -> Page {
        let title = self.title.clone();
        let head = match self.errors.is_empty() {
            true => self.title,
            false => plain_with("title-error", &[("title", self.title.into())]),
        };
        let kind = if self.danger { ButtonKind::Danger } else { ButtonKind::Primary };
        let version = self.version.map(|value| view! { <input type="hidden" name="version" value=value /> });
        Page::new(
            head,
            "/dossier",
            view! {
                <ErrorSummary errors=self.errors />
                <h1>{title}</h1>
                {self.before}
                <RecordForm action=self.action whose=self.whose record=self.act.record() key=self.act.key()>
                    {version}
                    {fields}
                    <p class="actions">
                        <Button kind>{self.button}</Button>
                        <a class="link" href=self.back>{t("profile-cancel")}</a>
                    </p>
                </RecordForm>
                {super::back()}
            },
        )
        .trail(self.trail)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(pairs: &[(&str, &str)]) -> Pairs {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn a_form_that_is_none_of_ours_is_refused() {
        let id = "0".repeat(26);
        let sent = Sent::read(pairs(&[("dossier", &id), ("cle", &id), ("version", "12"), ("nom", "x")])).expect("ours");
        assert_eq!((sent.version, sent.shown, sent.typed.get("nom")), (12, None, "x"));
        for wrong in [&[][..], &[("dossier", "x"), ("cle", "y")], &[("dossier", id.as_str())]] {
            assert!(matches!(Sent::read(pairs(wrong)), Err(Fault::Refused)));
        }
        let odd = Sent::read(pairs(&[("dossier", &id), ("cle", &id), ("version", "../x")])).expect("ours");
        assert_eq!((odd.version, odd.shown), (0, None));
    }
}
