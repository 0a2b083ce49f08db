//! The proof of help as a PDF, in French like the documents beside which it is filed.

use domain::rights::delegation::Scope;
use portal::relatives::Proof;
use summary::{Body, Direction, Item, Section, Summary, Words};

use super::words;
use crate::{
    dates,
    i18n::{plain_with, t, t_with},
    journeys::export::in_language,
    locale::Locale,
};

/// Makes it; none when it cannot be made.
pub fn make(proof: &Proof) -> Option<Vec<u8>> {
    let made = summary::pdf(&in_language(Locale::French, || document(proof)));
    made.inspect_err(|error| tracing::error!(%error, "a proof of help could not be made")).ok()
}

fn document(proof: &Proof) -> Summary {
    let patient = proof.patient.to_string();
    let made = dates::in_paris(proof.at).date();
    let line = |id: &str, value: String| (Words::own(t(id)), Words::own(value));
    let state = match proof.ended {
        None => t_with("relatives-proof-living", &[("date", dates::date(proof.last_day).into())]),
        Some(ending) => {
            let id = if ending.by_helper { "relatives-proof-stopped" } else { "relatives-proof-revoked" };
            t_with(id, &[("date", dates::date_time(ending.at).into())])
        }
    };
    Summary {
        lang: "fr".to_owned(),
        direction: Direction::LeftToRight,
        title: t("relatives-proof-title"),
        notes: vec![Words::own(state), Words::own(t("relatives-proof-note"))],
        patient: vec![
            line("relatives-proof-patient", patient.clone()),
            line("relatives-proof-birth", dates::date(proof.birth_date)),
            line("relatives-proof-helper", proof.helper.clone()),
            line("relatives-since", dates::date_time(proof.from)),
            line("relatives-until", dates::date(proof.last_day)),
            line("relatives-proof-made", dates::date_time(proof.at)),
        ],
        made_on: made,
        running: plain_with("relatives-proof-running", &[("name", patient.into()), ("date", dates::date(made).into())]),
        page: plain_with("export-summary-page", &[("page", "{page}".into()), ("pages", "{pages}".into())]),
        colon: plain_with("export-colon", &[]),
        sections: sections(&proof.scope),
        closing: vec![Words::own(t("relatives-proof-closing"))],
    }
}

fn sections(scope: &Scope) -> Vec<Section> {
    let items = |lines: Vec<String>| {
        let item = |line| Item { term: Words::own(line), details: Vec::new(), source: None };
        Body::Items(lines.into_iter().map(item).collect())
    };
    let section = |id: &str, lines| Section { title: Words::own(t(id)), note: None, body: items(lines) };
    vec![
        section("relatives-proof-may", words::permitted(scope)),
        section("relatives-proof-never", words::never().into()),
    ]
}

#[cfg(test)]
mod tests {
    use domain::identity::{PersonName, StrictTraits, UsedNames};
    use domain::rights::delegation;
    use portal::relatives::Ending;

    use super::*;

    #[test]
    fn it_is_made_and_says_who_what_until_when_and_its_end() {
        let traits: StrictTraits = serde_json::from_value(serde_json::json!({
            "birth_name": "PAT-TROIS", "birth_given_names": "DOMINIQUE", "birth_date": "1979-03-28",
            "sex": "F", "birth_place": "51215"
        }))
        .expect("traits");
        let at: jiff::Timestamp = "2026-11-24T09:00:00Z".parse().expect("a time");
        let proof = Proof {
            patient: PersonName::of(&traits, &UsedNames::default()),
            birth_date: jiff::civil::date(1979, 3, 28),
            helper: "Noé <PROCHE>".to_owned(),
            scope: Scope { sections: delegation::Section::ALL.iter().copied().collect(), add: true, sensitive: true },
            from: at,
            last_day: jiff::civil::date(2027, 11, 24),
            ended: None,
            at,
        };
        let pdf = make(&proof).expect("a PDF");
        assert!(pdf.starts_with(b"%PDF-") && pdf.windows(6).any(|window| window == b"pdfuai"), "PDF/UA");
        let said = in_language(Locale::French, || document(&proof));
        assert!(said.notes[0].text.contains("24 novembre 2027"), "{:?}", said.notes);
        let ended = Proof { ended: Some(Ending { at, by_helper: false }), ..proof };
        let said = in_language(Locale::French, || document(&ended));
        assert!(said.notes[0].text.contains("terminé"), "{:?}", said.notes);
        assert!(make(&ended).is_some());
    }
}
