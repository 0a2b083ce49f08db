//! Import: what is refused, what is idempotent, and that nothing is ever half-written or in clear.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod common;

use common::cda::{Document, document};
use common::{House, ins, other_ins};
use domain::ins::{IdentityStatus, InsOid, Matricule};
use domain::rights::Reason;
use domain::trace::event::EventKind;
use portal::history;
use portal::import::{ImportRefusal, Outcome, import_document};

async fn refusal(house: &House, document: &Document) -> ImportRefusal {
    let text = document.text();
    import_document(&house.portal, "Alimentation", &ins(), text.as_bytes()).await.expect_err(&text)
}

#[tokio::test]
async fn the_same_document_twice_is_there_once() {
    let house = House::new().await;
    let first = house.import(&document("a")).await;
    let second = house.import(&document("a")).await;
    assert_eq!(first.outcome, Outcome::Added);
    assert_eq!((second.outcome, second.id), (Outcome::AlreadyThere, first.id));
    assert_eq!(house.list().await.total, 1);
}

#[tokio::test]
async fn many_imports_of_one_document_at_once_are_one() {
    let house = House::new().await;
    let text = document("a").text();
    let imports = (0..8).map(|_| {
        let (portal, text) = (house.portal.clone(), text.clone());
        tokio::spawn(async move { import_document(&portal, "x", &ins(), text.as_bytes()).await.unwrap().outcome })
    });
    let mut added = 0;
    for import in imports.collect::<Vec<_>>() {
        added += usize::from(import.await.unwrap() == Outcome::Added);
    }
    assert_eq!(added, 1);
}

#[tokio::test]
async fn versions_that_come_at_once_leave_one_current() {
    let house = House::new().await;
    let imports = (1..=8).map(|version| {
        let mut one = document(&format!("v{version}"));
        one.set = Some(("1.2.3.5", version));
        let (portal, text) = (house.portal.clone(), one.text());
        tokio::spawn(async move { import_document(&portal, "x", &ins(), text.as_bytes()).await.unwrap() })
    });
    for import in imports.collect::<Vec<_>>() {
        import.await.unwrap();
    }
    let page = house.list().await;
    assert_eq!(page.items.iter().map(|item| item.version).collect::<Vec<_>>(), [8]);
}

#[tokio::test]
async fn another_document_under_the_same_id_is_refused() {
    let house = House::new().await;
    house.import(&document("a")).await;
    let mut other = document("a");
    other.text = "Autre texte.".to_owned();
    assert!(matches!(refusal(&house, &other).await, ImportRefusal::SameIdOtherContent));
}

#[tokio::test]
async fn the_document_of_another_patient_is_refused() {
    let house = House::new().await;
    let other = |change: &dyn Fn(&mut Document)| {
        let mut one = document("a");
        change(&mut one);
        one
    };
    let matricule = other_ins().matricule.as_str().to_owned();
    for (name, one) in [
        ("other matricule", other(&|d| d.patient_id = Some((matricule.clone(), "1.2.250.1.213.1.4.10")))),
        ("other birth date", other(&|d| d.birth = "19800101")),
        ("other name", other(&|d| d.family = "MARTIN")),
        ("other sex", other(&|d| d.sex = "M")),
        ("no INS, other name", other(&|d| (d.patient_id, d.family) = (None, "MARTIN"))),
        ("no INS, birth year only", other(&|d| (d.patient_id, d.birth) = (None, "1979"))),
    ] {
        let refusal = refusal(&house, &one).await;
        let line = refusal.to_string();
        assert!(
            matches!(
                refusal,
                ImportRefusal::OtherPatient | ImportRefusal::Contradiction(_) | ImportRefusal::Unidentified
            ),
            "{name}: {line}"
        );
        assert!(!line.contains('\n') && !line.contains("MARTIN"), "{line}");
    }
    assert_eq!(house.list().await.total, 0);
    let mut traits_only = document("b");
    traits_only.patient_id = None;
    house.import(&traits_only).await;
}

#[tokio::test]
async fn a_real_record_takes_no_document_of_the_test_domain() {
    let house = House::new().await;
    let mut real = common::dominique();
    real.ins.oid = InsOid::Nir;
    portal::accounts::create_patient(&house.portal, &real).await.unwrap();
    let test = document("a").text();
    let result = import_document(&house.portal, "Alimentation", &real.ins, test.as_bytes()).await;
    assert!(matches!(result, Err(ImportRefusal::OtherPatient)));
    let mut own = document("b");
    own.patient_id = Some((real.ins.matricule.as_str().to_owned(), InsOid::Nir.as_str()));
    import_document(&house.portal, "Alimentation", &real.ins, own.text().as_bytes()).await.unwrap();
}

/// *Référentiel INS*: only a qualified identity may be fed.
#[tokio::test]
async fn a_record_whose_identity_is_not_qualified_is_not_fed() {
    let house = House::new().await;
    let mut one = common::marcel();
    for status in IdentityStatus::ALL {
        one.status = status;
        one.ins.matricule = Matricule::with_key(&format!("153124500723{}", status as u8)).unwrap();
        portal::accounts::create_patient(&house.portal, &one).await.unwrap();
        let mut document = document(status.code());
        document.patient_id = Some((one.ins.matricule.as_str().to_owned(), InsOid::Test.as_str()));
        (document.birth, document.family, document.sex) = ("19531204", "AUBERGINE", "M");
        let result = import_document(&house.portal, "Alimentation", &one.ins, document.text().as_bytes()).await;
        if status == IdentityStatus::Qualified {
            assert_eq!(result.unwrap().outcome, Outcome::Added);
        } else {
            let refusal = result.unwrap_err();
            assert!(matches!(refusal, ImportRefusal::NotQualified), "{status:?}: {refusal}");
            assert!(refusal.is_final() && !refusal.to_string().contains('\n'));
        }
    }
    assert_eq!(house.place.number("SELECT COUNT(*) FROM documents").await, 1);
}

#[tokio::test]
async fn nobody_with_this_ins_is_said() {
    let house = House::new().await;
    let result = import_document(&house.portal, "x", &other_ins(), document("a").text().as_bytes()).await;
    assert!(matches!(result, Err(ImportRefusal::UnknownPatient)));
}

#[tokio::test]
async fn refusals_are_seen_by_the_patient() {
    let house = House::new().await;
    let hostile = "<!DOCTYPE x [<!ENTITY a 'b'>]><ClinicalDocument xmlns='urn:hl7-org:v3'>&a;</ClinicalDocument>";
    for bytes in [hostile.as_bytes(), b"", b"\0\0", b"<a/>"] {
        let refused = import_document(&house.portal, "Alimentation", &ins(), bytes).await.unwrap_err();
        assert!(matches!(refused, ImportRefusal::Unreadable(_)), "{refused}");
    }
    let huge = vec![b' '; 21 * 1024 * 1024];
    import_document(&house.portal, "Alimentation", &ins(), &huge).await.unwrap_err();
    let events = history::list(&house.portal, &house.me, 1).await.unwrap().events;
    let refused: Vec<_> = events.iter().filter(|event| event.kind == EventKind::ImportRefused).collect();
    assert_eq!(refused.len(), 5);
    assert!(refused.iter().all(|event| event.refused == Some(Reason::UnacceptableDocument)));
    assert!(refused.iter().all(|event| event.actor_name.as_deref() == Some("Alimentation")));
}

#[tokio::test]
async fn a_failure_leaves_nothing() {
    let house = House::new().await;
    let mut first = document("v1");
    first.set = Some(("1.2.3.5", 1));
    house.import(&first).await;
    let before = house.place.number("SELECT size FROM trace_head").await;
    // The last statement of the transaction fails: the row of the trace is taken.
    let trigger = if house.place.is_sqlite() {
        "CREATE TRIGGER fails BEFORE UPDATE ON trace_head BEGIN SELECT RAISE(ABORT, 'no'); END"
    } else {
        "CREATE TRIGGER fails BEFORE UPDATE ON trace_head FOR EACH ROW EXECUTE FUNCTION refuse_change()"
    };
    house.place.sql(trigger).await.unwrap();
    let mut second = document("v2");
    second.set = Some(("1.2.3.5", 2));
    assert!(matches!(refusal(&house, &second).await, ImportRefusal::Unavailable));
    assert_eq!(house.place.number("SELECT COUNT(*) FROM documents").await, 1);
    assert_eq!(house.place.number("SELECT COUNT(*) FROM document_contents").await, 1);
    assert_eq!(house.place.number("SELECT COUNT(*) FROM documents WHERE is_current = 1").await, 1);
    assert_eq!(house.place.number("SELECT COUNT(*) FROM trace").await, before);
    let drop = if house.place.is_sqlite() { "DROP TRIGGER fails" } else { "DROP TRIGGER fails ON trace_head" };
    house.place.sql(drop).await.unwrap();
    house.import(&second).await;
    assert!(portal::trace::verify(&house.portal).await.unwrap().is_sound());
}

#[tokio::test]
async fn no_medical_or_personal_word_lies_in_clear() {
    let house = House::new().await;
    let mut one = document("xyzzyid");
    one.title = "Coronarographie".to_owned();
    one.text = "Glioblastome".to_owned();
    one.entries = common::cda::result("2823-3", "Kaliemie", "4.4", "mmol/L", "3.5", "5.1", "20260101");
    let id = house.import(&one).await.id.to_string();
    house.import(&Document { pdf: Some(common::files::pdf("Ostracisme au courrier")), ..document("pdf") }).await;
    house.import(&Document { pdf: Some(common::files::rtf("Spondylarthrite")), ..document("rtf") }).await;
    portal::record::open(&house.portal, &house.me, &id).await.unwrap();
    let session = portal::sessions::Session {
        account: Some(house.account),
        login: None,
        data: b"Coronarographie".to_vec(),
        idle_until: jiff::Timestamp::MAX,
        dies_at: jiff::Timestamp::MAX,
    };
    portal::sessions::create(&house.portal, b"secret-session-id", &session).await.unwrap();
    let mut texts: Vec<(String, Vec<u8>)> = Vec::new();
    if house.place.is_sqlite() {
        texts.extend(common::contents(&house.place.data()).into_iter().map(|(p, b)| (p.display().to_string(), b)));
        assert!(texts.iter().any(|(path, bytes)| path.ends_with("-wal") && !bytes.is_empty()), "the log is looked at");
    } else {
        let pool = house.place.raw().await;
        for table in [
            "patients",
            "accounts",
            "documents",
            "document_contents",
            "document_entries",
            "document_replacements",
            "sessions",
            "trace",
        ] {
            let sql = format!("SELECT {table}::text FROM {table}");
            let rows: Vec<(String,)> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_all(&pool).await.unwrap();
            // Bytes are shown in hexadecimal.
            let plain = rows.into_iter().flat_map(|(row,)| {
                let decoded: Vec<u8> = row
                    .split(['\\', '"', ',', '(', ')'])
                    .filter_map(|part| part.strip_prefix('x'))
                    .filter_map(|hex| data_encoding::HEXLOWER.decode(hex.as_bytes()).ok())
                    .flatten()
                    .collect();
                [row.into_bytes(), decoded]
            });
            texts.extend(plain.map(|bytes| (table.to_owned(), bytes)));
        }
    }
    let matricule = ins();
    for word in [
        "Coronarographie",
        "coronarographie",
        "lioblastome",
        "stracisme",
        "pondylarthrite",
        "aliemie",
        "2823-3",
        "PAT-TROIS",
        "DOMINIQUE",
        "dominique@example.fr",
        "xyzzyid",
        "Tilleuls",
        "secret-session-id",
        matricule.matricule.as_str(),
        common::PASSWORD,
    ] {
        for (place, bytes) in &texts {
            assert!(!bytes.windows(word.len()).any(|window| window == word.as_bytes()), "{word} in {place}");
        }
    }
}

#[tokio::test]
async fn official_samples_enter_and_open() {
    let folder = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/cda"));
    if !folder.is_dir() {
        eprintln!("skipped: no official CDA samples in ../shared/data/cda");
        return;
    }
    let house = House::new().await;
    let (mut taken, mut other) = (0, 0);
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        match import_document(&house.portal, "Alimentation", &ins(), &bytes).await {
            Ok(imported) => {
                let opened = portal::record::open(&house.portal, &house.me, &imported.id.to_string()).await.unwrap();
                assert_eq!(opened.item.title, imported.title);
                taken += 1;
            }
            Err(ImportRefusal::OtherPatient) => other += 1,
            Err(refused) => panic!("{}: {refused}", path.display()),
        }
    }
    assert!(taken + other >= 18 && taken >= 10, "{taken} taken, {other} of others");
    assert!(portal::trace::verify(&house.portal).await.unwrap().is_sound());
}
