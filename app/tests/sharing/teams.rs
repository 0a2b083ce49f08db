//! Consent to a team, and its end.

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn a_team_is_found_by_one_of_its_people_and_lets_each_see_what_the_profession_may() {
    let site = site().await;
    let browser = site.browser(&site.me).await;
    let results = search(&browser, "/acces/equipes", "lilas").await;
    assert!(results.says("1 équipe trouvée"), "{}", results.main());
    let address = link(&results, "/acces/equipes/");
    assert!(browser.get(&address).await.says("Cette équipe ne voit pas les documents."));
    let (told, preview) = decide(&browser, &address, &[("accord", "oui")]).await;
    let text = preview.main().replace("<bdi lang=\"fr\">", "").replace("</bdi>", "").replace("<!---->", "");
    let text = text.replace('\u{a0}', " ");
    assert!(text.contains("Équipe « Clinique des Lilas », Infirmier : 2 de vos 3 documents."), "{text}");
    assert!(text.contains("Équipe « Clinique des Lilas », Médecin : tous vos documents (3)."), "{text}");
    assert!(
        told.title().replace('\u{a0}', " ").starts_with("L’équipe « Clinique des Lilas » peut voir"),
        "{}",
        told.title()
    );
    let nurse = browser.get(&page_of(&browser, "noa").await).await;
    assert!(nurse.says("Fait partie de l’équipe «") && nurse.says("Voit 2 de vos 3 documents."), "{}", nurse.main());
    let (ended, preview) = decide(&browser, &address, &[("accord", "non")]).await;
    assert!(preview.says("2 documents de moins") && ended.says("Aucune équipe n’est autorisée."), "{}", ended.main());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_taken_is_kept_and_said() {
    let site = site().await;
    let browser = site.browser(&site.me).await;
    let address = link(&search(&browser, "/acces/equipes", "lilas").await, "/acces/equipes/");
    let form = browser.get(&address).await;
    let none = browser.post(&form, &address, &[]).await;
    assert!(none.status == 422 && none.says("Choisissez une réponse."), "{}", none.main());
    let late = [("accord", "oui"), ("jusqua-jour", "1"), ("jusqua-mois", "1"), ("jusqua-annee", "2020")];
    let past = browser.post(&form, &address, &late).await;
    assert!(past.status == 422 && past.says("Ce jour est passé.") && past.says("value=\"2020\""), "{}", past.main());
    // The address of a professional is none of a structure.
    let doctor = page_of(&browser, "alix").await.replace("professionnels", "equipes");
    let gone = browser.get(&doctor).await;
    assert!(gone.status == 404 && gone.says("Cette équipe n’est plus dans l’annuaire"), "{}", gone.main());
}
