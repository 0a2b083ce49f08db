//! Nothing medical lies in clear, and nothing that was altered is shown.

use domain::ids::{PatientId, ProfileItemId};
use domain::profile::Section;
use portal::Error;
use portal::profile::{self, Choice};

use crate::common::{House, contents};
use crate::documents::{SUMMARY, disease, import, of_type};
use crate::{added, form, named, state, typed};

#[tokio::test]
async fn no_word_of_the_profile_is_in_the_files() {
    let house = House::new().await;
    let words = typed(&[("nom", "Zzasthme"), ("note", "Zznote"), ("debut-annee", "2020")]);
    added(&house, Section::Conditions, &words).await;
    added(&house, Section::BloodGroup, &typed(&[("groupe", "ab-neg")])).await;
    let text = typed(&[("texte", "Zzdirectives"), ("lieu", "Zzlieu")]);
    profile::write_directives(&house.portal, &house.me, &form(&house.me), None, &text).await.unwrap();
    profile::set_unconcerned(&house.portal, &house.me, &form(&house.me), Section::Disabilities, true).await.unwrap();
    import(&house, of_type("a", SUMMARY), &[disease("I10", "Zzhypertension"), disease("J45", "Zzrefus")]).await;
    let proposals = state(&house, &house.me, Section::Conditions).await.proposals;
    let choices = [(proposals[0].id, Choice::Accept), (proposals[1].id, Choice::Refuse)];
    profile::decide_proposals(&house.portal, &house.me, &form(&house.me), &choices).await.unwrap();
    let proposal = proposals[1].id.to_string();
    let folder = house.place.data();
    let is_sqlite = house.place.is_sqlite();
    house.portal.close().await;
    let files = contents(&folder);
    let sections = Section::ALL.iter().map(|section| section.code());
    // Names of sections that are also words of the schema or of file formats say nothing.
    let sections = sections.filter(|code| !matches!(*code, "conditions" | "contacts" | "treatments"));
    let codes = sections.chain(["disabilities", "unconcerned", "ab-neg", "organ-notice", &proposal]);
    let words = ["Zzasthme", "zzasthme", "Zznote", "Zzdirectives", "Zzlieu", "Zzhypertension", "zzrefus"];
    for needle in words.into_iter().chain(codes) {
        for (path, bytes) in &files {
            let found = bytes.windows(needle.len()).any(|window| window == needle.as_bytes());
            assert!(!found, "{needle} in {}", path.display());
        }
    }
    // What is in clear is found this way.
    let id = house.patient.to_string();
    let found = files.iter().any(|(_, bytes)| bytes.windows(id.len()).any(|window| window == id.as_bytes()));
    assert!(found || !is_sqlite);
}

#[tokio::test]
async fn a_removed_item_leaves_nothing_but_its_instants() {
    let house = House::new().await;
    let id = added(&house, Section::Conditions, &named(&"Longue maladie ".repeat(10))).await.to_string();
    let size = "SELECT CAST(LENGTH(content) AS BIGINT) FROM profile_rows";
    let before = house.place.number(size).await;
    let version = state(&house, &house.me, Section::Conditions).await.items[0].version;
    let portal = &house.portal;
    profile::remove(portal, &house.me, &form(&house.me), Section::Conditions, (&id, version)).await.unwrap();
    let after = house.place.number(size).await;
    assert!(before > 200 && after < 60, "{before} {after}");
}

#[tokio::test]
async fn a_row_that_was_altered_or_moved_is_not_shown() {
    for sql in [
        "UPDATE profile_rows SET updated_at = updated_at + 1",
        "UPDATE profile_rows SET ended_at = 1",
        "UPDATE profile_rows SET created_at = 0",
    ] {
        let house = House::new().await;
        added(&house, Section::Conditions, &named("Asthme")).await;
        house.place.sql(sql).await.unwrap();
        let read = profile::overview(&house.portal, &house.me).await;
        assert!(matches!(read, Err(Error::Corrupt(_))), "{sql}: {read:?}");
    }
    let house = House::new().await;
    let neighbour = house.neighbour().await;
    added(&house, Section::Conditions, &named("Asthme")).await;
    let patient: PatientId = neighbour.subject.unwrap();
    house.place.sql(&format!("UPDATE profile_rows SET patient_id = '{patient}'")).await.unwrap();
    assert!(matches!(profile::overview(&house.portal, &neighbour).await, Err(Error::Corrupt(_))));
    // Nor do two rows of one patient change places.
    let house = House::new().await;
    let first = added(&house, Section::Conditions, &named("Asthme")).await;
    let second = ProfileItemId::from_bytes([7; 16]);
    house.place.sql(&format!("UPDATE profile_rows SET id = '{second}' WHERE id = '{first}'")).await.unwrap();
    assert!(matches!(profile::overview(&house.portal, &house.me).await, Err(Error::Corrupt(_))));
}
