//! Lists of the narrative.

use domain::cda::{Item, List, ListMarker};
use leptos::prelude::*;

use super::{Context, flow, style::classes};

/// A list, with its caption before it.
pub(super) fn list(context: &Context<'_>, list: &List) -> AnyView {
    let caption = list.caption.as_ref().map(|caption| view! { <p class="caption">{flow(context, caption)}</p> });
    let language = list.attrs.language.as_ref();
    let items: Vec<_> = context.speaking(language, || list.items.iter().map(|entry| item(context, entry)).collect());
    let (id, lang, class) =
        (context.id(list.attrs.id.as_ref()), list.attrs.language.clone(), classes(list.attrs.style));
    let body = if list.ordered {
        view! { <ol id=id lang=lang class=class r#type=list.marker.and_then(marker)>{items}</ol> }.into_any()
    } else {
        view! { <ul id=id lang=lang class=class>{items}</ul> }.into_any()
    };
    (caption, body).into_any()
}

fn item(context: &Context<'_>, item: &Item) -> AnyView {
    context.speaking(item.attrs.language.as_ref(), || item_element(context, item))
}

fn item_element(context: &Context<'_>, item: &Item) -> AnyView {
    let caption = item.caption.as_ref().map(|caption| view! { <strong>{flow(context, caption)}</strong> " " });
    view! { <li id=context.id(item.attrs.id.as_ref()) lang=item.attrs.language.clone()>{caption}{flow(context, &item.nodes)}</li> }.into_any()
}

/// HTML's `type` of an ordered list.
fn marker(marker: ListMarker) -> Option<&'static str> {
    match marker {
        ListMarker::LittleRoman => Some("i"),
        ListMarker::BigRoman => Some("I"),
        ListMarker::LittleAlpha => Some("a"),
        ListMarker::BigAlpha => Some("A"),
        ListMarker::Arabic | ListMarker::Disc | ListMarker::Circle | ListMarker::Square => None,
    }
}
