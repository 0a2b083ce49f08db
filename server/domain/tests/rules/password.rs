//! Which passwords may be chosen.

use domain::password::{MAX_LENGTH, Password, PasswordRefusal, normalise};
use proptest::prelude::*;

#[test]
fn long_enough_and_not_common_is_good() {
    for text in [
        "trois renards dorment au port",
        "Vélo-rouge-sous-la-pluie",
        "kX9#mQ2$vL7!",
        "le chat de la voisine miaule à 5 h",
        "密码是一个很长的中文句子啊",
        "كلمة السر طويلة جدا هنا",
        "🦊🐢🌲🚲🍐🎈🧦🌧️🪁🥖🧀🪑",
        "  espaces au bord  ",
    ] {
        assert!(Password::parse(text).is_ok(), "{text}");
    }
}

#[test]
fn length_is_counted_in_characters() {
    assert_eq!(Password::parse(""), Err(PasswordRefusal::TooShort));
    assert_eq!(Password::parse("kX9#mQ2$vL7"), Err(PasswordRefusal::TooShort));
    assert_eq!(Password::parse("éàùçêîôûëïü"), Err(PasswordRefusal::TooShort), "11 characters, 22 bytes");
    let longest: String = ('a'..='z').chain('0'..='9').cycle().take(MAX_LENGTH - 20).collect();
    let longest = format!("{longest}trois renards au bal");
    assert!(Password::parse(&longest).is_ok());
    assert_eq!(Password::parse(&format!("{longest}x")), Err(PasswordRefusal::TooLong));
    assert_eq!(Password::parse(&"x y ".repeat(1_000_000)), Err(PasswordRefusal::TooLong));
    // One character that NFKC turns into eighteen.
    assert_eq!(Password::parse(&"\u{fdfa}".repeat(100)), Err(PasswordRefusal::TooLong));
}

#[test]
fn one_password_has_one_form() {
    let composed = Password::parse("Vélo-rouge-sous-la-pluie").expect("good");
    let decomposed = Password::parse("Ve\u{301}lo-rouge-sous-la-pluie").expect("good");
    assert_eq!(composed, decomposed);
    assert_eq!(normalise("Ve\u{301}lo-rouge-sous-la-pluie").as_deref(), Some(composed.as_str()));
    assert_eq!(normalise(&"a".repeat(MAX_LENGTH + 1)), None);
    assert_eq!(normalise("court").as_deref(), Some("court"), "no other rule at sign-in");
    assert_ne!(Password::parse("trois renards dorment au port"), Password::parse("Trois renards dorment au port"));
}

#[test]
fn common_ones_are_refused_however_dressed() {
    for text in [
        "motdepasse123",
        "Mot de passe 2024!",
        "M0tD3P@sse2024",
        "MOTDEPASSEMOTDEPASSE",
        "password12345",
        "P@ssw0rd!2024",
        "passwordpassword",
        "azerty-motdepasse",
        "azertymotdepasse",
        "Jetaimemonamour",
        "je t'aime mon amour",
        "Bienvenue2024!",
        "!!!!Soleil!!!!",
        "Doudou07092019",
        "Marseille13013!",
        "correct horse battery staple",
        "Liberté, Égalité, Fraternité",
        "monespacesanté1",
        "administrateur",
        "iloveyouforever",
        "soleil soleil 12",
    ] {
        assert_eq!(Password::parse(text), Err(PasswordRefusal::Common), "{text}");
    }
}

#[test]
fn rules_are_no_secrets() {
    for text in [
        "aaaaaaaaaaaa",
        "            ",
        "abababababab",
        "chat chat chat",
        "abcdefghijkl",
        "zyxwvutsrqponm",
        "123456789012",
        "098765432109",
        "azertyuiop123",
        "AZERTYUIOPqsdf",
        "qwertyuiop[]1",
        "1q2w3e4r5t6y",
        "1a2z3e4r5t6y",
        "aqwzsxedcrfv",
        "aaaabbbbccccdddd",
        "0612345678901",
        "197903281979",
        "2 79 03 51 215 189 89",
        "abcd1234abcd1234",
    ] {
        assert_eq!(Password::parse(text), Err(PasswordRefusal::Predictable), "{text}");
    }
}

#[test]
fn the_owner_is_no_secret() {
    let personal = ["dominique.pat-trois", "Dominique PAT-TROIS", "Léa"];
    for text in
        ["dominique aime la mer", "vive-DOMINIQUE-toujours", "D0m1n1que-sous-pluie", "la mer et dominiquepattrois"]
    {
        assert_eq!(Password::parse_for(text, &personal), Err(PasswordRefusal::Personal), "{text}");
        assert!(Password::parse(text).is_ok(), "{text}");
    }
    assert!(
        Password::parse_for("trois renards dorment au port", &["Léa", "pat"]).is_ok(),
        "short words occur by chance"
    );
}

#[test]
fn what_cannot_be_typed_is_refused() {
    for text in ["trois\0renards dorment", "trois\nrenards dorment", "trois\u{7f}renards dorment"] {
        assert_eq!(Password::parse(text), Err(PasswordRefusal::Unprintable), "{text:?}");
    }
}

#[test]
fn nothing_leaks() {
    let password = Password::parse("trois renards dorment au port").expect("good");
    assert_eq!(format!("{password:?}"), "Password(…)");
    assert_eq!(PasswordRefusal::TooShort.code(), "too-short");
}

proptest! {
    #[test]
    fn what_is_taken_keeps_the_bounds(text in any::<String>()) {
        if let Ok(password) = Password::parse(&text) {
            let length = password.as_str().chars().count();
            prop_assert!((12..=MAX_LENGTH).contains(&length));
            let typed_again = normalise(&text);
            prop_assert_eq!(typed_again.as_deref(), Some(password.as_str()));
        }
    }

    #[test]
    fn random_passwords_are_taken(text in "[a-zA-Z0-9]{24}") {
        prop_assert!(Password::parse(&text).is_ok());
    }

    #[test]
    fn one_character_repeated_is_not(c in any::<char>(), count in 12usize..60) {
        prop_assert!(Password::parse(&c.to_string().repeat(count)).is_err());
    }
}
