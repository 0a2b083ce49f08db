//! The words of each purpose.

use domain::uses::{Catalogue, Service, Use, Verdict};
use leptos::prelude::*;

use crate::{
    dates,
    design::Foreign,
    i18n::{plain_with, t, t_with},
};

/// What is said of a purpose.
pub(super) struct Words<'a> {
    purpose: &'a Use,
    service: Option<&'a Service>,
}

impl<'a> Words<'a> {
    pub(super) fn of(purpose: &'a Use, catalogue: &'a Catalogue) -> Self {
        let service = match purpose {
            Use::Service(code) => catalogue.get(code),
            _ => None,
        };
        Self { purpose, service }
    }

    /// Its name in plain text.
    pub(super) fn name(&self) -> String {
        match self.purpose {
            Use::Research => t("uses-research"),
            Use::Extraction => t("uses-extraction"),
            Use::Statistics => t("uses-statistics"),
            Use::Service(code) => {
                let name = self.service.map_or(code.as_str(), |service| service.name.as_str());
                plain_with("uses-service", &[("name", name.into())])
            }
        }
    }

    /// What it would be.
    pub(super) fn what(&self) -> AnyView {
        match self.purpose {
            Use::Research => t("uses-research-what").into_any(),
            Use::Extraction => t("uses-extraction-what").into_any(),
            Use::Statistics => t("uses-statistics-what").into_any(),
            Use::Service(_) => match self.service {
                Some(service) => {
                    let (purpose, by) = (service.purpose.clone(), service.by.clone());
                    view! { <Foreign text=purpose />" "{t("uses-service-by")}" "<Foreign text=by /> }.into_any()
                }
                None => t("uses-service-gone").into_any(),
            },
        }
    }

    /// What happens today, truly.
    pub(super) fn today(&self) -> String {
        match self.purpose {
            Use::Research => t("uses-research-today"),
            Use::Extraction => t("uses-extraction-today"),
            Use::Statistics => t("uses-statistics-today"),
            Use::Service(_) => t("uses-service-today"),
        }
    }

    /// What holds now.
    pub(super) fn state(&self, verdict: Verdict) -> String {
        let research = *self.purpose == Use::Research;
        let dated = |id: &str, at| t_with(id, &[("date", dates::date_time(at).into())]);
        match verdict {
            Verdict::NotOpposed => t("uses-state-not-opposed"),
            Verdict::Refused(at) if research => dated("uses-state-opposed", at),
            Verdict::Refused(at) => dated("uses-state-refused", at),
            Verdict::Allowed(at) => dated("uses-state-allowed", at),
            Verdict::NotAsked => t("uses-state-not-asked"),
            Verdict::Unlisted => t("uses-state-unlisted"),
        }
    }

    /// The two answers: yes, no.
    pub(super) fn answers(&self) -> [String; 2] {
        match self.purpose {
            Use::Research => [t("uses-answer-not-oppose"), t("uses-answer-oppose")],
            _ => [t("uses-answer-yes"), t("uses-answer-no")],
        }
    }

    /// What an answer would change.
    pub(super) fn effect(&self, allowed: bool) -> String {
        match (self.purpose, allowed) {
            (Use::Research, false) => t("uses-effect-oppose"),
            (Use::Research, true) => t("uses-effect-not-oppose"),
            (_, true) => t("uses-effect-yes"),
            (_, false) => t("uses-effect-no"),
        }
    }

    /// What was done.
    pub(super) fn done(&self, allowed: bool) -> String {
        match (self.purpose, allowed) {
            (Use::Research, false) => t("uses-done-opposed"),
            (Use::Research, true) => t("uses-done-not-opposed"),
            (_, true) => t("uses-done-yes"),
            (_, false) => t("uses-done-no"),
        }
    }
}
