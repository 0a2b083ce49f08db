//! Small fictional documents for the CDA tests. The people in them do not exist; the INS root is the one for tests.
#![allow(dead_code, reason = "each test binary uses its own part")]

use domain::cda::{ClinicalDocument, Limits, Narrative, Node, Refusal, read};

/// Start of a header that CDA accepts, up to the patient.
pub(crate) const START: &str = r#"<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
<id root="1.2.3.4" extension="doc-1"/>
<code code="11488-4" codeSystem="2.16.840.1.113883.6.1" displayName="CR de consultation"/>
<title>Compte rendu</title>
<effectiveTime value="20240215103000+0100"/>"#;

/// The fictional patient.
pub(crate) const PATIENT: &str = r#"<recordTarget><patientRole>
<id root="1.2.250.1.213.1.4.10" extension="299999999999934"/>
<patient><name><family qualifier="BR">FICTIVE</family><given>Ana Lise</given></name></patient>
</patientRole></recordTarget>"#;

/// A document with this inside its body component.
pub(crate) fn with_body(body: &str) -> String {
    format!("{START}{PATIENT}<component>{body}</component></ClinicalDocument>")
}

/// A document with one section that holds this.
pub(crate) fn with_section(section: &str) -> String {
    with_body(&format!("<structuredBody><component><section>{section}</section></component></structuredBody>"))
}

/// Reads with the default limits.
pub(crate) fn try_read(xml: &str) -> Result<ClinicalDocument, Refusal> {
    read(xml.as_bytes(), &Limits::default())
}

/// Reads what must be accepted.
pub(crate) fn parse(xml: &str) -> ClinicalDocument {
    try_read(xml).expect("a document to be accepted")
}

/// The narrative of the first section of a document.
pub(crate) fn narrative(document: &ClinicalDocument) -> &Narrative {
    document.sections()[0].text.as_ref().expect("a narrative")
}

/// The nodes that a `text` with this inside becomes.
pub(crate) fn nodes(text: &str) -> Vec<Node> {
    narrative(&parse(&with_section(&format!("<text>{text}</text>")))).nodes.clone()
}

/// Its only node.
pub(crate) fn node(text: &str) -> Node {
    let mut nodes = nodes(text);
    assert_eq!(nodes.len(), 1, "{nodes:?}");
    nodes.remove(0)
}

/// A text node.
pub(crate) fn text(text: &str) -> Node {
    Node::Text(text.to_owned())
}
