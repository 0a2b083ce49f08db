//! From bytes to a [`ClinicalDocument`].

mod body;
mod entries;
mod header;
mod ids;
mod links;
mod lists;
mod media;
mod narrative;
mod people;
mod spaces;
mod styles;
mod table_builder;
mod tables;

use roxmltree::{Document, ParsingOptions};

use super::xml::{HL7, Xml, is};
use super::{ClinicalDocument, Limits, Refusal, encoding, prescan};

/// Namespace of XSLT 1.0.
const XSLT: &str = "http://www.w3.org/1999/XSL/Transform";
/// Namespace of the element that holds the document in the self-presenting form of CI-SIS.
const CI_SIS: &str = "urn:asip-sante:ci-sis";

/// Reads a CDA R2 document.
///
/// # Errors
/// A [`Refusal`] when the bytes are beyond the limits, hostile, malformed, or not one patient's CDA R2 document.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<ClinicalDocument, Refusal> {
    if bytes.len() > limits.max_bytes {
        return Err(Refusal::TooLarge { bytes: bytes.len(), limit: limits.max_bytes });
    }
    let text = encoding::xml_text(bytes)?;
    prescan::scan(&text, limits)?;
    let options = ParsingOptions {
        allow_dtd: false,
        nodes_limit: limits.max_nodes.saturating_add(1),
        ..ParsingOptions::default()
    };
    let tree = Document::parse_with_options(&text, options).map_err(refusal)?;
    let root = clinical_document(tree.root_element()).ok_or(Refusal::NotCda)?;
    let header = header::read(root)?;
    let (body, media) = body::read(root, &header)?;
    Ok(ClinicalDocument { header, body, media, entries: entries::read(root) })
}

/// The document element: the root, or the content of the self-presenting form (a stylesheet that holds the document
/// it would present).
fn clinical_document(root: Xml<'_>) -> Option<Xml<'_>> {
    if is(root, "ClinicalDocument") {
        return Some(root);
    }
    let named = |node: &Xml<'_>, space: &str, name: &str| {
        node.tag_name().namespace() == Some(space) && node.tag_name().name() == name
    };
    if !named(&root, XSLT, "stylesheet") && !named(&root, XSLT, "transform") {
        return None;
    }
    let mut held = root
        .children()
        .filter(|node| named(node, CI_SIS, "Contenu"))
        .flat_map(|content| content.children())
        .filter(|node| named(node, HL7, "ClinicalDocument"));
    let document = held.next()?;
    held.next().is_none().then_some(document)
}

/// A parser error without its words: they may quote the document.
fn refusal(error: roxmltree::Error) -> Refusal {
    match error {
        roxmltree::Error::DtdDetected => Refusal::Dtd,
        other => Refusal::Malformed { line: other.pos().row },
    }
}
