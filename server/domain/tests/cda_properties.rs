//! Whatever comes in: no panic, no text lost, nothing out of place.

mod cda_support;

use cda_support::{START, parse, with_section};
use domain::cda::{Limits, Node, has_block, read, walk};
use proptest::prelude::*;

/// Elements of the schema, and others.
const NAMES: [&str; 22] = [
    "content",
    "sub",
    "sup",
    "br",
    "linkHtml",
    "footnote",
    "footnoteRef",
    "renderMultiMedia",
    "paragraph",
    "list",
    "item",
    "caption",
    "table",
    "colgroup",
    "col",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "th",
    "td",
    "unknown",
];

#[derive(Debug, Clone)]
enum Piece {
    Text,
    Element(&'static str, Vec<Piece>),
}

/// Any element in any other, with texts among them.
fn pieces() -> impl Strategy<Value = Vec<Piece>> {
    let leaf = prop_oneof![Just(Piece::Text), prop::sample::select(&NAMES[..]).prop_map(|n| Piece::Element(n, vec![]))];
    let tree = leaf.prop_recursive(8, 64, 6, |inner| {
        let inside = prop::collection::vec(prop_oneof![Just(Piece::Text), inner], 0..6);
        (prop::sample::select(&NAMES[..]), inside).prop_map(|(name, inside)| Piece::Element(name, inside))
    });
    prop::collection::vec(tree, 0..6)
}

/// Writes pieces as XML, numbering the texts and noting where one ends, that is, at each tag.
fn write(pieces: &[Piece], xml: &mut String, texts: &mut Vec<String>, open: &mut bool, next: &mut u32) {
    for piece in pieces {
        match piece {
            Piece::Text => {
                let word = format!("w{next} ");
                *next += 1;
                xml.push_str(&word);
                match (*open, texts.last_mut()) {
                    (true, Some(last)) => last.push_str(&word),
                    _ => texts.push(word),
                }
                *open = true;
            }
            Piece::Element(name, inside) => {
                xml.push_str(&format!("<{name} href='https://example.org' IDREF='i' ID='i{}' onclick='x'>", *next));
                *open = false;
                write(inside, xml, texts, open, next);
                xml.push_str(&format!("</{name}>"));
                *open = false;
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_of_any_narrative_is_lost(pieces in pieces()) {
        let (mut xml, mut texts) = (String::new(), Vec::new());
        write(&pieces, &mut xml, &mut texts, &mut false, &mut 0);
        let document = parse(&with_section(&format!("<text>{xml}</text>")));
        let found: Vec<&str> = document.texts().map(str::trim).collect();
        let expected: Vec<&str> = texts.iter().map(|text| text.trim()).collect();
        prop_assert_eq!(&found, &expected);
        let words: Vec<String> = document.narrative_text().split_whitespace().map(str::to_owned).collect();
        prop_assert_eq!(words, expected.join(" ").split_whitespace().map(str::to_owned).collect::<Vec<_>>());
        check_shape(&document.sections()[0].text.as_ref().expect("a narrative").nodes)?;
    }

    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..2048)) {
        prop_assert!(read(&bytes, &Limits::default()).is_err());
    }

    #[test]
    fn arbitrary_text_in_a_document_never_panics(text in "\\PC{0,200}") {
        let _ = cda_support::try_read(&with_section(&format!("<text>{text}</text>")));
        let _ = cda_support::try_read(&format!("{START}{text}"));
        let _ = cda_support::try_read(&text);
    }

    #[test]
    fn a_damaged_document_never_panics(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>()) {
        let mut bytes = with_section("<text ID='é'><table><tr><td colspan='2'>a</td></tr></table></text>").into_bytes();
        let at = at.index(bytes.len());
        if cut { bytes.truncate(at) } else { bytes[at] = byte }
        let _ = read(&bytes, &Limits::default());
    }

    #[test]
    fn arbitrary_time_stamps_never_panic(value in "[0-9+.Z-]{0,24}|\\PC{0,12}") {
        if let Some(time) = domain::cda::CdaTime::parse(&value) {
            let _ = time.to_timestamp();
            let written = time.to_string();
            prop_assert_eq!(domain::cda::CdaTime::parse(&written).map(|again| again.to_string()), Some(written));
        }
    }
}

/// What a page relies on.
fn check_shape(nodes: &[Node]) -> Result<(), TestCaseError> {
    let mut failure = None;
    let mut ids = std::collections::HashSet::new();
    walk(nodes, &mut |node| {
        let texts_merged =
            node.parts().iter().all(|part| part.windows(2).all(|pair| !matches!(pair, [Node::Text(_), Node::Text(_)])));
        let fine = match node {
            Node::Text(text) => !text.is_empty(),
            Node::Link(link) => {
                let mut nested = false;
                walk(&link.nodes, &mut |inner| nested |= matches!(inner, Node::Link(_)));
                !nested
            }
            Node::Table(table) => table.groups.iter().flat_map(|group| &group.rows).all(|row| {
                row.cells.iter().all(|cell| cell.scope.is_none() || cell.header)
                    && row.cells.iter().map(|cell| cell.colspan).sum::<u32>() <= table.width
            }),
            Node::Content(content) => {
                has_block(std::slice::from_ref(node)) == has_block(&content.nodes)
                    && content.attrs.id.iter().all(|id| ids.insert(id.clone()))
            }
            _ => true,
        };
        if !fine || !texts_merged {
            failure = Some(format!("{node:?}"));
        }
    });
    prop_assert_eq!(failure, None);
    Ok(())
}
