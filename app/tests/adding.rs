//! Adding a document by the pages alone: step by step, with every mistake told and nothing lost.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod support;

use http::{StatusCode, header};
use support::adding::{FIELDS, START, WRONG, begin, send};
use support::files::{pdf, png, with_objects};
use support::{Answer, Site, multipart};

#[tokio::test(flavor = "multi_thread")]
async fn a_document_is_added_by_forms_alone() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    let path = begin(&browser).await;
    let draft = browser.get(&path).await;
    assert!(draft.says("Radio &lt;b&gt;du&lt;/b&gt; genou") && draft.says("février 2026"), "{}", draft.main());
    assert!(draft.says("enctype=\"multipart/form-data\"") && draft.says(" multiple"), "{}", draft.main());
    let name = "genou\u{202e}gpj.exe";
    let sent = send(&browser, &path, &[(name, &png(8, 4, 9)), (name, &png(8, 4, 90))]).await;
    assert_eq!(
        (sent.status, sent.location()),
        (StatusCode::SEE_OTHER, format!("{path}?fait=ajouter&page=1#page-1").as_str())
    );
    let draft = browser.get(&path).await;
    assert!(draft.says("2 pages envoyées") && draft.says("Aperçu de la page 2"), "{}", draft.main());
    assert!(!draft.text.contains("gpj"), "names of files are not read");

    let source = draft.text.split("src=\"").find_map(|rest| rest.strip_prefix(&path).map(|_| rest)).unwrap();
    let image = browser.get(source.split('"').next().unwrap()).await;
    assert_eq!(image.status, StatusCode::OK);
    assert!(image.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap().contains("sandbox"));
    assert!(image.headers[header::CONTENT_TYPE].to_str().unwrap().starts_with("image/"));
    let gesture = draft.text.split("value=\"retirer-").nth(1).unwrap().split('"').next().unwrap();
    let moved = browser.post(&draft, &format!("{path}/pages"), &[("geste", &format!("droite-{gesture}"))]).await;
    let moved = moved.location();
    assert_eq!(moved, format!("{path}?fait=droite&page=1#page-1"));

    let check = browser.get(&format!("{path}/verifier")).await;
    assert!(check.says("2 pages, dans un seul fichier PDF"), "{}", check.main());
    assert!(check.says("alt=\"Aperçu de la page 1, tournée d’un quart de tour à droite\""), "{}", check.main());
    let filed = browser.post(&check, &format!("{path}/verifier"), &[]).await;
    assert_eq!(filed.status, StatusCode::SEE_OTHER);
    let again = browser.post(&check, &format!("{path}/verifier"), &[]).await;
    assert_eq!(again.location(), filed.location(), "a form sent twice is one document");
    let document = browser.get(filed.location()).await;
    assert!(
        document.says("Le document est rangé") && document.says("Ajouté par vous ou un proche"),
        "{}",
        document.text
    );
    assert!(document.says("Gérer ce document") && !document.text.contains("<b>du"), "{}", document.main());
    let record = browser.get("/dossier").await;
    assert!(record.says("Radio &lt;b&gt;du&lt;/b&gt; genou") && record.says("Ajouté par vous ou un proche"));
    // The other window still shows the draft: it leads to the document.
    for page in [path.clone(), format!("{path}/verifier"), format!("{path}/description")] {
        assert!(filed.location().starts_with(browser.get(&page).await.location()), "{page}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_said_and_what_was_typed_is_kept() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    let form = browser.get(START).await;
    let typed = "é".repeat(301) + "\"><script>alert(1)</script>";
    let fields = [
        ("titre", typed.as_str()),
        ("categorie", "dir-ant"),
        ("date-jour", "31"),
        ("date-mois", "2"),
        ("date-annee", "2026"),
    ];
    let answer = browser.post(&form, START, &fields).await;
    assert_eq!(answer.status, WRONG);
    assert!(answer.says("<title>Erreur") && answer.says("Gardez 300 caractères au plus."), "{}", answer.main());
    assert!(answer.says("Choisissez une catégorie.") && answer.says("Cette date n’existe pas."));
    assert!(
        answer.says("value=\"31\"") && answer.text.contains(&"é".repeat(301)) && !answer.text.contains("<script>alert")
    );
    let described = begin(&browser).await + "/description";
    let form = browser.get(&described).await;
    assert!(form.says("value=\"2026\""));
    let answer =
        browser.post(&form, &described, &[("titre", "x"), ("categorie", "biologie"), ("date-annee", "3000")]).await;
    assert_eq!(answer.status, WRONG);
    assert!(answer.says("value=\"3000\"") && answer.says("entre 1900 et aujourd’hui"));
}

#[tokio::test(flavor = "multi_thread")]
async fn each_file_that_is_refused_says_how_to_mend_it() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    let path = begin(&browser).await;
    let objects = |more: &str| {
        [
            format!("<</Type/Catalog/Pages 2 0 R{more}>>"),
            "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>".to_owned(),
        ]
    };
    let script = with_objects(&objects("/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>"), "");
    let encrypted = with_objects(&objects(""), "/Encrypt<</Filter/Standard/V 1/R 2/O(x)/U(x)/P -4>>");
    let polyglot = [pdf("a"), b"PK\x03\x04<script>".to_vec()].concat();
    for (bytes, words) in [
        (encrypted, "protégé par un mot de passe"),
        (script, "contient un programme"),
        (polyglot, "cache un autre fichier"),
        (png(60_000, 60_000, 1), "trop de points"),
        (vec![b'a'; 5_000_001], "dépasse 5 Mo"),
        (Vec::new(), "Ce fichier est vide"),
        (b"GIF89a".to_vec(), "ne peut pas être ajoutée"),
        (b"<svg onload=alert(1)>".to_vec(), "ne peut pas être ajoutée"),
    ] {
        let answer = send(&browser, &path, &[("a", &bytes)]).await;
        assert_eq!(answer.status, WRONG, "{words}");
        assert!(
            answer.says(words) && answer.says("<title>Erreur") && answer.says("genou"),
            "{words}: {}",
            answer.main()
        );
        assert!(!answer.says("page envoyée") && !answer.says("Votre fichier est arrivé"));
    }
    for (name, bytes, words) in [
        ("faux.pdf", &b"GIF89a"[..], "« \u{2068}faux.pdf\u{2069} » porte un nom de PDF, mais n’en est pas un."),
        ("C:\\x\\faux.JPG", b"GIF89a", "« \u{2068}faux.JPG\u{2069} » porte un nom d’image, mais n’en est pas une."),
        ("<b>\u{202e}fdp.gif", b"GIF89a", "« \u{2068}&lt;b&gt;fdp.gif\u{2069} » – Cette sorte de fichier"),
        ("vide.pdf", b"", "« \u{2068}vide.pdf\u{2069} » – Ce fichier est vide."),
    ] {
        let answer = send(&browser, &path, &[(name, bytes)]).await;
        let plain = answer.text.replace("\u{a0}", " ");
        assert!(answer.status == WRONG && plain.contains(words), "{words}: {}", answer.main());
        assert!(!answer.text.contains('\u{202e}') && !answer.text.contains("<b>"), "{}", answer.main());
    }
    let none = send(&browser, &path, &[("", b"")]).await;
    assert!(none.status == WRONG && none.says("Choisissez d’abord un fichier"), "{}", none.main());
    let whole = png(4, 4, 1);
    let some = send(&browser, &path, &[("a", &whole), ("b", b"GIF89a"), ("c", &png(4, 4, 2))]).await;
    assert!(
        some.status == WRONG && some.says("Fichier 2 : « \u{2068}b\u{2069} » – ") && some.says("2 pages envoyées"),
        "{}",
        some.main()
    );
    let mixed = send(&browser, &path, &[("a", &pdf("a"))]).await;
    assert!(mixed.says("Un PDF ou un texte doit rester seul"), "{}", mixed.main());
    let many: Vec<Vec<u8>> = (0..20).map(|shade| png(4, 4, 100 + shade)).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|bytes| ("x", bytes.as_slice())).collect();
    let answer = send(&browser, &path, &many).await;
    assert!(answer.says("20 pages au plus") && answer.says("20 pages envoyées"), "{}", answer.main());
    assert_eq!(answer.text.matches("Un document a 20 pages au plus").count(), 2, "said once, in summary and field");
    let empty = begin(&browser).await;
    assert_eq!(browser.get(&format!("{empty}/verifier")).await.location(), empty, "nothing to check yet");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_cut_at_any_byte_loses_nothing_that_was_written() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    let path = begin(&browser).await;
    let form = browser.get(&path).await;
    for percent in [40, 90, 99] {
        let answer = browser.upload_cut(&form, &path, &pdf(&"a".repeat(2000)), percent).await;
        assert_eq!(answer.status, WRONG, "{percent}: {}", answer.main());
        let draft = browser.get(&path).await;
        assert!(draft.says("L’envoi a été coupé. Rien n’est perdu"), "{percent}: {}", draft.main());
        assert!(draft.says("genou") && !draft.says("Votre fichier est arrivé"));
    }
    let left = browser.get(START).await;
    assert!(
        left.says(", commencé le 2 mars 2026 à 9 h 00</span>"),
        "drafts of one title are told apart: {}",
        left.main()
    );
    assert!(left.says("Vous n’avez pas fini") && left.says("Reprendre") && left.says("Abandonner"), "{}", left.main());
    assert_eq!(
        browser.upload(&form, &path, &[("a.pdf", &pdf("a"))]).await.status,
        StatusCode::SEE_OTHER,
        "the same form"
    );
    let draft = browser.get(&path).await;
    assert!(draft.says("Votre fichier est arrivé") && !draft.says("coupé"), "{}", draft.main());
    let leave = browser.get(&format!("{path}/abandonner")).await;
    let left = browser.post(&leave, &format!("{path}/abandonner"), &[]).await;
    assert_eq!(left.location(), START);
    assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_nobody_elses_and_a_form_belongs_to_its_record() {
    let site = Site::new().await;
    let (mine, theirs) = (site.browser(&site.me).await, site.browser(&site.neighbour).await);
    let path = begin(&mine).await;
    let page = mine.get(&path).await;
    let foreign = theirs.get(START).await;
    for below in ["", "/verifier", "/description", "/abandonner"] {
        assert_eq!(theirs.get(&format!("{path}{below}")).await.status, StatusCode::NOT_FOUND, "{below}");
    }
    assert_eq!(theirs.upload(&foreign, &path, &[("a", b"x")]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(theirs.post(&foreign, &format!("{path}/abandonner"), &[]).await.status, StatusCode::NOT_FOUND);
    for path in [path.clone(), "/dossier/ajouter/x".to_owned()] {
        assert_eq!(mine.upload(&foreign, &path, &[("a", b"x")]).await.status, StatusCode::CONFLICT);
    }
    assert_eq!(mine.post(&foreign, START, &FIELDS).await.status, StatusCode::CONFLICT);
    assert_eq!(mine.post(&foreign, &format!("{path}/verifier"), &[]).await.status, StatusCode::CONFLICT);
    let unnamed = multipart(&Answer { text: String::new(), ..page }, &[("a", b"x")]);
    assert_eq!(mine.upload_body(&path, unnamed.into()).await.status, StatusCode::FORBIDDEN);
    assert!(!mine.get(&path).await.says("coupé"), "what is no form of ours changes nothing");
}
