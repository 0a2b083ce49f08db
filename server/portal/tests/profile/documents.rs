//! Documents with entries, of our own making.

use domain::ids::DocumentId;
use portal::import::import_document;

use crate::common::House;
use crate::common::cda::{Document, document};
use crate::common::ins;

pub(crate) const SUMMARY: &str = "60591-5";
pub(crate) const VACCINATIONS: &str = "87273-9";
pub(crate) const PRESCRIPTION: &str = "57833-6";

/// A document of that type.
pub(crate) fn of_type(id: &str, type_code: &'static str) -> Document {
    Document { title: format!("Titre {id}"), type_code, ..document(id) }
}

/// Takes it into the record with these entries.
pub(crate) async fn import(house: &House, document: Document, entries: &[String]) -> DocumentId {
    let document = Document { birth: house.birth, ..document };
    let entries: String = entries.iter().map(|entry| format!("<entry>{entry}</entry>")).collect();
    let section = format!("<component><section><title>Données</title><text>.</text>{entries}</section></component>");
    let text = document.text().replace("</structuredBody>", &format!("{section}</structuredBody>"));
    let text = text
        .replace("<ClinicalDocument ", r#"<ClinicalDocument xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" "#);
    import_document(&house.portal, "Alimentation", &ins(), text.as_bytes()).await.unwrap().id
}

pub(crate) fn disease(code: &str, words: &str) -> String {
    problem("", code, words)
}

/// A disease with attributes of its own, such as `negationInd`.
pub(crate) fn problem(attributes: &str, code: &str, words: &str) -> String {
    format!(
        r#"<observation classCode="OBS" moodCode="EVN" {attributes}><templateId root="1.3.6.1.4.1.19376.1.5.3.1.4.5"/>
        <code code="DX"/><statusCode code="completed"/>
        <value xsi:type="CD" code="{code}" codeSystem="2.16.840.1.113883.6.3" displayName="{words}"/></observation>"#
    )
}

/// A vaccine, given (`EVN`) or planned (`INT`) on that day.
pub(crate) fn vaccine(mood: &str, atc: &str, words: &str, day: &str) -> String {
    format!(
        r#"<substanceAdministration classCode="SBADM" moodCode="{mood}"><templateId root="1.3.6.1.4.1.19376.1.5.3.1.4.12"/>
        <code code="IMMUNIZ" codeSystem="2.16.840.1.113883.5.4"/><statusCode code="completed"/><effectiveTime value="{day}"/>
        <consumable><manufacturedProduct><manufacturedMaterial>
        <code code="{atc}" codeSystem="2.16.840.1.113883.6.73" displayName="{words}"/>
        </manufacturedMaterial></manufacturedProduct></consumable></substanceAdministration>"#
    )
}

/// A medicine that is prescribed.
pub(crate) fn medicine(words: &str) -> String {
    format!(
        r#"<substanceAdministration classCode="SBADM" moodCode="INT"><statusCode code="active"/><consumable><manufacturedProduct>
        <manufacturedMaterial><name>{words}</name></manufacturedMaterial></manufacturedProduct></consumable>
        </substanceAdministration>"#
    )
}

/// A disease of the mother.
pub(crate) fn of_mother(code: &str, words: &str) -> String {
    format!(
        r#"<organizer classCode="CLUSTER" moodCode="EVN"><templateId root="1.3.6.1.4.1.19376.1.5.3.1.4.15"/>
        <statusCode code="completed"/><subject><relatedSubject classCode="PRS">
        <code code="MTH" codeSystem="2.16.840.1.113883.5.111" displayName="Mère"/></relatedSubject></subject>
        <component>{}</component></organizer>"#,
        disease(code, words)
    )
}
