//! Links, notes and ids of the narrative: only what is safe, and leads somewhere, is followed.

mod cda_support;

use cda_support::{narrative, node, nodes, parse, text, with_body, with_section};
use domain::cda::{Link, LinkTarget, Node};

fn link(text: &str) -> Link {
    match node(text) {
        Node::Link(link) => link,
        other => panic!("not a link: {other:?}"),
    }
}

#[test]
fn numbers_footnotes_and_calls_only_those_that_exist() {
    let document = parse(&with_body(
        "<structuredBody><component><section><text>a<footnoteRef IDREF='n2'/><footnoteRef IDREF='no'/>
         <footnote ID='n1'>un</footnote></text></section></component>
         <component><section><text><footnote ID='n2'>deux</footnote></text></section></component></structuredBody>",
    ));
    let nodes = &narrative(&document).nodes;
    let calls: Vec<_> = nodes
        .iter()
        .filter_map(|node| match node {
            Node::FootnoteRef(call) => Some((call.target.as_deref(), call.number)),
            _ => None,
        })
        .collect();
    assert_eq!(calls, [(Some("n2"), Some(2)), (None, None)]);
    assert_eq!(document.link_targets().into_iter().collect::<Vec<_>>(), ["n2"]);
    assert!(matches!(nodes.last(), Some(Node::Footnote(note)) if note.number == 1));
}

#[test]
fn follows_only_safe_links() {
    for (href, target) in [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("HTTP://example.org", "http://example.org"),
        ("mailto:personne@example.org", "mailto:personne@example.org"),
        (" tel:+33-100000000 ", "tel:+33-100000000"),
    ] {
        let found = link(&format!("<linkHtml href='{href}' title=' un  lien '>x</linkHtml>"));
        assert_eq!(found.target, Some(LinkTarget::External(target.to_owned())), "{href}");
        assert_eq!(found.title.as_deref(), Some("un lien"));
    }
    for href in [
        "javascript:alert(1)",
        "https://mon-hopital.example@ailleurs.example/",
        "JaVaScRiPt:alert(1)",
        " java&#10;script:alert(1)",
        "java&#9;script:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.org",
        "/dossier",
        "Documents/a.pdf",
        "https:evil",
        "https:///evil",
        "http://a b",
        "https://example.org/\u{202E}gpj.exe",
        "#absent",
        "#",
        "",
    ] {
        let document = parse(&with_section(&format!("<text><linkHtml href='{href}'>mots</linkHtml></text>")));
        assert!(
            matches!(&narrative(&document).nodes[..], [Node::Link(link)] if link.target.is_none() && link.nodes == [text("mots")]),
            "{href}"
        );
        assert_eq!(document.dropped(), 1, "{href}");
    }
    assert_eq!(nodes("<linkHtml>x</linkHtml>"), [Node::Link(Link { nodes: vec![text("x")], ..Link::default() })]);
}

#[test]
fn follows_links_inside_the_document() {
    let target = |href: &str| {
        let document = parse(&with_body(&format!(
            "<structuredBody><component><section ID='s'><text ID='t'><linkHtml href='{href}'>x</linkHtml><content ID='c'/>
             <linkHtml name='n'>y</linkHtml><unknown ID='u'/><content ID='not safe'/></text>
             <entry><observationMedia ID='m'><value mediaType='text/plain'>x</value></observationMedia></entry>
             </section></component></structuredBody>"
        )));
        match &narrative(&document).nodes[0] {
            Node::Link(link) => link.target.clone(),
            other => panic!("not a link: {other:?}"),
        }
    };
    for id in ["s", "t", "c", "n"] {
        assert_eq!(target(&format!("#{id}")), Some(LinkTarget::Internal(id.to_owned())));
    }
    assert_eq!(target("#m"), Some(LinkTarget::Attachment(0)));
    assert_eq!(target("#u"), None);
    assert_eq!(target("#not safe"), None);
}

#[test]
fn links_never_nest() {
    let outer = link(
        "<linkHtml href='https://a.example'>a<linkHtml href='https://b.example'>b</linkHtml><footnoteRef IDREF='n'/>
         <footnote ID='n'>c</footnote></linkHtml>",
    );
    let mut links = 0;
    domain::cda::walk(&outer.nodes, &mut |node| match node {
        Node::Link(_) => links += 1,
        Node::FootnoteRef(call) => assert_eq!((call.target.as_ref(), call.number), (None, Some(1))),
        _ => {}
    });
    assert_eq!(links, 0);
}

#[test]
fn gives_an_id_to_one_node_only_and_to_no_unsafe_name() {
    let found = nodes(
        "<content ID='x'>a</content><content ID='x'>b</content><content ID='a\"b'>c</content><content ID=''>d</content>",
    );
    let ids: Vec<_> = found
        .iter()
        .map(|node| match node {
            Node::Content(content) => content.attrs.id.as_deref(),
            other => panic!("not a content: {other:?}"),
        })
        .collect();
    assert_eq!(ids, [Some("x"), None, None, None]);
}
