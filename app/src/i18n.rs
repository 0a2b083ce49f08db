//! The words of the pages: Fluent, on the server only.
//!
//! One bundle per locale is built at first use. A message that a locale lacks is taken from French, so that nobody ever
//! reads a raw id; a test keeps `en` and `ar` complete and lets `fr-simple` hold only what it says differently.

use std::sync::LazyLock;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, bundle::FluentBundle};
use leptos::prelude::*;

use crate::{design::Foreign, locale::Locale};

type Bundle = FluentBundle<FluentResource, intl_memoizer::concurrent::IntlLangMemoizer>;

/// Expands to the texts of every area of a locale's folder; the list of areas stands here once.
macro_rules! sources {
    ($locale:literal) => {
        sources!($locale;
            "accessibility", "adding", "analyses", "codes", "common", "components", "dates", "design", "document", "errors",
            "export", "glossary", "help", "history", "home", "life", "mail", "preferences", "privacy", "profile", "profile-fields",
            "record", "relatives", "requests", "session", "sharing", "signin", "subject", "told", "uses")
    };
    ($locale:literal; $($area:literal),+) => {
        &[$((concat!($locale, "/", $area), include_str!(concat!("../../locales/", $locale, "/", $area, ".ftl")))),+]
    };
}

/// The Fluent sources of a locale: (name, text).
pub const fn sources(locale: Locale) -> &'static [(&'static str, &'static str)] {
    match locale {
        Locale::French => sources!("fr"),
        Locale::FrenchSimple => sources!("fr-simple"),
        Locale::English => sources!("en"),
        Locale::Arabic => sources!("ar"),
    }
}

static BUNDLES: LazyLock<[Bundle; 4]> = LazyLock::new(|| Locale::ALL.map(bundle));

/// A text with the spaces that French writes around its signs, none of which may end a line: a sign alone at the start of a
/// line belongs to nothing.
fn typeset(text: &str) -> String {
    let held = [" :", " ;", " ?", " !", " »"].into_iter().fold(text.to_owned(), |text, sign| {
        let unbroken = sign.replace(' ', "\u{a0}");
        text.replace(sign, &unbroken)
    });
    held.replace("« ", "«\u{a0}")
}

fn bundle(locale: Locale) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![locale.tag().parse().unwrap_or_default()]);
    // Isolation marks matter where directions mix, and only there.
    bundle.set_use_isolating(locale == Locale::Arabic);
    for (_, text) in sources(locale) {
        // A faulty entry is skipped here and refused by the tests; the rest of the file still speaks.
        let text = match locale {
            Locale::French | Locale::FrenchSimple => typeset(text),
            Locale::English | Locale::Arabic => (*text).to_owned(),
        };
        let resource = FluentResource::try_new(text).unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn bundle_of(locale: Locale) -> &'static Bundle {
    let index = Locale::ALL.iter().position(|l| *l == locale).unwrap_or(0);
    &BUNDLES[index]
}

/// The message `id` in `locale`, with its arguments; `id` itself when no locale knows it.
pub fn translate(locale: Locale, id: &str, args: &[(&str, FluentValue<'_>)]) -> String {
    let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
    for bundle in [bundle_of(locale), bundle_of(Locale::French)] {
        if let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) {
            return bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned();
        }
    }
    id.to_owned()
}

/// Whether some locale has this message.
pub fn exists(id: &str) -> bool {
    bundle_of(Locale::French).has_message(id)
}

/// The locale of the page being rendered.
pub fn locale() -> Locale {
    use_context::<Locale>().unwrap_or(Locale::French)
}

/// A message without arguments, in the locale of the page being rendered.
pub fn t(id: &str) -> String {
    translate(locale(), id, &[])
}

/// A message with arguments, in the locale of the page being rendered.
pub fn t_with(id: &str, args: &[(&str, FluentValue<'_>)]) -> String {
    translate(locale(), id, args)
}

/// As [`t_with`], for a title, an attribute or an option, which isolation marks must not reach.
pub fn plain_with(id: &str, args: &[(&str, FluentValue<'_>)]) -> String {
    t_with(id, args).replace(['\u{2068}', '\u{2069}'], "")
}

/// As [`t_with`], each argument being words of a document: the sentence is the page's, the words keep their language.
pub fn t_foreign(id: &str, args: &[(&str, String)]) -> AnyView {
    let args = args.iter().map(|(name, words)| (*name, view! { <Foreign text=words.clone() /> }.into_any()));
    t_around(id, args.collect())
}

/// As [`t_with`], around arguments that are views, each where the sentence wants it first.
pub fn t_around(id: &str, args: Vec<(&str, AnyView)>) -> AnyView {
    t_mixed(id, &[], args)
}

/// As [`t_around`], with arguments besides that are plain, by which a message may choose its words.
pub fn t_mixed(id: &str, plain: &[(&str, FluentValue<'_>)], args: Vec<(&str, AnyView)>) -> AnyView {
    // Each argument goes through the message as a mark of two private-use characters, and comes back as an element.
    let mark = |index: usize| format!("\u{E000}{index}\u{E001}");
    let marks = args.iter().enumerate().map(|(index, (name, _))| (*name, FluentValue::from(mark(index))));
    let all: Vec<_> = plain.iter().cloned().chain(marks).collect();
    let sentence = t_with(id, &all);
    let mut args: Vec<_> = args.into_iter().map(|(_, argument)| Some(argument)).collect();
    let mut views = Vec::new();
    let mut rest = sentence.as_str();
    // No empty text: it would be rendered as a space.
    let text =
        |views: &mut Vec<AnyView>, text: &str| (!text.is_empty()).then(|| views.push(text.to_owned().into_any()));
    while let Some((before, after)) = rest.split_once('\u{E000}') {
        text(&mut views, before);
        let Some((index, after)) = after.split_once('\u{E001}') else { break };
        let argument = index.parse().ok().and_then(|index: usize| args.get_mut(index)?.take());
        views.push(argument.into_any());
        rest = after;
    }
    text(&mut views, rest);
    views.into_any()
}

#[cfg(test)]
mod tests;
