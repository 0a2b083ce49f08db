//! From a form to an item, and back.

use std::collections::BTreeSet;

use super::item::{
    Allergy, Blood, Condition, Contact, Disability, FamilyHistory, Habit, Item, Stay, Treatment, Vaccination,
};
use super::read::Reader;
use super::{
    BloodGroup, Course, Field, HabitKind, Note, Person, Relation, Role, Section, Severity, Target, Typed, Wrong,
};

impl Item {
    /// Reads the form of a section.
    ///
    /// # Errors
    /// Everything that is wrong, at most once a field, in the order of the fields.
    pub fn parse(section: Section, typed: &Typed, person: &Person) -> Result<Self, Vec<Wrong>> {
        let mut reader = Reader::new(typed, person);
        let item = match section {
            Section::Conditions => condition(&mut reader),
            Section::Treatments => treatment(&mut reader),
            Section::Allergies => allergy(&mut reader),
            Section::Vaccinations => vaccination(&mut reader),
            Section::Stays => stay(&mut reader),
            Section::FamilyHistory => family(&mut reader),
            Section::Habits => habit(&mut reader),
            Section::Disabilities => disability(&mut reader),
            Section::BloodGroup => blood(&mut reader),
            Section::Contacts => contact(&mut reader, person.is_adult()),
        };
        reader.finish(item)
    }

    /// The form filled in with this item: [`Item::parse`] reads the same item from it.
    #[must_use]
    pub fn typed(&self) -> Typed {
        let typed = Typed::default().with(Field::Name, self.name());
        let note = |typed: Typed, note: &Option<Note>| typed.with(Field::Note, note.as_ref().map(Note::as_str));
        match self {
            Self::Condition(item) => note(
                typed
                    .with(Field::State, item.state.map(Course::code))
                    .with_date(Field::Since, item.since)
                    .with_date(Field::Until, item.until),
                &item.note,
            ),
            Self::Treatment(item) => note(
                typed
                    .with(Field::Dosage, item.dosage.as_ref().map(super::Line::as_str))
                    .with(Field::Reason, item.reason.as_ref().map(super::Line::as_str))
                    .with_date(Field::Since, item.since)
                    .with_date(Field::Until, item.until),
                &item.note,
            ),
            Self::Allergy(item) => note(
                typed
                    .with(Field::Reaction, item.reaction.as_ref().map(super::Line::as_str))
                    .with(Field::Severity, item.severity.map(Severity::code))
                    .with_date(Field::Since, item.since),
                &item.note,
            ),
            Self::Vaccination(item) => {
                let targets =
                    item.targets.iter().fold(typed, |typed, target| typed.with(Field::Targets, Some(target.code())));
                note(
                    targets
                        .with_date(Field::Date, item.date)
                        .with(Field::Dose, item.dose.map(|dose| dose.to_string()))
                        .with(Field::Lot, item.lot.as_ref().map(super::Line::as_str)),
                    &item.note,
                )
            }
            Self::Stay(item) => note(
                typed
                    .with(Field::Place, item.place.as_ref().map(super::Line::as_str))
                    .with_date(Field::Since, item.since)
                    .with_date(Field::Until, item.until),
                &item.note,
            ),
            Self::FamilyHistory(item) => note(typed.with(Field::Relation, Some(item.relation.code())), &item.note),
            Self::Habit(item) => {
                typed.with(Field::Kind, Some(item.kind.code())).with(Field::Answer, Some(item.answer.as_str()))
            }
            Self::Disability(item) => note(
                typed.with(Field::Help, item.help.as_ref().map(Note::as_str)).with_date(Field::Since, item.since),
                &item.note,
            ),
            Self::Blood(item) => typed.with(Field::Group, Some(item.group.code())),
            Self::Contact(item) => note(
                typed
                    .with(Field::Role, Some(item.role.code()))
                    .with(Field::Link, item.link.as_ref().map(super::Line::as_str))
                    .with(Field::Phone, item.phone.as_ref().map(super::Phone::shown)),
                &item.note,
            ),
        }
    }
}

fn name(reader: &mut Reader<'_>) -> Option<super::Line> {
    let name = reader.line(Field::Name);
    reader.required(Field::Name, name)
}

fn condition(reader: &mut Reader<'_>) -> Option<Item> {
    let name = name(reader);
    let state = reader.one(Field::State, Course::from_code);
    let (since, until) = (reader.past(Field::Since), reader.past(Field::Until));
    reader.in_order(since, until);
    let note = reader.note(Field::Note);
    Some(Item::Condition(Condition { name: name?, state, since, until, note }))
}

fn treatment(reader: &mut Reader<'_>) -> Option<Item> {
    let name = name(reader);
    let (dosage, reason) = (reader.line(Field::Dosage), reader.line(Field::Reason));
    let (since, until) = (reader.any_date(Field::Since), reader.any_date(Field::Until));
    reader.in_order(since, until);
    let note = reader.note(Field::Note);
    Some(Item::Treatment(Treatment { name: name?, dosage, reason, since, until, note }))
}

fn allergy(reader: &mut Reader<'_>) -> Option<Item> {
    let name = name(reader);
    let reaction = reader.line(Field::Reaction);
    let severity = reader.one(Field::Severity, Severity::from_code);
    let since = reader.past(Field::Since);
    let note = reader.note(Field::Note);
    Some(Item::Allergy(Allergy { name: name?, reaction, severity, since, note }))
}

fn vaccination(reader: &mut Reader<'_>) -> Option<Item> {
    let name = name(reader);
    let date = reader.past(Field::Date);
    let targets: BTreeSet<Target> = reader.many(Field::Targets, Target::from_code).into_iter().collect();
    let dose = reader.dose(Field::Dose);
    let lot = reader.line(Field::Lot);
    let note = reader.note(Field::Note);
    Some(Item::Vaccination(Vaccination { name: name?, targets, date, dose, lot, note }))
}

fn stay(reader: &mut Reader<'_>) -> Option<Item> {
    let name = name(reader);
    let place = reader.line(Field::Place);
    let (since, until) = (reader.past(Field::Since), reader.past(Field::Until));
    reader.in_order(since, until);
    let note = reader.note(Field::Note);
    Some(Item::Stay(Stay { name: name?, place, since, until, note }))
}

fn family(reader: &mut Reader<'_>) -> Option<Item> {
    let name = name(reader);
    let relation = reader.one(Field::Relation, Relation::from_code);
    let relation = reader.required(Field::Relation, relation);
    let note = reader.note(Field::Note);
    Some(Item::FamilyHistory(FamilyHistory { name: name?, relation: relation?, note }))
}

fn habit(reader: &mut Reader<'_>) -> Option<Item> {
    let kind = reader.one(Field::Kind, HabitKind::from_code);
    let kind = reader.required(Field::Kind, kind);
    let answer = reader.note(Field::Answer);
    let answer = reader.required(Field::Answer, answer);
    Some(Item::Habit(Habit { kind: kind?, answer: answer? }))
}

fn disability(reader: &mut Reader<'_>) -> Option<Item> {
    let name = name(reader);
    let help = reader.note(Field::Help);
    let since = reader.past(Field::Since);
    let note = reader.note(Field::Note);
    Some(Item::Disability(Disability { name: name?, help, since, note }))
}

fn blood(reader: &mut Reader<'_>) -> Option<Item> {
    let group = reader.one(Field::Group, BloodGroup::from_code);
    let group = reader.required(Field::Group, group);
    Some(Item::Blood(Blood { group: group? }))
}

fn contact(reader: &mut Reader<'_>, adult: bool) -> Option<Item> {
    let role = reader.one(Field::Role, |code| Role::from_code(code).filter(|role| adult || *role != Role::Trusted));
    let role = reader.required(Field::Role, role);
    let name = name(reader);
    let link = reader.line(Field::Link);
    let mut phone = reader.phone(Field::Phone);
    if role == Some(Role::Emergency) {
        phone = reader.required(Field::Phone, phone);
    }
    let note = reader.note(Field::Note);
    Some(Item::Contact(Contact { role: role?, name: name?, link, phone, note }))
}
