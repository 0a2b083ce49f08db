//! Who asks: the token of the request, and the reason for breaking the glass.

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, header, request::Parts},
};
use domain::text::clean_line_max;
use percent_encoding::percent_decode;
use portal::care::{Caller, Motive, REASON_LEAST, REASON_MOST};

use super::{Door, fault::Fault};
use crate::identity::token::PurposeOfUse;

/// Header with the reason, in UTF-8, percent-encoded. Not in the address: addresses end in logs.
const REASON: &str = "x-break-glass-reason";

/// The professional whom a valid token names.
pub(super) struct Asking(pub(super) Caller);

impl FromRequestParts<Door> for Asking {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, door: &Door) -> Result<Self, Fault> {
        let token = token(&parts.headers)?;
        let bearer = door.trusted.issuer.check(token, door.portal.now()).map_err(Fault::Token)?;
        let motive = match bearer.purpose {
            PurposeOfUse::Treatment => Motive::Care,
            PurposeOfUse::Regulation => Motive::Regulation,
            PurposeOfUse::BreakGlass => Motive::BreakGlass(reason(&parts.headers)?),
        };
        let caller = Caller {
            id: bearer.id,
            profession: bearer.profession,
            structure: bearer.structure,
            motive,
            session: bearer.session,
        };
        Ok(Self(caller))
    }
}

/// The one bearer token (RFC 6750, 2.1; the scheme in any case, RFC 9110, 11.1). Forms and addresses carry none.
fn token(headers: &HeaderMap) -> Result<&str, Fault> {
    let mut all = headers.get_all(header::AUTHORIZATION).iter();
    let one = all.next().ok_or(Fault::TokenMissing)?;
    if all.next().is_some() {
        return Err(Fault::TokenUnclear);
    }
    let (scheme, token) = one.to_str().ok().and_then(|line| line.split_once(' ')).ok_or(Fault::TokenUnclear)?;
    if scheme.eq_ignore_ascii_case("bearer") { Ok(token.trim_start()) } else { Err(Fault::TokenUnclear) }
}

fn reason(headers: &HeaderMap) -> Result<String, Fault> {
    const WRONG: Fault = Fault::Request(
        "Un accès en urgence demande un motif de 10 à 500 caractères, dans l’en-tête X-Break-Glass-Reason \
         (UTF-8, encodage pour cent).",
    );
    let mut all = headers.get_all(REASON).iter();
    let (Some(one), None) = (all.next(), all.next()) else { return Err(WRONG) };
    let text = percent_decode(one.as_bytes()).decode_utf8().map_err(|_| WRONG)?;
    let text = clean_line_max(&text, REASON_MOST + 1);
    if (REASON_LEAST..=REASON_MOST).contains(&text.chars().count()) { Ok(text) } else { Err(WRONG) }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn headers(name: &'static str, values: &[&str]) -> HeaderMap {
        let name = header::HeaderName::from_static(name);
        values.iter().map(|value| (name.clone(), HeaderValue::from_str(value).unwrap())).collect()
    }

    #[test]
    fn one_bearer_token_and_nothing_else() {
        let of = |values: &[&str]| token(&headers("authorization", values)).map(str::to_owned);
        assert_eq!(of(&["Bearer a.b.c"]), Ok("a.b.c".to_owned()));
        assert_eq!(of(&["bearer a.b.c"]), Ok("a.b.c".to_owned()));
        assert_eq!(of(&[]), Err(Fault::TokenMissing));
        for unclear in [&["Bearer a", "Bearer a"][..], &["Basic a"], &["Bearer"], &[""]] {
            assert_eq!(of(unclear), Err(Fault::TokenUnclear), "{unclear:?}");
        }
    }

    #[test]
    fn a_reason_is_told_in_words() {
        let of = |values: &[&str]| reason(&headers(REASON, values));
        assert_eq!(of(&["Patient%20inconscient%2C%20amen%C3%A9"]), Ok("Patient inconscient, amené".to_owned()));
        let long = "a".repeat(REASON_MOST + 1);
        for wrong in
            [&[][..], &["urgence"], &["%20%20%20%20%20%20%20%20%20%20%20"], &["%FF%FE%FF%FE%FF%FE%FF%FE%FF%FE"]]
        {
            assert!(of(wrong).is_err(), "{wrong:?}");
        }
        assert!(of(&[&long]).is_err() && of(&["Patient inconscient", "Patient inconscient"]).is_err());
    }
}
