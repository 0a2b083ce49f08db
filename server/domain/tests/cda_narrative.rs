//! Every element of the narrative schema, what is dangerous in it, and what does not belong there.

mod cda_support;

use cda_support::{node, nodes, parse, text, with_body, with_section};
use domain::cda::{ListMarker, Node, Revised, Style, has_block};

#[test]
fn reads_styled_text() {
    let Node::Content(content) = node(
        "<content ID='a' styleCode='Bold italics UNDERLINE Emphasis xLocal' revised='delete' language='en'>x</content>",
    ) else {
        panic!("not a content")
    };
    let style = content.attrs.style;
    assert!(style.bold && style.italics && style.underline && style.emphasis && !style.heading);
    assert_eq!(content.revised, Some(Revised::Delete));
    assert_eq!(content.attrs.id.as_deref(), Some("a"));
    assert_eq!(content.attrs.language.as_deref(), Some("en"));
    let Node::Content(both) = node("<content styleCode='BoldItalics Toprule Lrule' revised='insert'>x</content>")
    else {
        panic!("not a content")
    };
    assert!(
        both.attrs.style.bold && both.attrs.style.italics && both.attrs.style.rule_top && both.attrs.style.rule_left
    );
    assert_eq!(both.revised, Some(Revised::Insert));
    let Node::Content(plain) = node("<content styleCode='xFgColour'>x</content>") else { panic!("not a content") };
    assert_eq!(plain.attrs.style, Style::default());
}

#[test]
fn keeps_the_white_space_that_counts_and_no_other() {
    assert_eq!(
        nodes("\n  H<sub>2</sub>O\n <br/>\n a <!-- b --> c\u{A0}\n  <paragraph>  p  </paragraph>\n  "),
        [
            text("H"),
            Node::Sub(vec![text("2")]),
            text("O"),
            Node::Break,
            text("a c\u{A0}"),
            node("<paragraph> p </paragraph>"),
        ]
    );
    assert_eq!(nodes("par<!-- -->acé<?p?>tamol<![CDATA[ & <x>]]> &lt;"), [text("paracétamol & <x> <")]);
    assert_eq!(nodes("<content>a</content> <content>b</content>").len(), 3);
    assert_eq!(nodes(" \n "), []);
}

#[test]
fn reads_paragraphs_with_captions() {
    let Node::Paragraph(paragraph) = node("<paragraph ID='p'> <caption>Titre</caption>mots<sup>e</sup></paragraph>")
    else {
        panic!("not a paragraph")
    };
    assert_eq!(paragraph.caption, Some(vec![text("Titre")]));
    assert_eq!(paragraph.nodes, [text("mots"), Node::Sup(vec![text("e")])]);
    // A caption that does not come first stays where it is.
    let Node::Paragraph(late) = node("<paragraph>mots<caption>Titre</caption></paragraph>") else {
        panic!("not a paragraph")
    };
    assert_eq!(late.caption, None);
    assert!(matches!(&late.nodes[..], [Node::Text(_), Node::Paragraph(_)]));
    assert!(has_block(&late.nodes));
}

#[test]
fn reads_lists() {
    let Node::List(list) = node(
        "<list listType='ordered' styleCode='LittleAlpha'><caption>Liste</caption>
         <item><caption>Un</caption>premier</item><item>second<list><item>dedans</item></list></item></list>",
    ) else {
        panic!("not a list")
    };
    assert!(list.ordered);
    assert_eq!(list.marker, Some(ListMarker::LittleAlpha));
    assert_eq!(list.caption, Some(vec![text("Liste")]));
    assert_eq!(list.items[0].caption, Some(vec![text("Un")]));
    assert!(matches!(&list.items[1].nodes[..], [Node::Text(_), Node::List(inner)] if !inner.ordered));
    let Node::List(by_marker) = node("<list styleCode='Arabic'><item>x</item></list>") else { panic!("not a list") };
    assert!(by_marker.ordered);
    let Node::List(disc) = node("<list styleCode='Disc'><item>x</item></list>") else { panic!("not a list") };
    assert!(!disc.ordered);
}

#[test]
fn gives_an_item_to_what_stands_in_a_list_without_one() {
    let Node::List(list) =
        node("<list>avant<content>aussi</content><item>un</item> après <caption>tard</caption></list>")
    else {
        panic!("not a list")
    };
    let words: Vec<String> = list.items.iter().map(|item| format!("{:?}", item.nodes)).collect();
    assert_eq!(list.items.len(), 3, "{words:?}");
    assert!(words[0].contains("avant") && words[0].contains("aussi"));
    assert!(words[2].contains("après") && words[2].contains("tard"));
}

#[test]
fn drops_what_would_run_or_be_fetched_and_keeps_the_words() {
    let document = parse(&with_section(
        "<text onload='x()'><table onmouseover='alert(1)'><tbody><tr onclick='x'><td style='x' ONCLICK='x'>un</td></tr></tbody></table>
         <img src='http://example.invalid/x.png' onerror='x'/><script>deux</script>
         <iframe src='javascript:x'>trois</iframe><content onfocus='x'>quatre</content></text>",
    ));
    assert_eq!(document.texts().collect::<Vec<_>>(), ["un", "deux", "trois", "quatre"]);
    assert_eq!(document.dropped(), 9);
    let everything = format!("{document:?}");
    assert!(!everything.contains("alert") && !everything.contains("example.invalid"));
}

#[test]
fn keeps_what_unknown_elements_hold() {
    assert_eq!(
        nodes("a<foo bar='x'>b<paragraph>c</paragraph></foo><x:y xmlns:x='u'>d</x:y>e<img/>f"),
        [
            text("a"),
            Node::Group(vec![text("b"), node("<paragraph>c</paragraph>")]),
            Node::Group(vec![text("d")]),
            text("e"),
            Node::Group(vec![]),
            text("f"),
        ]
    );
    // Parts of tables and lists without their table or list stand apart.
    let stray = parse(&with_section("<text><tr><td>a</td><td>b</td></tr><item>c</item></text>"));
    assert_eq!(stray.narrative_text(), "a b c");
}

#[test]
fn reads_sections_of_any_shape() {
    let document = parse(&with_body(
        "<structuredBody><component><section><code code='11369-6' codeSystem='2.16.840.1.113883.6.1'/>
         <title> Un\n titre </title><text mediaType='text/x-hl7-text+xml' language='fr-FR'>texte</text>
         <author><assignedAuthor><assignedPerson><name>Eva INVENTÉE</name></assignedPerson></assignedAuthor></author>
         <component><section><component><section><text>profond</text></section></component></section></component>
         </section></component>
         <component><section><title/><text nullFlavor='NI'/></section></component>
         <component nullFlavor='NI'/><component><section nullFlavor='NI'/></component>
         <section><text nullFlavor='NI'>nul mais dit</text></section></structuredBody>",
    ));
    let sections = document.sections();
    assert_eq!(sections.len(), 4);
    assert_eq!(sections[0].title.as_deref(), Some("Un titre"));
    assert_eq!(sections[0].code.as_ref().map(|code| code.code.as_str()), Some("11369-6"));
    assert_eq!(sections[0].authors[0].person_name.as_deref(), Some("Eva INVENTÉE"));
    assert_eq!(sections[0].text.as_ref().and_then(|text| text.language.as_deref()), Some("fr-FR"));
    assert_eq!((sections[0].sections[0].title.as_deref(), &sections[0].sections[0].text), (None, &None));
    assert_eq!((sections[1].title.as_deref(), &sections[1].text), (None, &None));
    assert_eq!(document.texts().collect::<Vec<_>>(), ["texte", "profond", "nul mais dit"]);
    assert_eq!(document.narrative_text(), "Un titre texte profond nul mais dit");
}

#[test]
fn text_for_search_separates_what_a_page_separates() {
    let document = parse(&with_section(
        "<text>un<br/>deux<paragraph>trois</paragraph>quatre<table><tbody><tr><td>cinq</td><td>si<content>x</content></td></tr>
         </tbody></table><list><item>sept</item><item>huit</item></list>H<sub>2</sub>O</text>",
    ));
    assert_eq!(document.narrative_text(), "un deux trois quatre cinq six sept huit H2O");
}

#[test]
fn texts_that_stood_apart_never_become_one_word() {
    assert_eq!(nodes("a<br>b</br>c"), [text("a"), Node::Break, Node::Group(vec![text("b")]), text("c")]);
    let twice = parse(&with_section("<text>a</text><text>b</text>"));
    assert_eq!(twice.narrative_text(), "a b");
    let caption = parse(&with_section("<text><renderMultiMedia><caption>a</caption>b</renderMultiMedia></text>"));
    assert_eq!(caption.narrative_text(), "a b");
    let table = parse(&with_section("<text><table>a<!-- -->b<col>c</col>d</table></text>"));
    assert_eq!(table.narrative_text(), "ab c d");
}
