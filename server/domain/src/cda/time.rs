//! HL7 time stamps, which say no more than their author knew.

use std::fmt;
use std::sync::LazyLock;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{Offset, TimeZone};
use serde::{Deserialize, Serialize};

/// French legal time since 1996 (directive 2000/84/EC), for the stamps that give an hour and no offset. Written as a
/// POSIX rule so that no time zone database is needed.
static FRENCH_TIME: LazyLock<TimeZone> =
    LazyLock::new(|| TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").expect("a constant POSIX rule"));

/// How precise a time stamp is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// `YYYY`
    Year,
    /// `YYYYMM`
    Month,
    /// `YYYYMMDD`
    Day,
    /// `YYYYMMDDHH`
    Hour,
    /// `YYYYMMDDHHMM`
    Minute,
    /// `YYYYMMDDHHMMSS`, fractions dropped.
    Second,
}

/// A time stamp (HL7 `TS`): `YYYY[MM[DD[HH[MM[SS[.f…]]]]]][±ZZZZ]`. Parts beyond the precision are the first of
/// their range. Serialised as HL7 writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CdaTime {
    local: DateTime,
    precision: Precision,
    offset: Option<Offset>,
}

impl CdaTime {
    /// Reads a `value` attribute; `None` when it is not a real date in that form.
    pub fn parse(value: &str) -> Option<Self> {
        let value = value.trim();
        let (stamp, offset) = match value.find(['+', '-']) {
            Some(at) => (&value[..at], Some(parse_offset(&value[at..])?)),
            None => (value.strip_suffix('Z').unwrap_or(value), value.ends_with('Z').then_some(Offset::UTC)),
        };
        let (digits, fraction) = stamp.split_once('.').map_or((stamp, None), |(d, f)| (d, Some(f)));
        let numeric = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        if !numeric(digits) || fraction.is_some_and(|f| !numeric(f) || digits.len() != 14) {
            return None;
        }
        let precision = match digits.len() {
            4 => Precision::Year,
            6 => Precision::Month,
            8 => Precision::Day,
            10 => Precision::Hour,
            12 => Precision::Minute,
            14 => Precision::Second,
            _ => return None,
        };
        let part = |from: usize, default: i8| match digits.get(from..from + 2) {
            Some(two) => two.parse::<i8>().ok(),
            None => Some(default),
        };
        let year = digits.get(..4)?.parse::<i16>().ok()?;
        let date = Date::new(year, part(4, 1)?, part(6, 1)?).ok()?;
        // A leap second is told as the second before it.
        let second = match part(12, 0)? {
            60 => 59,
            second => second,
        };
        let time = Time::new(part(8, 0)?, part(10, 0)?, second, 0).ok()?;
        Some(Self { local: date.to_datetime(time), precision, offset })
    }

    /// How much of it the author gave.
    pub fn precision(&self) -> Precision {
        self.precision
    }

    /// Year, month, day, hour, minute and second on the author's clock. Look at [`Self::precision`] before showing them.
    pub fn local(&self) -> DateTime {
        self.local
    }

    /// The day, when it is known.
    pub fn date(&self) -> Option<Date> {
        (self.precision >= Precision::Day).then(|| self.local.date())
    }

    /// Offset of the author's clock from UTC in seconds, when given.
    pub fn offset_seconds(&self) -> Option<i32> {
        self.offset.map(Offset::seconds)
    }

    /// The instant, or the first one that the stamp covers; French legal time when it gives no offset.
    pub fn to_timestamp(&self) -> Timestamp {
        let zone = self.offset.map_or_else(|| FRENCH_TIME.clone(), TimeZone::fixed);
        // Out of range only within a day of the year 9999's end: years have four digits and no sign.
        zone.to_timestamp(self.local).unwrap_or(Timestamp::MAX)
    }
}

impl TryFrom<String> for CdaTime {
    type Error = &'static str;

    fn try_from(value: String) -> Result<Self, Self::Error> {
        Self::parse(&value).ok_or("not an HL7 time stamp")
    }
}

impl From<CdaTime> for String {
    fn from(time: CdaTime) -> Self {
        time.to_string()
    }
}

/// As HL7 writes it, to the precision that it has; the offset always with minutes.
impl fmt::Display for CdaTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let local = self.local;
        let (day, time) = (local.date(), local.time());
        write!(f, "{:04}", day.year())?;
        let parts = [
            (Precision::Month, day.month()),
            (Precision::Day, day.day()),
            (Precision::Hour, time.hour()),
            (Precision::Minute, time.minute()),
            (Precision::Second, time.second()),
        ];
        for (_, part) in parts.iter().filter(|(precision, _)| *precision <= self.precision) {
            write!(f, "{part:02}")?;
        }
        if let Some(offset) = self.offset {
            let minutes = offset.seconds() / 60;
            let sign = if minutes < 0 { '-' } else { '+' };
            write!(f, "{sign}{:02}{:02}", minutes.abs() / 60, minutes.abs() % 60)?;
        }
        Ok(())
    }
}

/// `±ZZ`, `±ZZZZ`.
fn parse_offset(text: &str) -> Option<Offset> {
    let (sign, digits) = (text.as_bytes().first()?, text.get(1..)?);
    if !digits.bytes().all(|b| b.is_ascii_digit()) || !matches!(digits.len(), 2 | 4) {
        return None;
    }
    let hours = digits[..2].parse::<i32>().ok()?;
    let minutes = digits.get(2..4).map_or(Some(0), |two| two.parse::<i32>().ok())?;
    if hours > 14 || minutes > 59 {
        return None;
    }
    let seconds = hours * 3600 + minutes * 60;
    Offset::from_seconds(if *sign == b'-' { -seconds } else { seconds }).ok()
}
