//! Base64 as CDA files hold it: broken into lines, indented, sometimes without padding.

use std::sync::LazyLock;

use data_encoding::{Encoding, Specification};

/// RFC 4648 alphabet without padding. Trailing bits are not checked: some encoders leave them set.
static LENIENT: LazyLock<Encoding> = LazyLock::new(|| {
    let mut alphabet = Specification::new();
    let symbols = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    alphabet.symbols.push_str(symbols);
    alphabet.check_trailing_bits = false;
    alphabet.encoding().expect("64 distinct ASCII symbols")
});

/// Decodes, ignoring white space; `None` when anything else stands in it.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let mut symbols: Vec<u8> = text.bytes().filter(|b| !b.is_ascii_whitespace()).collect();
    let padding = symbols.iter().rev().take_while(|b| **b == b'=').count();
    if padding > 2 {
        return None;
    }
    symbols.truncate(symbols.len() - padding);
    LENIENT.decode(&symbols).ok()
}
