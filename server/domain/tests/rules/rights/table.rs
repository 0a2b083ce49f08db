//! The page docs/RIGHTS.md, made from the decision itself: what it says is what is decided.

use std::fmt::Write as _;

use domain::category::Category;
use domain::rights::delegation::{Delegation, Scope, Section};
use domain::rights::sharing::Grant;

use super::cases::{Belongs, Case, Doc, decided, each_case};
use super::*;

const PLAIN: Doc = Doc {
    own: false,
    permitted_by_matrix: true,
    masked: false,
    category_masked: false,
    author_masked: false,
    kept_from_patient: false,
    deleted: false,
};
const NOBODY: Case = Case {
    known: true,
    blocked: false,
    grant: None,
    team: None,
    purpose: Purpose::Care,
    regulates: true,
    reason_written: true,
    emergency: [true, true, false],
    document: Some(PLAIN),
};

type Look = (&'static str, fn(Case) -> Case);

fn doc(case: Case, change: fn(Doc) -> Doc) -> Case {
    Case { document: case.document.map(change), ..case }
}

const ROWS: [Look; 12] = [
    ("care, nothing decided", |case| case),
    ("care, wrote the document", |case| doc(case, |doc| Doc { own: true, ..doc })),
    ("care, team that was consented to", |case| Case { team: Some((Belongs::ByStructure, true)), ..case }),
    ("care, the same after its end", |case| Case { team: Some((Belongs::ByStructure, false)), ..case }),
    ("care, allowed by name", |case| Case { grant: Some((Grant::Allowed, true)), ..case }),
    ("care, treating doctor", |case| Case { grant: Some((Grant::Treating, true)), ..case }),
    ("care, administrator", |case| Case { grant: Some((Grant::Administrator, true)), ..case }),
    ("care, the same after its end", |case| Case { grant: Some((Grant::Administrator, false)), ..case }),
    ("SAMU", |case| Case { purpose: Purpose::Regulation, ..case }),
    ("SAMU, opposed", |case| Case { purpose: Purpose::Regulation, emergency: [false, true, true], ..case }),
    ("broken glass", |case| Case { purpose: Purpose::Emergency, ..case }),
    ("broken glass, masked documents open", |case| Case {
        purpose: Purpose::Emergency,
        emergency: [true, true, true],
        ..case
    }),
];

const COLUMNS: [Look; 6] = [
    ("a document", |case| case),
    ("masked", |case| doc(case, |doc| Doc { masked: true, ..doc })),
    ("beyond the profession", |case| doc(case, |doc| Doc { permitted_by_matrix: false, ..doc })),
    ("the list", |case| Case { document: None, ..case }),
    ("a document, shut out", |case| Case { blocked: true, ..case }),
    ("a document, not in the directory", |case| Case { known: false, ..case }),
];

fn page() -> String {
    let (mut asked, mut permitted) = (0u32, 0u32);
    each_case(|case| {
        asked += 1;
        permitted += u32::from(decided(&case).is_ok());
    });
    let mut page = format!(
        "# What professionals see\n\nMade from `domain::rights::sharing::decide` by `server/domain/tests/rules/rights/table.rs`; \
         a test refuses another text.\nThe tests ask {asked} combinations of its inputs, of which {permitted} are permitted, and compare each with \
         the rules said in another way.\n`UPDATE_RIGHTS=1 cargo nextest run -p domain table` writes this page anew.\n\n| Who and why |"
    );
    for (name, _) in COLUMNS {
        let _ = write!(page, " {name} |");
    }
    let _ = write!(page, "\n|---|{}\n", "---|".repeat(COLUMNS.len()));
    for (name, row) in ROWS {
        let _ = write!(page, "| {name} |");
        for (_, column) in COLUMNS {
            let cell = match decided(&column(row(NOBODY))) {
                Ok(ground) => format!("**sees** ({})", ground.code()),
                Err(reason) => reason.code().to_owned(),
            };
            let _ = write!(page, " {cell} |");
        }
        page.push('\n');
    }
    page
}

/// What a relative may do, from the decision on each thing that can be asked.
fn helpers() -> String {
    let scope = |add: bool, sensitive: bool| Scope { sections: Section::ALL.iter().copied().collect(), add, sensitive };
    let everything = [scope(false, false), scope(true, false), scope(true, true)];
    let mut page = "\n# What relatives do\n\nMade from `domain::rights::decide` for a delegation that opens every part of the record; \
                    each part that is not opened is `out-of-scope`.\nWhat is masked for professionals is opened to relatives.\n\n\
                    | What is asked | to read | and to add | and sensitive ones | after its end |\n|---|---|---|---|---|\n"
        .to_owned();
    let patient = mine();
    let document = |category, sensitive, codes: &[&str]| Resource::DelegatedDocument {
        patient,
        category,
        sensitive,
        confidentiality: Confidentiality::from_codes(codes.iter().copied()),
        deposited_at: now(),
    };
    for (name, resource) in [
        ("the list", Resource::RecordList { patient }),
        ("a document", document(Category::Biologie, false, &["N"])),
        ("a masked document", document(Category::Biologie, false, &["MASQUE_PS"])),
        ("a sensitive document", document(Category::Synthese, true, &["N"])),
        ("one kept from representatives", document(Category::CptRend, false, &["INVISIBLE_REPRESENTANTS_LEGAUX"])),
        ("one that waits for its announcement", document(Category::CptRend, false, &["INVISIBLE_PATIENT"])),
        ("directives among the documents", document(Category::DirAnt, false, &["N"])),
        ("the medical profile", Resource::Profile { patient }),
        ("changing the profile", Resource::ChangeProfile { patient }),
        ("adding a document", Resource::AddDocument { patient }),
        ("advance directives", Resource::Directives { patient }),
        ("the history", Resource::History { patient }),
        ("a copy of the record", Resource::Export { patient }),
        ("who sees the record", Resource::Sharing { patient }),
        ("deciding on it", Resource::ChangeSharing { patient }),
        ("the helpers", Resource::Delegations { patient }),
        ("deciding on them", Resource::ChangeDelegations { patient }),
    ] {
        let _ = write!(page, "| {name} |");
        let ask = |scope: &Scope, ended: Option<Timestamp>| {
            let (scope, last_day) = (scope.clone(), domain::calendar::day(now()));
            let delegation = Some(Delegation { helper: account(), scope, from: now(), last_day, ended });
            let access =
                RecordAccess { delegation, age: Some(40), standing: Standing::Open, ..RecordAccess::default() };
            let actor = actor(Quality::Delegate, Strength::TwoFactors, Some(patient));
            match decide(&actor, &resource, Purpose::Assistance, &access, now()) {
                Decision::Permit => "**may**".to_owned(),
                Decision::Deny(reason) => reason.code().to_owned(),
            }
        };
        for scope in &everything {
            let _ = write!(page, " {} |", ask(scope, None));
        }
        let _ = writeln!(page, " {} |", ask(&everything[2], Some(now())));
    }
    page
}

#[test]
fn the_page_of_rights_says_what_is_decided() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/RIGHTS.md");
    let page = page() + &helpers();
    if std::env::var_os("UPDATE_RIGHTS").is_some() {
        std::fs::write(path, &page).expect("the page is written");
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(kept, page, "run UPDATE_RIGHTS=1 cargo nextest run -p domain table");
}
