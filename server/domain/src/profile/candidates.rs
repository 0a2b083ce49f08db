//! What a document states, as items that a profile could hold.
//!
//! Only what the document states of the patient as a fact: not what it denies, not what it suspects, not an injection that
//! is planned, not a treatment that it says is over. A disease of a relative is proposed as one, never as the patient's.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::item::{Allergy, Blood, Condition, FamilyHistory, Habit, Item, Stay, Treatment, Vaccination};
use super::{BloodGroup, Course, HabitKind, Line, Note, PartialDate, Relation, Target, vaccines};
use crate::cda::CdaTime;
use crate::clinical::{
    self, ActStatus, CodeableConcept, Coding, Encounter, Entries, GENERAL, Immunization, Medication, Observation,
    SocialHistory, Verification,
};
use crate::text::fold;

/// OID of the ATC classification.
const ATC: &str = "2.16.840.1.113883.6.73";

/// How long a prescription without an end can be about a treatment that is taken now: nobody prescribes medicines for more
/// than twelve months (Code de la santé publique, article R. 5123-2).
const LONGEST_PRESCRIPTION: i32 = 12;

/// Separates the parts of [`Candidate::canonical`]; lines hold no control character.
const SEPARATOR: &str = "\u{1f}";

/// Something that a document states and a profile could hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The item.
    pub item: Item,
    /// Its main code, when the document gives one.
    pub coding: Option<Coding>,
}

impl Candidate {
    /// What makes two of them the same, in whatever document: the section; the code, or without one the folded name; for
    /// what can come back (an injection, a stay), its date; for a treatment, the figures of its name, since a code names a
    /// substance and not its strength; for a relative's disease, the relative; for a habit and a blood group, what is said.
    /// It tells the disease: keep it only keyed and hashed.
    #[must_use]
    pub fn canonical(&self) -> String {
        canonical(&self.item, self.coding.as_ref())
    }

    /// Whether it tells more of how a treatment is taken than the `other`, which is the same.
    #[must_use]
    pub fn is_fuller(&self, other: &Self) -> bool {
        let told = |candidate: &Self| match &candidate.item {
            Item::Treatment(treatment) => treatment.dosage.as_ref().map_or(0, |dosage| dosage.as_str().chars().count()),
            _ => 0,
        };
        told(self) > told(other)
    }

    /// By what it is known: its code and its words. What shares one of them with an item says the same.
    #[must_use]
    pub fn marks(&self) -> [String; 2] {
        marks(&self.item, self.coding.as_ref())
    }
}

/// By what an item is known; see [`Candidate::marks`].
#[must_use]
pub fn marks(item: &Item, coding: Option<&Coding>) -> [String; 2] {
    [canonical(item, coding), canonical(item, None)]
}

fn canonical(item: &Item, coding: Option<&Coding>) -> String {
    let named = match coding {
        Some(coding) => format!("code {} {}", coding.system.as_deref().unwrap_or_default(), coding.code),
        None => format!("name {}", fold(item.name().unwrap_or_default())),
    };
    let more = match item {
        Item::Vaccination(_) | Item::Stay(_) => item.date().map(|date| date.to_string()).unwrap_or_default(),
        Item::Treatment(treatment) => treatment.name.as_str().chars().filter(char::is_ascii_digit).collect(),
        Item::FamilyHistory(family) => family.relation.code().to_owned(),
        Item::Habit(habit) => format!("{} {}", habit.kind.code(), fold(habit.answer.as_str())),
        Item::Blood(blood) => blood.group.code().to_owned(),
        _ => String::new(),
    };
    [item.section().code(), &named, &more].join(SEPARATOR)
}

/// Every candidate of a document's entries, each once, by section. `written` is the last day on which the document can have
/// been written; `today` tells what is over or still to come.
#[must_use]
pub fn candidates(entries: &Entries, written: Date, today: Date) -> Vec<Candidate> {
    let stated = &entries.stated;
    let prescribed = entries.planned.medications.iter().filter(|medication| is_recent(medication, written, today));
    let medications = stated.medications.iter().chain(prescribed);
    let all = stated.conditions.iter().filter_map(condition);
    let all = all.chain(medications.filter_map(|medication| treatment(medication, today)));
    let all = all.chain(stated.allergies.iter().filter_map(allergy));
    let all = all.chain(stated.immunizations.iter().filter_map(|injection| vaccination(injection, today)));
    let all = all.chain(stated.encounters.iter().filter_map(stay));
    let all = all.chain(stated.family_history.iter().filter_map(family));
    let all = all.chain(stated.social_history.iter().filter_map(habit));
    let all = all.chain(stated.observations.iter().filter_map(blood));
    let mut found: Vec<Candidate> = Vec::new();
    for candidate in all {
        match found.iter_mut().find(|other| other.canonical() == candidate.canonical()) {
            Some(known) if candidate.is_fuller(known) => *known = candidate,
            Some(_) => {}
            None => found.push(candidate),
        }
    }
    found
}

/// What a document says is not: each disease, treatment and allergy that it denies, as the candidate that it would be.
#[must_use]
pub fn denials(entries: &Entries) -> Vec<Candidate> {
    let denied = &entries.denied;
    let conditions = denied
        .conditions
        .iter()
        .filter_map(|stated| condition(&clinical::Condition { verification: None, ..stated.clone() }));
    let medications = denied.medications.iter().filter_map(|stated| {
        let status = ActStatus::Unknown;
        treatment(&Medication { status, period: clinical::Period::default(), ..stated.clone() }, Date::MIN)
    });
    let allergies = denied.allergies.iter().filter_map(|stated| {
        allergy(&clinical::Allergy { verification: None, status: ActStatus::Unknown, ..stated.clone() })
    });
    conditions.chain(medications).chain(allergies).collect()
}

/// The words and the main code of a concept; `None` when it has no words: a bare code says nothing to a person.
fn named(concept: &CodeableConcept) -> Option<(Line, Option<Coding>)> {
    let name = words(Some(concept))?;
    let specific = |coding: &&Coding| {
        let known = coding.system.as_deref().is_some_and(|system| system != GENERAL);
        known && !coding.code.trim().is_empty()
    };
    Some((name, concept.codings.iter().find(specific).cloned()))
}

/// The words of a concept, without its code in brackets before or after them: "[CIM-10 : E03.9] Hypothyroïdie".
fn words(concept: Option<&CodeableConcept>) -> Option<Line> {
    let concept = concept?;
    let said = concept.words()?.trim();
    let is_code =
        |group: &str| concept.codings.iter().any(|coding| !coding.code.is_empty() && group.contains(&coding.code));
    let mut bare = said;
    for (open, close) in [('[', ']'), ('(', ')')] {
        if let Some((group, rest)) = bare.strip_prefix(open).and_then(|rest| rest.split_once(close))
            && is_code(group)
        {
            bare = rest.trim();
        }
        if let Some((rest, group)) = bare.strip_suffix(close).and_then(|rest| rest.rsplit_once(open))
            && is_code(group)
        {
            bare = rest.trim();
        }
    }
    Line::of_document(if bare.is_empty() { said } else { bare })
}

fn date(stamp: Option<CdaTime>) -> Option<PartialDate> {
    stamp.map(PartialDate::of_document)
}

fn note(comments: &[String]) -> Option<Note> {
    Note::of_document(&comments.join(" "))
}

fn is_sure(verification: Option<Verification>) -> bool {
    matches!(verification, None | Some(Verification::Confirmed))
}

fn condition(stated: &clinical::Condition) -> Option<Candidate> {
    let (name, coding) = named(&stated.code)?;
    let state = match stated.status {
        ActStatus::Active => Some(Course::Ongoing),
        ActStatus::Completed => Some(Course::Over),
        _ => None,
    };
    let (since, until) = (date(stated.period.start), date(stated.period.end));
    let item = Item::Condition(Condition { name, state, since, until, note: note(&stated.comments) });
    is_sure(stated.verification).then_some(Candidate { item, coding })
}

/// Whether a prescription can be about now: it says until when, or is not too old.
fn is_recent(prescribed: &Medication, written: Date, today: Date) -> bool {
    let limit = written.checked_add(LONGEST_PRESCRIPTION.months());
    prescribed.period.end.is_some() || limit.is_ok_and(|limit| limit > today)
}

fn treatment(stated: &Medication, today: Date) -> Option<Candidate> {
    let (name, coding) = named(&stated.code)?;
    let (since, until) = (date(stated.period.start), date(stated.period.end));
    let over = stated.status == ActStatus::Aborted || until.is_some_and(|until| until.last() < today);
    let vaccine = stated.code.codings.iter().any(|coding| is_atc(coding) && vaccines::is_vaccine(&coding.code));
    let dosage = stated.dosage.as_deref().and_then(Line::of_document);
    let reason = words(stated.reason.as_ref());
    let item = Item::Treatment(Treatment { name, dosage, reason, since, until, note: note(&stated.comments) });
    (!over && !vaccine).then_some(Candidate { item, coding })
}

fn allergy(stated: &clinical::Allergy) -> Option<Candidate> {
    let (name, coding) = named(&stated.substance).or_else(|| named(&stated.kind))?;
    let reaction = words(stated.reactions.first());
    let item = Item::Allergy(Allergy {
        name,
        reaction,
        severity: None,
        since: date(stated.period.start),
        note: note(&stated.comments),
    });
    let current = is_sure(stated.verification) && stated.status != ActStatus::Completed;
    current.then_some(Candidate { item, coding })
}

fn vaccination(stated: &Immunization, today: Date) -> Option<Candidate> {
    let (name, coding) = named(&stated.vaccine)?;
    let given = date(stated.date);
    let to_come = given.is_some_and(|given| given.first() > today) || stated.status == ActStatus::Aborted;
    let atc = stated.vaccine.codings.iter().filter(|coding| is_atc(coding));
    let targets =
        atc.flat_map(|coding| vaccines::of_code(&coding.code)).collect::<std::collections::BTreeSet<Target>>();
    let dose = stated.dose_number.and_then(|dose| u8::try_from(dose).ok()).filter(|dose| (1..=20).contains(dose));
    let lot = stated.lot.as_deref().and_then(Line::of_document);
    let item = Item::Vaccination(Vaccination { name, targets, date: given, dose, lot, note: note(&stated.comments) });
    (!to_come).then_some(Candidate { item, coding })
}

fn is_atc(coding: &Coding) -> bool {
    coding.system.as_deref() == Some(ATC)
}

/// Stays only (HL7 ActCode `IMP`, `ACUTE`, `NONAC`, `SS`), not visits.
fn stay(stated: &Encounter) -> Option<Candidate> {
    let stay =
        stated.kind.codings.iter().any(|coding| matches!(coding.code.as_str(), "IMP" | "ACUTE" | "NONAC" | "SS"));
    let name = words(stated.reason.as_ref()).or_else(|| words(Some(&stated.kind)))?;
    let place = stated.place.as_deref().and_then(Line::of_document);
    let (since, until) = (date(stated.period.start), date(stated.period.end));
    let item = Item::Stay(Stay { name, place, since, until, note: note(&stated.comments) });
    (stay && stated.status != ActStatus::Aborted).then_some(Candidate { item, coding: None })
}

fn family(stated: &clinical::FamilyHistory) -> Option<Candidate> {
    let (name, coding) = named(&stated.condition)?;
    let role = stated.relation.codings.first().map_or("", |coding| coding.code.as_str());
    let relation = Relation::from_role_code(role);
    let item = Item::FamilyHistory(FamilyHistory { name, relation, note: note(&stated.comments) });
    Some(Candidate { item, coding })
}

fn habit(stated: &SocialHistory) -> Option<Candidate> {
    let title = stated.kind.words()?;
    let kind = kind_of_habit(title)?;
    let answer = match stated.value.as_ref() {
        Some(value) => format!("{title} : {}", clinical::said(value)?),
        None => title.to_owned(),
    };
    let item = Item::Habit(Habit { kind, answer: Note::of_document(&answer)? });
    Some(Candidate { item, coding: None })
}

fn kind_of_habit(title: &str) -> Option<HabitKind> {
    const WORDS: [(&str, HabitKind); 9] = [
        ("tabac", HabitKind::Tobacco),
        ("tabagi", HabitKind::Tobacco),
        ("cigarette", HabitKind::Tobacco),
        ("alcool", HabitKind::Alcohol),
        ("activite physique", HabitKind::Activity),
        ("sport", HabitKind::Activity),
        ("alimentaire", HabitKind::Food),
        ("alimentation", HabitKind::Food),
        ("sommeil", HabitKind::Sleep),
    ];
    let title = fold(title);
    WORDS.iter().find(|(word, _)| title.contains(word)).map(|(_, kind)| *kind)
}

/// A whole blood group in one answer (LOINC 882-1).
fn blood(stated: &Observation) -> Option<Candidate> {
    let words = stated.value.as_ref().filter(|_| stated.code.has_loinc("882-1")).and_then(clinical::said)?;
    let group = BloodGroup::of_document(&words)?;
    (stated.status != ActStatus::Aborted).then_some(Candidate { item: Item::Blood(Blood { group }), coding: None })
}
