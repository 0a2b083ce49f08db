//! The text form of a receipt.

use std::fmt::Write as _;

use data_encoding::{BASE64, HEXLOWER};

use super::{Opening, Problem, Proof, Receipt, ReceiptError};
use crate::trace::merkle::Hash;
use crate::trace::note::{NoteVerifier, WitnessKey};

/// The line at which the machine part of a receipt begins; what stands above is for people, and proves nothing.
pub const MARK: &str = "passerelle-receipt-v1";
/// First line of a proof.
const PROOF: &str = "c2sp.org/tlog-proof@v1";

impl Receipt {
    /// The machine part: [`MARK`], `log` and its key, for each witness `witness` and its key, an empty line; then for each
    /// event a tlog-proof and an empty line. The extra data of the proof are, in base64, `at` and the time in milliseconds
    /// since 1970, and either `salt` and the salt in hexadecimal, followed by the canonical bytes of the details, or
    /// `commitment` and the commitment in hexadecimal.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = format!("{MARK}\nlog {}\n", self.log);
        for witness in &self.witnesses {
            let _ = writeln!(text, "witness {witness}");
        }
        for proof in &self.proofs {
            let _ = write!(text, "\n{PROOF}\nextra {}\nindex {}\n", BASE64.encode(&extra(proof)), proof.seq);
            for hash in &proof.path {
                let _ = writeln!(text, "{}", BASE64.encode(hash));
            }
            let _ = write!(text, "\n{}", proof.note);
        }
        text
    }

    /// Reads the machine part of a file.
    ///
    /// # Errors
    /// [`ReceiptError`] with the first line that is wrong. What the lines say is not checked yet: see [`Self::check`].
    pub fn parse(file: &str) -> Result<Self, ReceiptError> {
        let lines: Vec<&str> = file.lines().collect();
        // The last one: somebody might have written the mark into words that are told above it.
        let mark = lines.iter().rposition(|line| *line == MARK);
        let mut reader = Reader { at: mark.ok_or(ReceiptError { line: 1, problem: Problem::Missing })? + 1, lines };
        let log = reader.line("log ")?;
        let log = NoteVerifier::parse(log).map_err(|_| reader.wrong(Problem::Key))?;
        let mut witnesses = Vec::new();
        while reader.peek().is_some_and(|line| line.starts_with("witness ")) {
            let key = reader.line("witness ")?;
            witnesses.push(WitnessKey::parse(key).map_err(|_| reader.wrong(Problem::Key))?);
        }
        let mut proofs = Vec::new();
        while proofs.is_empty() || reader.peek().is_some() {
            reader.empty()?;
            proofs.push(proof(&mut reader)?);
        }
        Ok(Self { log, witnesses, proofs })
    }
}

fn extra(proof: &Proof) -> Vec<u8> {
    match &proof.opening {
        Opening::Details { salt, canonical } => {
            let mut bytes = format!("at {}\nsalt {}\n", proof.at_ms, HEXLOWER.encode(salt)).into_bytes();
            bytes.extend_from_slice(canonical);
            bytes
        }
        Opening::Withheld(commitment) => {
            format!("at {}\ncommitment {}\n", proof.at_ms, HEXLOWER.encode(commitment)).into_bytes()
        }
    }
}

struct Reader<'a> {
    lines: Vec<&'a str>,
    /// Index of the next line, which is the number of the last one that was read.
    at: usize,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<&'a str> {
        self.lines.get(self.at).copied()
    }

    /// The rest of the next line, which must begin like this.
    fn line(&mut self, start: &str) -> Result<&'a str, ReceiptError> {
        let line = self.peek().unwrap_or_default();
        self.at += 1;
        line.strip_prefix(start).ok_or(self.wrong(Problem::Line))
    }

    fn empty(&mut self) -> Result<(), ReceiptError> {
        if self.line("")?.is_empty() && self.at <= self.lines.len() { Ok(()) } else { Err(self.wrong(Problem::Line)) }
    }

    const fn wrong(&self, problem: Problem) -> ReceiptError {
        ReceiptError { line: self.at, problem }
    }
}

fn proof(reader: &mut Reader<'_>) -> Result<Proof, ReceiptError> {
    if !reader.line(PROOF)?.is_empty() {
        return Err(reader.wrong(Problem::Line));
    }
    let line = reader.at;
    let extra = reader.line("extra ")?;
    let (at_ms, opening) = opening(extra).ok_or(reader.wrong(Problem::Details))?;
    let seq = number(reader.line("index ")?).ok_or(reader.wrong(Problem::Line))?;
    let mut path = Vec::new();
    while let Some(hash) = reader.peek().filter(|line| !line.is_empty()) {
        reader.at += 1;
        let hash = BASE64.decode(hash.as_bytes()).ok().and_then(|hash| Hash::try_from(hash).ok());
        path.push(hash.ok_or(reader.wrong(Problem::Line))?);
    }
    reader.empty()?;
    let mut note = String::new();
    // The signed text, an empty line, the signatures.
    for part in 0..2 {
        while let Some(line) = reader.peek().filter(|line| !line.is_empty()) {
            reader.at += 1;
            note.push_str(line);
            note.push('\n');
        }
        if part == 0 {
            reader.empty()?;
            note.push('\n');
        }
    }
    Ok(Proof { seq, at_ms, opening, path, note, line })
}

fn opening(extra: &str) -> Option<(i64, Opening)> {
    let bytes = BASE64.decode(extra.as_bytes()).ok()?;
    let text = String::from_utf8(bytes).ok()?;
    let (at, rest) = text.strip_prefix("at ")?.split_once('\n')?;
    let at_ms = number(at)?;
    let hash = |hex: &str| Hash::try_from(HEXLOWER.decode(hex.as_bytes()).ok()?).ok();
    let opening = if let Some(commitment) = rest.strip_prefix("commitment ") {
        Opening::Withheld(hash(commitment.strip_suffix('\n')?)?)
    } else {
        let (salt, canonical) = rest.strip_prefix("salt ")?.split_once('\n')?;
        Opening::Details { salt: hash(salt)?, canonical: canonical.as_bytes().to_vec() }
    };
    Some((at_ms, opening))
}

/// A number written in the one way there is.
fn number<N: std::str::FromStr + ToString>(text: &str) -> Option<N> {
    text.parse().ok().filter(|number: &N| number.to_string() == text)
}
