//! What the columns in clear say of a document: whom it is kept from, and who added it.

use domain::rights::Confidentiality;

/// Bits of the column `visibility`, one for each restriction of [`Confidentiality`].
pub(crate) mod visibility {
    pub(crate) const MASKED_PS: i64 = 1;
    pub(crate) const HIDDEN_FROM_PATIENT: i64 = 2;
    pub(crate) const HIDDEN_FROM_REPRESENTATIVES: i64 = 4;
}

/// Values of the column `source`: who added the document.
pub(crate) mod source {
    pub(crate) const FED: i64 = 0;
    pub(crate) const PATIENT: i64 = 1;
}

/// The restrictions as bits.
pub(crate) fn bits_of(confidentiality: &Confidentiality) -> i64 {
    let bit = |set: bool, bit: i64| if set { bit } else { 0 };
    bit(confidentiality.masked_ps, visibility::MASKED_PS)
        | bit(confidentiality.hidden_from_patient, visibility::HIDDEN_FROM_PATIENT)
        | bit(confidentiality.hidden_from_representatives, visibility::HIDDEN_FROM_REPRESENTATIVES)
}

/// The bits as restrictions.
pub(crate) fn confidentiality_of(bits: i64) -> Confidentiality {
    Confidentiality {
        masked_ps: bits & visibility::MASKED_PS != 0,
        hidden_from_patient: bits & visibility::HIDDEN_FROM_PATIENT != 0,
        hidden_from_representatives: bits & visibility::HIDDEN_FROM_REPRESENTATIVES != 0,
    }
}

/// The restrictions of a document that comes in while the patient masks what comes in (`masked`). One that is kept from the
/// patient gets no mask besides: a document is never both (DMP, EX_2.1-1050).
pub(crate) const fn arriving(bits: i64, masked: bool) -> i64 {
    if masked && bits & visibility::HIDDEN_FROM_PATIENT == 0 { bits | visibility::MASKED_PS } else { bits }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn restrictions_and_bits_are_one_to_one() {
        for bits in 0..8 {
            assert_eq!(bits_of(&confidentiality_of(bits)), bits);
        }
    }
}
