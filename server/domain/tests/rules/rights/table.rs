//! The page docs/RIGHTS.md, made from the decision itself: what it says is what is decided.

use std::fmt::Write as _;

use domain::rights::Purpose;
use domain::rights::sharing::Grant;

use super::cases::{Belongs, Case, Doc, decided, each_case};

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

#[test]
fn the_page_of_rights_says_what_is_decided() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/RIGHTS.md");
    let page = page();
    if std::env::var_os("UPDATE_RIGHTS").is_some() {
        std::fs::write(path, &page).expect("the page is written");
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(kept, page, "run UPDATE_RIGHTS=1 cargo nextest run -p domain table");
}
