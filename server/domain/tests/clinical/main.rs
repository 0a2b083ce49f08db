//! Coded entries: what is read of them, and what can be said of their numbers.

mod allergies;
#[path = "../cda_support/mod.rs"]
mod cda_support;
mod conditions;
mod decimal;
mod demo;
mod hostile;
mod mood;
mod range;
mod results;
mod samples;
mod series;
mod treatments;

use domain::clinical::Entries;

/// The entries of a document with one section of that code and narrative.
fn section(code: &str, narrative: &str, entries: &str) -> Entries {
    cda_support::parse(&cda_support::with_section(&format!(
        r#"<code code="{code}" codeSystem="2.16.840.1.113883.6.1"/><title>Titre</title><text>{narrative}</text>{entries}"#
    )))
    .entries
}

/// The entries of a section of analyses with these.
fn analyses(entries: &str) -> Entries {
    section("18719-5", "", entries)
}

/// An entry with an observation of potassium that holds this.
fn potassium(inside: &str) -> String {
    format!(
        r#"<entry><observation classCode="OBS" moodCode="EVN">
        <code code="2823-3" codeSystem="2.16.840.1.113883.6.1" displayName="Potassium"/>
        <statusCode code="completed"/><effectiveTime value="20260317"/>{inside}</observation></entry>"#
    )
}

/// A concern of that template with one observation of these templates and content.
fn concern(code: &str, narrative: &str, status: &str, observation: &str) -> Entries {
    section(
        code,
        narrative,
        &format!(
            r#"<entry><act classCode="ACT" moodCode="EVN"><templateId root="1.3.6.1.4.1.19376.1.5.3.1.4.5.1"/><code nullFlavor="NA"/>
            <statusCode code="{status}"/><entryRelationship typeCode="SUBJ" inversionInd="false">{observation}
            </entryRelationship></act></entry>"#
        ),
    )
}

fn qualifier(code: &str, value: &str) -> String {
    format!(
        r#"<entryRelationship typeCode="REFR"><observation classCode="OBS" moodCode="EVN"><code code="{code}"/>
        <value xsi:type="CE" code="{value}" displayName="{value}"/></observation></entryRelationship>"#
    )
}
