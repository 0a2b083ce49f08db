//! GET `/dossier/profil/directives`: the ones that hold, and the former ones.

use axum::{extract::State, response::Response};
use domain::category::Category;
use domain::profile::Directives;
use domain::rights::Reason;
use leptos::prelude::*;
use portal::document::DocumentItem;
use portal::profile::{self, DirectivesPage, DirectivesVersion};
use portal::record::{self, RecordQuery};

use super::super::news::{Arguments, News, told};
use super::super::{back, trail, words};
use super::address;
use crate::{
    dates,
    design::{ButtonKind, ButtonLink, Details, Foreign, Notification, SummaryList, SummaryRow},
    error::Fault,
    form::Query,
    i18n::{t, t_with},
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// The directives, or why there are none here.
///
/// # Errors
/// When they cannot be read.
pub async fn get(State(app): State<App>, visit: Visit, Query(arguments): Query<Arguments>) -> Result<Response, Fault> {
    let signed = visit.person()?;
    // Whoever may read the profile is told why; to others the page does not exist.
    let adult = profile::person(&app.portal, &signed.actor).await?.is_adult();
    if !adult {
        return Ok(visit.page(|| closed(signed, "profile-directives-adults-long")));
    }
    match profile::directives(&app.portal, &signed.actor).await {
        Ok(found) => {
            // What lies among the documents is said as well, since it may be the later word.
            let query = RecordQuery { category: Some(Category::DirAnt), page: 1, ..RecordQuery::default() };
            let deposited = record::list(&app.portal, &signed.actor, &query).await?.items;
            Ok(visit.page(|| told(News::of(&arguments, &[]), (), page(signed, &found, &deposited))))
        }
        Err(portal::Error::Refused(Reason::NotInThisQuality)) => {
            Ok(visit.page(|| closed(signed, "profile-directives-in-person")))
        }
        Err(error) => Err(error.into()),
    }
}

/// Why they are not for this record.
fn closed(signed: &SignedIn, why: &'static str) -> Page {
    let content = view! {
        <h1>{t("profile-directives-title")}</h1>
        <p class="lede">{t("profile-directives-lead")}</p>
        <Notification><p>{t(why)}</p></Notification>
    };
    Page::new(t("profile-directives-title"), "/dossier", content).trail(trail(signed))
}

fn page(signed: &SignedIn, found: &DirectivesPage, deposited: &[DocumentItem]) -> Page {
    let active = match &found.active {
        Some(active) => view! {
            <section class="panel stack" aria-labelledby="actives-titre">
                <h2 id="actives-titre">{t_with("profile-directives-active", &[("date", words::day(active.written_at).into())])}</h2>
                {text(&active.directives)}
            </section>
        }
        .into_any(),
        None if deposited.is_empty() => view! { <p>{t("profile-directives-none")}</p> }.into_any(),
        None => view! { <p>{t("profile-directives-none-here")}</p> }.into_any(),
    };
    let write = if found.active.is_some() { t("profile-directives-rewrite") } else { t("profile-directives-write") };
    let withdraw = found.active.as_ref().map(|_| {
        let href = format!("{}/retirer", address());
        view! { <ButtonLink href kind=ButtonKind::Secondary>{t("profile-directives-withdraw")}</ButtonLink> }
    });
    let former = (!found.former.is_empty()).then(|| {
        let versions = found.former.iter().map(version).collect_view();
        view! { <h2>{t("profile-directives-former")}</h2><p>{t("profile-directives-former-lead")}</p>{versions} }
    });
    Page::new(
        t("profile-directives-title"),
        "/dossier",
        view! {
            <h1>{t("profile-directives-title")}</h1>
            <p class="lede">{t("profile-directives-lead")}</p>
            <p>{t("profile-directives-who")}</p>
            <p>{t("profile-directives-paper")}</p>
            {active}
            {documents(found, deposited)}
            <p class="actions"><ButtonLink href=format!("{}/ecrire", address())>{write}</ButtonLink>{withdraw}</p>
            {former}
            {back()}
        },
    )
    .trail(trail(signed))
}

/// The directives among the documents of the record, and which is the later word; none when there are none.
fn documents(found: &DirectivesPage, deposited: &[DocumentItem]) -> Option<AnyView> {
    let newest = deposited.first()?;
    let later = found.active.as_ref().map(|active| {
        let written = dates::in_paris(active.written_at).date();
        let after = deposited.iter().find(|document| document.date.days().0 > written);
        // The same day, or a month or a year that holds it.
        let unclear = deposited.iter().find(|document| document.date.days().1 >= written);
        let (id, document) = match (after, unclear) {
            (Some(document), _) => ("profile-directives-document-later", document),
            (None, Some(document)) => ("profile-directives-same-day", document),
            (None, None) => ("profile-directives-here-later", newest),
        };
        let (document, here) = (dates::document(&document.date), words::day(active.written_at));
        view! { <p>{t_with(id, &[("document", document.into()), ("here", here.into())])}</p> }
    });
    let documents = deposited.iter().map(|document| {
        let date = t_with("profile-source-date", &[("date", dates::document(&document.date).into())]);
        let title = document.title.clone();
        view! { <li><a class="link" href=format!("/dossier/{}", document.id)><Foreign text=title />" "{date}</a></li> }
    });
    let documents = documents.collect_view();
    Some(
        view! {
            <section class="stack" aria-labelledby="deposees-titre">
                <h2 id="deposees-titre">{t("profile-directives-documents")}</h2>
                {later}
                <ul>{documents}</ul>
            </section>
        }
        .into_any(),
    )
}

/// What directives say.
pub(super) fn text(directives: &Directives) -> impl IntoView + use<> {
    let place = directives.place.as_ref().map(|place| {
        let term = t("profile-directives-place");
        let value = view! { <bdi>{place.as_str().to_owned()}</bdi> }.into_any();
        view! { <SummaryList rows=vec![SummaryRow { term, value, act: None }] /> }
    });
    view! { <p class="written" dir="auto">{directives.text.as_str().to_owned()}</p>{place} }
}

/// The directives and their former versions as a section of a copy, where nothing opens or closes.
pub(in crate::journeys) fn written(found: &DirectivesPage) -> impl IntoView + use<> {
    let version = |title: String, version: &DirectivesVersion| {
        let place = version.directives.place.as_ref().map(|place| {
            view! { <dl><dt>{t("profile-directives-place")}</dt><dd><bdi>{place.as_str().to_owned()}</bdi></dd></dl> }
        });
        let text = version.directives.text.as_str().to_owned();
        view! { <h3>{title}</h3><p class="written" dir="auto">{text}</p>{place} }.into_any()
    };
    let active = found.active.as_ref();
    let date = |version: &DirectivesVersion| words::day(version.written_at);
    let active = active.map(|one| version(t_with("profile-directives-active", &[("date", date(one).into())]), one));
    let none = found.active.is_none().then(|| view! { <p>{t("profile-directives-none")}</p> });
    let former = found.former.iter().map(|one| version(period(one), one)).collect_view();
    view! { <section><h2>{t("profile-directives-title")}</h2>{active}{none}{former}</section> }
}

fn period(version: &DirectivesVersion) -> String {
    let (from, to) = (words::day(version.written_at), version.ended_at.map(words::day).unwrap_or_default());
    let id = if version.withdrawn { "profile-directives-version-withdrawn" } else { "profile-directives-version" };
    t_with(id, &[("start", from.into()), ("end", to.into())])
}

fn version(version: &DirectivesVersion) -> impl IntoView + use<> {
    let body = text(&version.directives);
    view! { <Details summary=period(version)>{body}</Details> }
}
