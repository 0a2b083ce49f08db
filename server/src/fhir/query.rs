//! The parameters of a search. What is not understood is refused rather than left out: whoever asked for one type must not
//! get all of them.

mod date;

use domain::ins::Ins;
use portal::care::{PAGE as MOST, Search};

use super::{answer, fault::Fault};

/// Parameter that holds the word of a page.
pub(super) const PAGE: &str = "page";

/// What can be searched by, with the kind of parameter in R4.
pub(super) const PARAMETERS: [(&str, &str); 5] =
    [("patient.identifier", "token"), ("status", "token"), ("type", "token"), ("category", "token"), ("date", "date")];

/// Code systems of types of documents (JDV_J07), as the door writes them.
const TYPES: [&str; 3] = [
    "http://loinc.org",
    "https://mos.esante.gouv.fr/NOS/TRE_A05-TypeDocComplementaire/FHIR/TRE-A05-TypeDocComplementaire",
    "urn:oid:1.2.250.1.213.1.1.4.12",
];
/// Code systems of their classes (TRE_A03).
const CLASSES: [&str; 2] = [
    "https://mos.esante.gouv.fr/NOS/TRE_A03-ClasseDocument/FHIR/TRE-A03-ClasseDocument",
    "urn:oid:1.2.250.1.213.1.1.4.1",
];
const STATUSES: [&str; 1] = ["http://hl7.org/fhir/document-reference-status"];

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// A search.
    Search(Search),
    /// A page of one, by its word.
    Page(String),
}

/// Reads the parameters.
///
/// # Errors
/// [`Fault::Request`] and [`Fault::NotAcceptable`], with words that do not depend on the values.
pub(super) fn read(pairs: &[(String, String)]) -> Result<Asked, Fault> {
    const TWICE: Fault = Fault::Request("Un paramètre est donné deux fois.");
    let mut found = Found::default();
    for (name, value) in pairs {
        let place = match name.as_str() {
            "patient.identifier" | "patient:identifier" | "subject.identifier" | "subject:identifier" => {
                &mut found.patient
            }
            "status" => &mut found.status,
            "type" => &mut found.types,
            "category" => &mut found.classes,
            "date" => {
                found.dates.push(value);
                continue;
            }
            "_count" => &mut found.count,
            "_summary" => &mut found.summary,
            PAGE => &mut found.page,
            "_format" if answer::is_json(value.split(';').next().unwrap_or_default()) => continue,
            "_format" => return Err(Fault::NotAcceptable),
            _ => return Err(Fault::Request("Un paramètre de recherche n’est pas proposé.")),
        };
        if place.replace(value).is_some() {
            return Err(TWICE);
        }
    }
    found.asked()
}

/// The parameters, each at most once, but for the dates, which all hold.
#[derive(Default)]
struct Found<'a> {
    patient: Option<&'a String>,
    status: Option<&'a String>,
    types: Option<&'a String>,
    classes: Option<&'a String>,
    count: Option<&'a String>,
    summary: Option<&'a String>,
    page: Option<&'a String>,
    dates: Vec<&'a str>,
}

impl Found<'_> {
    fn asked(self) -> Result<Asked, Fault> {
        if let Some(page) = self.page {
            let others = [self.patient, self.status, self.types, self.classes, self.count, self.summary];
            let alone = others.iter().all(Option::is_none) && self.dates.is_empty();
            return if alone {
                Ok(Asked::Page(page.clone()))
            } else {
                Err(Fault::Request("Une page se demande par son adresse, sans autre paramètre."))
            };
        }
        let patient = self.patient.ok_or(Fault::Request("Il manque patient.identifier."))?;
        let mut search = Search::current(ins(patient)?);
        search.superseded = true;
        if let Some(status) = self.status {
            let wanted = tokens(status, &STATUSES)?;
            let asks = |code: &str| wanted.iter().any(|one| one == code);
            (search.current, search.superseded) = (asks("current"), asks("superseded"));
        }
        search.types = self.types.map(|types| tokens(types, &TYPES)).transpose()?;
        search.classes = self.classes.map(|classes| tokens(classes, &CLASSES)).transpose()?;
        for date in self.dates {
            let (from, before) = date::range(date).ok_or(Fault::Request("Une date n’est pas comprise."))?;
            search.from = search.from.max(from);
            search.before = match (search.before, before) {
                (Some(one), Some(other)) => Some(one.min(other)),
                (one, other) => one.or(other),
            };
        }
        if let Some(count) = self.count {
            let count = count.parse::<u32>().map_err(|_| Fault::Request("_count n’est pas un nombre."))?;
            search.most = MOST.min(count as usize);
        }
        match self.summary.map(String::as_str) {
            None | Some("false") => {}
            Some("count") => search.most = 0,
            Some(_) => return Err(Fault::Request("_summary peut valoir count ou false.")),
        }
        Ok(Asked::Search(search))
    }
}

/// `OID|MATRICULE`, the OID with `urn:oid:` before it or without.
pub(super) fn ins(value: &str) -> Result<Ins, Fault> {
    const WRONG: Fault = Fault::Request("patient.identifier doit être urn:oid:OID|MATRICULE, pour un INS.");
    let (system, matricule) = value.split_once('|').ok_or(WRONG)?;
    Ins::parse(matricule, system.strip_prefix("urn:oid:").unwrap_or(system)).map_err(|_| WRONG)
}

/// The codes of a list of tokens, `CODE` or `SYSTEM|CODE`; those of other systems match nothing.
fn tokens(value: &str, systems: &[&str]) -> Result<Vec<String>, Fault> {
    if value.is_empty() || value.contains('\\') {
        return Err(Fault::Request("Un code n’est pas compris."));
    }
    let code = |token: &str| match token.split_once('|') {
        None => Some(token.to_owned()),
        Some((system, code)) => systems.contains(&system).then(|| code.to_owned()),
    };
    Ok(value.split(',').filter_map(code).collect())
}

#[cfg(test)]
mod tests;
