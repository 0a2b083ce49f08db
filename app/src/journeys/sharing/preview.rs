//! What a decision would do, before it is saved: in words, in numbers, and document by document.

use domain::rights::sharing::{Effect, Emergency, NationalId};
use leptos::prelude::*;
use portal::acts::Act;
use portal::document::DocumentItem;
use portal::sharing::{Concerned, Line, Preview};

use super::{HOME, parts, words};
use crate::{
    design::{Button, Details, Foreign, RecordForm},
    i18n::{plain_with, t, t_mixed, t_with},
    journeys::record::{own, whose},
    page::Page,
    session::SignedIn,
};

/// What a decision is about.
pub(super) enum About<'a> {
    /// One professional.
    Professional { id: &'a NationalId, name: &'a str },
    /// The team of a structure.
    Team(&'a NationalId),
    /// The switches, as they would be.
    Emergency(Emergency),
    /// What is masked.
    Masks,
}

/// A preview, where it is saved, and where one goes without saving it.
pub(super) struct Screen<'a> {
    pub(super) person: &'a SignedIn,
    pub(super) preview: &'a Preview,
    pub(super) about: About<'a>,
    pub(super) save: String,
    pub(super) back: String,
    pub(super) hidden: Vec<(&'static str, String)>,
}

impl Screen<'_> {
    /// The page.
    pub(super) fn page(self, act: &Act, trail: Vec<(String, String)>) -> Page {
        let title = t("sharing-preview-title");
        let back = self.back.clone();
        if self.preview.differences.is_empty() {
            let content = view! {
                <h1>{title.clone()}</h1>
                <p class="lede">{t("sharing-preview-same")}</p>
                <p class="actions"><a class="link" href=back>{t("sharing-back-same")}</a></p>
                {parts::back(self.person)}
            };
            return Page::new(title, HOME, content).trail(trail);
        }
        let said = words::said(&self.preview.differences, &self.preview.authors);
        let first = said.first().map(words::Said::plain).unwrap_or_default();
        // The window says what is at stake: several of them may stand open.
        let head = plain_with("sharing-page-title", &[("name", title.clone().into()), ("title", first.into())]);
        let decided = words::list(said);
        let effect = self.effect();
        let mut fields = self.hidden;
        fields.push(("vu", self.preview.version.to_string()));
        let fields = parts::hidden(fields);
        let form = view! {
            <RecordForm action=self.save.clone() whose=whose(self.person) record=act.record() key=act.key()>
                {fields}
                <p class="actions"><Button>{t("sharing-save")}</Button><a class="link" href=back>{t("sharing-back")}</a></p>
            </RecordForm>
        };
        let content = view! {
            <h1>{title.clone()}</h1>
            <p class="lede">{t("sharing-preview-lead")}</p>
            <section class="stack" aria-labelledby="decision-titre">
                <h2 id="decision-titre">{t("sharing-preview-decision")}</h2>
                {decided}
            </section>
            <section class="panel stack" aria-labelledby="effet-titre">
                <h2 id="effet-titre">{t("sharing-preview-effect")}</h2>
                {effect}
            </section>
            {form}
            {parts::matrix(&self.preview.matrix)}
        };
        Page::new(head, HOME, content).crumb(title).trail(trail)
    }

    fn effect(&self) -> AnyView {
        let preview = self.preview;
        match &self.about {
            About::Professional { id, name } => {
                let theirs = |line: &&Line| matches!(&line.who, Concerned::Professional { id: of, .. } if of == *id);
                let effect = preview.lines.iter().find(theirs).map(|line| line.effect.clone()).unwrap_or_default();
                let will = words::will_see(own(self.person), name, effect.after.len(), preview.documents.len());
                let others = self.others(|line| !theirs(&line));
                view! { <p class="lede"><strong>{will}</strong></p>{moves(&preview.documents, &effect, true)}{others}<p class="soft">{t("sharing-preview-own")}</p> }
                    .into_any()
            }
            About::Team(structure) => {
                let theirs =
                    |line: &&Line| matches!(&line.who, Concerned::Team { structure: of, .. } if of == *structure);
                let lines: Vec<_> = preview.lines.iter().filter(theirs).collect();
                let nobody = lines.is_empty().then(|| view! { <p>{t("sharing-team-nobody")}</p> });
                let each = lines.into_iter().map(|line| self.line(line, true)).collect_view();
                let others = self.others(|line| !theirs(&line));
                view! { {nobody}<ul class="effects">{each}</ul>{others}<p class="soft">{t("sharing-preview-own")}</p> }
                    .into_any()
            }
            About::Emergency(emergency) => {
                let count = preview.masked.1.len();
                let masked = if emergency.masked { "yes" } else { "no" };
                let open = emergency.regulator || emergency.others;
                let masked = open
                    .then(|| t_with("sharing-emergency-count", &[("count", count.into()), ("masked", masked.into())]));
                view! { <p class="lede"><strong>{words::emergency(*emergency)}</strong></p>{masked.map(|words| view! { <p>{words}</p> })}<p class="soft">{t("sharing-emergency-told")}</p> }
                    .into_any()
            }
            About::Masks => {
                let (before, after) = (preview.masked.0.len(), preview.masked.1.len());
                let count = t_with("sharing-masks-count", &[("before", before.into()), ("after", after.into())]);
                let list = (after > 0).then(|| {
                    let items = words::documents(&preview.documents, &preview.masked.1);
                    view! { <Details summary=t("sharing-masks-which")>{items}</Details> }
                });
                let others = self.others(|_| true);
                let nobody = others.is_none().then(|| view! { <p>{t("sharing-masks-nobody")}</p> });
                view! { <p class="lede"><strong>{count}</strong></p>{list}{nobody}{others}<p class="soft">{t("sharing-masks-beyond")}</p> }
                    .into_any()
            }
        }
    }

    /// Everybody else for whom something changes.
    fn others(&self, among: impl Fn(&Line) -> bool) -> Option<AnyView> {
        let moved = |line: &&Line| among(line) && !(line.effect.gained.is_empty() && line.effect.lost.is_empty());
        let lines: Vec<_> = self.preview.lines.iter().filter(moved).collect();
        let title = match self.about {
            About::Masks => t("sharing-masks-who"),
            _ => t("sharing-preview-others"),
        };
        (!lines.is_empty()).then(|| {
            let each = lines.into_iter().map(|line| self.line(line, false)).collect_view();
            view! { <h3>{title}</h3><ul class="effects">{each}</ul> }.into_any()
        })
    }

    /// Somebody, and what they will see.
    fn line(&self, line: &Line, whole: bool) -> AnyView {
        let (own, items) = (own(self.person), &self.preview.documents);
        let seen = line.effect.after.len();
        let foreign = |text: &String| view! { <Foreign text=text.clone() /> }.into_any();
        let will = match &line.who {
            Concerned::Professional { name, .. } => words::will_see(own, name, seen, items.len()),
            Concerned::Team { name, profession, .. } => t_mixed(
                "sharing-will-see-team",
                &[("part", words::part(own, seen, items.len()).into())],
                vec![("profession", foreign(profession)), ("name", foreign(name))],
            ),
        };
        view! { <li class="stack"><p><strong>{will}</strong></p>{moves(items, &line.effect, whole)}</li> }.into_any()
    }
}

/// What appears, what disappears and, if asked for, all that is seen then: each a list to open.
fn moves(items: &[DocumentItem], effect: &Effect, whole: bool) -> AnyView {
    let list = |id: &str, positions: &[usize]| {
        (!positions.is_empty()).then(|| {
            let summary = t_with(id, &[("count", positions.len().into())]);
            let items = words::documents(items, positions);
            view! { <Details summary>{items}</Details> }
        })
    };
    let still = effect.gained.is_empty() && effect.lost.is_empty();
    let same = still.then(|| view! { <p>{t("sharing-effect-same")}</p> });
    let all = (whole && effect.after.len() > effect.gained.len()).then(|| list("sharing-effect-all", &effect.after));
    view! { {same}{list("sharing-effect-gained", &effect.gained)}{list("sharing-effect-lost", &effect.lost)}{all} }
        .into_any()
}
