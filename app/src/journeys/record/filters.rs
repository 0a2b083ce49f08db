//! The filters in use, each to be taken away, and what helps when nothing is found.

use leptos::prelude::*;
use portal::record::RecordPage;

use super::form::time;
use super::search::{Search, Which};
use crate::{
    design::FilterList,
    i18n::{plain_with, t, t_with},
};

/// The filters in use: each leads to the same search without it. Words are not among them: they stand in their field.
pub(super) fn active(search: &Search, record: &RecordPage) -> impl IntoView + use<> {
    let search = Search { page: 1, ..search.clone() };
    let year = |id: &str, year: i16| plain_with(id, &[("year", year.to_string().into())]);
    let name = search.professional.map(|key| {
        let professionals = record.facets.iter().flat_map(|facets| &facets.professionals);
        let named = professionals.filter(|one| one.key == key).map(|one| one.name.clone()).next();
        named.unwrap_or_else(|| t("record-professional-unknown"))
    });
    let which = match search.which {
        Which::Current => None,
        Which::Unread => Some("record-show-unread"),
        Which::Own => Some("record-show-own"),
        Which::OldToo => Some("record-show-old"),
    };
    let all = [
        search.category.map(|category| (t(&category.message_id()), Search { category: None, ..search.clone() })),
        search.time.map(|told| (time(told), Search { time: None, ..search.clone() })),
        search
            .first_year
            .map(|first| (year("record-filter-from", first), Search { first_year: None, ..search.clone() })),
        search.last_year.map(|last| (year("record-filter-to", last), Search { last_year: None, ..search.clone() })),
        search.family.map(|family| (t(&family.message_id()), Search { family: None, ..search.clone() })),
        name.map(|name| (name, Search { professional: None, ..search.clone() })),
        which.map(|id| (t(id), Search { which: Which::Current, ..search.clone() })),
    ];
    let filters: Vec<_> = all.into_iter().flatten().map(|(label, without)| (label, without.address())).collect();
    (!filters.is_empty()).then(|| view! { <FilterList label=t("record-filters-active") filters /> })
}

/// What may help when nothing was found.
pub(super) fn help(search: &Search) -> impl IntoView + use<> {
    let several = search.words.contains(' ').then(|| view! { <li>{t("record-empty-fewer-words")}</li> });
    let spelling = (!search.words.is_empty()).then(|| view! { <li>{t("record-empty-spelling")}</li> });
    let everywhere = (!search.words.is_empty() && search.is_filtered()).then(|| {
        let address = Search { words: search.words.clone(), page: 1, ..Search::default() }.address();
        let words = t_with("record-empty-everywhere", &[("words", search.words.clone().into())]);
        view! { <li><a class="link" href=address>{words}</a></li> }
    });
    let old = (search.which == Which::Current).then(|| {
        let address = Search { which: Which::OldToo, page: 1, ..search.clone() }.address();
        view! { <li><a class="link" href=address>{t("record-empty-old")}</a></li> }
    });
    view! {
        <div class="panel panel--quiet prose">
            <h3>{t("record-empty-title")}</h3>
            <ul>
                {spelling}
                {several}
                {everywhere}
                {old}
                <li><a class="link" href="/dossier">{t("record-search-clear")}</a></li>
            </ul>
        </div>
    }
}
