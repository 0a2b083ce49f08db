//! Hostile tokens against one issuer.

use data_encoding::{BASE64, BASE64URL_NOPAD};
use ring::{
    hmac,
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _},
};
use serde_json::{Value, json};

use super::{jwks::KeysError, *};

const NOW: i64 = 1_800_000_000;

fn pair() -> EcdsaKeyPair {
    let random = SystemRandom::new();
    let document = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).unwrap();
    EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, document.as_ref(), &random).unwrap()
}

struct World {
    pair: EcdsaKeyPair,
    issuer: Issuer,
}

fn world() -> World {
    let pair = pair();
    let set = json!({ "keys": [jwk("k1", pair.public_key().as_ref())] }).to_string();
    let keys = Keys::parse(&set).unwrap();
    let issuer = Issuer { name: "https://issuer.test".into(), audience: "https://portal.test/fhir".into(), keys };
    World { pair, issuer }
}

fn claims() -> Value {
    json!({
        "iss": "https://issuer.test", "aud": "https://portal.test/fhir", "iat": NOW, "exp": NOW + 3600, "jti": "a",
        "rpps": "99900000011", "profession": "G15_10/SM26", "structure": "1990000010", "purpose_of_use": "TREAT",
        "acr": "eidas2",
    })
}

fn with(name: &str, value: Value) -> Value {
    let mut claims = claims();
    claims[name] = value;
    claims
}

fn without(name: &str) -> Value {
    let mut claims = claims();
    claims.as_object_mut().unwrap().remove(name);
    claims
}

impl World {
    fn at(&self, claims: &Value, now: i64) -> Result<Bearer, Refusal> {
        let token = sign(&self.pair, "k1", claims).unwrap();
        self.issuer.check(&token, Timestamp::from_second(now).unwrap())
    }

    fn check(&self, claims: &Value) -> Result<Bearer, Refusal> {
        self.at(claims, NOW)
    }

    /// A token with this header, rightly signed over it.
    fn headed(&self, header: &str) -> Result<Bearer, Refusal> {
        let part = |text: &str| BASE64URL_NOPAD.encode(text.as_bytes());
        let signed = format!("{}.{}", part(header), part(&claims().to_string()));
        let signature = self.pair.sign(&SystemRandom::new(), signed.as_bytes()).unwrap();
        self.raw(&format!("{signed}.{}", BASE64URL_NOPAD.encode(signature.as_ref())))
    }

    fn raw(&self, token: &str) -> Result<Bearer, Refusal> {
        self.issuer.check(token, Timestamp::from_second(NOW).unwrap())
    }
}

#[test]
fn a_token_that_holds_says_who_and_why() {
    let world = world();
    let bearer = world.check(&claims()).unwrap();
    assert_eq!((bearer.id.as_str(), bearer.profession.as_str()), ("899900000011", "G15_10"));
    assert_eq!(bearer.structure, NationalId::parse("1990000010").ok());
    assert_eq!(bearer.purpose, PurposeOfUse::Treatment);
    assert_eq!(world.check(&claims()).unwrap().session, bearer.session, "the same token");
    assert_ne!(world.check(&with("jti", json!("b"))).unwrap().session, bearer.session, "another token");
    let mut by_sub = without("rpps");
    by_sub["sub"] = json!("899900000011");
    assert_eq!(world.check(&by_sub).unwrap().id, bearer.id);
    let several = with("aud", json!(["https://other.test", "https://portal.test/fhir"]));
    assert!(world.check(&several).is_ok());
    assert!(world.check(&without("structure")).unwrap().structure.is_none());
}

#[test]
fn each_claim_that_does_not_hold_is_refused_by_its_name() {
    let world = world();
    for (claims, refusal) in [
        (with("iss", json!("https://issuer.test/")), Refusal::Issuer),
        (with("aud", json!("https://portal.test/")), Refusal::Audience),
        (with("aud", json!([])), Refusal::Audience),
        (with("exp", json!(NOW + 3601)), Refusal::Lifetime),
        (with("exp", json!(NOW)), Refusal::Lifetime),
        (with("exp", json!(i64::MAX)), Refusal::Claims),
        (with("iat", json!(i64::MIN)), Refusal::Claims),
        (with("exp", json!("tomorrow")), Refusal::Claims),
        (with("nbf", json!(NOW + 61)), Refusal::NotYet),
        (with("acr", json!("eidas1")), Refusal::SecondFactor),
        (without("acr"), Refusal::SecondFactor),
        (without("jti"), Refusal::Claims),
        (with("jti", json!("")), Refusal::Claims),
        (without("exp"), Refusal::Claims),
        (without("iat"), Refusal::Claims),
        (without("rpps"), Refusal::Claims),
        (with("rpps", json!("899900000011")), Refusal::Claims),
        (with("profession", json!("")), Refusal::Claims),
        (with("structure", json!("' OR 1=1")), Refusal::Claims),
        (with("purpose_of_use", json!("HMARKT")), Refusal::Claims),
        (with("purpose_of_use", json!("ETREAT")), Refusal::Claims),
        (without("purpose_of_use"), Refusal::Claims),
    ] {
        assert_eq!(world.check(&claims), Err(refusal), "{claims}");
    }
    let mut regulating = with("purpose_of_use", json!("ETREAT"));
    regulating["regulation"] = json!(true);
    assert_eq!(world.check(&regulating).unwrap().purpose, PurposeOfUse::Regulation);
}

#[test]
fn clocks_may_differ_by_a_minute_and_no_more() {
    let world = world();
    assert!(world.at(&claims(), NOW + 3600 + 59).is_ok());
    assert_eq!(world.at(&claims(), NOW + 3600 + 60), Err(Refusal::Expired));
    assert!(world.at(&claims(), NOW - 60).is_ok());
    assert_eq!(world.at(&claims(), NOW - 61), Err(Refusal::NotYet));
}

#[test]
fn no_token_chooses_how_it_is_checked() {
    let world = world();
    for (header, refusal) in [
        (r#"{"alg":"none","typ":"JWT","kid":"k1"}"#, Refusal::Algorithm),
        (r#"{"alg":"HS256","typ":"JWT","kid":"k1"}"#, Refusal::Algorithm),
        (r#"{"alg":"RS256","typ":"JWT","kid":"k1"}"#, Refusal::Algorithm),
        (r#"{"alg":"es256","typ":"JWT","kid":"k1"}"#, Refusal::Algorithm),
        (r#"{"alg":"ES256","kid":"k1"}"#, Refusal::Type),
        (r#"{"alg":"ES256","typ":"id+jwt","kid":"k1"}"#, Refusal::Type),
        (r#"{"alg":"ES256","typ":"JWT"}"#, Refusal::Key),
        (r#"{"alg":"ES256","typ":"JWT","kid":"k2"}"#, Refusal::Key),
        (r#"{"alg":"ES256","typ":"JWT","kid":"../../k1"}"#, Refusal::Key),
        (r#"{"alg":"ES256","typ":"JWT","kid":"k1","crit":["exp"]}"#, Refusal::Header),
        (r#"{"alg":"ES256","typ":"JWT","kid":"k1","jku":"https://evil.test"}"#, Refusal::Header),
        (r#"{"alg":"ES256","typ":"JWT","kid":"k1","jwk":{"kty":"EC"}}"#, Refusal::Header),
        (r#"{"alg":"none","alg":"ES256","typ":"JWT","kid":"k1"}"#, Refusal::Malformed),
        ("{}", Refusal::Malformed),
        ("[]", Refusal::Malformed),
    ] {
        assert_eq!(world.headed(header), Err(refusal), "{header}");
    }
    assert!(world.headed(r#"{"alg":"ES256","typ":"AT+JWT","kid":"k1","x5t":"a"}"#).is_ok());
}

#[test]
fn a_signature_is_of_the_key_over_these_bytes() {
    let world = world();
    let token = sign(&world.pair, "k1", &claims()).unwrap();
    assert!(world.raw(&token).is_ok());
    assert_eq!(world.raw(&sign(&pair(), "k1", &claims()).unwrap()), Err(Refusal::Signature), "another key");
    let (signed, signature) = token.rsplit_once('.').unwrap();
    // The public key is known to all: as a secret of HMAC it proves nothing.
    let public = world.pair.public_key().as_ref();
    let secrets = [public.to_vec(), BASE64.encode(public).into_bytes()];
    for secret in secrets {
        let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &secret), signed.as_bytes());
        let forged = format!("{signed}.{}", BASE64URL_NOPAD.encode(tag.as_ref()));
        assert_eq!(world.raw(&forged), Err(Refusal::Signature));
    }
    let none = BASE64URL_NOPAD.encode(&[0; 64]);
    for forged in ["", none.as_str(), &signature[..signature.len() - 2]] {
        assert_eq!(world.raw(&format!("{signed}.{forged}")), Err(Refusal::Signature), "{forged}");
    }
    let other = sign(&world.pair, "k1", &with("rpps", json!("99900000029"))).unwrap();
    let swapped = format!("{}.{signature}", other.rsplit_once('.').unwrap().0);
    assert_eq!(world.raw(&swapped), Err(Refusal::Signature));
    for shape in ["", ".", "..", "a.b.c", &format!("{token}="), &format!("{token}.x"), &"a".repeat(LONGEST + 1)] {
        assert_eq!(world.raw(shape), Err(Refusal::Malformed), "{}", &shape[..shape.len().min(20)]);
    }
}

#[test]
fn no_single_character_can_be_changed() {
    let world = world();
    let token = sign(&world.pair, "k1", &claims()).unwrap();
    for at in 0..token.len() {
        for other in ["A", "B", "_", ".", "=", ""] {
            let changed = [&token[..at], other, &token[at + 1..]].concat();
            assert!(changed == token || world.raw(&changed).is_err(), "{at}: {other}");
        }
    }
}

#[test]
fn keys_are_public_named_once_and_of_this_curve() {
    let pair = pair();
    let key = jwk("k1", pair.public_key().as_ref());
    let of = |keys: &[Value]| Keys::parse(&json!({ "keys": keys }).to_string()).map(|_| ());
    assert_eq!(of(std::slice::from_ref(&key)), Ok(()));
    assert_eq!(of(&[key.clone(), json!({ "kty": "RSA", "n": "a", "e": "b", "kid": "r" })]), Ok(()));
    assert_eq!(of(&[key.clone(), key.clone()]), Err(KeysError::Twice));
    assert_eq!(of(&[]), Err(KeysError::None));
    assert_eq!(Keys::parse("nothing").map(|_| ()), Err(KeysError::Form));
    let changed = |name: &str, value: Value| {
        let mut key = key.clone();
        key[name] = value;
        of(&[key])
    };
    assert_eq!(changed("d", json!("secret")), Err(KeysError::Private));
    for (name, value) in [("crv", "P-384"), ("use", "enc"), ("alg", "ES384"), ("kid", ""), ("x", "AA"), ("y", "==")] {
        assert_eq!(changed(name, json!(value)), Err(KeysError::None), "{name}");
    }
}
