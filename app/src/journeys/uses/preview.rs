//! What an answer would change, before it is saved.

use domain::uses::{Use, Verdict};
use leptos::prelude::*;
use portal::acts::Act;
use portal::uses::UsesPage;

use super::{HOME, trail, words::Words};
use crate::{
    design::{Button, RecordForm, SummaryList, SummaryRow},
    i18n::{plain_with, t},
    journeys::record::whose,
    page::Page,
    session::SignedIn,
};

/// The page.
pub(super) fn page(
    person: &SignedIn,
    found: &UsesPage,
    purpose: &Use,
    verdict: Verdict,
    act: &Act,
    allowed: bool,
) -> Page {
    let words = Words::of(purpose, &found.catalogue);
    let title = plain_with("uses-preview-title", &[("name", words.name().into())]);
    let [yes, no] = words.answers();
    let answer = if allowed { yes } else { no };
    let rows = vec![
        SummaryRow::new(t("uses-preview-now"), words.state(verdict)),
        SummaryRow::new(t("uses-preview-then"), answer),
    ];
    let (address, vu) = (format!("{HOME}/{}", purpose.code()), found.version.to_string());
    let reponse = if allowed { "oui" } else { "non" };
    let content = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{t("uses-preview-nothing")}</p>
        <SummaryList rows />
        <p>{words.effect(allowed)}</p>
        <p>{words.today()}</p>
        <p>{t("uses-preview-care")}</p>
        <RecordForm action=format!("{address}/enregistrer") whose=whose(person) record=act.record() key=act.key()>
            <input type="hidden" name="reponse" value=reponse />
            <input type="hidden" name="vu" value=vu />
            <p class="actions"><Button>{t("uses-save")}</Button><a class="link" href=address.clone()>{t("uses-cancel")}</a></p>
        </RecordForm>
    };
    Page::new(title, "/acces", content).trail(trail(person, true))
}
