//! A text for whoever opens the folder and wonders.

use jiff::Timestamp;
use portal::export::Holder;

use super::html::in_language;
use crate::{
    dates,
    i18n::{plain_with, t},
    locale::Locale,
};

/// The text, with the line ends that every editor knows.
pub(super) fn text(locale: Locale, holder: &Holder, whole: bool, made_at: Timestamp) -> String {
    in_language(locale, || {
        let person = plain_with(
            "export-archive-person",
            &[("name", holder.name.to_string().into()), ("birth", dates::date(holder.birth_date).into())],
        );
        let made = plain_with("export-readme-made", &[("date", dates::date_time(made_at).into())]);
        let besides = [t("export-readme-decisions"), t("export-readme-history")].into_iter().filter(|_| whole);
        let lines = [
            person,
            made,
            String::new(),
            t("export-readme-index"),
            t("export-readme-documents"),
            t("export-readme-fhir"),
        ];
        let last = [String::new(), t("export-care")];
        lines.into_iter().chain(besides).chain(last).map(|line| line + "\r\n").collect()
    })
}
