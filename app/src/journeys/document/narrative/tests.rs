//! The words of the glossary in a narrative.

use std::{collections::BTreeSet, fs, path::Path};

use domain::cda::{Body, ClinicalDocument, Limits, read};
use leptos::prelude::*;

use super::{Context, Terms, Tongue, notice, plain, sections, words};
use crate::design::testing::{count, html};

fn demo(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../server/demo/documents").join(name);
    fs::read_to_string(path).expect("a document of the demonstration")
}

/// A document with these sections.
fn document(sections: &str) -> ClinicalDocument {
    let model = demo("jeanne-suivi-inr.xml");
    let (head, rest) = model.split_once("<structuredBody>").expect("a structured body");
    let (_, tail) = rest.split_once("</structuredBody>").expect("its end");
    parse(&format!("{head}<structuredBody>{sections}</structuredBody>{tail}"))
}

fn parse(xml: &str) -> ClinicalDocument {
    read(xml.as_bytes(), &Limits::default()).expect("a document that can be read")
}

fn section(title: &str, text: &str) -> String {
    format!("<component><section><title>{title}</title><text>{text}</text></section></component>")
}

/// The HTML of the narrative, and of what stands before and after it.
fn written(document: &ClinicalDocument, linked: bool) -> (String, String) {
    let Body::Structured(body) = &document.body else { return Default::default() };
    let terms = Terms::default();
    let narrative = html(|| {
        let context = Context::new(document, "/dossier/1".to_owned(), &terms);
        if !linked {
            context.tongue.set(Tongue { french: false, ..context.tongue.get() });
        }
        sections(&context, body, 2, "")
    });
    (narrative, html(|| view! { {notice(&terms)}{words(&terms)} }))
}

/// The narrative and the words of one section.
fn one(text: &str) -> (String, String) {
    written(&document(&section("Titre", text)), true)
}

/// Without the links to terms and the marks of the renderer.
fn without_terms(html: &str) -> String {
    let mut kept = String::new();
    let mut rest = html;
    while let Some((before, link)) = rest.split_once("<a href=\"#mot-").or_else(|| rest.split_once("<a class=\"term")) {
        let (_, inside) = link.split_once('>').expect("the end of the tag");
        let (inside, after) = inside.split_once("</a>").expect("the end of the link");
        assert!(!inside.contains("<a"), "a link in a link: {inside}");
        kept.push_str(before);
        kept.push_str(inside);
        rest = after;
    }
    kept.push_str(rest);
    kept.replace("<!>", "")
}

#[test]
fn the_first_place_of_each_section_leads_to_the_word_and_back() {
    let twice = "<paragraph>Votre INR monte, puis l’INR baisse.</paragraph>";
    let (text, after) = written(&document(&(section("Suivi", twice) + &section("Conclusion", twice))), true);
    assert_eq!(count(&text, "href=\"#mot-inr\""), 2, "{text}");
    for id in ["terme-inr", "terme-inr-2"] {
        assert_eq!(count(&text, &format!("id=\"{id}\"")), 1, "{text}");
        assert_eq!(count(&after, &format!("href=\"#{id}\"")), 1, "{after}");
    }
    assert_eq!(
        count(&after, "id=\"mot-inr\" tabindex=\"-1\"") + count(&after, "tabindex=\"-1\" id=\"mot-inr\""),
        1,
        "{after}"
    );
    assert!(after.contains("Suivi") && after.contains("Conclusion") && after.contains("anticoagulant"), "{after}");
    assert!(after.contains("class=\"term-notice\"") && after.contains("href=\"/aide/mots\""), "{after}");
}

#[test]
fn a_document_without_terms_shows_nothing_of_them() {
    assert_eq!(one("<paragraph>Bonjour.</paragraph>").1.replace("<!>", ""), "");
}

#[test]
fn no_link_in_links_headings_and_heads_of_columns_but_the_words_are_explained() {
    let body = "<paragraph><linkHtml href=\"https://example.org/\">votre INR</linkHtml></paragraph>\
        <paragraph><content styleCode=\"xHeading\">x</content></paragraph>\
        <table><thead><tr><th>Créatinine (CRP)</th></tr></thead><tbody><tr><th scope=\"row\">IRM</th><td>un scanner</td></tr></tbody></table>";
    let (text, after) = written(&document(&section("Antécédents", body)), true);
    assert_eq!(count(&text, "class=\"term"), 2, "{text}");
    assert!(text.contains("href=\"#mot-scanner\"") && text.contains("href=\"#mot-irm\""), "the name of a row: {text}");
    for id in ["inr", "creatinine", "crp", "irm", "antecedents", "scanner"] {
        assert_eq!(count(&after, &format!("id=\"mot-{id}\"")), 1, "{id}: {after}");
    }
    assert_eq!(count(&after, "href=\"#terme-"), 2, "only row and cell have a place: {after}");
    // With headers alone there is no dotted word to speak of.
    let (_, after) = written(&document(&section("INR", "<paragraph>Rien.</paragraph>")), true);
    assert!(after.contains("mot-inr") && !after.contains("term-notice"), "{after}");
}

#[test]
fn only_french_is_searched() {
    let mut english = document(&section(
        "Follow-up",
        "<paragraph>The INR. <content language=\"fr-CA\">Son INR.</content></paragraph>",
    ));
    english.header.language = Some("en-GB".to_owned());
    let (text, _) = written(&english, true);
    assert_eq!(count(&text, "class=\"term"), 1, "{text}");
    assert!(text.contains("Son <") && text.contains("The INR. "), "{text}");
    let mut silent = english.clone();
    silent.header.language = None;
    assert_eq!(count(&written(&silent, true).0, "class=\"term"), 1);
    assert!(written(&silent, true).0.contains("The <"), "what says no language is French");
}

#[test]
fn words_are_whole_across_lowered_letters_and_styles() {
    let (text, _) = one("<paragraph>L’HbA<sub>1c</sub> monte.</paragraph>");
    assert!(text.replace("<!>", "").contains(">HbA<sub>1c</sub></a>"), "{text}");
    for apart in [
        "PO<sub>2</sub>",
        "<content>PO</content><sub>2</sub>",
        "<content styleCode=\"Bold\">IN</content>R",
        "<content styleCode=\"Bold\">ANTI</content><content styleCode=\"Bold\">INR</content>",
        "x<content styleCode=\"Bold\">INR</content>",
        "x<content ID=\"vide\"/><content styleCode=\"Bold\">INR</content>",
        "<content styleCode=\"Bold\"><content>INR</content></content><content/>x",
        "HbA<sub>1c2</sub>",
        "<sub>l’INR</sub>",
    ] {
        let (text, _) = one(&format!("<paragraph>{apart} encore</paragraph>"));
        assert_eq!(count(&text, "class=\"term"), 0, "{apart}: {text}");
    }
    let (text, _) = one("<paragraph><content styleCode=\"Bold\">INR</content>&#160;: 2,5</paragraph>");
    assert_eq!(count(&text, "class=\"term"), 1, "{text}");
}

#[test]
fn a_word_alone_has_the_room_of_a_control() {
    let (text, _) = one("<table><tbody><tr><td> INR :</td><td>une IRM</td><td>Scanner</td></tr></tbody></table>");
    for (id, class) in [("inr", "term term--alone"), ("irm", "term"), ("scanner", "term term--alone")] {
        assert!(text.contains(&format!("id=\"terme-{id}\" class=\"{class}\"")), "{id}: {text}");
    }
}

#[test]
fn markup_in_the_text_stays_text() {
    let hostile = "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; INR &quot;onclick=&quot;x";
    let (text, after) = written(&document(&section(hostile, &format!("<paragraph>{hostile}</paragraph>"))), true);
    for html in [&text, &after] {
        assert!(!html.contains("<script") && html.contains("mot-inr"), "{html}");
    }
    assert!(text.contains("&lt;script&gt;"), "{text}");
    let terms = Terms::default();
    let body = html(|| plain(&terms, Tongue::of(None), "\"><script>alert(1)</script> INR, INR\n\n<b>"));
    assert_eq!((count(&body, "<script"), count(&body, "class=\"term"), count(&body, "<b>")), (0, 1, 0), "{body}");
}

#[test]
fn a_document_cannot_multiply_the_links_without_end() {
    let many: String = (0..60).map(|n| section(&format!("Partie {n}"), "<paragraph>Un INR.</paragraph>")).collect();
    let (text, after) = written(&document(&many), true);
    assert_eq!((count(&text, "class=\"term"), count(&after, "href=\"#terme-inr")), (8, 8));
}

#[test]
fn the_text_of_every_demonstration_document_is_the_same_with_its_words_and_without() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../server/demo/documents");
    let (mut documents, mut links) = (0, 0);
    for entry in fs::read_dir(folder).expect("the documents").flatten() {
        let document = parse(&fs::read_to_string(entry.path()).expect("readable"));
        let ((linked, after), (bare, _)) = (written(&document, true), written(&document, false));
        assert_eq!(without_terms(&linked), bare.replace("<!>", ""), "{}", entry.path().display());
        let ids = |html: &str, start: &str| -> Vec<String> {
            html.split(start).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
        };
        let places = ids(&linked, " id=\"terme-");
        let unique: BTreeSet<_> = places.iter().collect();
        assert_eq!(unique.len(), places.len(), "ids stand once");
        assert_eq!(unique, ids(&after, "href=\"#terme-").iter().collect(), "every place has its way back");
        let explained: BTreeSet<_> = ids(&after, "id=\"mot-").into_iter().collect();
        assert!(ids(&linked, "href=\"#mot-").iter().all(|id| explained.contains(id)), "every link has its word");
        documents += usize::from(!linked.is_empty());
        links += places.len();
    }
    assert!(documents > 15 && links > 100, "{links} links in {documents} documents");
}

#[test]
fn a_long_row_of_empty_runs_is_read_once() {
    // Looking past them all for each of them would take minutes.
    let (text, _) =
        one(&format!("<paragraph>{}INR</paragraph>", "<content/><br/>".repeat(60_000) + &"<content/>".repeat(60_000)));
    assert_eq!(count(&text, "class=\"term"), 1);
}
