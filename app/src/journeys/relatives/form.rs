//! What a patient chooses for a helper: the parts of the record, and for how long.

use domain::rights::delegation::{Duration, Scope, Section};
use leptos::prelude::*;
use portal::relatives::{MAX_WORDS, Until, Wish};

use super::words;
use crate::{
    design::{Checkboxes, Choice, Radios, TextField},
    form::ActFields,
    i18n::t,
};

/// The fields as they come, each maybe several times.
pub(super) type Pairs = Vec<(String, String)>;

/// What the form says.
#[derive(Clone, Debug, Default)]
pub(super) struct Sent {
    pub(super) act: ActFields,
    pub(super) relative: String,
    pub(super) relation: String,
    pub(super) scope: Scope,
    pub(super) duration: String,
    /// The version of help that the page showed.
    pub(super) seen: i64,
}

impl Sent {
    pub(super) fn read(pairs: &Pairs) -> Self {
        let value = |name: &str| pairs.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str());
        let chosen = |wanted: &str| pairs.iter().any(|(name, value)| name == "partie" && value == wanted);
        let sections = Section::ALL.iter().copied().filter(|section| chosen(section.code())).collect();
        Self {
            act: ActFields::read(value),
            // Cut before it is shown again: a form field may hold a megabyte.
            relative: value("prenom").chars().take(4 * MAX_WORDS).collect(),
            relation: value("lien").chars().take(4 * MAX_WORDS).collect(),
            scope: Scope { sections, add: value("ajouter") == "oui", sensitive: value("sensibles") == "oui" },
            duration: value("duree").to_owned(),
            seen: value("vu").parse().unwrap_or(0),
        }
    }

    /// The wish; a year when the form tells no other time.
    pub(super) fn wish(&self) -> Wish {
        Wish {
            relative: self.relative.clone(),
            relation: self.relation.clone(),
            scope: self.scope.clone(),
            duration: Duration::from_code(&self.duration).unwrap_or(Duration::OneYear),
        }
    }

    /// When help that goes on ends.
    pub(super) fn until(&self) -> Until {
        Duration::from_code(&self.duration).map_or(Until::Kept, Until::For)
    }

    /// The same fields, to be sent again unseen.
    pub(super) fn hidden(&self) -> AnyView {
        let mut fields =
            vec![("prenom", self.relative.clone()), ("lien", self.relation.clone()), ("duree", self.duration.clone())];
        fields.extend(self.scope.sections.iter().map(|section| ("partie", section.code().to_owned())));
        for (name, set) in [("ajouter", self.scope.add), ("sensibles", self.scope.sensitive)] {
            if set {
                fields.push((name, "oui".to_owned()));
            }
        }
        let field = |(name, value)| view! { <input type="hidden" name=name value=value /> };
        fields.into_iter().map(field).collect_view().into_any()
    }
}

/// Whom, in the patient's own words.
pub(super) fn who(sent: &Sent, error: Option<String>) -> AnyView {
    let longest = u32::try_from(MAX_WORDS).unwrap_or(u32::MAX);
    view! {
        <TextField id="prenom" label=t("relatives-field-name") hint=t("relatives-field-name-hint") value=sent.relative.clone() error max_length=longest />
        <TextField id="lien" label=t("relatives-field-relation") hint=t("relatives-field-relation-hint") value=sent.relation.clone() optional=true max_length=longest />
    }
    .into_any()
}

/// What is opened.
pub(super) fn parts(scope: &Scope, error: Option<String>) -> AnyView {
    let sections = Section::ALL.iter().map(|one| Choice::new(one.code(), words::section(*one))).collect();
    let chosen = scope.sections.iter().map(|one| one.code().to_owned()).collect();
    let yes = |set: bool| if set { vec!["oui".to_owned()] } else { Vec::new() };
    let add = vec![Choice::new("oui", t("relatives-field-add-yes"))];
    let sensitive = vec![Choice::new("oui", t("relatives-field-sensitive-yes"))];
    view! {
        <Checkboxes id="parties" name="partie".to_owned() label=t("relatives-field-parts") hint=t("relatives-field-parts-hint") choices=sections chosen=chosen error />
        <Checkboxes id="sensibles" label=t("relatives-field-sensitive") hint=t("relatives-field-sensitive-hint") choices=sensitive chosen=yes(scope.sensitive) />
        <Checkboxes id="ajouter" label=t("relatives-field-add") choices=add chosen=yes(scope.add) />
    }
    .into_any()
}

/// For how long; `kept` is the choice to leave the end as it is.
pub(super) fn duration(chosen: &str, kept: Option<String>) -> AnyView {
    let fallback = if kept.is_some() { "meme" } else { Duration::OneYear.code() };
    let mut choices: Vec<Choice> = kept.into_iter().map(|words| Choice::new("meme", words)).collect();
    choices.extend(Duration::ALL.iter().map(|one| Choice::new(one.code(), words::duration(*one))));
    let chosen = if choices.iter().any(|choice| choice.value == chosen) { chosen } else { fallback };
    view! { <Radios id="duree" label=t("relatives-field-duration") hint=t("relatives-field-duration-hint") choices chosen=chosen.to_owned() /> }
        .into_any()
}
