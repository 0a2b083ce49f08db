//! The pages of a PDF, in order (ISO 32000-2, 7.7.3).

use std::{collections::HashSet, rc::Rc};

use super::{
    object::{Dict, Object},
    reader::Pdf,
};
use crate::{MAX_PAGES, Refusal};

/// How deep the tree of pages may go. Real trees have two or three floors.
const MAX_FLOORS: usize = 64;

/// How many nodes of the tree may wait: a floor of 10 for each page would be a tree of nothing but floors.
const MAX_WAITING: usize = 10 * MAX_PAGES;

/// Calls `each` with every page and its resources, which it may inherit from above. Gives the number of pages. Pages and
/// floors stand in objects of their own (7.7.3.2): one that is written inside another would be met again and again.
///
/// # Errors
/// `DamagedPdf` when there is none or the tree is none, `TooManyPages` beyond [`MAX_PAGES`], `Bomb`, and those of `each`.
pub(super) fn each(
    pdf: &Pdf<'_>,
    mut each: impl FnMut(&Dict, &Object) -> Result<(), Refusal>,
) -> Result<usize, Refusal> {
    let catalog = pdf.catalog()?;
    let mut count = 0;
    let mut seen = HashSet::new();
    let root = catalog.get("Pages").cloned().unwrap_or(Object::Null);
    let mut stack = vec![(root, Rc::new(Object::Null), 0)];
    while let Some((node, inherited, floor)) = stack.pop() {
        if let Object::Ref(number) = node
            && !seen.insert(number)
        {
            continue;
        }
        let Object::Dict(mut dict) = pdf.resolve(&node).into_owned() else { continue };
        let resources = dict.0.remove("Resources".as_bytes()).map_or(inherited, Rc::new);
        if let Object::Array(kids) = pdf.get(&dict, "Kids").into_owned() {
            if !kids.iter().all(|kid| matches!(kid, Object::Ref(_))) {
                return Err(if pdf.is_spent() { Refusal::Bomb } else { Refusal::DamagedPdf });
            }
            if stack.len() + kids.len() > MAX_WAITING {
                return Err(Refusal::TooManyPages);
            }
            if floor < MAX_FLOORS {
                stack.extend(kids.into_iter().rev().map(|kid| (kid, Rc::clone(&resources), floor + 1)));
            }
            continue;
        }
        count += 1;
        if count > MAX_PAGES {
            return Err(Refusal::TooManyPages);
        }
        each(&dict, &resources)?;
    }
    match count {
        _ if pdf.is_spent() => Err(Refusal::Bomb),
        0 => Err(Refusal::DamagedPdf),
        _ => Ok(count),
    }
}
