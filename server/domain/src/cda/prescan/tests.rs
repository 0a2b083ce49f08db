//! The scan refuses early, and never counts less than the parser would find.

use proptest::prelude::*;

use super::{Counts, MAX_PREFIXES, count};
use crate::cda::{Limits, Refusal};

fn refused(text: &str) -> (Counts, Refusal) {
    let (counts, outcome) = count(text, &Limits::default());
    (counts, outcome.expect_err("should be refused"))
}

#[test]
fn counts_what_is_there() {
    let (counts, outcome) = count("<a b='1' xmlns:c = 'd'><!-- x --><e/>text</a>", &Limits::default());
    assert_eq!(outcome, Ok(()));
    assert_eq!(counts, Counts { nodes: 5, attributes: 2, namespaces: 1, deepest: 2 });
}

#[test]
fn stops_at_the_first_level_too_many() {
    let text = "<a>".repeat(10_000) + &"</a>".repeat(10_000);
    let (counts, refusal) = refused(&text);
    assert_eq!(refusal, Refusal::TooDeep { limit: 128 });
    assert_eq!((counts.deepest, counts.nodes), (129, 129));
}

#[test]
fn stops_at_the_first_attribute_too_many() {
    let attributes: String = (0..100_000).map(|n| format!(" a{n}=\"\"")).collect();
    let (counts, refusal) = refused(&format!("<a{attributes}/>"));
    assert_eq!(refusal, Refusal::TooManyAttributes { limit: 64 });
    assert_eq!(counts.attributes, 64);
}

#[test]
fn bounds_the_attributes_of_all_elements_together() {
    let text = format!("<a>{}</a>", "<b c=''/>".repeat(501_000));
    let limits = Limits { max_nodes: 600_000, ..Limits::default() };
    assert_eq!(count(&text, &limits).1, Ok(()));
    let limits = Limits { max_nodes: 1_000, ..Limits::default() };
    assert_eq!(count("<a/>", &limits).1, Ok(()));
    let many = format!("<a>{}</a>", "<b c='' d='' e=''/>".repeat(400));
    assert_eq!(count(&many, &limits).1, Err(Refusal::TooManyAttributes { limit: 1_000 }));
}

#[test]
fn stops_at_the_first_node_too_many() {
    let (counts, refusal) = refused(&format!("<a>{}</a>", "b<i/>".repeat(499_999)));
    assert_eq!(refusal, Refusal::TooManyNodes { limit: 500_000 });
    assert_eq!(counts.nodes, 500_001);
}

#[test]
fn refuses_marks_for_which_the_parser_would_reserve_memory() {
    let (counts, refusal) = refused(&format!("<a><![CDATA[{}]]></a>", "<".repeat(1_000_001)));
    assert_eq!(refusal, Refusal::TooManyNodes { limit: 500_000 });
    assert_eq!(counts, Counts::default());
    let (counts, refusal) = refused(&format!("<a>{}</a>", "=".repeat(1_000_001)));
    assert_eq!(refusal, Refusal::TooManyAttributes { limit: 500_000 });
    assert_eq!(counts, Counts::default());
}

#[test]
fn bounds_namespaces() {
    let prefixes: String = (0..200).map(|n| format!("<a xmlns:p{n} = 'u'/>")).collect();
    let (counts, refusal) = refused(&format!("<a>{prefixes}</a>"));
    assert_eq!(refusal, Refusal::TooManyNamespaces { limit: MAX_PREFIXES });
    assert_eq!(counts.namespaces, MAX_PREFIXES + 1);
    let (counts, refusal) = refused(&format!("<a>{}</a>", "<a xmlns='u'/>".repeat(30_000)));
    assert_eq!(refusal, Refusal::TooManyNamespaces { limit: 20_000 });
    assert_eq!(counts.namespaces, 20_001);
}

#[test]
fn sees_a_document_type_and_nothing_that_only_looks_like_one() {
    assert_eq!(refused("<?xml version='1.0'?><!DOCTYPE a><a/>").1, Refusal::Dtd);
    assert_eq!(refused("<!-- > --><!doctype a><a/>").1, Refusal::Dtd);
    let harmless = "<a><!-- <!DOCTYPE a> --><![CDATA[<!DOCTYPE a>]]><?b <!DOCTYPE a>?></a>";
    assert_eq!(count(harmless, &Limits::default()).1, Ok(()));
}

#[test]
fn names_the_line_of_a_fault() {
    assert_eq!(refused("<a>\n<b>\n</b>").1, Refusal::Malformed { line: 3 });
    assert_eq!(refused("<a>\n</a></a>").1, Refusal::Malformed { line: 2 });
    assert_eq!(refused("<a>\n\n<b c='1").1, Refusal::Malformed { line: 3 });
    assert_eq!(refused("<a>\n\u{0}</a>").1, Refusal::ForbiddenCharacter { line: 2 });
    assert_eq!(refused(" \n ").1, Refusal::Empty);
}

/// Pieces of XML, well-formed and not, to be put end to end.
fn soup() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "<a>",
        "</a>",
        "<b c='>'>",
        "</b>",
        "<a\n xmlns = \"u\" >",
        "<p:q xmlns:p='v' p:r='s'/>",
        "<a/>",
        "<!-- - < -->",
        "<![CDATA[ ]] > <a> ]]>",
        "<?pi < ?>",
        "text",
        "&amp;",
        "é",
        "=",
        ">",
        "'",
        "\"",
        "/",
        " ",
        "<a b = \"'\" />",
        "]]>",
        "-->",
        "<",
    ]);
    prop::collection::vec(pieces, 0..16).prop_map(|pieces| format!("<a>{}</a>", pieces.concat()))
}

proptest! {
    #[test]
    fn never_counts_less_than_the_parser_finds(text in soup()) {
        let (counts, outcome) = count(&text, &Limits::default());
        if let Ok(tree) = roxmltree::Document::parse(&text) {
            prop_assert_eq!(outcome, Ok(()));
            let nodes = tree.descendants().count() - 1;
            let attributes: usize = tree.descendants().map(|node| node.attributes().len()).sum();
            let depth = tree.descendants().filter(|node| node.is_element())
                .map(|node| node.ancestors().filter(|a| a.is_element()).count()).max().unwrap_or(0);
            prop_assert!(counts.nodes as usize >= nodes);
            prop_assert!(counts.attributes as usize >= attributes);
            prop_assert_eq!(counts.deepest as usize, depth);
        }
    }
}
