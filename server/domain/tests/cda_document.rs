//! What counts as a document: its root, its namespace, and what it cannot do without.

mod cda_support;

use cda_support::{PATIENT, START, parse, try_read};
use domain::cda::Refusal;

const BODY: &str = "<component><structuredBody/></component></ClinicalDocument>";

fn with_header(parts: &str) -> String {
    format!("{START}{PATIENT}{parts}{BODY}")
}

#[test]
fn accepts_any_prefix_for_the_namespace() {
    let xml = with_header("").replace("</", "</c:").replace('<', "<c:").replace("<c:/c:", "</c:");
    let xml = xml.replace("xmlns=", "xmlns:c=");
    assert_eq!(parse(&xml).header.title.as_deref(), Some("Compte rendu"));
}

#[test]
fn reads_the_document_inside_a_self_presenting_stylesheet() {
    let wrap = |inside: &str| {
        format!(
            r##"<?xml-stylesheet type="text/xsl" href="#"?><xsl:stylesheet version="1.0"
            xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:asip-sante:ci-sis">
            <d:Contenu>{inside}</d:Contenu><xsl:template match="/"><b/></xsl:template></xsl:stylesheet>"##
        )
    };
    let document = with_header("");
    assert_eq!(parse(&wrap(&document)).header.id.root, "1.2.3.4");
    assert_eq!(try_read(&wrap(&format!("{document}{document}"))), Err(Refusal::NotCda));
    assert_eq!(try_read(&wrap("")), Err(Refusal::NotCda));
}

#[test]
fn refuses_a_document_without_what_it_cannot_do_without() {
    let whole = with_header("");
    let refusal = |xml: &str| try_read(xml).expect_err("should be refused").to_string();
    assert!(
        refusal(&whole.replace("<id root=\"1.2.3.4\" extension=\"doc-1\"/>", "")).contains("identifiant du document")
    );
    assert!(refusal(&whole.replace("<code code=\"11488-4\"", "<code nullFlavor=\"UNK\"")).contains("type"));
    assert!(refusal(&whole.replace(PATIENT, "")).contains("patient"));
    let nobody = whole.replace("<id root=\"1.2.250.1.213.1.4.10\" extension=\"299999999999934\"/>", "");
    assert!(refusal(&nobody).contains("identifiant du patient"));
    assert!(refusal(&whole.replace("<component><structuredBody/></component>", "")).contains("corps"));
    assert_eq!(try_read(&whole.replace(PATIENT, &PATIENT.repeat(2))), Err(Refusal::SeveralPatients));
    for other in ["<a/>", "<ClinicalDocument/>", "<ClinicalDocument xmlns='urn:other'/>", "<html/>"] {
        assert_eq!(try_read(other), Err(Refusal::NotCda), "{other}");
    }
}
