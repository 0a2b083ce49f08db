//! The author of a document, in words.

use std::collections::BTreeSet;

use domain::cda::{Author, Coded, Header};
use domain::codes;
use domain::rights::sharing::{NationalId, PROFESSIONALS};
use domain::text::{clean_line, fold};

/// Who made a document. All texts are single harmless lines; none repeats the name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisplayedAuthor {
    /// Name of the person, else of the device, else of the organisation.
    pub name: String,
    /// Profession in words.
    pub profession: Option<String>,
    /// The organisation that they acted for.
    pub organization: Option<String>,
}

impl DisplayedAuthor {
    /// A participant in words; `None` when neither a person nor a device nor an organisation is named.
    #[must_use]
    pub fn of(author: &Author) -> Option<Self> {
        words(author).map(|(shown, _)| shown)
    }
}

/// The author to show first: the first person, else the first author that has a name. Only what the document says of
/// this author is told: whoever keeps the document (its custodian) is no author.
#[must_use]
pub fn displayed_author(header: &Header) -> Option<DisplayedAuthor> {
    main_author(header).map(|(shown, _)| shown)
}

/// As [`displayed_author`], with the code of the profession that is shown.
pub(super) fn main_author(header: &Header) -> Option<(DisplayedAuthor, Option<&Coded>)> {
    let persons = header.authors.iter().filter(|author| author.person_name.is_some());
    persons.chain(&header.authors).find_map(words)
}

fn words(author: &Author) -> Option<(DisplayedAuthor, Option<&Coded>)> {
    let line = |text: &Option<String>| text.as_deref().map(clean_line).filter(|line| !line.is_empty());
    let organization = author.organization.as_ref().and_then(|organization| line(&organization.name));
    let name = line(&author.person_name).or_else(|| line(&author.device)).or_else(|| organization.clone())?;
    let tells_more = |text: &String| fold(text) != fold(&name);
    let label = |coded: &Coded| codes::profession_label_or(&coded.code, coded.display.as_deref());
    let profession = author.profession.as_ref().map(|coded| (coded, label(coded)));
    let profession = profession.filter(|(_, label)| tells_more(label));
    let coded = profession.as_ref().map(|(coded, _)| *coded);
    let profession = profession.map(|(_, label)| label);
    let organization = organization.filter(tells_more);
    Some((DisplayedAuthor { name, profession, organization }, coded))
}

/// National identifiers of those who wrote or signed a document, each once.
pub(super) fn national_ids(header: &Header) -> Vec<NationalId> {
    let people = header.authors.iter().chain(&header.legal_authenticator);
    let ids = people.flat_map(|person| &person.ids).filter(|id| id.root == PROFESSIONALS);
    let ids: BTreeSet<NationalId> = ids.filter_map(|id| NationalId::parse(id.extension.as_deref()?).ok()).collect();
    ids.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use domain::cda::{Limits, Organization, read};

    use super::*;

    const ORGANIZATION: &str = "<representedOrganization><name>Maison fictive</name></representedOrganization>";
    const DEVICE: &str = "<assignedAuthoringDevice><manufacturerModelName>.</manufacturerModelName>\
        <softwareName>Assurance Maladie</softwareName></assignedAuthoringDevice>";

    fn header(authors: &[&str]) -> Header {
        let authors: String = authors
            .iter()
            .map(|author| format!("<author><assignedAuthor>{author}</assignedAuthor></author>"))
            .collect();
        let xml = format!(
            r#"<ClinicalDocument xmlns="urn:hl7-org:v3"><typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
            <id root="1.2"/><code code="11488-4"/><recordTarget><patientRole><id root="1.2" extension="3"/></patientRole>
            </recordTarget>{authors}<custodian><assignedCustodian><representedCustodianOrganization><name>Gardien</name>
            </representedCustodianOrganization></assignedCustodian></custodian>
            <component><structuredBody/></component></ClinicalDocument>"#
        );
        read(xml.as_bytes(), &Limits::default()).expect("a document").header
    }

    fn shown(authors: &[&str]) -> Option<[String; 3]> {
        let author = displayed_author(&header(authors))?;
        Some([author.name, author.profession.unwrap_or_default(), author.organization.unwrap_or_default()])
    }

    #[test]
    fn the_custodian_is_not_taken_for_the_organisation_of_the_author() {
        let person = "<code code='G15_50'/><assignedPerson><name>Eva INVENTÉE</name></assignedPerson>";
        assert_eq!(shown(&[person]), Some(["Eva INVENTÉE", "Sage-femme", ""].map(str::to_owned)));
        let with = format!("{person}{ORGANIZATION}");
        assert_eq!(shown(&[&with]), Some(["Eva INVENTÉE", "Sage-femme", "Maison fictive"].map(str::to_owned)));
        assert_eq!(shown(&[]), None);
        assert_eq!(shown(&["<id root='1.2' extension='8'/>"]), None);
    }

    #[test]
    fn nothing_repeats_the_name() {
        let insurer = ORGANIZATION.replace("Maison fictive", "ASSURANCE MALADIE");
        let device = format!("<code code='ALIM_AM'/>{DEVICE}{insurer}");
        assert_eq!(shown(&[&device]), Some(["Assurance Maladie", "", ""].map(str::to_owned)));
        assert_eq!(shown(&[ORGANIZATION]), Some(["Maison fictive", "", ""].map(str::to_owned)));
    }

    #[test]
    fn a_person_goes_before_a_device_and_an_author_with_a_name_before_one_without() {
        let person = "<assignedPerson><name>Eva INVENTÉE</name></assignedPerson>";
        assert_eq!(shown(&[DEVICE, person]), Some(["Eva INVENTÉE", "", ""].map(str::to_owned)));
        assert_eq!(shown(&["<code code='G15_50'/>", DEVICE]), Some(["Assurance Maladie", "", ""].map(str::to_owned)));
    }

    #[test]
    fn a_participant_in_words() {
        let organization = Some(Organization { name: Some("Maison fictive".to_owned()), ids: Vec::new() });
        let author = Author { organization, ..Author::default() };
        assert_eq!(DisplayedAuthor::of(&author).map(|shown| shown.name).as_deref(), Some("Maison fictive"));
        assert_eq!(DisplayedAuthor::of(&Author::default()), None);
    }
}
