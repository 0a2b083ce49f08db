//! Which professions may see which types of documents (*matrice d'habilitation*).
//!
//! The official matrix (arrêté of 26 October 2023) is an annex that was not at hand; and the Conseil d'État annulled the
//! arrêté in part (15 October 2025). What ships is **illustrative**, made of the cells that were published elsewhere, and
//! is replaced by importing a file. Whoever or whatever a matrix does not name is refused.

use std::collections::{BTreeMap, BTreeSet};

use thiserror::Error;

/// Stands for every type.
const EVERY: &str = "*";

/// A matrix.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    /// What it is called, and where it comes from.
    pub title: String,
    rows: BTreeMap<String, Row>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Row {
    every: bool,
    permitted: BTreeSet<String>,
    refused: BTreeSet<String>,
}

/// Why a file is no matrix; lines count from 1.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum MatrixError {
    /// The first line does not name it.
    #[error("the first line must be `title;NAME AND SOURCE`")]
    Title,
    /// A line is not `PROFESSION;TYPE;oui` or `PROFESSION;TYPE;non`.
    #[error("line {0} is not `PROFESSION;TYPE;oui` or `PROFESSION;TYPE;non`")]
    Line(usize),
    /// It permits nothing at all.
    #[error("it permits nothing")]
    Empty,
}

impl Matrix {
    /// The matrix that ships with the portal.
    pub const ILLUSTRATIVE: &'static str = include_str!("matrix.csv");

    /// Reads a matrix: `title;NAME AND SOURCE`, then lines of `PROFESSION;TYPE;oui|non`, where `*` is every type; empty
    /// lines and those that begin with `#` say nothing. A refusal outweighs a permission, in whatever order they stand.
    ///
    /// # Errors
    /// [`MatrixError`] at the first line that is none.
    pub fn parse(text: &str) -> Result<Self, MatrixError> {
        let lines = text.lines().map(str::trim).enumerate();
        let mut lines = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
        let title = lines.next().and_then(|(_, line)| line.strip_prefix("title;")).ok_or(MatrixError::Title)?;
        let mut matrix = Self { title: crate::text::clean_line(title), rows: BTreeMap::new() };
        for (at, line) in lines {
            let wrong = MatrixError::Line(at + 1);
            let [profession, kind, answer] = line.split(';').map(str::trim).collect::<Vec<_>>()[..] else {
                return Err(wrong);
            };
            if profession.is_empty() || kind.is_empty() {
                return Err(wrong);
            }
            let row = matrix.rows.entry(profession.to_owned()).or_default();
            match (kind, answer) {
                (EVERY, "oui") => row.every = true,
                (kind, "oui") => _ = row.permitted.insert(kind.to_owned()),
                (EVERY, _) => return Err(wrong),
                (kind, "non") => _ = row.refused.insert(kind.to_owned()),
                _ => return Err(wrong),
            }
        }
        let empty = matrix.rows.values().all(|row| !row.every && row.permitted.is_empty());
        if empty { Err(MatrixError::Empty) } else { Ok(matrix) }
    }

    /// Whether a profession may see a type of document.
    #[must_use]
    pub fn permits(&self, profession: &str, type_code: &str) -> bool {
        self.rows
            .get(profession)
            .is_some_and(|row| !row.refused.contains(type_code) && (row.every || row.permitted.contains(type_code)))
    }

    /// The professions that it names.
    pub fn professions(&self) -> impl Iterator<Item = &str> {
        self.rows.keys().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_one_that_ships_says_that_it_is_illustrative() {
        let matrix = Matrix::parse(Matrix::ILLUSTRATIVE).expect("a matrix");
        assert!(matrix.title.contains("illustrati"), "{}", matrix.title);
        assert!(matrix.permits("G15_10", "11502-2") && matrix.permits("G15_60", "11502-2"));
        assert!(!matrix.permits("G15_60", "68599-0") && !matrix.permits("G15_80", "15508-5"));
        assert!(!matrix.permits("G15_40", "EXPPAT_3") && !matrix.permits("SECRETARIAT_MEDICAL", "11502-2"));
        assert!(matrix.professions().all(|code| crate::codes::profession_label(code).is_some()), "known professions");
    }

    #[test]
    fn a_refusal_outweighs_a_permission_in_any_order() {
        for lines in ["A;*;oui\nA;x;non", "A;x;non\nA;*;oui", "A;x;oui\nA;x;non\nA;y;oui"] {
            let matrix = Matrix::parse(&format!("title;t\n{lines}")).expect("a matrix");
            assert!(matrix.permits("A", "y") && !matrix.permits("A", "x") && !matrix.permits("B", "y"), "{lines}");
        }
    }

    #[test]
    fn what_is_no_matrix_is_refused_with_its_line() {
        for (text, error) in [
            ("", MatrixError::Title),
            ("A;x;oui", MatrixError::Title),
            ("title;t\n# nothing", MatrixError::Empty),
            ("title;t\nA;x;non", MatrixError::Empty),
            ("title;t\nA;x;oui\nA;*;non", MatrixError::Line(3)),
            ("title;t\n\nA;x;yes", MatrixError::Line(3)),
            ("title;t\nA;x", MatrixError::Line(2)),
            ("title;t\n;x;oui", MatrixError::Line(2)),
        ] {
            assert_eq!(Matrix::parse(text), Err(error), "{text}");
        }
    }
}
