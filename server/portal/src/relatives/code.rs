//! The code of an invitation: three groups of four signs, to be said or handed over.

use domain::ids::DelegationId;

use crate::Portal;

/// Signs that nobody takes for another one, said or written: no 0 and O, no 1, I and L, no U beside V. 30 of them: 12 signs
/// are 58 bits.
const ALPHABET: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Signs of a code.
const LENGTH: usize = 12;

/// Signs of a group.
const GROUP: usize = 4;

/// The code of an invitation, in groups. It follows from the invitation and a key that is not in the database, so that the
/// same form sent twice shows the same code, and nobody else can know it.
pub(super) fn of(portal: &Portal, id: &DelegationId) -> String {
    let mac = portal.keys().invitations.mac(&[id.to_string().as_bytes()]);
    let mut value = u128::from_be_bytes(std::array::from_fn(|at| mac[at]));
    let mut code = String::with_capacity(LENGTH + LENGTH / GROUP);
    for at in 0..LENGTH {
        if at > 0 && at % GROUP == 0 {
            code.push('-');
        }
        let sign = (value % ALPHABET.len() as u128) as usize;
        code.push(char::from(ALPHABET[sign]));
        value /= ALPHABET.len() as u128;
    }
    code
}

/// The code as it was typed, without what surrounds its signs; none when it cannot be one.
pub(super) fn typed(text: &str) -> Option<String> {
    // A form field may hold a megabyte: cut before it is looked at.
    let signs: String = text
        .chars()
        .take(64)
        .filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '‐' | '‑' | '–' | '.'))
        .flat_map(char::to_uppercase)
        .collect();
    let whole = signs.len() == LENGTH && signs.bytes().all(|sign| ALPHABET.contains(&sign));
    whole.then_some(signs)
}

/// What the store finds an invitation by.
pub(super) fn index(portal: &Portal, signs: &str) -> Vec<u8> {
    portal.keys().index.invitation(signs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_around_a_code_does_not_matter() {
        for text in ["ABCD-2345-WXYZ", " abcd 2345 wxyz ", "abcd2345wxyz", "ABCD–2345–WXYZ"] {
            assert_eq!(typed(text).as_deref(), Some("ABCD2345WXYZ"), "{text}");
        }
        for text in ["", "ABCD-2345-WXY", "ABCD-2345-WXYZZ", "ABCD-2345-WXY0", "ABCD-2345-WXYé", &"A".repeat(1_000_000)]
        {
            assert_eq!(typed(text), None);
        }
    }
}
