//! One linear pass over the text, before any tree is built, that bounds what the parser will be asked to do.
//!
//! The parser is careful, but it reserves memory by counting `<` and `=`, compares the attributes of an element two by
//! two, and copies the namespaces in scope at each declaration. This pass allocates one small set of prefixes and
//! makes all of these costs linear by refusing the inputs where they would not be. It need not accept only well-formed
//! XML: the parser does that. It must only never count less than the parser will find.

use std::collections::HashSet;

use super::{Limits, Refusal};

/// Different namespace prefixes in a document; real ones have ten at most.
const MAX_PREFIXES: u32 = 64;

/// What the pass has seen.
#[derive(Debug, Default, PartialEq, Eq)]
struct Counts {
    nodes: u32,
    attributes: u32,
    namespaces: u32,
    deepest: u32,
}

struct Scan<'a> {
    text: &'a str,
    /// Byte offset of the next thing to read.
    at: usize,
    depth: u32,
    limits: &'a Limits,
    counts: Counts,
    prefixes: HashSet<&'a str>,
}

/// Scans a document.
///
/// # Errors
/// When it is empty, has a DTD or a forbidden character, is cut short, or goes beyond a limit.
pub(super) fn scan(text: &str, limits: &Limits) -> Result<(), Refusal> {
    count(text, limits).1
}

/// The scan, and how far it went: the work done is in proportion.
fn count(text: &str, limits: &Limits) -> (Counts, Result<(), Refusal>) {
    let mut scan = Scan { text, at: 0, depth: 0, limits, counts: Counts::default(), prefixes: HashSet::new() };
    let outcome = scan.run();
    (scan.counts, outcome)
}

fn check_bytes(text: &str, limits: &Limits) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    let bytes = text.as_bytes();
    let forbidden = |b: &u8| *b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r');
    if let Some(at) = bytes.iter().position(forbidden) {
        return Err(Refusal::ForbiddenCharacter { line: line_at(text, at) });
    }
    // Those inside text, comments and CDATA sections make no node, but the parser reserves memory for them.
    let reserved =
        |byte: u8, limit: u32| bytes.iter().filter(|b| **b == byte).count() > (limit as usize).saturating_mul(2);
    if reserved(b'<', limits.max_nodes) {
        return Err(Refusal::TooManyNodes { limit: limits.max_nodes });
    }
    if reserved(b'=', limits.max_nodes) {
        return Err(Refusal::TooManyAttributes { limit: limits.max_nodes });
    }
    Ok(())
}

impl Scan<'_> {
    fn run(&mut self) -> Result<(), Refusal> {
        check_bytes(self.text, self.limits)?;
        while self.at < self.text.len() {
            self.step()?;
        }
        match self.depth {
            0 => Ok(()),
            _ => Err(self.malformed()),
        }
    }

    fn step(&mut self) -> Result<(), Refusal> {
        self.node()?;
        let rest = &self.text[self.at..];
        if !rest.starts_with('<') {
            self.at += rest.find('<').unwrap_or(rest.len());
            Ok(())
        } else if rest.starts_with("<!--") {
            self.skip("<!--", "-->")
        } else if rest.starts_with("<![CDATA[") {
            self.skip("<![CDATA[", "]]>")
        } else if rest.starts_with("<?") {
            self.skip("<?", "?>")
        } else if rest.starts_with("<!") {
            let doctype = rest.as_bytes().get(2..9);
            match doctype.is_some_and(|word| word.eq_ignore_ascii_case(b"DOCTYPE")) {
                true => Err(Refusal::Dtd),
                false => Err(self.malformed()),
            }
        } else if rest.starts_with("</") {
            self.depth = self.depth.checked_sub(1).ok_or_else(|| self.malformed())?;
            self.skip("</", ">")
        } else {
            self.open_tag()
        }
    }

    /// Skips something that has an end mark of its own.
    fn skip(&mut self, start: &str, end: &str) -> Result<(), Refusal> {
        let from = self.at + start.len();
        let length = self.text[from..].find(end).ok_or_else(|| self.malformed())?;
        self.at = from + length + end.len();
        Ok(())
    }

    fn open_tag(&mut self) -> Result<(), Refusal> {
        let text = self.text;
        let bytes = text.as_bytes();
        let (mut at, mut attributes) = (self.at + 1, 0_u32);
        // Where the last name starts, and whether white space (or a value) came since.
        let (mut name, mut apart) = (at, false);
        loop {
            match bytes.get(at) {
                None | Some(b'<') => return Err(self.malformed()),
                Some(b'>') => break,
                Some(b'=') => {
                    attributes += 1;
                    if attributes > self.limits.max_attributes {
                        let limit = self.limits.max_attributes;
                        return Err(Refusal::TooManyAttributes { limit });
                    }
                    self.attribute(text[name..at].trim_end())?;
                    at += 1;
                    (name, apart) = (at, false);
                }
                Some(quote @ (b'"' | b'\'')) => {
                    let rest = &bytes[at + 1..];
                    let end = rest.iter().position(|b| b == quote || *b == b'<');
                    match end {
                        Some(end) if rest[end] == *quote => at += end + 2,
                        _ => return Err(self.malformed()),
                    }
                    (name, apart) = (at, false);
                }
                Some(b) if b.is_ascii_whitespace() => {
                    at += 1;
                    apart = true;
                }
                Some(_) => {
                    if apart || name == at {
                        (name, apart) = (at, false);
                    }
                    at += 1;
                }
            }
        }
        let level = self.depth + 1;
        self.counts.deepest = self.counts.deepest.max(level);
        if level > self.limits.max_depth {
            return Err(Refusal::TooDeep { limit: self.limits.max_depth });
        }
        if bytes[at - 1] != b'/' {
            self.depth = level;
        }
        self.at = at + 1;
        Ok(())
    }
}

impl<'a> Scan<'a> {
    fn attribute(&mut self, name: &'a str) -> Result<(), Refusal> {
        self.counts.attributes += 1;
        if self.counts.attributes > self.limits.max_nodes {
            return Err(Refusal::TooManyAttributes { limit: self.limits.max_nodes });
        }
        if name.starts_with("xmlns") {
            self.counts.namespaces += 1;
            self.prefixes.insert(name);
            if self.counts.namespaces > self.limits.max_namespaces {
                return Err(Refusal::TooManyNamespaces { limit: self.limits.max_namespaces });
            }
            if self.prefixes.len() > MAX_PREFIXES as usize {
                return Err(Refusal::TooManyNamespaces { limit: MAX_PREFIXES });
            }
        }
        Ok(())
    }

    fn node(&mut self) -> Result<(), Refusal> {
        self.counts.nodes += 1;
        if self.counts.nodes > self.limits.max_nodes {
            return Err(Refusal::TooManyNodes { limit: self.limits.max_nodes });
        }
        Ok(())
    }

    fn malformed(&self) -> Refusal {
        Refusal::Malformed { line: line_at(self.text, self.at) }
    }
}

/// Line of a byte offset, from 1.
fn line_at(text: &str, at: usize) -> u32 {
    let before = text.as_bytes().iter().take(at);
    let lines = before.filter(|b| **b == b'\n').count();
    u32::try_from(lines).unwrap_or(u32::MAX).saturating_add(1)
}

#[cfg(test)]
mod tests;
