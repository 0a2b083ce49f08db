//! The medical profile (*profil médical*): what a patient says of their own health, section by section.
//!
//! A profile is a list of [`Item`]s, each of one [`Section`]. What a form brings is [`Typed`]; [`Item::parse`] makes an
//! item of it or says what is wrong, field by field ([`Wrong`]), and [`Item::typed`] fills the form again. What a document
//! states becomes [`Candidate`]s, to be proposed. [`calendar`] compares the vaccinations with the usual ages.
//!
//! Sections and their visibility: `facts`, Mon espace santé (mobile application, 2025).

mod blood;
pub mod calendar;
mod candidates;
mod choices;
mod date;
mod directives;
mod field;
mod form;
mod item;
mod phone;
mod read;
mod section;
mod typed;
mod vaccines;
mod words;

pub use blood::BloodGroup;
pub use candidates::{Candidate, candidates, denials, marks};
pub use choices::{Course, HabitKind, Relation, Role, Severity};
pub use date::PartialDate;
pub use directives::Directives;
pub use field::{Field, Input, Kind, Mistake, Wrong, inputs};
pub use item::{
    Allergy, Blood, Condition, Contact, Disability, FamilyHistory, Habit, Item, Stay, Treatment, Vaccination,
};
pub use phone::Phone;
pub use section::Section;
pub use typed::Typed;
pub use vaccines::Target;
pub use words::{LONGEST_LINE, LONGEST_NOTE, Line, Note};

use jiff::civil::Date;

use crate::calendar::MAJORITY;
use crate::identity::BirthDate;

/// Whose profile it is and on which day, as far as the rules need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person {
    /// Date of birth: nothing of a profile lies before it, but the diseases of relatives.
    pub birth: BirthDate,
    /// Today, in France.
    pub today: Date,
}

impl Person {
    /// Full years lived today.
    #[must_use]
    pub fn age(&self) -> i16 {
        crate::calendar::age(self.birth, self.today)
    }

    /// Whether the person is of age.
    #[must_use]
    pub fn is_adult(&self) -> bool {
        self.age() >= MAJORITY
    }
}
