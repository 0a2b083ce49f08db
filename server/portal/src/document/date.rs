//! The date of a document.

use domain::cda::{CdaTime, ClinicalDocument, Precision};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};

/// The date of a document, as precise as its author gave it, on the author's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DocumentDate(CdaTime);

impl From<CdaTime> for DocumentDate {
    fn from(stamp: CdaTime) -> Self {
        Self(stamp)
    }
}

impl DocumentDate {
    /// When the document was made; else when the act began; else when it was deposited.
    pub(crate) fn of(document: &ClinicalDocument, deposited: Timestamp) -> Self {
        let header = &document.header;
        Self(header.effective_time.or(header.service_start).unwrap_or_else(|| whole_second(deposited)))
    }

    /// Reads the HL7 text form.
    pub(super) fn parse(text: &str) -> Option<Self> {
        CdaTime::parse(text).map(Self)
    }

    /// The first instant that it covers.
    #[must_use]
    pub fn at(&self) -> Timestamp {
        self.0.to_timestamp()
    }

    /// On the author's clock; look at [`Self::precision`] before showing parts of it.
    #[must_use]
    pub fn local(&self) -> DateTime {
        self.0.local()
    }

    /// How much of it is known.
    #[must_use]
    pub fn precision(&self) -> Precision {
        self.0.precision()
    }

    /// The first and the last day that it may mean: one day, or those of its month or year.
    #[must_use]
    pub fn days(&self) -> (Date, Date) {
        let day = self.0.local().date();
        match self.0.precision() {
            Precision::Year => (day, day.last_of_year()),
            Precision::Month => (day, day.last_of_month()),
            _ => (day, day),
        }
    }

    /// The time stamp it is made of.
    #[must_use]
    pub fn stamp(&self) -> CdaTime {
        self.0
    }

    /// The HL7 text form.
    pub(super) fn to_hl7(self) -> String {
        let local = self.0.local();
        let all = local.strftime("%Y%m%d%H%M%S").to_string();
        let length = match self.0.precision() {
            Precision::Year => 4,
            Precision::Month => 6,
            Precision::Day => 8,
            Precision::Hour => 10,
            Precision::Minute => 12,
            Precision::Second => 14,
        };
        let offset = self.0.offset_seconds().map_or(String::new(), |seconds| {
            let sign = if seconds < 0 { '-' } else { '+' };
            let minutes = seconds.abs() / 60;
            format!("{sign}{:02}{:02}", minutes / 60, minutes % 60)
        });
        format!("{}{offset}", &all[..length])
    }
}

fn whole_second(at: Timestamp) -> CdaTime {
    let text = format!("{}+0000", at.strftime("%Y%m%d%H%M%S"));
    CdaTime::parse(&text).expect("an instant of the clock has a year of four digits")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_may_mean_each_day_of_its_month_or_year() {
        for (text, first, last) in [
            ("2024", "2024-01-01", "2024-12-31"),
            ("202402", "2024-02-01", "2024-02-29"),
            ("20240305", "2024-03-05", "2024-03-05"),
            ("202501010015+0100", "2025-01-01", "2025-01-01"),
        ] {
            let days = DocumentDate::parse(text).unwrap().days();
            assert_eq!((days.0.to_string().as_str(), days.1.to_string().as_str()), (first, last), "{text}");
        }
    }

    #[test]
    fn a_date_keeps_precision_and_offset_through_the_store() {
        for text in ["2024", "202403", "20240305", "2024030507+0200", "202403050708-0330", "20240305070809", "00010101"]
        {
            let date = CdaTime::parse(text).map(DocumentDate).unwrap();
            assert_eq!(date.to_hl7(), text);
        }
    }
}
