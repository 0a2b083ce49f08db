//! The directory of professionals: who exists, in which profession, where. Public data; whoever it does not name is refused.

mod key;

use domain::codes::profession_label_or;
use domain::contact::Address;
use domain::rights::Actor;
use domain::rights::sharing::{NationalId, Who};
use domain::text::{clean_line, fold, search_terms};
use sqlx::AnyConnection;

use crate::store::professionals::{self as store, ProfessionalRow};
use crate::{Error, Portal};

pub use key::{key_of, key_of_search, of_key, search_of_key};

/// Most results of a search.
const FOUND: i64 = 20;

/// A professional as the directory names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Practitioner {
    /// Who.
    pub id: NationalId,
    /// The name, one harmless line.
    pub name: String,
    /// Profession (TRE_G15).
    pub profession: String,
    /// For whom they work.
    pub structure: Option<Structure>,
    /// Whether they regulate for the SAMU.
    pub regulates: bool,
    /// Whether they practise.
    pub active: bool,
    /// Where they are written to in their work; none: not known.
    pub email: Option<Address>,
}

/// A structure: a hospital, a practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Structure {
    /// Which.
    pub id: NationalId,
    /// Its name, one harmless line.
    pub name: String,
}

impl Practitioner {
    /// The profession in words, in French.
    #[must_use]
    pub fn profession_label(&self) -> String {
        profession_label_or(&self.profession, None)
    }

    /// As decisions name them.
    #[must_use]
    pub fn who(&self) -> Who {
        Who { id: self.id.clone(), name: self.name.clone(), profession: self.profession.clone() }
    }
}

impl Structure {
    /// As decisions name it.
    #[must_use]
    pub fn who(&self) -> Who {
        Who { id: self.id.clone(), name: self.name.clone(), profession: String::new() }
    }
}

/// Puts professionals in, or writes those that are there anew. For the operator.
///
/// # Errors
/// [`Error::Unavailable`], [`Error::Full`]; nothing is kept then.
pub async fn put(portal: &Portal, practitioners: &[Practitioner]) -> Result<(), Error> {
    let mut tx = portal.store().write().await?;
    for one in practitioners {
        let (structure, structure_name) = match &one.structure {
            Some(structure) => (structure.id.as_str().to_owned(), clean_line(&structure.name)),
            None => (String::new(), String::new()),
        };
        let name = clean_line(&one.name);
        let row = ProfessionalRow {
            id: one.id.as_str().to_owned(),
            folded: fold(&format!("{name} {structure_name}")),
            name,
            profession: one.profession.clone(),
            structure,
            structure_name,
            regulates: one.regulates,
            active: one.active,
            email: one.email.as_ref().map_or_else(String::new, |email| email.as_str().to_owned()),
        };
        store::put(&mut tx, &row).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Professionals whose name or place of work holds each of the first three words of `typed`, by name; at most 20. Only for
/// people who have signed in: what they look for is nobody's business.
///
/// # Errors
/// [`Error::Unavailable`].
pub async fn search(portal: &Portal, _actor: &Actor, typed: &str) -> Result<Vec<Practitioner>, Error> {
    let terms = search_terms(typed);
    let Some(first) = terms.first() else { return Ok(Vec::new()) };
    let term = |at: usize| terms.get(at).unwrap_or(first).as_str();
    let mut conn = portal.store().read().await?;
    let rows = store::search(&mut conn, [term(0), term(1), term(2)], FOUND).await?;
    Ok(rows.into_iter().filter_map(practitioner).collect())
}

/// The professional of this identifier.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Unavailable`].
pub async fn find(portal: &Portal, _actor: &Actor, id: &NationalId) -> Result<Practitioner, Error> {
    let mut conn = portal.store().read().await?;
    one(&mut conn, id).await?.ok_or(Error::NotFound)
}

/// The structure of this identifier, as one of those who practise there names it.
///
/// # Errors
/// [`Error::NotFound`] when nobody practises there any more; [`Error::Unavailable`].
pub async fn structure(portal: &Portal, _actor: &Actor, id: &NationalId) -> Result<Structure, Error> {
    let mut conn = portal.store().read().await?;
    let there = of_structure(&mut conn, id).await?;
    there.into_iter().find_map(|one| one.structure).ok_or(Error::NotFound)
}

pub(crate) async fn one(conn: &mut AnyConnection, id: &NationalId) -> Result<Option<Practitioner>, Error> {
    Ok(store::by_id(conn, id.as_str()).await?.and_then(practitioner))
}

/// Who practises in a structure, at most 20.
pub(crate) async fn of_structure(conn: &mut AnyConnection, id: &NationalId) -> Result<Vec<Practitioner>, Error> {
    Ok(store::of_structure(conn, id.as_str(), FOUND).await?.into_iter().filter_map(practitioner).collect())
}

/// A row whose identifiers are none is as good as none: it grants nothing.
fn practitioner(row: ProfessionalRow) -> Option<Practitioner> {
    let structure = match row.structure.as_str() {
        "" => None,
        id => Some(Structure { id: NationalId::parse(id).ok()?, name: row.structure_name }),
    };
    Some(Practitioner {
        id: NationalId::parse(&row.id).ok()?,
        name: row.name,
        profession: row.profession,
        structure,
        regulates: row.regulates,
        active: row.active,
        email: Address::parse(&row.email).ok(),
    })
}
