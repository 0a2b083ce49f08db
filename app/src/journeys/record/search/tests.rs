//! The address and what is understood of it.

use super::*;

const TODAY: Date = date(2026, 11, 24);

fn read(query: &str) -> Search {
    let uri = format!("/dossier?{query}").parse().unwrap();
    Search::from(axum::extract::Query::<Arguments>::try_from_uri(&uri).unwrap().0)
}

#[test]
fn an_address_from_anywhere_is_tamed() {
    let anything = "\u{202e}té\0st \"><script>".repeat(50);
    let hostile = Arguments {
        q: anything.clone(),
        categorie: "../x".into(),
        periode: "-9999".into(),
        de: "99999".into(),
        a: "+202".into(),
        auteur: anything.clone(),
        pro: "' OR 1=1".into(),
        montrer: anything.clone(),
        tri: anything,
        plus: "non".into(),
        page: "-3".into(),
    };
    let search = Search::from(hostile);
    assert!(search.words.chars().count() <= 200);
    assert!(!search.words.contains(['\u{202e}', '\0']));
    assert!(!search.is_filtered() && !search.is_full());
    assert_eq!((search.page, search.query(TODAY).period), (1, Period::default()));
    assert!(!search.base().contains(['"', '<', '>', ' ', '\'']));
}

#[test]
fn the_address_of_a_page_keeps_the_search() {
    let search = read("q=+sant%C3%A9+%26+c%C5%93ur+&categorie=ord-soin&page=2");
    assert_eq!(search.base(), "/dossier?q=sant%C3%A9%20%26%20c%C5%93ur&categorie=ord-soin&page=");
    assert_eq!(search.address(), "/dossier?q=sant%C3%A9%20%26%20c%C5%93ur&categorie=ord-soin#documents-titre");
    assert_eq!(Search::default().address(), "/dossier#documents-titre");
}

#[test]
fn every_filter_goes_through_the_address_and_back() {
    let key = ProfessionalKey::from_bytes([7; 16]);
    let all = format!(
        "q=inr&categorie=biologie&periode=12-mois&de=2019&a=2024&auteur=sage-femme&pro={key}&montrer=anciennes&tri=titre&plus=oui"
    );
    let search = read(&all);
    assert_eq!(search.base(), format!("/dossier?{all}&page="));
    assert!(search.is_full() && search.is_filtered());
    let query = search.query(TODAY);
    assert_eq!((query.family, query.professional), (Some(AuthorFamily::Midwife), Some(key)));
    assert!(query.old_versions && query.facets && !query.own && !query.unread && query.sort == Sort::Title);
}

#[test]
fn the_form_is_short_until_more_is_asked() {
    for short in ["", "q=inr", "q=inr&categorie=biologie&periode=2025&page=3"] {
        assert!(!read(short).is_full() && !read(short).query(TODAY).facets, "{short}");
    }
    for full in ["plus=oui", "de=2020", "a=2020", "auteur=medecin", "montrer=non-lus", "tri=ancien"] {
        assert!(read(full).is_full() && read(full).query(TODAY).facets, "{full}");
    }
    assert!(!read("tri=titre").is_active() && !read("montrer=anciennes").is_active(), "nothing is left out");
    assert_eq!(read("q=a&de=2020&tri=titre&plus=oui&page=4").few().address(), "/dossier?q=a#documents-titre");
}

#[test]
fn periods_are_days_that_end_today_or_years() {
    for (query, from, to) in [
        ("periode=3-mois", Some(date(2026, 8, 24)), None),
        ("periode=12-mois", Some(date(2025, 11, 24)), None),
        ("periode=3-ans", Some(date(2023, 11, 24)), None),
        ("periode=2025", Some(date(2025, 1, 1)), Some(date(2025, 12, 31))),
        ("de=2020&a=2022", Some(date(2020, 1, 1)), Some(date(2022, 12, 31))),
        ("de=2022&a=2020", Some(date(2020, 1, 1)), Some(date(2022, 12, 31))),
        ("de=2020&periode=12-mois", Some(date(2025, 11, 24)), None),
        ("a=2025&periode=12-mois", Some(date(2025, 11, 24)), Some(date(2025, 12, 31))),
        ("periode=hier", None, None),
        ("de=0000&a=9999", Some(date(0, 1, 1)), Some(date(9999, 12, 31))),
    ] {
        assert_eq!(read(query).query(TODAY).period, Period { from, to }, "{query}");
    }
}
