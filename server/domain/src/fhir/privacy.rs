//! What a patient decided, as Consent resources: who may look in care, and what data may be used for besides care. One
//! resource a decision, and never both in one.
//!
//! Sources: FHIR R4 Consent, and IHE Privacy Consent on FHIR for how decisions map to it: someone let in is a permission to an
//! actor, someone shut out and a mask are refusals, the switches for an emergency are decisions on a purpose of use.

use jiff::Timestamp;

use super::concept::{LOINC, VISIBILITY, fixed, fixed_concept, line, reference};
use super::{Entry, Json, ResourceId, date};
use crate::rights::sharing::{Grant, NationalId, Sharing};
use crate::uses::{Regime, Use};

const SCOPES: &str = "http://terminology.hl7.org/CodeSystem/consentscope";
/// LOINC: patient consent.
const CONSENT: &str = "59284-0";
/// Why data are used.
const REASONS: &str = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
/// How somebody takes part.
const PARTS: &str = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
/// National identifiers of professionals and of structures (ANS).
const PROFESSIONALS: &str = "urn:oid:1.2.250.1.71.4.2.1";
const STRUCTURES: &str = "urn:oid:1.2.250.1.71.4.2.2";
/// Care; an emergency in which the glass is broken; treatment in an emergency, as the SAMU regulates it.
const CARE: &str = "TREAT";
const GLASS: &str = "BTG";
const REGULATION: &str = "ETREAT";

/// One decision, before it is a resource.
struct Decision<'a> {
    /// What tells it from the others of the record.
    name: String,
    scope: &'static str,
    /// In words, in French as documents are.
    words: String,
    permit: bool,
    since: Option<Timestamp>,
    until: Option<Timestamp>,
    /// To whom it applies: system and value of the identifier, if there is one, and the name.
    actor: Option<(Option<(&'static str, &'a str)>, &'a str)>,
    /// The author of the documents that it is about.
    author: Option<&'a str>,
    purposes: &'a [&'static str],
    /// A category of documents, by its code.
    class: Option<String>,
    /// Mark of documents (TRE_A07) that it is about.
    level: Option<&'static str>,
}

impl Decision<'_> {
    fn resource(self, patient: ResourceId, decided: Timestamp) -> Entry {
        let id = ResourceId::of_own("Consent", format!("{patient}/{}", self.name).as_bytes());
        let identified = |(system, value): (&str, &str)| {
            Json::object([("system", Some(Json::text(system))), ("value", Some(Json::text(value)))])
        };
        let actor = self.actor.map(|(identifier, name)| {
            let who = Json::object([("identifier", identifier.map(identified)), ("display", line(name))]);
            Json::list([Json::object([("role", Some(fixed_concept(PARTS, "IRCP"))), ("reference", Some(who))])])
        });
        // Whose documents, not to whom: an actor is who the rule is for.
        let data = self.author.map(|author| {
            let who = Json::object([("identifier", Some(identified((PROFESSIONALS, author))))]);
            let meaning = Json::text("authoredby");
            Json::list([Json::object([("meaning", Some(meaning)), ("reference", Some(who))])])
        });
        let class = self.class.map(|code| Json::list([Json::object([("code", Some(Json::text(code)))])]));
        let provision = Json::object([
            ("type", Some(Json::text(if self.permit { "permit" } else { "deny" }))),
            ("period", Some(period(self.since, self.until))),
            ("actor", actor),
            ("securityLabel", self.level.map(|level| Json::list([fixed(VISIBILITY, level, None)]))),
            ("purpose", Some(Json::list(self.purposes.iter().map(|code| fixed(REASONS, code, None))))),
            ("class", class),
            ("data", data),
        ]);
        Entry::new(
            "Consent",
            id,
            [
                ("status", Some(Json::text("active"))),
                ("scope", Some(fixed_concept(SCOPES, self.scope))),
                ("category", Some(Json::list([fixed_concept(LOINC, CONSENT)]))),
                ("patient", Some(reference(patient.urn()))),
                ("dateTime", Some(Json::text(date::instant(decided)))),
                // ppc-1 asks for a policy: what was decided, in words.
                ("policyRule", Some(Json::object([("text", line(&self.words))]))),
                ("provision", Some(provision)),
            ],
        )
    }
}

fn period(start: Option<Timestamp>, end: Option<Timestamp>) -> Json {
    let text = |at: Option<Timestamp>| at.map(|at| Json::text(date::instant(at)));
    Json::object([("start", text(start)), ("end", text(end))])
}

/// Everything that was decided on who may look in care, at `decided` for the last time.
pub fn sharing(patient: ResourceId, sharing: &Sharing, decided: Timestamp) -> Vec<Entry> {
    let plain = || Decision {
        name: String::new(),
        scope: "patient-privacy",
        words: String::new(),
        permit: false,
        since: None,
        until: None,
        actor: None,
        author: None,
        purposes: &[CARE],
        class: None,
        level: None,
    };
    let mut all = Vec::new();
    for named in &sharing.named {
        let id: &NationalId = &named.id;
        let (permit, words) = match named.grant {
            _ if named.blocked => (false, "Ne peut rien voir, même en urgence"),
            Some(Grant::Allowed) => (true, "Peut voir ce que sa profession permet, sauf ce qui est masqué"),
            Some(Grant::Treating) => (true, "Médecin traitant, peut voir aussi ce qui est masqué"),
            Some(Grant::Administrator) => {
                (true, "Administrateur, peut voir aussi ce qui est masqué et bloquer d’autres")
            }
            None => continue,
        };
        all.push(Decision {
            name: format!("named/{}", id.as_str()),
            words: format!("{}\u{a0}: {}", words, named.name),
            permit,
            until: if permit { named.until } else { None },
            actor: Some((Some((PROFESSIONALS, id.as_str())), &named.name)),
            purposes: if permit { &[CARE] } else { &[CARE, GLASS, REGULATION] },
            ..plain()
        });
    }
    for team in &sharing.teams {
        let structure = team.organization.as_ref();
        all.push(Decision {
            name: format!("team/{}", team.id),
            words: format!("Consentement initial pour l’équipe de soins\u{a0}: {}", team.name),
            permit: true,
            since: Some(team.consented_at),
            until: team.until,
            actor: Some((structure.map(|id| (STRUCTURES, id.as_str())), &team.name)),
            ..plain()
        });
    }
    let emergency = sharing.emergency;
    let emergency_of = |name: &str, words: &str, permit, purposes, level| Decision {
        name: format!("emergency/{name}"),
        words: words.to_owned(),
        permit,
        purposes,
        level,
        ..plain()
    };
    all.extend([
        emergency_of("samu", "Accès du SAMU en urgence", emergency.regulator, &[REGULATION][..], None),
        emergency_of("others", "Accès des autres professionnels en urgence", emergency.others, &[GLASS], None),
        emergency_of(
            "masked",
            "Documents masqués en urgence",
            emergency.masked,
            &[REGULATION, GLASS],
            Some("MASQUE_PS"),
        ),
    ]);
    for category in &sharing.masks.categories {
        let code = category.slug();
        all.push(Decision {
            name: format!("mask/category/{code}"),
            words: format!("Catégorie de documents masquée\u{a0}: {code}"),
            class: Some(code),
            ..plain()
        });
    }
    for author in &sharing.masks.authors {
        all.push(Decision {
            name: format!("mask/author/{}", author.as_str()),
            words: "Documents d’un auteur masqués".to_owned(),
            author: Some(author.as_str()),
            ..plain()
        });
    }
    if sharing.masks.new_documents {
        let (name, words) = ("mask/new".to_owned(), "Nouveaux documents masqués dès leur arrivée".to_owned());
        all.push(Decision { name, words, ..plain() });
    }
    all.into_iter().map(|decision| decision.resource(patient, decided)).collect()
}

/// What was answered about a use besides care, in the name that people read.
pub fn use_of_data(patient: ResourceId, purpose: &Use, name: &str, allowed: bool, at: Timestamp) -> Entry {
    let (scope, purposes): (_, &[&str]) = match purpose {
        Use::Research => ("research", &["HRESCH"]),
        Use::Statistics => ("patient-privacy", &["HQUALIMP"]),
        Use::Extraction | Use::Service(_) => ("patient-privacy", &["PATRQT"]),
    };
    let words = match (purpose.regime(), allowed) {
        (Regime::Opposition, false) => "Opposition",
        (Regime::Opposition, true) => "Opposition retirée",
        (Regime::Consent, true) => "Accord",
        (Regime::Consent, false) => "Refus",
    };
    let decision = Decision {
        name: format!("use/{}", purpose.code()),
        scope,
        words: format!("{words}\u{a0}: {name}"),
        permit: allowed,
        since: Some(at),
        until: None,
        // A yes to one service is nobody else's.
        actor: matches!(purpose, Use::Service(_)).then_some((None, name)),
        author: None,
        purposes,
        class: None,
        level: None,
    };
    decision.resource(patient, at)
}
