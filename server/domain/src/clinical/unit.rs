//! When two units are the same one.

/// Metric prefixes that UCUM allows before the litre, and none.
const PREFIXES: [&str; 11] = ["", "da", "h", "k", "d", "c", "m", "u", "n", "p", "f"];

/// A unit in one spelling, for comparison only. White space around it goes. Spellings that UCUM (section 4, tables of
/// units) defines as one unit become one:
///
/// - `l` and `L`, litre, with or without prefix;
/// - `10^` and `10*`, the number ten for powers;
/// - `[IU]` and `[iU]`, international unit;
/// - `u` and its printed form `µ` (U+00B5 or U+03BC), micro;
/// - `1` and nothing: the unity, default unit of an HL7 `PQ`.
///
/// No unit is ever converted, and annotations (`{…}`) count: two texts that differ otherwise are two units.
#[must_use]
pub fn canonical_unit(unit: Option<&str>) -> String {
    let unit = unit.unwrap_or_default().trim();
    if unit == "1" {
        return String::new();
    }
    let unit = unit.replace(['µ', 'μ'], "u").replace("10^", "10*").replace("[IU]", "[iU]");
    let mut canonical = String::with_capacity(unit.len());
    let mut atom = String::new();
    let mut annotation = false;
    for c in unit.chars() {
        annotation = (annotation || c == '{') && c != '}';
        if !annotation && matches!(c, '/' | '.' | '(' | ')' | '}') {
            push_atom(&mut canonical, &atom);
            atom.clear();
            canonical.push(c);
        } else {
            atom.push(c);
        }
    }
    push_atom(&mut canonical, &atom);
    canonical
}

/// Appends one unit, its litre spelled `L`; an exponent may follow it.
fn push_atom(canonical: &mut String, atom: &str) {
    let symbol = atom.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+'));
    match symbol.strip_suffix('l').filter(|prefix| PREFIXES.contains(prefix)) {
        Some(prefix) => {
            canonical.push_str(prefix);
            canonical.push('L');
            canonical.push_str(&atom[symbol.len()..]);
        }
        None => canonical.push_str(atom),
    }
}
