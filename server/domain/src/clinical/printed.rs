//! Units as UCUM prints them, and amounts as French documents print them. Nothing is converted.

use super::{Bound, Decimal, Interval, Quantity, Value};

/// Between a number and its unit, and within a unit, so that no line ends there.
const NO_BREAK: char = '\u{a0}';

/// A unit that people read as a word of their language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitWord {
    /// `[IU]`.
    International,
    /// `d`.
    Day,
    /// `wk`.
    Week,
    /// `mo`.
    Month,
    /// `a`.
    Year,
}

/// A unit as UCUM prints it: `10*9/L` is « 10⁹/L », `umol/L` « µmol/L », `m[IU]/L` « mUI/L », `mm[Hg]` « mmHg », `Cel`
/// « °C », `{1.73_m2}` « 1.73 m2 ». `word` gives the words; its second argument is true after a `/` ("a day", not "days").
#[must_use]
pub fn printed_unit(written: &str, word: impl Fn(UnitWord, bool) -> String) -> String {
    const POWERS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let mut printed = String::new();
    let mut power = false;
    let parts: Vec<char> = spelled(written, word).chars().collect();
    for (at, c) in parts.iter().copied().enumerate() {
        let before = |n: usize| at.checked_sub(n).and_then(|at| parts.get(at)).copied();
        let ten = before(1) == Some('0') && before(2) == Some('1') && !before(3).is_some_and(|c| c.is_ascii_digit());
        let follows = parts.get(at + 1).is_some_and(char::is_ascii_digit);
        let starts = before(1).is_none_or(|c| matches!(c, '/' | '.' | '('));
        let metric = ["mol", "g", "L", "l", "m", "s", "kat", "UI", "IU"].iter().any(|unit| {
            let rest: String = parts[at + 1..].iter().take_while(|c| c.is_ascii_alphabetic()).collect();
            rest == *unit
        });
        match c {
            '*' | '^' if ten && follows => power = true,
            '0'..='9' if power => printed.push(POWERS[usize::from(c as u8 - b'0')]),
            'u' if starts && metric => printed.push('µ'),
            '{' | '}' => {}
            '_' => printed.push(NO_BREAK),
            other => {
                power = false;
                printed.push(other);
            }
        }
    }
    printed
}

/// The unit with its words and printed symbols in place of codes; annotations (`{…}`) are left as they are.
fn spelled(written: &str, word: impl Fn(UnitWord, bool) -> String) -> String {
    let (mut out, mut atom) = (String::new(), String::new());
    let (mut annotation, mut per) = (false, false);
    let end = |atom: &mut String, out: &mut String, per: bool| {
        let symbol = std::mem::take(atom);
        match symbol.as_str() {
            "d" => out.push_str(&word(UnitWord::Day, per)),
            "wk" => out.push_str(&word(UnitWord::Week, per)),
            "mo" => out.push_str(&word(UnitWord::Month, per)),
            "a" => out.push_str(&word(UnitWord::Year, per)),
            "Cel" => out.push_str("°C"),
            other => {
                let international =
                    |code| other.contains(code).then(|| other.replace(code, &word(UnitWord::International, per)));
                let other = international("[IU]").or_else(|| international("[iU]")).unwrap_or_else(|| other.to_owned());
                out.push_str(&other.replace(['[', ']'], ""));
            }
        }
    };
    for c in written.chars() {
        match c {
            '{' => {
                end(&mut atom, &mut out, per);
                annotation = true;
                out.push(c);
            }
            '}' => {
                annotation = false;
                out.push(c);
            }
            _ if annotation => out.push(c),
            '/' | '.' | '(' | ')' => {
                end(&mut atom, &mut out, per);
                per |= c == '/';
                out.push(c);
            }
            _ => atom.push(c),
        }
    }
    end(&mut atom, &mut out, per);
    out
}

fn in_french(word: UnitWord, per: bool) -> String {
    let word = match (word, per) {
        (UnitWord::International, _) => "UI",
        (UnitWord::Day, true) => "jour",
        (UnitWord::Day, false) => "jours",
        (UnitWord::Week, true) => "semaine",
        (UnitWord::Week, false) => "semaines",
        (UnitWord::Month, _) => "mois",
        (UnitWord::Year, true) => "an",
        (UnitWord::Year, false) => "ans",
    };
    word.to_owned()
}

/// A value in French, the language of documents: with its sign, its ends and its printed unit. None for a date, which is
/// no answer by itself.
pub(crate) fn said(value: &Value) -> Option<String> {
    Some(match value {
        Value::Quantity(quantity) => amount(quantity),
        Value::Interval(interval) => between(interval),
        Value::Ratio(one, other) => format!("{}{NO_BREAK}:{NO_BREAK}{}", amount(one), amount(other)),
        Value::Coded(concept) => concept.words()?.to_owned(),
        Value::Text(text) => text.clone(),
        Value::Boolean(answer) => if *answer { "oui" } else { "non" }.to_owned(),
        Value::Time(_) => return None,
    })
}

fn amount(quantity: &Quantity) -> String {
    let sign = quantity.comparator.map(|comparator| format!("{}{NO_BREAK}", comparator.sign())).unwrap_or_default();
    format!("{sign}{}", measured(&quantity.value, quantity.unit.as_deref()))
}

fn number(value: &Decimal) -> String {
    value.as_str().replace('.', ",")
}

fn measured(value: &Decimal, unit: Option<&str>) -> String {
    let unit = unit.map(|unit| printed_unit(unit, in_french)).filter(|unit| !unit.is_empty() && unit != "1");
    match unit {
        Some(unit) if unit.starts_with('/') => format!("{}{unit}", number(value)),
        Some(unit) => format!("{}{NO_BREAK}{unit}", number(value)),
        None => number(value),
    }
}

fn between(interval: &Interval) -> String {
    let told = |bound: &Bound| measured(&bound.value, bound.unit.as_deref());
    match (&interval.low, &interval.high) {
        (Some(low), Some(high)) if low.inclusive && high.inclusive => {
            let start = if low.unit == high.unit { number(&low.value) } else { told(low) };
            format!("{start} à {}", told(high))
        }
        (low, high) => {
            let from = low
                .as_ref()
                .map(|low| format!("{} {}", if low.inclusive { "à partir de" } else { "plus de" }, told(low)));
            let to = high
                .as_ref()
                .map(|high| format!("{} {}", if high.inclusive { "jusqu’à" } else { "moins de" }, told(high)));
            [from, to].into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
    }
}
