//! Medicines taken, prescribed or delivered (IHE PCC Medications and Supply, IHE PHARM, CI-SIS FR-Traitement).

use super::super::super::xml::{Xml, attribute, child, children, own_time, path};
use super::absence::{self, Absence};
use super::concept::{self, concept};
use super::place::Place;
use super::quantity::{interval, quantity};
use super::related::{MAX_RELATED, comments, reason, related};
use super::texts::Texts;
use super::value::data_type;
use super::{Walk, is_a};
use crate::clinical::{CodeableConcept, Medication, Period, Quantity};
use crate::text::clean_line;

/// Steps of a treatment that are told.
const STEPS: usize = 4;

impl<'a> Walk<'a> {
    pub(super) fn medication(&mut self, node: Xml<'a>, place: &Place) {
        let texts = &self.texts;
        let mut code = product(node, texts);
        if code.text.is_none() {
            code.text = texts.child(node, "text");
        }
        let answer = absence::answered(&mut code);
        let absence = absence::of(&code).or(answer).or(absence::of(&concept(node, "code", texts)));
        if code.is_empty() || is_device(node) || absence == Absence::Withdrawn {
            return;
        }
        let medication = Medication {
            dose: doses(node),
            every: times(node)
                .filter(|time| data_type(*time) == "PIVL_TS")
                .find_map(|time| quantity(child(time, "period")?)),
            dosage: dosage(node, texts).or_else(|| steps(node, texts)),
            instructions: instructions(node, texts),
            period: treatment_period(node),
            route: concept::optional(node, "routeCode", texts),
            reason: reason(node, texts),
            status: place.status,
            section: place.section.clone(),
            comments: comments(node, texts),
            code,
        };
        if let Some(list) = self.list(place, absence == Absence::Denied) {
            list.medications.push(medication);
        }
    }
}

/// The product of an administration or a supply: its codes, and its name as the document shows it.
pub(super) fn product(node: Xml<'_>, texts: &Texts<'_>) -> CodeableConcept {
    let holder = children(node, "consumable").chain(children(node, "product")).next();
    let Some(product) = holder.and_then(|holder| path(holder, &["manufacturedProduct"])) else {
        return CodeableConcept::default();
    };
    let material = path(product, &["manufacturedMaterial"]).or_else(|| path(product, &["manufacturedLabeledDrug"]));
    let Some(material) = material else {
        return CodeableConcept::default();
    };
    let mut code = concept(material, "code", texts);
    if let Some(name) = child(material, "name").and_then(|name| texts.text(name)) {
        code.text = Some(name);
    }
    code
}

/// Amount of each intake, one or two of them; when the treatment has steps, each has its own and none is told here.
fn doses(node: Xml<'_>) -> Vec<Quantity> {
    let Some(interval) = child(node, "doseQuantity").and_then(interval) else {
        return Vec::new();
    };
    let ends = [interval.low, interval.high].into_iter().flatten();
    let mut doses: Vec<Quantity> =
        ends.map(|end| Quantity { value: end.value, comparator: None, unit: end.unit }).collect();
    doses.dedup();
    doses
}

/// From when to when: the first `effectiveTime` that is an interval, or a single time.
fn treatment_period(node: Xml<'_>) -> Period {
    let mut periods =
        times(node).filter(|time| matches!(data_type(*time).as_str(), "" | "IVL_TS" | "TS")).map(|time| {
            let end = |name: &'static str| child(time, name).and_then(own_time);
            Period { start: end("low").or_else(|| own_time(time)), end: end("high") }
        });
    periods.find(|period| *period != Period::default()).unwrap_or_default()
}

fn times<'a>(node: Xml<'a>) -> impl Iterator<Item = Xml<'a>> {
    children(node, "effectiveTime").filter(|time| time.attribute("nullFlavor").is_none())
}

/// Dose and frequency in the words of the narrative (`translation/originalText` of each, CI-SIS "posologie structurée").
/// `substanceAdministration/text` is no dosage: CI-SIS has it name the product.
fn dosage(node: Xml<'_>, texts: &Texts<'_>) -> Option<String> {
    let mut parts: Vec<String> = Vec::new();
    let dose = child(node, "doseQuantity");
    let ends = dose.into_iter().flat_map(|dose| [Some(dose), child(dose, "low"), child(dose, "high")]).flatten();
    let frequencies = times(node).filter_map(|time| child(time, "period"));
    for amount in ends.chain(frequencies) {
        let words = children(amount, "translation").find_map(|translation| texts.child(translation, "originalText"));
        parts.extend(words.filter(|words| !parts.contains(words)));
    }
    (!parts.is_empty()).then(|| clean_line(&parts.join(", ")))
}

/// Whether a supply is of a device (CI-SIS FR-Dispositif-medical), or of something that it does not name.
fn is_device(node: Xml<'_>) -> bool {
    let supply = node.tag_name().name() == "supply";
    supply && (is_a(node, &["1.2.250.1.213.1.1.3.20"]) || path(node, &["product", "manufacturedProduct"]).is_none())
}

/// The steps of a treatment whose dose changes, in the words of the narrative.
fn steps(node: Xml<'_>, texts: &Texts<'_>) -> Option<String> {
    let steps = related(node, Some("COMP"), "substanceAdministration").filter_map(|step| texts.child(step, "text"));
    let steps: Vec<String> = steps.take(STEPS).collect();
    (!steps.is_empty()).then(|| clean_line(&steps.join(" ; ")))
}

/// What the patient is told (IHE PCC Patient Medication Instructions).
fn instructions(node: Xml<'_>, texts: &Texts<'_>) -> Option<String> {
    let acts = related(node, None, "act").take(MAX_RELATED);
    let mut told = acts.filter(|act| children(*act, "code").any(|code| attribute(code, "code") == Some("PINSTRUCT")));
    told.find_map(|act| texts.child(act, "text"))
}
