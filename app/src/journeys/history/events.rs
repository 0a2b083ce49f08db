//! Events, one line each; those that say the same one after the other are one line with their number.

use domain::trace::event::EventKind;
use leptos::prelude::*;
use portal::history::{HistoryEvent, Party};

use super::query::PAGE;
use super::words;
use crate::{
    dates,
    design::{Tag, TagKind},
    i18n::{plain_with, t, t_foreign, t_with},
};

/// Whether two events say the same to a reader but for their time.
pub(super) fn alike(a: &HistoryEvent, b: &HistoryEvent) -> bool {
    (a.kind, a.actor_name.as_deref(), a.account, a.quality, a.purpose, a.refused, a.document, a.count)
        == (b.kind, b.actor_name.as_deref(), b.account, b.quality, b.purpose, b.refused, b.document, b.count)
        && a.reason_text == b.reason_text
}

/// Events that say the same, newest first; with their day where no title above tells it.
pub(super) fn line(events: &[HistoryEvent], with_day: bool) -> impl IntoView + use<> {
    let first = &events[0];
    let (last, count) = (&events[events.len() - 1], events.len());
    let what = t(&first.kind.message_id());
    let links = links(events, &what);
    let what = match &first.document_title {
        Some(title) => t_foreign("history-document", &[("what", what), ("title", title.clone())]),
        None => what.into_any(),
    };
    let counted = if first.kind == EventKind::FilesReceived { "history-files" } else { "history-documents" };
    let documents = first.count.map(|count| {
        let count = usize::try_from(count).unwrap_or(usize::MAX);
        view! { <p class="event__detail">{t_with(counted, &[("count", count.into())])}</p> }
    });
    let times = (count > 1).then(|| {
        let start = dates::time(last.at);
        view! { <p class="event__detail">{t_with("history-times", &[("count", count.into()), ("start", start.into())])}</p> }
    });
    let purpose = first.purpose.map(|purpose| {
        view! { <p class="event__detail">{t(&format!("purpose-{}", purpose.code()))}</p> }
    });
    let reason = first.reason_text.clone().map(|text| {
        view! { <p class="event__detail">{t_foreign("history-reason", &[("text", text)])}</p> }
    });
    let explained = words::explained(first).map(|text| view! { <p class="event__detail">{text}</p> });
    let technical = (first.party() == Party::Service).then(|| view! { " " <Tag label=t("history-technical") /> });
    let emergency =
        first.is_emergency().then(|| view! { " " <Tag label=t("history-emergency") kind=TagKind::Warning /> });
    let refused = first.refused.map(|reason| {
        view! { <p><Tag label=t("history-refused") kind=TagKind::Danger /> " " {t(&format!("reason-{}", reason.code()))}</p> }
    });
    let place = words::place(first).map(|place| view! { <p class="event__detail">{place}</p> });
    let column = if with_day { "event__time event__time--day" } else { "event__time" };
    let time = if with_day { dates::date_time(first.at) } else { dates::time(first.at) };
    view! {
        <li class="event">
            <p class=column><time datetime=first.at.to_string()>{time}</time></p>
            <div class="event__what">
                <p><strong><bdi>{words::name(first)}</bdi></strong>{technical}{emergency}</p>
                {place}
                <p>{what}</p>
                {documents}
                {times}
                {purpose}
                {reason}
                {explained}
                {refused}
                {links}
            </div>
        </li>
    }
}

/// The receipt of what one line tells, and a way to say that one does not recognise it.
fn links(events: &[HistoryEvent], what: &str) -> impl IntoView + use<> {
    let (first, last) = (&events[0], &events[events.len() - 1]);
    let receipt = if first.seq == last.seq {
        format!("{PAGE}/{}/recu", first.seq)
    } else {
        format!("{PAGE}/recu?de={}&a={}", last.seq, first.seq)
    };
    let of = plain_with("history-receipt-of", &[("what", what.into()), ("time", dates::time(first.at).into())]);
    let doubt = words::doubt(first).map(|id| {
        let href = format!("{PAGE}/{}/signaler", first.seq);
        let of = of.clone();
        view! { <a class="link" href=href>{t(id)}<span class="heard">{of}</span></a> }
    });
    view! {
        <p class="actions">
            <a class="link" href=receipt download>{t("history-receipt")}<span class="heard">{of}</span></a>
            {doubt}
        </p>
    }
}
