//! The page of one professional.

use axum::response::Response;
use domain::codes::profession_label_or;
use domain::rights::sharing::{Grant, Named, NationalId, Settled};
use http::StatusCode;
use leptos::prelude::*;
use portal::sharing::One;

use super::super::{HOME, head, professionals::PAGE, trail, until, words};
use super::choice::{Fields, Wrong, choices};
use super::who;
use crate::{
    design::{Button, ErrorSummary, FieldError, Foreign, Radios, RecordForm},
    error::Fault,
    i18n::{t, t_with},
    journeys::record::{own, whose},
    page::Page,
    visit::Visit,
};

fn error(wrong: &Wrong) -> FieldError {
    match wrong {
        Wrong::Choice => FieldError::new("choix", t("sharing-error-choice")),
        Wrong::Until(wrong) => FieldError::new(until::Wrong::FIELD, wrong.message()),
        Wrong::TooMany => FieldError::general(t("sharing-error-many")),
    }
}

/// What they see now, and the form with what was chosen.
pub(super) fn page(
    visit: &Visit,
    status: StatusCode,
    key: &str,
    one: &One,
    fields: &Fields,
    wrong: &[Wrong],
) -> Result<Response, Fault> {
    let person = visit.person()?;
    let act = person.new_act()?;
    let nobody = NationalId::parse("0").map_err(|_| Fault::Internal)?;
    Ok(visit.page_with(status, || {
        let own = own(person);
        let who = who(&nobody, one);
        let place = one.practitioner.as_ref().and_then(|one| one.structure.as_ref()).map(|place| place.name.clone());
        let described = [Some(profession_label_or(&who.profession, None)), place].into_iter().flatten();
        let described = described.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ");
        let errors: Vec<_> = wrong.iter().map(error).collect();
        let faulty = wrong.iter().find_map(|wrong| if let Wrong::Until(wrong) = wrong { Some(*wrong) } else { None });
        let chosen = wrong.contains(&Wrong::Choice).then(|| t("sharing-error-choice"));
        let radios = view! { <Radios id="choix" label=t("sharing-choice-legend") choices=choices(one, own) chosen=fields.choix.clone() error=chosen /> };
        let until = one.practitioner.is_some().then(|| fields.until.field(faulty));
        let content = view! {
            <ErrorSummary errors />
            <h1><Foreign text=who.name.clone() /></h1>
            <p class="lede"><Foreign text=described /></p>
            {now(one, own)}
            <section class="stack" aria-labelledby="choix-titre">
                <h2 id="choix-titre">{t("sharing-choice-title")}</h2>
                <RecordForm action=format!("{PAGE}/{key}") whose=whose(person) record=act.record() key=act.key()>
                    {radios}
                    {until}
                    <p class="actions"><Button>{t("sharing-preview-button")}</Button><a class="link" href=HOME>{t("sharing-back")}</a></p>
                </RecordForm>
            </section>
            {seen(one)}
        };
        Page::new(head(&who.name, person, !wrong.is_empty()), HOME, content).crumb(who.name).foreign().trail(trail(person))
    }))
}

/// How things stand, in sentences.
fn now(one: &One, own: &'static str) -> AnyView {
    let unknown = one.practitioner.is_none().then(|| view! { <p><strong>{t("sharing-now-unknown")}</strong></p> });
    let team = one.team.as_ref().map(|team| view! { <p>{words::named("sharing-now-team", team)}</p> });
    view! {
        <section class="panel stack" aria-labelledby="maintenant-titre">
            <h2 id="maintenant-titre">{t("sharing-now-title")}</h2>
            {unknown}
            <p>{state(one.settled, one.named.as_ref())}</p>
            {team}
            <p><strong>{words::sees(own, one.seen.len(), one.documents.len())}</strong></p>
        </section>
    }
    .into_any()
}

/// What is decided of somebody by name.
pub(in super::super) fn state(settled: Settled, named: Option<&Named>) -> String {
    let ended = named.filter(|named| named.grant.is_some()).and_then(|named| named.until);
    let (id, until) = match settled {
        Settled::Granted { grant, until } => match grant {
            Grant::Allowed => ("sharing-now-allowed", until),
            Grant::Treating => ("sharing-now-treating", until),
            Grant::Administrator => ("sharing-now-administrator", until),
        },
        Settled::Blocked if named.is_some_and(|named| named.blocked_by.is_some()) => ("sharing-now-blocked-by", None),
        Settled::Blocked => ("sharing-now-blocked", None),
        Settled::Nothing => match ended {
            Some(at) => return t_with("sharing-now-ended", &[("date", until::words(at).into())]),
            None => ("sharing-now-nothing", None),
        },
    };
    match until {
        Some(at) => format!("{} {}", t(id), t_with("sharing-did-until", &[("date", until::words(at).into())])),
        None => t(id),
    }
}

fn seen(one: &One) -> Option<AnyView> {
    (!one.seen.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby="documents">
                <h2 id="documents" tabindex="-1">{t("sharing-seen-title")}</h2>
                {words::documents(&one.documents, &one.seen)}
            </section>
        }
        .into_any()
    })
}
