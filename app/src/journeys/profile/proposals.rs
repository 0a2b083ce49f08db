//! `/dossier/profil/{section}/propositions`: what documents say, each with its source, to be accepted or refused.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::ids::ProposalId;
use domain::profile::Typed;
use http::StatusCode;
use leptos::prelude::*;
use portal::acts::Act;
use portal::profile::{self, Choice as Answer, Proposal, SectionState};

use super::form::{Pairs, Screen, Sent};
use super::{address, done, item, section_of, trail_in};
use crate::{
    design::{Choice, FieldError, Radios},
    error::Fault,
    form::Form,
    i18n::t,
    journeys::record::whose,
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

const LATER: &str = "plus-tard";
const ACCEPT: &str = "accepter";
const REFUSE: &str = "refuser";
const KEEP: &str = "laisser";
const AGAIN: &str = "reproposer";

/// What waits for an answer, and what was refused.
///
/// # Errors
/// When there is no such section, or it cannot be read.
pub async fn get(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Result<Response, Fault> {
    let signed = visit.person()?;
    let section = section_of(&slug)?;
    let (_, state) = profile::section(&app.portal, &signed.actor, section).await?;
    let act = signed.new_act()?;
    Ok(visit.page(|| page(signed, &state, act, &Typed::default(), Vec::new())))
}

/// Notes the answers.
///
/// # Errors
/// When they cannot be written, or no document says any of these.
pub async fn post(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Fault> {
    let signed = visit.person()?;
    let section = section_of(&slug)?;
    let answers: Vec<(ProposalId, Answer)> = pairs.iter().filter_map(|(name, value)| answer(name, value)).collect();
    let Sent { act, typed, .. } = Sent::read(pairs)?;
    if answers.is_empty() {
        let (_, state) = profile::section(&app.portal, &signed.actor, section).await?;
        let first = state.proposals.iter().chain(&state.refused).next().map(|first| id_of(first.id));
        return Ok(visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, || {
            let error = FieldError { field: first, message: t("profile-proposals-none-chosen") };
            page(signed, &state, act, &typed, vec![error])
        }));
    }
    let decided = profile::decide_proposals(&app.portal, &signed.actor, &act, &answers).await?;
    Ok(done(&address(section), if decided.left > 0 { "choix-partiel" } else { "choix" }))
}

/// The answer to one proposal, if it is one.
fn answer(name: &str, value: &str) -> Option<(ProposalId, Answer)> {
    let id = ProposalId::parse(name.strip_prefix("p-")?).ok()?;
    let answer = match value {
        ACCEPT => Answer::Accept,
        REFUSE => Answer::Refuse,
        AGAIN => Answer::Reconsider,
        _ => return None,
    };
    Some((id, answer))
}

fn id_of(id: ProposalId) -> String {
    format!("p-{id}")
}

fn page(signed: &SignedIn, state: &SectionState, act: Act, typed: &Typed, errors: Vec<FieldError>) -> Page {
    let section = state.section;
    let open = [(ACCEPT, "profile-accept"), (REFUSE, "profile-refuse"), (LATER, "profile-later")];
    let refused = [(KEEP, "profile-keep-refused"), (AGAIN, "profile-again")];
    let group = |proposals: &[Proposal], choices: &[(&'static str, &'static str)], first: &'static str| {
        proposals.iter().map(|proposal| one(proposal, choices, first, typed)).collect_view().into_any()
    };
    let empty = state.proposals.is_empty().then(|| view! { <p>{t("profile-proposals-empty")}</p> });
    let former = (!state.refused.is_empty()).then(|| {
        view! { <h2>{t("profile-refused-title")}</h2><p>{t("profile-refused-lead")}</p>{group(&state.refused, &refused, KEEP)} }
    });
    let screen = Screen {
        title: item::act_title(section, "profile-proposals-title"),
        action: format!("{}/propositions", address(section)),
        whose: whose(signed),
        act,
        version: None,
        errors,
        before: view! { <p class="lede">{t("profile-proposals-lead")}</p>{empty} }.into_any(),
        button: t("profile-proposals-save"),
        danger: false,
        back: address(section),
        trail: trail_in(signed, section),
    };
    let former = former.map(IntoAny::into_any);
    screen.page(view! { {group(&state.proposals, &open, LATER)}{former} }.into_any())
}

/// A proposal: what it says, who says it, and the answers. Its name stands in a heading, in the language of the document,
/// and names the group of the answers.
fn one(
    proposal: &Proposal,
    choices: &[(&'static str, &'static str)],
    first: &'static str,
    typed: &Typed,
) -> impl IntoView + use<> {
    let id = id_of(proposal.id);
    let (title, heading) = (format!("{id}-titre"), format!("{id}-titre"));
    let chosen = Some(typed.get(&id)).filter(|value| !value.is_empty()).unwrap_or(first).to_owned();
    let choices = choices.iter().map(|(value, words)| Choice::new(*value, t(words))).collect();
    let name = item::name(&proposal.item, true);
    // Those that were refused stand below a heading of their own.
    let heading = match first {
        KEEP => view! { <h3 id=heading>{name}</h3> }.into_any(),
        _ => view! { <h2 id=heading>{name}</h2> }.into_any(),
    };
    view! {
        <div class="panel stack" role="group" aria-labelledby=title>
            {heading}
            {item::details(&proposal.item, true)}
            {item::documents(&proposal.sources)}
            <Radios id label=t("profile-proposal-legend") choices chosen />
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_answers_to_proposals_are_read() {
        let id = "0".repeat(26);
        let name = format!("p-{id}");
        assert_eq!(answer(&name, "accepter").map(|(_, answer)| answer), Some(Answer::Accept));
        assert_eq!(answer(&name, "refuser").map(|(_, answer)| answer), Some(Answer::Refuse));
        assert_eq!(answer(&name, "reproposer").map(|(_, answer)| answer), Some(Answer::Reconsider));
        for (name, value) in [(name.as_str(), "plus-tard"), (&name, ""), (&id, "accepter"), ("p-x", "accepter")] {
            assert_eq!(answer(name, value), None);
        }
    }
}
