//! One copy as a program reads it: what the Bundle means, and that it stays what it is.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod common;

use common::House;
use common::cda::{Document, document, result};
use domain::profile::{Section, Typed};
use portal::acts::Act;
use portal::export::{self, Choice, Wish};
use portal::{profile, record};
use serde_json::{Value, json};

const DISEASE: &str = r#"<entry><observation classCode="OBS" moodCode="EVN">
    <templateId root="1.3.6.1.4.1.19376.1.5.3.1.4.5"/><code code="DX"/><statusCode code="completed"/>
    <value xsi:type="CD" code="I10" codeSystem="2.16.840.1.113883.6.3" displayName="Hypertension essentielle"/>
    </observation></entry>"#;

/// A record with a disease accepted from a masked document, an allergy in the patient's words, and a result.
async fn filled() -> House {
    let house = House::new().await;
    let summary =
        Document { type_code: "60591-5", date: "20260110".into(), entries: DISEASE.into(), ..document("synthese") };
    let summary = house.import(&summary).await.id.to_string();
    let entries = result("2823-3", "Potassium", "4.40", "mmol/L", "3.5", "5.1", "20260115");
    house.import(&Document { type_code: "11502-2", date: "20260116".into(), entries, ..document("biologie") }).await;
    let (portal, me) = (&house.portal, &house.me);
    let act = || Act::new(house.patient);
    let proposal = profile::section(portal, me, Section::Conditions).await.unwrap().1.proposals.remove(0);
    profile::decide_proposals(portal, me, &act(), &[(proposal.id, profile::Choice::Accept)]).await.unwrap();
    let typed = |pairs: &[(&str, &str)]| {
        Typed::new(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    };
    let pollen = typed(&[("nom", "Pollen"), ("reaction", "Éternuements"), ("gravite", "mild")]);
    // Each at a time of its own: things of one moment have no order.
    house.place.wait(60);
    profile::add(portal, me, &act(), Section::Allergies, &pollen).await.unwrap();
    profile::add(portal, me, &act(), Section::Conditions, &typed(&[("nom", "Migraine")])).await.unwrap();
    house.place.wait(60);
    record::hide(portal, me, &act(), &summary, true).await.unwrap();
    house
}

/// The whole copy, with names in place of ids, which each record has of its own, and without the bytes.
async fn bundle(house: &House) -> Value {
    let wish = Wish { choice: Choice::Everything, old_versions: false };
    let taking = export::take(&house.portal, &house.me, &Act::new(house.patient), &wish).await.unwrap();
    let mut entries: Vec<String> = taking.person().iter().map(ToString::to_string).collect();
    for item in &taking.items {
        let taken = taking.open(&item.id).await.unwrap();
        entries.extend(taking.resources(item, &taken).iter().map(ToString::to_string));
    }
    let mut text = format!("{}{}{}", domain::fhir::opening(taking.made_at), entries.join(","), domain::fhir::CLOSING);
    let whole: Value = serde_json::from_str(&text).unwrap();
    for (place, entry) in whole["entry"].as_array().unwrap().iter().enumerate() {
        let resource = &entry["resource"];
        let name = format!("{}-{place}", resource["resourceType"].as_str().unwrap());
        text = text.replace(resource["id"].as_str().unwrap(), &name);
    }
    let mut whole: Value = serde_json::from_str(&text).unwrap();
    for entry in whole["entry"].as_array_mut().unwrap() {
        if let Some(data) = entry["resource"].get_mut("data") {
            *data = json!("…");
        }
    }
    whole
}

fn only(bundle: &Value, holds: impl Fn(&Value) -> bool) -> &Value {
    let all = bundle["entry"].as_array().unwrap().iter().map(|entry| &entry["resource"]);
    let found: Vec<_> = all.filter(|resource| holds(resource)).collect();
    assert_eq!(found.len(), 1, "{found:?}");
    found[0]
}

#[tokio::test]
async fn a_copy_means_what_the_record_says() {
    let bundle = bundle(&filled().await).await;
    let kind = |kind: &'static str| move |resource: &Value| resource["resourceType"] == kind;
    let patient = only(&bundle, kind("Patient"));
    let id = |resource: &Value| json!(format!("urn:uuid:{}", resource["id"].as_str().unwrap()));
    let document = |title: &'static str| {
        only(&bundle, move |one| one["resourceType"] == "DocumentReference" && one["description"] == title)
    };
    let summary = document("Compte rendu synthese");

    let disease = only(&bundle, |one| one["code"]["text"] == "Hypertension essentielle");
    assert_eq!(disease["evidence"], json!([{ "detail": [{ "reference": id(summary) }] }]), "a doctor wrote it");
    assert_eq!(
        (disease.get("asserter"), disease.get("clinicalStatus")),
        (None, None),
        "nobody said whether it goes on"
    );
    assert_eq!(
        disease["code"]["coding"][0],
        json!({
            "system": "http://hl7.org/fhir/sid/icd-10", "code": "I10", "display": "Hypertension essentielle"
        })
    );

    let own = only(&bundle, |one| one["code"]["text"] == "Migraine");
    assert_eq!(own["asserter"]["reference"], id(patient), "the patient wrote it");
    assert_eq!((own.get("evidence"), own.get("clinicalStatus")), (None, None));

    let allergy = only(&bundle, kind("AllergyIntolerance"));
    assert_eq!(allergy["asserter"]["reference"], id(patient));
    assert_eq!(allergy["reaction"], json!([{ "manifestation": [{ "text": "Éternuements" }], "severity": "mild" }]));
    assert_eq!(allergy.get("criticality"), None, "how it was says nothing of how dangerous it could be");

    let labels = |document: &Value| {
        let labels = document["securityLabel"].as_array().unwrap().iter();
        labels.map(|label| label["coding"][0]["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(labels(summary), ["N", "MASQUE_PS"], "masked since it was deposited");
    let report = document("Compte rendu biologie");
    assert_eq!(labels(report), ["N"]);
    assert_eq!(report["subject"]["reference"], id(patient));

    let potassium = only(&bundle, kind("Observation"));
    assert_eq!(potassium["derivedFrom"], json!([{ "reference": id(report) }]));
    assert_eq!((&potassium["status"], &potassium["effectiveDateTime"]), (&json!("final"), &json!("2026-01-15")));
    assert_eq!(potassium["referenceRange"][0]["high"]["value"], json!(5.1));
}

#[tokio::test]
async fn a_copy_stays_what_it_is() {
    let bundle = bundle(&filled().await).await;
    let golden: Value = serde_json::from_str(include_str!("golden/bundle.json")).unwrap();
    assert_eq!(bundle, golden, "{}", serde_json::to_string_pretty(&bundle).unwrap());
}
