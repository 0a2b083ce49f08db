//! What the forms of a copy send.

use std::collections::BTreeSet;

use domain::category::Category;
use portal::export::{Choice, Wish};

use crate::form::ActFields;

/// Most documents that one form can name.
pub(super) const MOST_NAMED: usize = 200;

/// The fields, in any order; the same name may come several times.
#[derive(Debug, Default)]
pub(super) struct Fields {
    /// What every form of a record carries.
    pub(super) act: ActFields,
    /// `tout`, `categories` or `documents`.
    what: String,
    /// Slugs of the chosen categories.
    pub(super) categories: BTreeSet<String>,
    /// Ids of the chosen documents.
    pub(super) documents: BTreeSet<String>,
    /// Whether old versions come too.
    pub(super) old_versions: bool,
}

/// A field that has nothing chosen: its id on the page and the message that says how to mend it.
pub(super) type Missing = (&'static str, &'static str);

impl Fields {
    /// Reads the fields; those that are not ours are left aside.
    pub(super) fn read(pairs: Vec<(String, String)>) -> Self {
        let mut fields = Self::default();
        for (name, value) in pairs {
            match name.as_str() {
                "dossier" => fields.act.dossier = value,
                "cle" => fields.act.cle = value,
                "quoi" => fields.what = value,
                "categorie" => _ = fields.categories.insert(value),
                "document" if fields.documents.len() < MOST_NAMED => _ = fields.documents.insert(value),
                "anciennes" => fields.old_versions = value == "oui",
                _ => {}
            }
        }
        fields
    }

    /// The wish that they make.
    ///
    /// # Errors
    /// What was left empty.
    pub(super) fn wish(&self) -> Result<Wish, Missing> {
        let choice = match self.what.as_str() {
            "categories" => {
                let known: BTreeSet<_> = self.categories.iter().filter_map(|slug| Category::from_slug(slug)).collect();
                if known.is_empty() {
                    return Err(("categorie", "export-error-category"));
                }
                Choice::Categories(known)
            }
            "documents" if self.documents.is_empty() => return Err(("document", "export-error-document")),
            "documents" => Choice::Documents(self.documents.clone()),
            _ => Choice::Everything,
        };
        Ok(Wish { choice, old_versions: self.old_versions })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Fields {
        Fields::read(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn each_form_makes_its_wish() {
        let all = read(&[("quoi", "tout"), ("anciennes", "oui")]).wish().unwrap();
        assert_eq!(all, Wish { choice: Choice::Everything, old_versions: true });
        let some = read(&[("quoi", "categories"), ("categorie", "biologie"), ("categorie", "x")]).wish().unwrap();
        assert_eq!(some.choice, Choice::Categories([Category::Biologie].into()));
        let named =
            read(&[("quoi", "documents"), ("document", "a"), ("document", "b"), ("autre", "c")]).wish().unwrap();
        assert_eq!(named.choice, Choice::Documents(["a".to_owned(), "b".to_owned()].into()));
    }

    #[test]
    fn what_is_left_empty_is_told() {
        assert_eq!(read(&[("quoi", "categories"), ("categorie", "x")]).wish().unwrap_err().0, "categorie");
        assert_eq!(read(&[("quoi", "documents")]).wish().unwrap_err().0, "document");
    }
}
