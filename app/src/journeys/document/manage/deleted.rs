//! That a document of one's own is deleted, until when it can be put back, and the button that does it.

use axum::response::Response;
use http::StatusCode;
use leptos::prelude::*;
use portal::{document::DocumentItem, record::Deletion};

use super::trail;
use crate::{
    dates,
    design::{Button, Foreign, Notification, RecordForm, Tone},
    error::Fault,
    i18n::{t, t_with},
    journeys::{adding::head, record::whose},
    page::Page,
    visit::Visit,
};

/// The page.
pub(in crate::journeys::document) fn page(
    visit: &Visit,
    status: StatusCode,
    item: &DocumentItem,
    deletion: Deletion,
) -> Result<Response, Fault> {
    let person = visit.person()?;
    let act = person.new_act()?;
    Ok(visit.page_with(status, || {
        let id = item.id.to_string();
        Page::new(
            head(&t("adding-deleted-title"), &item.title, false),
            "/dossier",
            view! {
                <h1>{t("adding-deleted-title")}</h1>
                <p class="lede"><Foreign text=item.title.clone() /></p>
                <Notification tone=Tone::Info status=true><p>{until(deletion)}</p></Notification>
                <RecordForm action="/dossier/corbeille" whose=whose(person) record=act.record() key=act.key()>
                    <p class="actions"><Button name="document".to_owned() value=id>{t("adding-trash-restore")}</Button></p>
                </RecordForm>
                <p class="actions"><a class="link" href="/dossier/corbeille">{t("adding-trash-link")}</a><a class="link" href="/dossier">{t("document-back")}</a></p>
            },
        )
        .trail(trail(person, item).into_iter().take(2).collect())
    }))
}

/// Since when it is deleted, and until when it can be put back.
pub(super) fn until(deletion: Deletion) -> String {
    let (since, until) = (dates::date_time(deletion.at), dates::date(deletion.last_day));
    t_with("adding-deleted-text", &[("since", since.into()), ("until", until.into())])
}
