//! Images and files that the narrative shows.

use domain::cda::{Attachment, Media};
use leptos::prelude::*;

use super::{Context, flow};
use crate::{
    i18n::t,
    journeys::document::{
        attachment::{FileLinks, describe},
        content::can_open,
    },
};

/// Most media that a page shows; what follows is told and stays in the original. A page of thousands helps nobody, and a
/// hostile document could name the same image without end.
const MOST: u32 = 500;

/// The media of one place, with their caption.
pub(super) fn figure(context: &Context<'_>, media: &Media) -> AnyView {
    let already = context.media.get();
    let room = usize::try_from(MOST.saturating_sub(already)).unwrap_or(0);
    context.media.set(already.saturating_add(u32::try_from(media.attachments.len()).unwrap_or(MOST)));
    let shown: Vec<_> = media
        .attachments
        .iter()
        .take(room)
        .filter_map(|index| context.attachments.get(*index))
        .map(|attachment| one(context, attachment, media.caption.is_some()))
        .collect();
    let missing = shown.is_empty().then(|| view! { <p>{t("document-image-missing")}</p> });
    let caption = media.caption.as_ref().map(|caption| view! { <figcaption>{flow(context, caption)}</figcaption> });
    view! { <figure id=context.id(media.attrs.id.as_ref())>{shown}{missing}{caption}</figure> }.into_any()
}

fn one(context: &Context<'_>, attachment: &Attachment, captioned: bool) -> AnyView {
    let address = context.files.address(attachment.index);
    if !attachment.is_embedded() {
        return view! { <p>{t("document-image-missing")}</p> }.into_any();
    }
    if attachment.detected.is_web_image() {
        // A caption already says what there is to say: repeating it would only be read twice.
        let alt = match &attachment.label {
            Some(label) if !captioned => label.clone(),
            _ => t("document-image-no-text"),
        };
        return view! { <img src=address alt=alt loading="lazy" decoding="async" /> }.into_any();
    }
    let (kind, size) = describe(attachment.detected, attachment.bytes.len());
    if !context.files.are_served() {
        return view! { <p><a href=address>{kind}", "{size}</a></p> }.into_any();
    }
    view! { <FileLinks address kind size opens=can_open(attachment.detected) /> }.into_any()
}
