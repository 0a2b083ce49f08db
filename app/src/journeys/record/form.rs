//! The form of the search. A plain GET form: short at first, with every filter once they are asked for.

use domain::category::Category;
use domain::codes::AuthorFamily;
use jiff::civil::Date;
use leptos::prelude::*;
use portal::record::{Facets, RecordPage};

use super::search::{RECENT, SORTS, Search, Time, Which, code_of};
use crate::{
    design::{Button, Choice, Select, TextField},
    i18n::{plain_with, t},
};

/// The form, on the day `today`.
pub(super) fn form(search: &Search, record: &RecordPage, today: Date) -> impl IntoView + use<> {
    let mut categories = vec![Choice::new("", t("record-category-all"))];
    categories.extend(record.counts.iter().map(|(category, count)| {
        Choice::new(category.slug(), counted("record-category-option", "category", t(&category.message_id()), *count))
    }));
    let category = search.category.map(Category::slug).unwrap_or_default();
    let facets = record.facets.as_ref().filter(|_| search.is_full());
    let more = match facets {
        Some(facets) => further(search, facets).into_any(),
        None => ().into_any(),
    };
    let (toggle, other) = if facets.is_some() {
        ("record-filters-fewer", search.few())
    } else {
        ("record-filters-more", Search { more: true, ..search.few() })
    };
    let toggle_address = other.address().replace(super::search::LIST, FORM);
    view! {
        <search class="record__filters panel" aria-labelledby=FORM>
            <h2 id=FORM tabindex="-1">{t("record-search-title")}</h2>
            <form method="get" action="/dossier#documents-titre" class="form">
                <TextField id="q" label=t("record-search-label") hint=t("record-search-hint") value=search.words.clone() input_type="search" />
                <details class="details record__more" open=search.is_filtered() || search.is_full()>
                    <summary>{t("record-filters-summary")}</summary>
                    <div class="details__body form">
                        <Select id="categorie" label=t("record-category-label") choices=categories chosen=category />
                        <Select id="periode" label=t("record-period-label") choices=times(facets, today) chosen=search.time.map(Time::code).unwrap_or_default() />
                        {more}
                        <p class="actions"><a class="link" href=toggle_address>{t(toggle)}</a></p>
                    </div>
                </details>
                <p class="actions"><Button>{t("record-search-button")}</Button></p>
            </form>
        </search>
    }
}

/// Id of the title of the form.
const FORM: &str = "recherche-titre";

/// The filters of the full form.
fn further(search: &Search, facets: &Facets) -> impl IntoView + use<> {
    let years = |any: &str, chosen: Option<i16>| {
        let mut years: Vec<i16> = facets.years.iter().map(|(year, _)| *year).chain(chosen).collect();
        years.sort_unstable_by(|a, b| b.cmp(a));
        years.dedup();
        let years = years.into_iter().map(|year| Choice::new(format!("{year:04}"), year.to_string()));
        std::iter::once(Choice::new("", t(any))).chain(years).collect::<Vec<_>>()
    };
    let year = |year: Option<i16>| year.map(|year| format!("{year:04}")).unwrap_or_default();
    let families = facets.families.iter().map(|(family, count)| {
        Choice::new(family.code(), counted("record-category-option", "category", t(&family.message_id()), *count))
    });
    let families = std::iter::once(Choice::new("", t("record-family-all"))).chain(families).collect();
    let professionals = facets.professionals.iter().map(|one| {
        let label = counted("record-category-option", "category", one.name.clone(), one.documents);
        Choice::new(one.key.to_string(), label)
    });
    let professionals = std::iter::once(Choice::new("", t("record-professional-all"))).chain(professionals).collect();
    let which = ["record-show-current", "record-show-unread", "record-show-own", "record-show-old"];
    let which = Which::ALL.iter().zip(which).map(|((code, _), id)| Choice::new(*code, t(id))).collect();
    let sorts = ["record-sort-newest", "record-sort-oldest", "record-sort-title", "record-sort-added"];
    let sorts = SORTS.iter().zip(sorts).map(|((code, _), id)| Choice::new(*code, t(id))).collect();
    let family = search.family.map(AuthorFamily::code).unwrap_or_default();
    let professional = search.professional.map(|key| key.to_string()).unwrap_or_default();
    view! {
        <input type="hidden" name="plus" value="oui" />
        <Select id="de" label=t("record-year-first") choices=years("record-year-any", search.first_year) chosen=year(search.first_year) />
        <Select id="a" label=t("record-year-last") choices=years("record-year-any", search.last_year) chosen=year(search.last_year) />
        <Select id="auteur" label=t("record-family-label") choices=families chosen=family.to_owned() />
        <Select id="pro" label=t("record-professional-label") choices=professionals chosen=professional />
        <Select id="montrer" label=t("record-show-label") choices=which chosen=code_of(&Which::ALL, &search.which).to_owned() />
        <Select id="tri" label=t("record-sort-label") choices=sorts chosen=code_of(&SORTS, &search.sort).to_owned() />
    }
}

/// Times that end today; then the years of the record, or without looking at it this year and the last.
fn times(facets: Option<&Facets>, today: Date) -> Vec<Choice> {
    let recent = RECENT.iter().map(|(code, months)| Choice::new(*code, time(Time::Months(*months))));
    let years = match facets {
        Some(facets) => facets.years.iter().map(|(year, _)| *year).collect(),
        None => vec![today.year(), today.year() - 1],
    };
    let years = years.into_iter().map(|year| Choice::new(Time::Year(year).code(), time(Time::Year(year))));
    std::iter::once(Choice::new("", t("record-period-all"))).chain(recent).chain(years).collect()
}

/// A time in words.
pub(super) fn time(time: Time) -> String {
    match time {
        Time::Months(months) if months % 12 == 0 && months > 12 => {
            plain_with("record-period-years", &[("count", (months / 12).into())])
        }
        Time::Months(months) => plain_with("record-period-months", &[("count", months.into())]),
        Time::Year(year) => plain_with("record-period-year", &[("year", year.to_string().into())]),
    }
}

fn counted(id: &str, name: &str, words: String, count: usize) -> String {
    plain_with(id, &[(name, words.into()), ("count", count.into())])
}
