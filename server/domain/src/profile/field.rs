//! The fields of each section, and what can be wrong with them.

use super::{BloodGroup, Course, HabitKind, Relation, Role, Section, Severity, Target};
use crate::rights::coded_enum;

coded_enum! {
    /// A field of a form. The code is its name in the form, and the start of the names of the parts of a date.
    Field {
        /// What it is, or who.
        Name = "nom",
        /// Where a disease stands.
        State = "etat",
        /// How a treatment is taken.
        Dosage = "posologie",
        /// Why.
        Reason = "raison",
        /// How an allergy showed.
        Reaction = "reaction",
        /// How strong the reaction was.
        Severity = "gravite",
        /// What a vaccine protects from.
        Targets = "maladies",
        /// The day of a vaccination.
        Date = "date",
        /// Rank of an injection.
        Dose = "numero",
        /// Lot of a vaccine.
        Lot = "lot",
        /// Where.
        Place = "lieu",
        /// Since when.
        Since = "debut",
        /// Until when.
        Until = "fin",
        /// Which relative.
        Relation = "parente",
        /// What a habit is about.
        Kind = "sujet",
        /// The habit, in the patient's words.
        Answer = "reponse",
        /// What helps.
        Help = "besoin",
        /// Blood group.
        Group = "groupe",
        /// Whom to turn to for what.
        Role = "role",
        /// What a contact is to the patient.
        Link = "lien",
        /// Telephone.
        Phone = "telephone",
        /// Anything else.
        Note = "note",
        /// Text of advance directives.
        Text = "texte",
    }
}

/// How a field is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line, at most [`super::LONGEST_LINE`] characters.
    Line,
    /// Several lines, at most [`super::LONGEST_NOTE`] characters.
    Note,
    /// A date, as far as it is known.
    Date,
    /// A small whole number.
    Number,
    /// A telephone number.
    Phone,
    /// One of [`Input::choices`].
    One,
    /// Any of [`Input::choices`].
    Many,
}

/// A field in a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Input {
    /// Which.
    pub field: Field,
    /// How it is asked for.
    pub kind: Kind,
    /// Whether it must be filled in.
    pub required: bool,
}

impl Input {
    /// The codes of the answers to choose from, in order; empty for other kinds. A trusted person is chosen by adults
    /// alone.
    #[must_use]
    pub fn choices(&self, adult: bool) -> Vec<&'static str> {
        match self.field {
            Field::State => Course::ALL.iter().map(|choice| choice.code()).collect(),
            Field::Severity => Severity::ALL.iter().map(|choice| choice.code()).collect(),
            Field::Targets => Target::ALL.iter().map(|choice| choice.code()).collect(),
            Field::Relation => Relation::ALL.iter().map(|choice| choice.code()).collect(),
            Field::Kind => HabitKind::ALL.iter().map(|choice| choice.code()).collect(),
            Field::Group => BloodGroup::ALL.iter().map(|choice| choice.code()).collect(),
            Field::Role => {
                Role::ALL.iter().filter(|role| adult || **role != Role::Trusted).map(|choice| choice.code()).collect()
            }
            _ => Vec::new(),
        }
    }
}

const fn must(field: Field, kind: Kind) -> Input {
    Input { field, kind, required: true }
}

const fn may(field: Field, kind: Kind) -> Input {
    Input { field, kind, required: false }
}

/// The fields of a section, in the order of its form. In [`Section::Contacts`], the telephone number is required as well
/// for an emergency.
#[must_use]
pub fn inputs(section: Section) -> Vec<Input> {
    const SINCE: Input = may(Field::Since, Kind::Date);
    const UNTIL: Input = may(Field::Until, Kind::Date);
    const NOTE: Input = may(Field::Note, Kind::Note);
    const NAME: Input = must(Field::Name, Kind::Line);
    match section {
        Section::Conditions => vec![NAME, may(Field::State, Kind::One), SINCE, UNTIL, NOTE],
        Section::Treatments => {
            vec![NAME, may(Field::Dosage, Kind::Line), may(Field::Reason, Kind::Line), SINCE, UNTIL, NOTE]
        }
        Section::Allergies => {
            vec![NAME, may(Field::Reaction, Kind::Line), may(Field::Severity, Kind::One), SINCE, NOTE]
        }
        Section::Vaccinations => vec![
            NAME,
            may(Field::Date, Kind::Date),
            may(Field::Targets, Kind::Many),
            may(Field::Dose, Kind::Number),
            may(Field::Lot, Kind::Line),
            NOTE,
        ],
        Section::Stays => vec![NAME, may(Field::Place, Kind::Line), SINCE, UNTIL, NOTE],
        Section::FamilyHistory => vec![NAME, must(Field::Relation, Kind::One), NOTE],
        Section::Habits => vec![must(Field::Kind, Kind::One), must(Field::Answer, Kind::Note)],
        Section::Disabilities => vec![NAME, may(Field::Help, Kind::Note), SINCE, NOTE],
        Section::BloodGroup => vec![must(Field::Group, Kind::One)],
        Section::Contacts => {
            vec![must(Field::Role, Kind::One), NAME, may(Field::Link, Kind::Line), may(Field::Phone, Kind::Phone), NOTE]
        }
    }
}

/// What is wrong with what was typed: a closed list, each of which a message says how to mend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// Nothing was typed, and something must be.
    Missing,
    /// More characters than that.
    TooLong(usize),
    /// A part of a date is no number.
    NotADate,
    /// A day or a month without year.
    YearMissing,
    /// A year that is not of four digits, or that lies before 1850.
    YearNotFull,
    /// A day without month.
    MonthMissing,
    /// A month that is not from 1 to 12.
    NoSuchMonth,
    /// A day that the month does not have.
    NoSuchDay,
    /// A date to come, where only the past makes sense.
    InFuture,
    /// A date before the birth of the patient.
    BeforeBirth,
    /// The end lies before the start.
    EndBeforeStart,
    /// No number from 1 to 20.
    NotADose,
    /// No telephone number.
    NotAPhone,
    /// None of the answers offered.
    NotAChoice,
}

impl Mistake {
    /// The stable code of the message that tells how to mend it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::TooLong(_) => "too-long",
            Self::NotADate => "not-a-date",
            Self::YearMissing => "year-missing",
            Self::YearNotFull => "year-not-full",
            Self::MonthMissing => "month-missing",
            Self::NoSuchMonth => "no-such-month",
            Self::NoSuchDay => "no-such-day",
            Self::InFuture => "in-future",
            Self::BeforeBirth => "before-birth",
            Self::EndBeforeStart => "end-before-start",
            Self::NotADose => "not-a-dose",
            Self::NotAPhone => "not-a-phone",
            Self::NotAChoice => "not-a-choice",
        }
    }
}

/// A field and what is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Which field.
    pub field: Field,
    /// What is wrong.
    pub mistake: Mistake,
}
