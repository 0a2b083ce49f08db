//! Quantities and intervals of quantities.

use serde::{Deserialize, Serialize};

use super::Decimal;

/// A measured amount (FHIR `Quantity`, HL7 `PQ`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quantity {
    /// The number, as written.
    pub value: Decimal,
    /// How the number is to be understood; `None`: exactly.
    #[serde(default)]
    pub comparator: Option<Comparator>,
    /// UCUM unit, as written (`mmol/L`, `10*9/L`); `None` for a bare number.
    #[serde(default)]
    pub unit: Option<String>,
}

/// What is known when the exact number is not (FHIR `Quantity.comparator`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Comparator {
    /// Strictly less than the number.
    #[serde(rename = "<")]
    Less,
    /// The number or less.
    #[serde(rename = "<=")]
    AtMost,
    /// The number or more.
    #[serde(rename = ">=")]
    AtLeast,
    /// Strictly more than the number.
    #[serde(rename = ">")]
    Greater,
}

impl Comparator {
    /// The sign: `<`, `≤`, `≥`, `>`.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Less => "<",
            Self::AtMost => "≤",
            Self::AtLeast => "≥",
            Self::Greater => ">",
        }
    }
}

/// One end of an interval.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bound {
    /// The number, as written.
    pub value: Decimal,
    /// UCUM unit, as written; the other end's when this one has none.
    #[serde(default)]
    pub unit: Option<String>,
    /// Whether the number itself belongs to the interval (HL7 `IVXB_PQ.inclusive`, true unless said otherwise).
    pub inclusive: bool,
}

/// An interval of quantities (HL7 `IVL_PQ`), open where an end is absent. It always has one end at least.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Interval {
    /// Lower end.
    pub low: Option<Bound>,
    /// Upper end.
    pub high: Option<Bound>,
}
