//! Reading a form field by field, so that everything that is wrong is told at once.

use jiff::civil::Date;

use super::{Field, Line, Mistake, Note, PartialDate, Person, Phone, Typed, Wrong};

/// The greatest rank of an injection.
const MOST_DOSES: u8 = 20;

/// Reads the fields of a form and gathers the mistakes. An absent value is `None`, with or without mistake.
pub(super) struct Reader<'a> {
    typed: &'a Typed,
    person: &'a Person,
    wrong: Vec<Wrong>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(typed: &'a Typed, person: &'a Person) -> Self {
        Self { typed, person, wrong: Vec::new() }
    }

    /// `item` if nothing was wrong.
    pub(super) fn finish<T>(self, item: Option<T>) -> Result<T, Vec<Wrong>> {
        item.filter(|_| self.wrong.is_empty()).ok_or(self.wrong)
    }

    pub(super) fn mistake(&mut self, field: Field, mistake: Mistake) {
        self.wrong.push(Wrong { field, mistake });
    }

    fn value(&self, field: Field) -> &'a str {
        self.typed.get(field.code())
    }

    fn keep<T>(&mut self, field: Field, read: Result<Option<T>, Mistake>) -> Option<T> {
        read.unwrap_or_else(|mistake| {
            self.mistake(field, mistake);
            None
        })
    }

    /// The same value; that it is absent is a mistake, unless another one was found there.
    pub(super) fn required<T>(&mut self, field: Field, value: Option<T>) -> Option<T> {
        if value.is_none() && self.wrong.iter().all(|wrong| wrong.field != field) {
            self.mistake(field, Mistake::Missing);
        }
        value
    }

    pub(super) fn line(&mut self, field: Field) -> Option<Line> {
        self.keep(field, Line::parse(self.value(field)))
    }

    pub(super) fn note(&mut self, field: Field) -> Option<Note> {
        self.keep(field, Note::parse(self.value(field)))
    }

    pub(super) fn long_note(&mut self, field: Field, max: usize) -> Option<Note> {
        self.keep(field, Note::parse_max(self.value(field), max))
    }

    pub(super) fn phone(&mut self, field: Field) -> Option<Phone> {
        self.keep(field, Phone::parse(self.value(field)))
    }

    /// A rank from 1 to [`MOST_DOSES`].
    pub(super) fn dose(&mut self, field: Field) -> Option<u8> {
        let text: String = self.value(field).trim().chars().map(super::date::western).collect();
        let read = match text.parse::<u8>() {
            _ if text.is_empty() => Ok(None),
            Ok(dose) if (1..=MOST_DOSES).contains(&dose) => Ok(Some(dose)),
            _ => Err(Mistake::NotADose),
        };
        self.keep(field, read)
    }

    pub(super) fn one<T>(&mut self, field: Field, from_code: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let read = match self.value(field) {
            "" => Ok(None),
            code => from_code(code).map(Some).ok_or(Mistake::NotAChoice),
        };
        self.keep(field, read)
    }

    pub(super) fn many<T>(&mut self, field: Field, from_code: impl Fn(&str) -> Option<T>) -> Vec<T> {
        let read: Option<Vec<T>> =
            self.typed.all(field.code()).filter(|code| !code.is_empty()).map(from_code).collect();
        self.keep(field, read.map(Some).ok_or(Mistake::NotAChoice)).unwrap_or_default()
    }

    /// A date of the patient's life up to today.
    pub(super) fn past(&mut self, field: Field) -> Option<PartialDate> {
        self.date(field, self.person.today)
    }

    /// A date of the patient's life, to come or not.
    pub(super) fn any_date(&mut self, field: Field) -> Option<PartialDate> {
        self.date(field, Date::MAX)
    }

    fn date(&mut self, field: Field, latest: Date) -> Option<PartialDate> {
        let [day, month, year] = self.typed.date(field);
        let read = PartialDate::parse(day, month, year).and_then(|date| match date {
            Some(date) if date.first() > latest => Err(Mistake::InFuture),
            Some(date) if date.last() < self.person.birth.date() => Err(Mistake::BeforeBirth),
            date => Ok(date),
        });
        self.keep(field, read)
    }

    /// Tells when [`Field::Until`] lies before [`Field::Since`] for certain.
    pub(super) fn in_order(&mut self, since: Option<PartialDate>, until: Option<PartialDate>) {
        if let (Some(since), Some(until)) = (since, until)
            && until.last() < since.first()
        {
            self.mistake(Field::Until, Mistake::EndBeforeStart);
        }
    }
}
