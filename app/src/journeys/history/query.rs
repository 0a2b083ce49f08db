//! What is wanted of the history, as an address says it: no name, no instant, only a length of time and numbers.

use jiff::{Timestamp, ToSpan as _};
use leptos::prelude::*;
use portal::history::{HistoryPage, Person, Wanted, Whose};
use serde::Deserialize;

use super::words;
use crate::{
    design::{Button, Choice, FilterList, Select},
    i18n::{plain_with, t},
};

/// Where it is.
pub(super) const PAGE: &str = "/acces/historique";
/// Id of the title of the list, to which the form leads.
pub(super) const LIST: &str = "liste-titre";

/// The query.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Arguments {
    page: String,
    periode: String,
    qui: String,
}

/// How far back one looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Period {
    Month,
    #[default]
    Year,
    Always,
}

impl Period {
    const ALL: [Self; 3] = [Self::Month, Self::Year, Self::Always];

    fn code(self) -> &'static str {
        match self {
            Self::Month => "30",
            Self::Year => "365",
            Self::Always => "tout",
        }
    }

    /// « depuis 30 jours », as part of a sentence.
    pub(super) fn words(self) -> String {
        t(match self {
            Self::Month => "history-since-month",
            Self::Year => "history-since-year",
            Self::Always => "history-since-always",
        })
    }

    fn since(self, now: Timestamp) -> Option<Timestamp> {
        let days = match self {
            Self::Month => 30,
            Self::Year => 365,
            Self::Always => return None,
        };
        now.checked_sub((24 * days).hours()).ok()
    }
}

/// What is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Query {
    pub(super) period: Period,
    pub(super) whose: Whose,
    page: u32,
}

impl Query {
    /// Reads the address; what cannot be read counts as not given.
    pub(super) fn of(arguments: &Arguments) -> Self {
        let period = Period::ALL.into_iter().find(|one| one.code() == arguments.periode).unwrap_or_default();
        let whose = match arguments.qui.as_str() {
            "autres" => Whose::Others,
            "moi" => Whose::Mine,
            "service" => Whose::Service,
            other => other.parse().map_or(Whose::Everyone, Whose::Person),
        };
        Self { period, whose, page: arguments.page.parse().unwrap_or(1).max(1) }
    }

    pub(super) fn wanted(self, now: Timestamp) -> Wanted {
        Wanted { since: self.period.since(now), whose: self.whose, page: self.page }
    }

    /// The address of the list without the number of its page.
    pub(super) fn base(self) -> String {
        let who = self.who();
        let mut pairs = Vec::new();
        if self.period != Period::default() {
            pairs.push(format!("periode={}", self.period.code()));
        }
        if !who.is_empty() {
            pairs.push(format!("qui={who}"));
        }
        pairs.push("page=".to_owned());
        format!("{PAGE}?{}", pairs.join("&"))
    }

    /// The same for other people.
    pub(super) fn of_whom(self, whose: Whose) -> String {
        let base = Self { whose, ..self }.base();
        let base = base.trim_end_matches("page=").trim_end_matches(['&', '?']);
        format!("{base}#{LIST}")
    }

    fn who(self) -> String {
        match self.whose {
            Whose::Everyone => String::new(),
            Whose::Others => "autres".to_owned(),
            Whose::Mine => "moi".to_owned(),
            Whose::Service => "service".to_owned(),
            Whose::Person(key) => key.to_string(),
        }
    }

    /// The form.
    pub(super) fn form(self, history: &HistoryPage) -> impl IntoView + use<> {
        let periods = ["history-period-month", "history-period-year", "history-period-always"];
        let periods = Period::ALL.iter().zip(periods).map(|(one, id)| Choice::new(one.code(), t(id))).collect();
        let fixed = [
            ("", "history-who-everyone"),
            ("autres", "history-who-others"),
            ("moi", "history-who-me"),
            ("service", "history-who-service"),
        ];
        let mut who: Vec<_> = fixed.map(|(code, id)| Choice::new(code, t(id))).into();
        who.extend(history.people.iter().map(|person| Choice::new(person.key.to_string(), option(person))));
        view! {
            <search class="panel stack" aria-labelledby="filtre-titre">
                <h2 id="filtre-titre">{t("history-filter-title")}</h2>
                <form method="get" action=format!("{PAGE}#{LIST}") class="form">
                    <Select id="periode" label=t("history-period-label") choices=periods chosen=self.period.code().to_owned() />
                    <Select id="qui" label=t("history-who-label") choices=who chosen=self.who() />
                    <p class="actions"><Button>{t("history-filter-button")}</Button></p>
                </form>
            </search>
        }
    }

    /// What is left out, each to be taken back.
    pub(super) fn filters(self, history: &HistoryPage) -> Option<impl IntoView + use<>> {
        let label = match self.whose {
            Whose::Everyone => return None,
            Whose::Others => t("history-who-others"),
            Whose::Mine => t("history-who-me"),
            Whose::Service => t("history-who-service"),
            Whose::Person(key) => history.people.iter().find(|person| person.key == key).map_or_else(
                || t("history-unknown"),
                |person| person.name.clone().unwrap_or_else(|| t("history-unknown")),
            ),
        };
        let filters = vec![(label, self.of_whom(Whose::Everyone))];
        Some(view! { <FilterList label=t("history-filters-active") filters /> })
    }
}

fn option(person: &Person) -> String {
    let name = person.name.clone().unwrap_or_else(|| t("history-unknown"));
    plain_with("history-who-person", &[("name", name.into()), ("role", words::role(person).into())])
}
