//! What is new, in plain sentences: at most five, each always at its place.

use leptos::prelude::*;
use portal::home::{Looks, Overview};

use crate::{
    dates,
    design::{Foreign, Icon, Sign},
    i18n::{t, t_with},
    journeys::record::is_own,
    session::SignedIn,
};

/// « Ce qui est nouveau pour vous », or for the child whose record is open.
pub(super) fn title(person: &SignedIn) -> String {
    if is_own(&person.actor) {
        return t("home-news-title");
    }
    let name = person.subject_name.clone().unwrap_or_default();
    t_with("home-news-title-represented", &[("name", name.into())])
}

/// The sentences.
pub(super) fn list(person: &SignedIn, overview: &Overview) -> impl IntoView + use<> {
    let mut items = vec![item(Icon::Document, documents(overview))];
    items.extend(held(overview).map(|view| item(Icon::Lock, view)));
    // Who looked, what is to be decided and appointments are the patient's.
    if person.is_helper() {
        return view! { <ul class="news">{items}</ul> };
    }
    items.push(item(Icon::History, looks(&overview.looks, overview.since.is_none())));
    items.push(item(Icon::Success, waiting(overview)));
    items.push(item(Icon::Info, view! { <p>{t("home-appointment-none")}</p> }.into_any()));
    view! { <ul class="news">{items}</ul> }
}

fn item(icon: Icon, content: AnyView) -> AnyView {
    view! { <li class="news__item"><Sign icon=icon /><div class="news__words">{content}</div></li> }.into_any()
}

fn documents(overview: &Overview) -> AnyView {
    let Some(since) = overview.since else {
        let words = t_with("home-new-first", &[("count", overview.total.into())]);
        return view! { <p><strong>{words}</strong></p> <p><a class="link" href="/dossier">{t("home-new-all")}</a></p> }
            .into_any();
    };
    let date = dates::date(dates::in_paris(since).date());
    let words = t_with("home-new", &[("count", overview.new.into()), ("since", date.into())]);
    if overview.new == 0 {
        return view! { <p>{words}</p> }.into_any();
    }
    let named = overview.newest.iter().map(|document| {
        let date = dates::document(&document.date);
        view! { <li><a class="link" href=format!("/dossier/{}", document.id)><Foreign text=document.title.clone() /></a>" "<span class="news__date">{date}</span></li> }
    });
    let all = (overview.new > overview.newest.len())
        .then(|| view! { <p><a class="link" href="/dossier">{t("home-new-all")}</a></p> });
    view! { <p><strong>{words}</strong></p> <ul class="news__list">{named.collect_view()}</ul> {all} }.into_any()
}

/// What a professional keeps back until they have explained it; nothing when there is no such thing.
fn held(overview: &Overview) -> Option<AnyView> {
    let first = overview.held.first()?;
    let date = dates::date(dates::in_paris(*first).date());
    let words = t_with("home-held", &[("count", overview.held.len().into()), ("date", date.into())]);
    Some(view! { <p><strong>{words}</strong></p> <p>{t("home-held-help")}</p> }.into_any())
}

fn looks(looks: &Looks, first: bool) -> AnyView {
    let more = looks.more.then(|| view! { <p>{t("home-looks-more")}</p> });
    let words = match &looks.last {
        Some(last) => {
            let name = last.actor_name.clone().unwrap_or_else(|| t("history-unknown"));
            let date = dates::date(dates::in_paris(last.at).date());
            let words = [("count", looks.count.into()), ("name", name.into()), ("date", date.into())];
            let words = t_with("home-looks", &words);
            view! { <p><strong>{words}</strong></p> {more} }.into_any()
        }
        // That nobody looked is said only of what was looked through to its end.
        None if looks.more => view! { <p>{t("home-looks-unknown")}</p> }.into_any(),
        None if first => view! { <p>{t("home-looks-none-first")}</p> }.into_any(),
        None => view! { <p>{t("home-looks-none")}</p> }.into_any(),
    };
    view! { {words} <p><a class="link" href="/acces/historique">{t("home-looks-all")}</a></p> }.into_any()
}

/// What waits for an answer of the reader.
fn waiting(overview: &Overview) -> AnyView {
    let proposals = (overview.proposals > 0).then(|| {
        let words = t_with("home-waiting-proposals", &[("count", overview.proposals.into())]);
        view! { <p><strong>{words}</strong></p> <p><a class="link" href="/dossier/profil">{t("home-waiting-proposals-link")}</a></p> }
    });
    let drafts = (overview.drafts > 0).then(|| {
        let words = t_with("home-waiting-drafts", &[("count", overview.drafts.into())]);
        view! { <p><strong>{words}</strong></p> <p><a class="link" href="/dossier/ajouter">{t("home-waiting-drafts-link")}</a></p> }
    });
    let none = (overview.proposals + overview.drafts == 0).then(|| view! { <p>{t("home-waiting-none")}</p> });
    view! { {proposals} {drafts} {none} }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::html;

    #[test]
    fn that_nobody_looked_is_never_said_of_what_was_not_looked_through() {
        for first in [true, false] {
            let unknown = html(|| looks(&Looks { more: true, ..Looks::default() }, first));
            assert!(!unknown.contains("Personne d’autre") && !unknown.contains("Il y en a peut-être"), "{unknown}");
            assert!(unknown.contains("nous n’avons pas pu tout relire"), "{unknown}");
            assert!(html(|| looks(&Looks::default(), first)).contains("Personne d’autre"));
        }
    }
}
