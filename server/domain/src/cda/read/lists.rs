//! Lists of the narrative.

use super::super::xml::Xml;
use super::super::{Item, List};
use super::narrative::Reader;
use super::spaces::{is_blank, tidy};

impl<'a> Reader<'a> {
    /// Reads a `list`.
    pub(super) fn list(&mut self, node: Xml<'a>) -> List {
        let attrs = self.attrs(node);
        let marker = attrs.style.marker;
        let ordered = node.attribute("listType") == Some("ordered");
        let mut list = List {
            ordered: ordered || marker.is_some_and(|marker| marker.is_ordered()),
            marker,
            attrs,
            ..List::default()
        };
        self.items(node, &mut list);
        list.items.retain_mut(|item| {
            item.nodes = tidy(std::mem::take(&mut item.nodes));
            item.caption.is_some() || !item.nodes.is_empty() || item.attrs.id.is_some()
        });
        list
    }

    /// Adds what a list holds to it. Content outside items goes into an item made for it.
    fn items(&mut self, parent: Xml<'a>, list: &mut List) {
        let blank = |item: &Item| item.caption.is_none() && item.nodes.iter().all(is_blank);
        // Whether the last item was made for content outside items, and takes more of it.
        let mut loose = false;
        for child in parent.children() {
            let name = if child.is_element() { child.tag_name().name() } else { "" };
            match name {
                "caption" if list.caption.is_none() && list.items.iter().all(blank) => {
                    self.count_unsafe(child);
                    list.caption = Some(self.flow(child));
                }
                "item" => {
                    self.count_unsafe(child);
                    let attrs = self.attrs(child);
                    let (caption, nodes) = self.captioned(child);
                    list.items.push(Item { attrs, caption, nodes });
                    loose = false;
                }
                _ => {
                    if !loose {
                        list.items.push(Item::default());
                        loose = true;
                    }
                    if let Some(item) = list.items.last_mut() {
                        self.append(child, &mut item.nodes);
                    }
                }
            }
        }
    }
}
