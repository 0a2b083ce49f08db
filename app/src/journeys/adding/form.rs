//! What a person says of a document: title, category, date.

use domain::{calendar, category::Category};
use jiff::Timestamp;
use leptos::prelude::*;
use portal::{
    adding::{Description, Mistake},
    document::DocumentDate,
};
use serde::Deserialize;

use crate::{
    design::{Choice, DateField, DateParts, ErrorSummary, FieldError, Radios, TextField},
    form::{ActFields, FieldErrors, message_for},
    i18n::t,
    session::SignedIn,
};

/// What the form sends.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Fields {
    /// For which record, and by which key.
    #[serde(flatten)]
    pub act: ActFields,
    #[serde(default)]
    titre: String,
    #[serde(default)]
    categorie: String,
    #[serde(default, rename = "date-jour")]
    day: String,
    #[serde(default, rename = "date-mois")]
    month: String,
    #[serde(default, rename = "date-annee")]
    year: String,
}

impl Fields {
    /// The fields of what is known already.
    pub fn of(title: &str, category: Category, date: &DocumentDate) -> Self {
        use domain::cda::Precision;
        let (local, precision) = (date.local(), date.precision());
        let part = |known: bool, number: i8| if known { number.to_string() } else { String::new() };
        Self {
            act: ActFields::default(),
            titre: title.to_owned(),
            categorie: category.slug(),
            day: part(precision >= Precision::Day, local.day()),
            month: part(precision >= Precision::Month, local.month()),
            year: local.year().to_string(),
        }
    }

    /// What was said, or what is wrong with each field.
    pub fn parse(&self, now: Timestamp) -> Result<Description, Vec<Mistake>> {
        let date = [self.day.as_str(), &self.month, &self.year];
        Description::parse(&self.titre, &self.categorie, date, calendar::day(now))
    }
}

/// The message for a mistake, with the id of its field.
fn message(mistake: Mistake) -> (&'static str, String) {
    match mistake {
        Mistake::TitleMissing => ("titre", t("adding-error-title-missing")),
        Mistake::TitleTooLong => ("titre", t("adding-error-title-long")),
        Mistake::Category => ("categorie", t("adding-error-category")),
        Mistake::YearMissing => ("date-annee", t("adding-error-year-missing")),
        Mistake::MonthMissing => ("date-mois", t("adding-error-month-missing")),
        Mistake::NoDate => ("date-jour", t("adding-error-no-date")),
        Mistake::DateOutOfRange => ("date-annee", t("adding-error-date-range")),
    }
}

/// The summary of the mistakes, and the fields with what was typed.
pub(crate) fn fields_view(person: &SignedIn, fields: &Fields, mistakes: &[Mistake]) -> (AnyView, AnyView) {
    let errors: FieldErrors = mistakes.iter().map(|mistake| message(*mistake)).collect();
    let summary: Vec<_> = errors.iter().map(|(id, message)| FieldError::new(*id, message.clone())).collect();
    let date_error = errors.iter().find(|(id, _)| id.starts_with("date-")).map(|(_, message)| message.clone());
    let offered =
        Category::ALL.iter().filter(|category| category.patient_type().is_some() && person.adds(Some(**category)));
    let choices = offered.map(|category| Choice::new(category.slug(), t(&category.message_id()))).collect();
    let date = DateParts { day: fields.day.clone(), month: fields.month.clone(), year: fields.year.clone() };
    let view = view! {
        <TextField id="titre" label=t("adding-field-title") hint=t("adding-field-title-hint") value=fields.titre.clone()
            error=message_for(&errors, "titre") spellcheck=true />
        <Radios id="categorie" label=t("adding-field-category") choices chosen=fields.categorie.clone() error=message_for(&errors, "categorie") />
        <DateField id="date" label=t("adding-field-date") hint=t("adding-field-date-hint") value=date error=date_error />
    };
    (view! { <ErrorSummary errors=summary /> }.into_any(), view.into_any())
}
