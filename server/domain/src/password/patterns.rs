//! Passwords that follow from a rule: repetitions, sequences, walks on the keyboard, digits alone.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::text::fold;

/// Fewest different characters.
const MIN_DISTINCT: usize = 5;
/// Shortest run along a track that counts as one.
const MIN_RUN: usize = 4;
/// Fewest characters that belong to no run.
const MIN_FREE: usize = 4;

/// Orders that fingers and memory follow, both ways: alphabet, digits, rows of French and English keyboards, and walks
/// down the columns.
const TRACKS: &[&str] = &[
    "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
    "012345678901234567890123456789",
    "azertyuiopqsdfghjklmwxcvbn",
    "qwertyuiopasdfghjklzxcvbnm",
    "qwertzuiopasdfghjklyxcvbnm",
    "1a2z3e4r5t6y7u8i9o0p",
    "1q2w3e4r5t6y7u8i9o0p",
    "1aq2zs3ed4rf5tg6yh7uj8ik9ol0pm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "aqwzsxedcrfvtgbyhnujikolpm",
    "qazwsxedcrfvtgbyhnujmikolp",
    "aqzsedrftgyhujikolpm",
    "&é\"'(-è_çà)=",
];

/// Whether a password of at least twelve characters is a rule rather than a secret.
pub(super) fn is_predictable(password: &str) -> bool {
    // Looked at twice: as typed, since signs of the upper row vanish in folding, and without accents and spaces.
    let typed: Vec<char> = password.to_lowercase().chars().collect();
    let folded: Vec<char> = fold(password).chars().filter(|c| *c != ' ').collect();
    let distinct: BTreeSet<char> = typed.iter().copied().collect();
    // Digits alone are dates, telephone numbers, or the owner's INS.
    let digits = typed.iter().all(|c| c.is_numeric() || *c == ' ');
    let ruled = |chars: &[char]| chars.len() >= MIN_RUN && (repeats(chars) || free_characters(chars) < MIN_FREE);
    digits || distinct.len() < MIN_DISTINCT || ruled(&typed) || ruled(&folded)
}

/// Whether a unit of at most a third of the length makes up the whole (`chat chat chat`, `abcabcabcabc`).
fn repeats(chars: &[char]) -> bool {
    (1..=chars.len() / 3).any(|period| chars.iter().zip(&chars[period..]).all(|(a, b)| a == b))
}

/// Number of characters that belong to no run of one character or along a track.
fn free_characters(chars: &[char]) -> usize {
    let mut free = 0;
    let mut at = 0;
    while at < chars.len() {
        let run = longest_run(&chars[at..]);
        if run >= MIN_RUN {
            at += run;
        } else {
            free += 1;
            at += 1;
        }
    }
    free
}

/// The tracks, forwards and backwards.
static WAYS: LazyLock<Vec<Vec<char>>> = LazyLock::new(|| {
    let forward = TRACKS.iter().map(|track| track.chars().collect());
    let backward = TRACKS.iter().map(|track| track.chars().rev().collect());
    forward.chain(backward).collect()
});

fn longest_run(chars: &[char]) -> usize {
    let same = chars.iter().take_while(|c| **c == chars[0]).count();
    WAYS.iter().fold(same, |longest, way| longest.max(run_along(chars, way)))
}

fn run_along(chars: &[char], way: &[char]) -> usize {
    (0..way.len()).map(|start| chars.iter().zip(&way[start..]).take_while(|(a, b)| a == b).count()).max().unwrap_or(0)
}
