//! The vaccination calendar: the usual ages, and what the profile notes of each.

use domain::profile::calendar::{Age, Noted, compare, source};
use domain::profile::{Field, Person, Vaccination};
use leptos::prelude::*;

use super::words;
use crate::{
    design::{Column, Foreign, Notification, Table, Tone},
    i18n::{t, t_with},
};

/// The calendar for the age of the person. It says what is noted here and what is not, never what is late.
pub(super) fn view(person: &Person, vaccinations: &[Vaccination]) -> AnyView {
    let source = source();
    let rows: Vec<Vec<AnyView>> = compare(person, vaccinations).iter().map(row).collect();
    let columns =
        ["profile-calendar-target", "profile-calendar-ages", "profile-calendar-noted"].map(|id| Column::new(t(id)));
    view! {
        <section class="stack" aria-labelledby="calendrier-titre">
            <h2 id="calendrier-titre">{t("profile-calendar-title")}</h2>
            <Notification tone=Tone::Warning title=t("profile-calendar-warning")>
                <p>{t("profile-calendar-check")}</p>
                <p>{t("profile-calendar-source")}" "<Foreign text=format!("{}, {}", source.name, source.year) />"."</p>
            </Notification>
            <Table caption=t("profile-calendar-caption") columns=columns.to_vec() rows />
            <p>{t("profile-calendar-not-noted-means")}</p>
        </section>
    }
    .into_any()
}

fn row(noted: &Noted) -> Vec<AnyView> {
    let step = &noted.step;
    let ages = words::list(&step.ages.iter().map(|age| self::age(*age)).collect::<Vec<_>>());
    let usual = match step.injections {
        Some(count) => t_with("profile-calendar-usual", &[("count", count.into()), ("ages", ages.into())]),
        None => t_with("profile-calendar-yearly", &[("ages", ages.into())]),
    };
    vec![words::choice(Field::Targets, step.target.code()).into_any(), usual.into_any(), found(noted).into_any()]
}

fn found(noted: &Noted) -> String {
    let dates: Vec<String> = noted.dates.iter().map(|date| words::date(*date)).collect();
    match (dates.len(), noted.undated) {
        (0, 0) => t("profile-calendar-not-noted"),
        (0, undated) => t_with("profile-calendar-undated", &[("count", undated.into())]),
        (count, _) => {
            t_with("profile-calendar-dates", &[("count", count.into()), ("dates", words::list(&dates).into())])
        }
    }
}

fn age(age: Age) -> String {
    let (id, span) = match age.years {
        true => ("profile-calendar-years", "profile-calendar-years-span"),
        false => ("profile-calendar-months", "profile-calendar-months-span"),
    };
    match age.from == age.to {
        true => t_with(id, &[("count", age.from.into())]),
        false => t_with(span, &[("from", age.from.into()), ("count", age.to.into())]),
    }
}

#[cfg(test)]
mod tests {
    use domain::identity::BirthDate;

    use super::*;
    use crate::design::testing::html;

    #[test]
    fn says_what_is_noted_and_never_what_is_late() {
        let birth = BirthDate::parse("2025-09-10").expect("a date");
        let person = Person { birth, today: jiff::civil::date(2026, 3, 2) };
        let html = html(|| view(&person, &[]));
        assert!(html.contains("pas noté ici") && html.contains("2025"), "{html}");
        assert!(html.contains("à vérifier avec un professionnel"), "{html}");
        assert!(!html.contains("retard") && !html.contains("profile-"), "{html}");
    }
}
