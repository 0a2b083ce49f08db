//! Medicines, vaccinations, acts, stays, relatives.

use domain::clinical::{ActStatus, Medication};

use super::section;

const PLAVIX: &str = r#"<consumable><manufacturedProduct><manufacturedMaterial>
    <code code="63564053" codeSystem="1.2.250.1.213.2.3.1" displayName="PLAVIX 75 mg, comprimé pelliculé">
    <translation code="B01AC04" codeSystem="2.16.840.1.113883.6.73" displayName="clopidogrel"/></code><name>PLAVIX 75 mg</name>
    </manufacturedMaterial></manufacturedProduct></consumable>"#;

fn medication(narrative: &str, mood: &str, inside: &str) -> Medication {
    let entries = section(
        "10160-0",
        narrative,
        &format!(
            r#"<entry><substanceAdministration classCode="SBADM" moodCode="{mood}"><code code="DRUG"/>{inside}</substanceAdministration></entry>"#
        ),
    );
    let list = if mood == "EVN" { &entries.stated } else { &entries.planned };
    assert_eq!((entries.count(), list.medications.len()), (1, 1), "{entries:?}");
    list.medications[0].clone()
}

#[test]
fn a_medicine_says_how_much_how_often_and_how_long() {
    let read = medication(
        r#"<content ID="d">1 comprimé</content><content ID="f">chaque matin</content>"#,
        "EVN",
        &format!(
            r##"<statusCode code="active"/><effectiveTime xsi:type="IVL_TS"><low value="20190811"/><high value="20200811"/></effectiveTime>
            <effectiveTime xsi:type="PIVL_TS" operator="A"><period value="1" unit="d"><translation><originalText>
            <reference value="#f"/></originalText></translation></period></effectiveTime>
            <routeCode code="20053000" displayName="Voie orale"/>
            <doseQuantity><low value="1" unit="{{tablet}}"><translation><originalText><reference value="#d"/></originalText>
            </translation></low><high value="1" unit="{{tablet}}"/></doseQuantity>{PLAVIX}
            <entryRelationship typeCode="RSON"><act classCode="ACT" moodCode="EVN"><code code="I20.0" displayName="Angor"/></act></entryRelationship>
            <entryRelationship typeCode="SUBJ" inversionInd="true"><act classCode="ACT" moodCode="INT"><code code="PINSTRUCT"/>
            <text>Au cours du repas</text></act></entryRelationship>"##
        ),
    );
    assert_eq!(read.code.words(), Some("PLAVIX 75 mg"));
    assert!(read.code.has("2.16.840.1.113883.6.73", "B01AC04"));
    assert_eq!(read.dose.len(), 1);
    assert_eq!((read.dose[0].value.as_str(), read.dose[0].unit.as_deref()), ("1", Some("{tablet}")));
    let every = read.every.expect("a frequency");
    assert_eq!((every.value.as_str(), every.unit.as_deref()), ("1", Some("d")));
    assert_eq!(read.dosage.as_deref(), Some("1 comprimé, chaque matin"));
    assert_eq!(read.instructions.as_deref(), Some("Au cours du repas"));
    assert_eq!(read.route.as_ref().and_then(|route| route.words()), Some("Voie orale"));
    assert_eq!(read.reason.as_ref().and_then(|reason| reason.words()), Some("Angor"));
    assert_eq!(read.period.start.map(|from| from.to_string()).as_deref(), Some("20190811"));
    assert_eq!(read.period.end.map(|until| until.to_string()).as_deref(), Some("20200811"));
    assert_eq!(read.status, ActStatus::Active);
}

#[test]
fn a_medicine_may_vary_its_dose() {
    let range = r#"<doseQuantity><low value="1" unit="{tablet}"/><high value="2" unit="{tablet}"/></doseQuantity>"#;
    let read = medication("", "EVN", &format!("{range}{PLAVIX}"));
    assert_eq!(read.dose.iter().map(|dose| dose.value.as_str()).collect::<Vec<_>>(), ["1", "2"]);
    let step = |words: &str| {
        format!(
            r#"<entryRelationship typeCode="COMP"><substanceAdministration classCode="SBADM" moodCode="INT"><text>{words}</text>
            <doseQuantity value="1"/></substanceAdministration></entryRelationship>"#
        )
    };
    let tapered =
        medication("", "INT", &format!("{PLAVIX}{}{}", step("3 par jour pendant 2 jours"), step("puis 2 par jour")));
    assert!(tapered.dose.is_empty());
    assert_eq!(tapered.dosage.as_deref(), Some("3 par jour pendant 2 jours ; puis 2 par jour"));
}

#[test]
fn a_medicine_without_code_is_called_as_the_document_shows_it() {
    let inside = r##"<text><reference value="#m"/></text><consumable><manufacturedProduct><manufacturedMaterial><code nullFlavor="NA"/>
        <name nullFlavor="NA"/></manufacturedMaterial></manufacturedProduct></consumable>"##;
    let read = medication(r#"<content ID="m">Préparation :<br/>- diprosone</content>"#, "INT", inside);
    assert_eq!(read.code.words(), Some("Préparation : - diprosone"));
    let none = r#"<consumable><manufacturedProduct><manufacturedMaterial><code code="no-known-medications"
        codeSystem="2.16.840.1.113883.5.1150.1"/></manufacturedMaterial></manufacturedProduct></consumable>"#;
    let entries = section(
        "10160-0",
        "",
        &format!(
            r#"<entry><substanceAdministration classCode="SBADM" moodCode="EVN">{none}</substanceAdministration></entry>"#
        ),
    );
    assert_eq!((entries.stated.count(), entries.denied.medications.len()), (0, 1));
}

#[test]
fn what_is_delivered_is_a_medicine_unless_it_is_a_device_or_has_no_name() {
    let product = r#"<product><manufacturedProduct><manufacturedMaterial><name>Produit</name></manufacturedMaterial>
        </manufacturedProduct></product>"#;
    let supply = |inside: &str| {
        let entry = format!(r#"<entry><supply classCode="SPLY" moodCode="EVN">{inside}</supply></entry>"#);
        section("60590-7", "", &entry)
    };
    assert_eq!(supply(product).stated.medications[0].code.words(), Some("Produit"));
    assert!(supply("<text>Pansement</text>").is_empty());
    assert!(supply(&format!(r#"<templateId root="1.2.250.1.213.1.1.3.20"/>{product}"#)).is_empty());
}

#[test]
fn none_is_no_medicine_no_vaccine_and_no_act() {
    let product = |words: &str| {
        format!(
            r#"<consumable><manufacturedProduct><manufacturedMaterial><name>{words}</name></manufacturedMaterial>
            </manufacturedProduct></consumable>"#
        )
    };
    for (code, entry) in [
        ("10160-0", format!(r#"<substanceAdministration classCode="SBADM" moodCode="EVN">{}</substanceAdministration>"#, product("Aucun traitement"))),
        ("11369-6", format!(r#"<substanceAdministration classCode="SBADM" moodCode="EVN">{}</substanceAdministration>"#, product("Néant"))),
        ("47519-4", r#"<procedure classCode="PROC" moodCode="EVN"><code nullFlavor="NA"><originalText>Aucune opération</originalText></code></procedure>"#.to_owned()),
    ] {
        let entries = section(code, "", &format!("<entry>{entry}</entry>"));
        assert_eq!((entries.stated.count(), entries.denied.count()), (0, 1), "{entry}");
    }
}

#[test]
fn a_vaccination_says_which_when_and_the_lot() {
    let entries = section(
        "11369-6",
        r#"<content ID="s">Bras gauche</content>"#,
        r##"<entry><substanceAdministration classCode="SBADM" moodCode="EVN" negationInd="false">
        <templateId root="1.3.6.1.4.1.19376.1.5.3.1.4.12"/><code code="BOOSTER" displayName="Rappel"/><statusCode code="completed"/>
        <effectiveTime value="20230928"/><routeCode code="20035000" displayName="Voie intramusculaire"/>
        <approachSiteCode code="1"><originalText><reference value="#s"/></originalText></approachSiteCode>
        <doseQuantity value="0.5" unit="mL"/>
        <consumable><manufacturedProduct><manufacturedMaterial><code code="60917345" codeSystem="1.2.250.1.213.2.3.1" displayName="REVAXIS"/>
        <lotNumberText>AB123</lotNumberText></manufacturedMaterial></manufacturedProduct></consumable>
        <performer><assignedEntity><assignedPerson><name><given>Ana</given><family>FICTIVE</family><suffix>DR</suffix></name></assignedPerson>
        </assignedEntity></performer>
        <entryRelationship typeCode="SUBJ"><observation classCode="OBS" moodCode="EVN"><code code="30973-2"/><value xsi:type="INT" value="2"/>
        </observation></entryRelationship>
        <entryRelationship typeCode="CAUS"><observation classCode="OBS" moodCode="EVN"><value xsi:type="CD" code="R50.2" displayName="Fièvre"/>
        </observation></entryRelationship></substanceAdministration></entry>"##,
    );
    let read = &entries.stated.immunizations[0];
    assert_eq!((entries.count(), read.vaccine.words()), (1, Some("REVAXIS")));
    assert_eq!(read.date.map(|day| day.to_string()).as_deref(), Some("20230928"));
    assert_eq!((read.dose_number, read.lot.as_deref()), (Some(2), Some("AB123")));
    assert_eq!(read.dose.as_ref().map(|dose| dose.value.as_str()), Some("0.5"));
    assert_eq!(read.kind.words(), Some("Rappel"));
    assert_eq!(read.site.as_ref().and_then(|site| site.words()), Some("Bras gauche"));
    assert_eq!(read.performer.as_deref(), Some("Dr Ana FICTIVE"));
    assert_eq!(read.reactions[0].words(), Some("Fièvre"));
}

#[test]
fn acts_and_stays_say_when_and_where() {
    let entries = section(
        "47519-4",
        "",
        r#"<entry><procedure classCode="PROC" moodCode="EVN"><code code="DDAF004" displayName="Dilatation"/><effectiveTime value="201801"/>
        </procedure></entry>
        <entry><encounter classCode="ENC" moodCode="EVN"><code code="IMP" displayName="Hospitalisation"/>
        <effectiveTime><low value="20190515"/><high value="20190530"/></effectiveTime>
        <participant typeCode="LOC"><participantRole><playingEntity><name>Hôpital de démonstration</name></playingEntity></participantRole>
        </participant></encounter></entry>"#,
    );
    let (act, stay) = (&entries.stated.procedures[0], &entries.stated.encounters[0]);
    assert_eq!(
        (act.code.words(), act.period.start.map(|day| day.to_string()).as_deref()),
        (Some("Dilatation"), Some("201801"))
    );
    assert_eq!((stay.kind.words(), stay.place.as_deref()), (Some("Hospitalisation"), Some("Hôpital de démonstration")));
    assert_eq!(stay.period.end.map(|day| day.to_string()).as_deref(), Some("20190530"));
}

#[test]
fn a_family_history_is_of_a_relative_only() {
    let entries = section(
        "10157-6",
        "",
        r#"<entry><organizer classCode="CLUSTER" moodCode="EVN"><templateId root="1.2.250.1.213.1.1.3.59"/>
        <subject><relatedSubject classCode="PRS"><code code="FTH" displayName="Père"/></relatedSubject></subject>
        <component><observation classCode="OBS" moodCode="EVN"><templateId root="1.3.6.1.4.1.19376.1.5.3.1.4.5"/>
        <value xsi:type="CD" code="E11" displayName="Diabète de type 2"/></observation></component>
        <component><observation classCode="OBS" moodCode="EVN" negationInd="true"><value xsi:type="CD" code="I10" displayName="Hypertension"/>
        </observation></component></organizer></entry>
        <entry><observation classCode="OBS" moodCode="EVN"><value xsi:type="CD" code="C50" displayName="Cancer du sein"/></observation></entry>"#,
    );
    assert!(entries.stated.conditions.is_empty() && entries.denied.conditions.is_empty());
    let read: Vec<_> =
        entries.stated.family_history.iter().map(|h| (h.relation.words(), h.condition.words())).collect();
    assert_eq!(read, [(Some("Père"), Some("Diabète de type 2")), (None, Some("Cancer du sein"))]);
    assert_eq!(entries.denied.family_history[0].condition.words(), Some("Hypertension"));
}

#[test]
fn a_blood_group_is_found_among_the_observations() {
    let entries = super::analyses(
        r#"<entry><observation classCode="OBS" moodCode="EVN"><code code="882-1" codeSystem="2.16.840.1.113883.6.1" displayName="Groupe sanguin"/>
        <value xsi:type="CD" code="278147001" displayName="O Rh positif"/></observation></entry>"#,
    );
    assert_eq!(entries.stated.blood_groups().count(), 1);
    assert_eq!(
        super::analyses(&super::potassium(r#"<value xsi:type="INT" value="1"/>"#)).stated.blood_groups().count(),
        0
    );
}
