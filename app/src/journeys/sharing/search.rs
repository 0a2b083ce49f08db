//! Looking for somebody in the directory. What was typed is the name of a professional: it is posted, and the address of the
//! results carries it sealed, so that one can come back to them, load them again, and read them in another language.

use axum::response::{IntoResponse, Redirect, Response};
use domain::text::search_terms;
use leptos::prelude::*;
use portal::acts::Act;
use portal::directory::{self, Practitioner};
use serde::Deserialize;

use super::checked;
use crate::{
    design::{Button, RecordForm, TextField},
    error::Fault,
    form::ActFields,
    i18n::{plain_with, t, t_with},
    journeys::record::whose,
    session::SignedIn,
    state::App,
};

/// Where the results are.
const RESULTS: &str = "resultats";
/// Most results of the directory.
const MOST: usize = 20;

/// The query: a search, sealed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Arguments {
    r: String,
}

/// What the form sends.
#[derive(Debug, Deserialize)]
pub struct Fields {
    #[serde(flatten)]
    act: ActFields,
    #[serde(default)]
    q: String,
}

/// A search, and what it found.
#[derive(Debug, Default)]
pub(super) struct Search {
    typed: String,
    pub(super) found: Option<Vec<Practitioner>>,
    /// No word was typed.
    pub(super) empty: bool,
}

impl Search {
    /// The search of an address; a key that is none counts as not given.
    pub(super) async fn of(app: &App, person: &SignedIn, arguments: &Arguments) -> Result<Self, Fault> {
        // A helper decides nothing on professionals.
        if person.is_helper() {
            return Err(Fault::NotFound);
        }
        let Ok(typed) = directory::search_of_key(&app.portal, &person.actor, &arguments.r) else {
            return Ok(Self::default());
        };
        let found = directory::search(&app.portal, &person.actor, &typed).await?;
        Ok(Self { typed, found: Some(found), empty: false })
    }

    /// To the results, at `page`; or the search that says nothing.
    pub(super) async fn sent(
        app: &App,
        person: &SignedIn,
        fields: Fields,
        page: &str,
    ) -> Result<Result<Response, Self>, Fault> {
        checked(app, person, &fields.act).await?;
        if search_terms(&fields.q).is_empty() {
            return Ok(Err(Self { typed: fields.q, found: None, empty: true }));
        }
        let key = directory::key_of_search(&app.portal, &person.actor, &fields.q)?;
        Ok(Ok(Redirect::to(&format!("{page}?r={key}#{RESULTS}")).into_response()))
    }

    /// The title of the page: first what was found, then what is wrong.
    pub(super) fn head(&self, title: &str, count: Option<String>) -> String {
        let of = |id: &str, more: Vec<(&str, fluent_bundle::FluentValue<'_>)>| {
            let mut args = vec![("title", title.to_owned().into())];
            args.extend(more);
            plain_with(id, &args)
        };
        match count {
            _ if self.empty => of("title-error", Vec::new()),
            Some(count) => of("title-done", vec![("news", count.into())]),
            None => title.to_owned(),
        }
    }

    /// What is wrong with it.
    pub(super) fn error(&self) -> Option<String> {
        self.empty.then(|| t("sharing-search-empty"))
    }

    /// The form, sent to `page`.
    pub(super) fn form(&self, person: &SignedIn, act: &Act, page: &str) -> AnyView {
        let (value, error) = (self.typed.clone(), self.error());
        view! {
            <RecordForm action=page.to_owned() whose=whose(person) record=act.record() key=act.key()>
                <TextField id="q" label=t("sharing-search-label") hint=t("sharing-search-hint") value error />
                <p class="actions"><Button>{t("sharing-search-button")}</Button></p>
            </RecordForm>
        }
        .into_any()
    }

    /// The results: how many there are, each as `items` shows it, and what helps.
    pub(super) fn results(&self, count: String, items: Vec<AnyView>) -> Option<AnyView> {
        let found = self.found.as_ref()?;
        let more =
            (found.len() >= MOST).then(|| view! { <p>{t_with("sharing-found-more", &[("count", MOST.into())])}</p> });
        let help = items.is_empty().then(|| {
            let tips = ["sharing-found-spelling", "sharing-found-fewer", "sharing-found-place", "sharing-found-ask"];
            view! { <ul>{tips.map(|id| view! { <li>{t(id)}</li> }).collect_view()}</ul> }
        });
        let items = items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view();
        let view = view! {
            <section class="stack" aria-labelledby=RESULTS>
                <h2 id=RESULTS tabindex="-1">{count}</h2>
                {more}
                {help}
                <ul class="ways">{items}</ul>
            </section>
        };
        Some(view.into_any())
    }
}

/// « Dr Alix FICTIVE, Médecin, Clinique des Lilas », in French.
pub(super) fn full(one: &Practitioner) -> String {
    let place = one.structure.as_ref().map(|structure| structure.name.clone());
    [Some(one.name.clone()), Some(one.profession_label()), place].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
