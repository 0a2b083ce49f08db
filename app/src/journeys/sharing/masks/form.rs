//! Masks as a form carries them: `categorie:biologie`, `auteur:` with a national identifier, `nouveaux`.

use std::collections::BTreeSet;

use domain::category::Category;
use domain::rights::sharing::{Change, Masks, NationalId};
use portal::sharing::Overview;

use super::super::words::name_of;
use crate::{
    design::{Choice, DOCUMENTS},
    error::Fault,
    form::ActFields,
    i18n::{t, t_with},
};

/// The fields of a posted form, in their order.
pub(super) type Pairs = Vec<(String, String)>;

/// The most that one form may change: far above what a page offers.
const MOST: usize = 500;

/// What a form says: what is masked from now on, and what no longer.
pub(super) struct Sent {
    pub(super) act: ActFields,
    pub(super) seen: i64,
    masked: BTreeSet<String>,
    shown: BTreeSet<String>,
}

impl Sent {
    /// A form with boxes: what was touched.
    pub(super) fn of_form(pairs: &Pairs) -> Self {
        let (now, then) = (all(pairs, "masque"), all(pairs, "etait"));
        let (masked, shown) = (now.difference(&then).cloned().collect(), then.difference(&now).cloned().collect());
        Self { masked, shown, ..Self::empty(pairs) }
    }

    /// A form of a preview.
    pub(super) fn of_preview(pairs: &Pairs) -> Self {
        Self { masked: all(pairs, "masquer"), shown: all(pairs, "montrer"), ..Self::empty(pairs) }
    }

    fn empty(pairs: &Pairs) -> Self {
        let value = |name: &str| pairs.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.as_str());
        let seen = value("vu").parse().unwrap_or(0);
        Self { act: ActFields::read(value), seen, masked: BTreeSet::new(), shown: BTreeSet::new() }
    }

    /// The decision.
    ///
    /// # Errors
    /// [`Fault::Refused`] when it is none that the page offers.
    pub(super) fn change(&self) -> Result<Change, Fault> {
        if self.masked.len() + self.shown.len() > MOST {
            return Err(Fault::Refused);
        }
        let each = |values: &BTreeSet<String>, masked: bool| {
            values.iter().map(|value| one(value, masked)).collect::<Result<Vec<_>, _>>()
        };
        let mut changes = each(&self.masked, true)?;
        changes.extend(each(&self.shown, false)?);
        Ok(Change::Several(changes))
    }

    /// The same, to be sent again unseen.
    pub(super) fn hidden(&self) -> Vec<(&'static str, String)> {
        let masked = self.masked.iter().map(|value| ("masquer", value.clone()));
        masked.chain(self.shown.iter().map(|value| ("montrer", value.clone()))).collect()
    }
}

fn all(pairs: &Pairs, name: &str) -> BTreeSet<String> {
    pairs.iter().filter(|(field, _)| field == name).map(|(_, value)| value.clone()).collect()
}

fn one(value: &str, masked: bool) -> Result<Change, Fault> {
    match value.split_once(':') {
        Some(("categorie", slug)) => {
            let category = Category::from_slug(slug).ok_or(Fault::Refused)?;
            Ok(Change::MaskCategory(category, masked))
        }
        Some(("auteur", id)) => {
            let author = NationalId::parse(id).map_err(|_| Fault::Refused)?;
            Ok(Change::MaskAuthor(author, masked))
        }
        None if value == "nouveaux" => Ok(Change::MaskNew(masked)),
        _ => Err(Fault::Refused),
    }
}

/// What is checked: what is masked.
pub(super) fn checked(masks: &Masks) -> Vec<String> {
    let categories = masks.categories.iter().map(|category| format!("categorie:{}", category.slug()));
    let authors = masks.authors.iter().map(|author| format!("auteur:{}", author.as_str()));
    let new = masks.new_documents.then(|| "nouveaux".to_owned());
    categories.chain(authors).chain(new).collect()
}

fn count(count: usize) -> String {
    t_with("sharing-masks-documents", &[("count", count.into())])
}

/// Every category, with its documents.
pub(super) fn categories(shared: &Overview) -> Vec<Choice> {
    let one = |category: &Category| {
        let documents = shared.documents.iter().filter(|item| item.category == *category).count();
        Choice::new(format!("categorie:{}", category.slug()), t(&category.message_id())).hint(count(documents))
    };
    Category::ALL.iter().map(one).collect()
}

/// Everybody who wrote a document and has a national identifier, or who is masked.
pub(super) fn authors(shared: &Overview) -> Vec<Choice> {
    let masked = |id: &NationalId| shared.sharing.masks.authors.contains(id);
    let named = shared.authors.iter().filter(|author| author.name.is_some() || masked(&author.id));
    let choice = |author: &portal::sharing::Author| {
        let value = format!("auteur:{}", author.id.as_str());
        let choice = Choice::new(value, name_of(&author.id, &shared.authors)).hint(count(author.documents.len()));
        if author.name.is_some() { choice.lang(DOCUMENTS) } else { choice }
    };
    named.map(choice).collect()
}

/// Whatever comes in from now on.
pub(super) fn new_documents() -> Vec<Choice> {
    vec![Choice::new("nouveaux", t("sharing-masks-new-yes")).hint(t("sharing-masks-new-hint"))]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(pairs: &[(&str, &str)]) -> Pairs {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn only_what_was_touched_changes() {
        let sent = Sent::of_form(&pairs(&[
            ("etait", "categorie:biologie"),
            ("etait", "nouveaux"),
            ("masque", "categorie:biologie"),
            ("masque", "auteur:810000000001"),
        ]));
        let author = NationalId::parse("810000000001").expect("an identifier");
        let expected = Change::Several(vec![Change::MaskAuthor(author, true), Change::MaskNew(false)]);
        assert_eq!(sent.change(), Ok(expected.clone()));
        let again: Pairs = sent.hidden().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        assert_eq!(Sent::of_preview(&again).change(), Ok(expected));
        for wrong in ["categorie:x", "auteur:", "auteur:a b", "x", "", "nouveaux:x"] {
            assert_eq!(Sent::of_form(&pairs(&[("masque", wrong)])).change(), Err(Fault::Refused), "{wrong}");
        }
    }
}
