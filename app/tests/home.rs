//! The first page by its answers alone.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod support;

use support::Site;

#[tokio::test(flavor = "multi_thread")]
async fn the_first_page_leads_to_every_part_of_the_record() {
    let site = Site::new().await;
    let home = site.browser(&site.me).await.get("/").await;
    for path in ["/dossier", "/dossier/profil", "/dossier/analyses", "/dossier/ajouter", "/acces/historique"] {
        assert!(home.main().contains(&format!("href=\"{path}\"")), "{path}: {}", home.main());
    }
    assert!(home.says("Personne d’autre n’a encore regardé dans ce dossier."), "{}", home.main());
}
