//! Who looked, one person after the other, and accesses in an emergency, apart.

use leptos::prelude::*;
use portal::history::{HistoryEvent, HistoryPage, Person, Whose};

use super::query::Query;
use super::{events, words};
use crate::{
    dates,
    design::{Foreign, Notification, Tag, TagKind, Tone},
    i18n::{plain_with, t, t_with},
};

/// In one sentence: how many others looked, in which time.
pub(super) fn sentence(query: Query, history: &HistoryPage) -> String {
    let seen = history.people.iter().filter(|person| person.permitted > 0).count();
    t_with("history-people-count", &[("count", seen.into()), ("since", query.period.words().into())])
}

/// The list of people.
pub(super) fn list(query: Query, history: &HistoryPage) -> Option<impl IntoView + use<>> {
    let people: Vec<_> = history.people.iter().map(|person| one(query, person)).collect();
    (!people.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby="personnes-titre">
                <h2 id="personnes-titre">{t("history-people-title")}</h2>
                <ul class="cards">{people}</ul>
            </section>
        }
    })
}

fn one(query: Query, person: &Person) -> AnyView {
    let name = person.name.clone().unwrap_or_else(|| t("history-unknown"));
    let href = query.of_whom(Whose::Person(person.key));
    let of = plain_with("history-people-of", &[("name", name.clone().into())]);
    let role = words::role(person);
    let role = match (person.profession.is_some(), person.organizations.join(", ")) {
        (_, places) if !places.is_empty() => {
            view! { <p class="card__meta"><Foreign text=format!("{role}, {places}") /></p> }.into_any()
        }
        (true, _) => view! { <p class="card__meta"><Foreign text=role /></p> }.into_any(),
        (false, _) => view! { <p class="card__meta">{role}</p> }.into_any(),
    };
    let purposes: Vec<_> = person.purposes.iter().map(|one| t(&format!("purpose-{}", one.code()))).collect();
    let purposes = (!purposes.is_empty()).then(|| view! { <p class="card__meta">{purposes.join(" · ")}</p> });
    let last = dates::date_time(person.last);
    let seen = t_with(
        "history-people-seen",
        &[("documents", person.documents.into()), ("times", person.permitted.into()), ("last", last.clone().into())],
    );
    let seen = if person.permitted > 0 { seen } else { t_with("history-people-never", &[("last", last.into())]) };
    let refused = (person.refused > 0).then(|| {
        let label = t_with("history-people-refused", &[("count", person.refused.into())]);
        view! { <p><Tag label kind=TagKind::Danger /></p> }
    });
    view! {
        <li class="card">
            <div class="card__body">
                <h3 class="card__title"><a href=href><bdi>{name}</bdi><span class="heard">{of}</span></a></h3>
                {role}
                {purposes}
                <p>{seen}</p>
                {refused}
            </div>
        </li>
    }
    .into_any()
}

/// Accesses in an emergency: never to be looked for in a list.
pub(super) fn emergencies(history: &HistoryPage) -> Option<impl IntoView + use<>> {
    let found = &history.emergencies;
    (!found.is_empty()).then(|| {
        let lines = found.chunk_by(events::alike).map(|group| events::line(group, true)).collect_view();
        let visits = found.chunk_by(one_visit).count();
        let title = t_with("history-emergency-title", &[("count", visits.into())]);
        let label = title.clone();
        let more = history.more_emergencies.then(|| view! { <p>{t("history-cut")}</p> });
        view! {
            <section class="stack" aria-label=label>
                <Notification tone=Tone::Warning title>
                    <p>{t("history-emergency-text")}</p>
                    <ul class="events">{lines}</ul>
                    {more}
                </Notification>
            </section>
        }
    })
}

/// Whether two accesses are one to the patient: of one person, for one written reason, on one day.
fn one_visit(a: &HistoryEvent, b: &HistoryEvent) -> bool {
    let day = |event: &HistoryEvent| dates::in_paris(event.at).date();
    a.account == b.account && a.reason_text == b.reason_text && day(a) == day(b)
}
