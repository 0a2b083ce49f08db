//! What reading CDA asks of an XML tree, in a few words.

use super::{CdaTime, Coded, InstanceId};

/// An XML node of the document being read.
pub(super) type Xml<'a> = roxmltree::Node<'a, 'a>;

/// Namespace of HL7 version 3.
pub(super) const HL7: &str = "urn:hl7-org:v3";

/// Whether the element has that name in the HL7 namespace.
pub(super) fn is(node: Xml<'_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name && node.tag_name().namespace() == Some(HL7)
}

/// Child elements of that name.
pub(super) fn children<'a>(node: Xml<'a>, name: &'a str) -> impl Iterator<Item = Xml<'a>> {
    node.children().filter(move |child| is(*child, name))
}

/// First child of that name which has a value (no `nullFlavor`).
pub(super) fn child<'a>(node: Xml<'a>, name: &'a str) -> Option<Xml<'a>> {
    children(node, name).find(|child| child.attribute("nullFlavor").is_none())
}

/// Follows first children by their names, null ones or not.
pub(super) fn path<'a>(node: Xml<'a>, names: &[&'a str]) -> Option<Xml<'a>> {
    names.iter().try_fold(node, |node, name| children(node, name).next())
}

/// An attribute without surrounding white space; `None` when blank.
pub(super) fn attribute<'a>(node: Xml<'a>, name: &str) -> Option<&'a str> {
    node.attribute(name).map(str::trim).filter(|value| !value.is_empty())
}

/// All text under a node, white space normalised; `None` when blank.
pub(super) fn text(node: Xml<'_>) -> Option<String> {
    let mut all = String::new();
    for part in node.descendants().filter(|n| n.is_text()) {
        all.push_str(part.text().unwrap_or_default());
    }
    let words = all.split_whitespace().collect::<Vec<_>>().join(" ");
    (!words.is_empty()).then_some(words)
}

/// An `II` that has a root.
pub(super) fn instance_id(node: Xml<'_>) -> Option<InstanceId> {
    if node.attribute("nullFlavor").is_some() {
        return None;
    }
    Some(InstanceId {
        root: attribute(node, "root")?.to_owned(),
        extension: attribute(node, "extension").map(str::to_owned),
    })
}

/// All `II` children of that name that have a root.
pub(super) fn ids(node: Xml<'_>, name: &'static str) -> Vec<InstanceId> {
    children(node, name).filter_map(instance_id).collect()
}

/// A coded child: its code, else its first translation that has one (the way to code what has no code in the
/// required system: `nullFlavor="OTH"` and a translation).
pub(super) fn coded(node: Xml<'_>, name: &'static str) -> Option<Coded> {
    let node = children(node, name).next()?;
    own_code(node).or_else(|| children(node, "translation").find_map(own_code))
}

/// The code of a coded element itself.
pub(super) fn own_code(node: Xml<'_>) -> Option<Coded> {
    Some(Coded {
        code: attribute(node, "code")?.to_owned(),
        system: attribute(node, "codeSystem").map(str::to_owned),
        display: attribute(node, "displayName")
            .map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "))
            .or_else(|| children(node, "originalText").next().and_then(text)),
    })
}

/// A `TS` child.
pub(super) fn time(node: Xml<'_>, name: &'static str) -> Option<CdaTime> {
    child(node, name).and_then(own_time)
}

/// Bounds of an `IVL_TS` child: `low` (else its single value) and `high`.
pub(super) fn interval(node: Xml<'_>, name: &'static str) -> (Option<CdaTime>, Option<CdaTime>) {
    let Some(node) = child(node, name) else {
        return (None, None);
    };
    (time(node, "low").or_else(|| own_time(node)), time(node, "high"))
}

/// The `TS` that an element is.
pub(super) fn own_time(node: Xml<'_>) -> Option<CdaTime> {
    CdaTime::parse(attribute(node, "value")?)
}
