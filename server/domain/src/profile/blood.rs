//! Blood groups.

use crate::rights::coded_enum;
use crate::text::fold;

coded_enum! {
    /// A blood group: ABO and Rhesus D.
    BloodGroup {
        /// A positive.
        APositive = "a-pos",
        /// A negative.
        ANegative = "a-neg",
        /// B positive.
        BPositive = "b-pos",
        /// B negative.
        BNegative = "b-neg",
        /// AB positive.
        AbPositive = "ab-pos",
        /// AB negative.
        AbNegative = "ab-neg",
        /// O positive.
        OPositive = "o-pos",
        /// O negative.
        ONegative = "o-neg",
    }
}

impl BloodGroup {
    /// Reads what a document says (`A POS`, `O Rh négatif`, `AB+`); `None` unless both parts are told, once each: a
    /// blood group is never guessed.
    #[must_use]
    pub fn of_document(words: &str) -> Option<Self> {
        let folded = fold(words);
        let mut groups = folded
            .split(|c: char| !c.is_alphanumeric())
            .filter_map(|word| ["a", "b", "ab", "o"].into_iter().find(|group| *group == word));
        let group = groups.next().filter(|_| groups.next().is_none())?;
        let positive = folded.contains("pos") || words.contains('+');
        let negative = folded.contains("neg") || words.trim_end().ends_with(['-', '−', '–']);
        let sign = match (positive, negative) {
            (true, false) => "pos",
            (false, true) => "neg",
            _ => return None,
        };
        Self::from_code(&format!("{group}-{sign}"))
    }
}
