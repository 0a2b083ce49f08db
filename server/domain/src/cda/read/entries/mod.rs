//! The coded entries of a structured body.
//!
//! Entries are recognised by their templates (IHE PCC 1.3.6.1.4.1.19376.1.5.3.1.4, IHE XD-LAB 1.3.6.1.4.1.19376.1.3, HL7
//! CCD 2.16.840.1.113883.10.20.1, CI-SIS 1.2.250.1.213.1.1.3), else by the section that holds them. What is not
//! recognised, or says nothing once its unknown parts are gone, is left to the narrative.

mod absence;
mod allergy;
mod concept;
mod condition;
mod encounter;
mod family;
mod immunization;
mod medication;
mod observation;
mod place;
mod procedure;
mod quantity;
mod related;
mod sections;
mod social;
mod texts;
mod value;

use super::super::xml::{Xml, attribute, children, path};
use crate::clinical::{Entries, Statements};
use place::Place;
use texts::Texts;

/// Statements kept of one document; the largest official sample has 80.
const MAX_STATEMENTS: usize = 2000;
/// Statements looked at, whether they say something or not.
const MAX_LOOKED_AT: usize = 10_000;
/// Levels of organizers and acts followed below an entry; the templates use three.
const MAX_DEPTH: usize = 12;

/// Reads the entries of a document; none when its body is not structured.
pub(super) fn read(root: Xml<'_>) -> Entries {
    let Some(body) = children(root, "component").find_map(|component| path(component, &["structuredBody"])) else {
        return Entries::default();
    };
    let mut walk = Walk { texts: Texts::collect(body), entries: Entries::default(), depth: 0, seen: 0 };
    walk.sections(body, &Place::default());
    walk.entries.incomplete |= walk.texts.is_spent();
    walk.entries
}

/// Walks the sections and keeps what is understood.
struct Walk<'a> {
    texts: Texts<'a>,
    entries: Entries,
    depth: usize,
    seen: usize,
}

impl<'a> Walk<'a> {
    fn sections(&mut self, parent: Xml<'a>, place: &Place) {
        let direct = children(parent, "section");
        let within = children(parent, "component").flat_map(|component| children(component, "section"));
        for section in direct.chain(within) {
            let place = place.in_section(section, &self.texts);
            for entry in children(section, "entry") {
                for statement in entry.children().filter(Xml::is_element) {
                    self.statement(statement, &place);
                }
            }
            self.sections(section, &place);
        }
    }

    /// One clinical statement, and those that it groups.
    fn statement(&mut self, node: Xml<'a>, place: &Place) {
        self.seen += 1;
        if self.seen > MAX_LOOKED_AT || self.depth == MAX_DEPTH || self.entries.count() >= MAX_STATEMENTS {
            self.entries.incomplete = true;
            return;
        }
        let Some(place) = place.enter(node, &self.texts) else {
            return;
        };
        self.depth += 1;
        match node.tag_name().name() {
            "organizer" if family::is_history(node) => self.family(node, &place),
            "organizer" | "act" => self.group(node, &place),
            "observation" => self.observed(node, &place),
            "substanceAdministration" if immunization::is_vaccination(node, &place) => self.immunization(node, &place),
            "substanceAdministration" | "supply" => self.medication(node, &place),
            "procedure" => self.procedure(node, &place),
            "encounter" => self.encounter(node, &place),
            _ => {}
        }
        self.depth -= 1;
    }

    /// What a group (organizer, battery, concern) holds.
    fn group(&mut self, node: Xml<'a>, place: &Place) {
        if sections::is_technical(node) {
            return;
        }
        let place = place.in_group(node, &self.texts);
        for part in parts(node) {
            self.statement(part, &place);
        }
    }

    fn observed(&mut self, node: Xml<'a>, place: &Place) {
        if sections::is_technical(node) {
            return;
        }
        match sections::kind(node, place) {
            sections::Kind::Allergy => self.allergy(node, place),
            sections::Kind::Condition => self.condition(node, place),
            sections::Kind::Family => self.relative(node, place),
            sections::Kind::Social => self.social(node, place),
            sections::Kind::Observation(category) => self.observation(node, place, category),
        }
    }

    /// The list that a statement of that place goes to; none for a statement about someone else.
    fn list(&mut self, place: &Place, denied: bool) -> Option<&mut Statements> {
        if place.relative.is_some() {
            return None;
        }
        Some(self.any_list(place, denied))
    }

    /// The same for a statement that is about a relative by nature.
    fn any_list(&mut self, place: &Place, denied: bool) -> &mut Statements {
        match (denied || place.denied, place.planned) {
            (true, _) => &mut self.entries.denied,
            (false, true) => &mut self.entries.planned,
            (false, false) => &mut self.entries.stated,
        }
    }
}

/// The statements that a group is made of: components of an organizer, or parts of an act (`COMP`; `SUBJ` not inverted
/// for the problems of a concern). A negated relation (`entryRelationship/@negationInd`) makes no part.
fn parts<'a>(node: Xml<'a>) -> impl Iterator<Item = Xml<'a>> {
    let components = children(node, "component");
    let related = children(node, "entryRelationship").filter(|relation| {
        let subject =
            attribute(*relation, "typeCode") == Some("SUBJ") && attribute(*relation, "inversionInd") != Some("true");
        (subject || attribute(*relation, "typeCode") == Some("COMP")) && !related::is_negated(*relation)
    });
    components.chain(related).flat_map(|part| part.children()).filter(Xml::is_element)
}

/// Whether an element claims one of these templates.
fn is_a(node: Xml<'_>, templates: &[&str]) -> bool {
    children(node, "templateId").filter_map(|id| attribute(id, "root")).any(|root| templates.contains(&root))
}
