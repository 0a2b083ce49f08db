//! The locales agree: same ids, same variables, nothing missing, nothing unused.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};

use super::sources;
use crate::locale::Locale;

type Messages = BTreeMap<String, BTreeSet<String>>;

fn variables(pattern: &Pattern<&str>, into: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            expression_variables(expression, into);
        }
    }
}

fn expression_variables(expression: &Expression<&str>, into: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => inline_variables(inline, into),
        Expression::Select { selector, variants } => {
            inline_variables(selector, into);
            variants.iter().for_each(|v| variables(&v.value, into));
        }
    }
}

fn inline_variables(inline: &InlineExpression<&str>, into: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            into.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => expression_variables(expression, into),
        _ => {}
    }
}

fn messages(locale: Locale) -> Messages {
    let mut found = Messages::new();
    for (name, text) in sources(locale) {
        let resource = parser::parse(*text).unwrap_or_else(|(_, errors)| panic!("{name}.ftl: {errors:?}"));
        for entry in &resource.body {
            if let Entry::Message(message) = entry {
                let mut vars = BTreeSet::new();
                variables(
                    message.value.as_ref().unwrap_or_else(|| panic!("{name}: {} is empty", message.id.name)),
                    &mut vars,
                );
                assert!(
                    found.insert(message.id.name.to_owned(), vars).is_none(),
                    "{name}: {} stands twice",
                    message.id.name
                );
            }
        }
    }
    found
}

#[test]
fn english_and_arabic_have_every_message_with_the_same_variables() {
    let french = messages(Locale::French);
    for locale in [Locale::English, Locale::Arabic] {
        let other = messages(locale);
        let missing: Vec<_> = french.keys().filter(|id| !other.contains_key(*id)).collect();
        assert!(missing.is_empty(), "{} lacks {missing:?}", locale.tag());
    }
    for locale in [Locale::FrenchSimple, Locale::English, Locale::Arabic] {
        for (id, vars) in messages(locale) {
            let reference =
                french.get(&id).unwrap_or_else(|| panic!("{}: {id} does not exist in French", locale.tag()));
            assert_eq!(&vars, reference, "{}: {id}", locale.tag());
        }
    }
}

#[test]
fn no_line_ends_between_a_french_word_and_its_sign() {
    let title = |locale| super::translate(locale, "title-error", &[("title", "« Aspirine ».".into())]);
    assert_eq!(title(Locale::French), "Erreur\u{a0}: « Aspirine ».", "words of a document stay as they are");
    assert_eq!(title(Locale::FrenchSimple), title(Locale::French));
    for locale in [Locale::French, Locale::FrenchSimple] {
        let before = messages(locale);
        for (name, text) in sources(locale) {
            let typeset = super::typeset(text);
            for torn in [" :", " ;", " ?", " !", " »", "« "] {
                assert!(!typeset.contains(torn), "{name}: {torn:?}");
            }
            let resource = parser::parse(typeset.as_str()).unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}"));
            for entry in &resource.body {
                let Entry::Message(message) = entry else { continue };
                let mut vars = BTreeSet::new();
                variables(message.value.as_ref().expect("a value"), &mut vars);
                assert_eq!(Some(&vars), before.get(message.id.name), "{name}: {}", message.id.name);
            }
        }
    }
}

fn rust_sources(folder: &Path, into: &mut String) {
    for entry in fs::read_dir(folder).expect("a source folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            rust_sources(&path, into);
        } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("i18n/tests.rs") {
            into.push_str(&fs::read_to_string(&path).expect("a source file"));
        }
    }
}

/// Ids made of a fixed stem and a code (`category-…`) are used through that stem.
const STEMS: &[&str] = &[
    "category-",
    "event-",
    "reason-",
    "quality-",
    "month-",
    "choice-",
    "format-",
    "errors-",
    "language-",
    "purpose-",
    "glossary-",
    // Held to what the code makes by a test of their own, in `journeys/profile/words.rs`.
    "profile-section-",
    "profile-lead-",
    "profile-label-",
    "profile-hint-",
    "profile-choice-",
    "profile-missing-",
    "profile-error-",
    "record-family-",
    "relatives-section-",
];

#[test]
fn no_message_is_unused_and_none_is_unknown() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut code = String::new();
    rust_sources(&root.join("src"), &mut code);
    rust_sources(&root.join("../server/src"), &mut code);
    let french = messages(Locale::French);
    let unused: Vec<_> = french
        .keys()
        .filter(|id| !code.contains(&format!("\"{id}\"")) && !STEMS.iter().any(|stem| id.starts_with(stem)))
        .collect();
    assert!(unused.is_empty(), "unused messages: {unused:?}");
    let mut unknown = BTreeSet::new();
    for call in ["t(\"", "t_with(\"", "t_foreign(\"", "t_around(\"", "t_mixed(\"", "plain_with(\""] {
        for (at, _) in code.match_indices(call) {
            // Not the end of another name, such as `get(`.
            if code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
                continue;
            }
            let id = code[at + call.len()..].split('"').next().unwrap_or_default();
            if !french.contains_key(id) && !id.contains('{') {
                unknown.insert(id.to_owned());
            }
        }
    }
    unknown
        .retain(|id| id.contains('-') && id.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c.is_ascii_digit()));
    assert!(unknown.is_empty(), "unknown messages: {unknown:?}");
}
