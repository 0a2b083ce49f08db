//! Every page, a line each: the table of contents of the portal.

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

use crate::{journeys::*, state::App};

/// Pages (GET) and acts (POST) by address.
pub fn router() -> Router<App> {
    Router::new()
        .route("/", get(home::page::get))
        .route("/connexion", get(signin::page::get).post(signin::act::post))
        .route("/connexion/code", get(signin::code::page::get).post(signin::code::act::post))
        .route("/deconnexion", post(signin::sign_out::post))
        .route("/au-revoir", get(signin::sign_out::goodbye))
        .route("/session/prolonger", post(session::prolong))
        .route("/session/etat", get(session::state))
        .route("/session/terminee", get(session::ended))
        .route("/personne", get(subject::page::get).post(subject::act::post))
        .route("/dossier", get(record::page::get))
        .route("/dossier/ajouter", get(adding::start::get).post(adding::start::post))
        .route("/dossier/ajouter/{draft}", get(adding::draft::get))
        .route("/dossier/ajouter/{draft}/pages", post(adding::pages::post))
        .route("/dossier/ajouter/{draft}/page/{page}", get(adding::pages::get))
        .route("/dossier/ajouter/{draft}/description", get(adding::description::get).post(adding::description::post))
        .route("/dossier/ajouter/{draft}/verifier", get(adding::check::get).post(adding::check::post))
        .route("/dossier/ajouter/{draft}/abandonner", get(adding::leave::get).post(adding::leave::post))
        .route("/dossier/corbeille", get(document::manage::trash::get).post(document::manage::trash::post))
        .route("/dossier/emporter", get(export::page::get).post(export::act::post))
        .route("/dossier/resume", get(export::summary::get).post(export::summary::act::post))
        .route("/dossier/analyses", get(analyses::page::get))
        .route("/dossier/analyses/{key}", get(analyses::analysis::get))
        .route("/dossier/profil", get(profile::overview::get))
        .route("/dossier/profil/directives", get(profile::directives::page::get))
        .route(
            "/dossier/profil/directives/ecrire",
            get(profile::directives::write::get).post(profile::directives::write::post),
        )
        .route(
            "/dossier/profil/directives/retirer",
            get(profile::directives::withdraw::get).post(profile::directives::withdraw::post),
        )
        .route("/dossier/profil/don-d-organes", get(profile::organs::get).post(profile::organs::post))
        .route("/dossier/profil/{section}", get(profile::section::get))
        .route("/dossier/profil/{section}/ajouter", get(profile::add::get).post(profile::add::post))
        .route("/dossier/profil/{section}/propositions", get(profile::proposals::get).post(profile::proposals::post))
        .route(
            "/dossier/profil/{section}/non-concerne",
            get(profile::unconcerned::get).post(profile::unconcerned::post),
        )
        .route("/dossier/profil/{section}/{id}", get(profile::change::get).post(profile::change::post))
        .route("/dossier/profil/{section}/{id}/supprimer", get(profile::remove::get).post(profile::remove::post))
        .route("/dossier/{id}", get(document::page::get))
        .route("/dossier/{id}/emporter", get(export::one::get))
        .route("/dossier/{id}/imprimer", get(export::print::get))
        .route("/dossier/{id}/piece/{index}", get(document::attachment::get))
        .route("/dossier/{id}/original", get(document::original::get))
        .route("/dossier/{id}/gerer", get(document::manage::page::get).post(document::manage::page::post))
        .route("/dossier/{id}/modifier", get(document::manage::rename::get).post(document::manage::rename::post))
        .route("/dossier/{id}/remplacer", get(document::manage::replace::get).post(document::manage::replace::post))
        .route("/dossier/{id}/supprimer", get(document::manage::delete::get).post(document::manage::delete::post))
        .route(
            "/dossier/{id}/representants",
            get(document::manage::representatives::get).post(document::manage::representatives::post),
        )
        .route("/dossier/{id}/signaler", get(document::manage::report::get).post(document::manage::report::post))
        .route("/acces", get(sharing::overview::get))
        .route("/acces/professionnels", get(sharing::professionals::get).post(sharing::professionals::post))
        .route("/acces/professionnels/{key}", get(sharing::professional::get).post(sharing::professional::post))
        .route("/acces/professionnels/{key}/enregistrer", get(sharing::unsaved).post(sharing::professional::save))
        .route("/acces/equipes", get(sharing::teams::get).post(sharing::teams::post))
        .route("/acces/equipes/{key}", get(sharing::team::get).post(sharing::team::post))
        .route("/acces/equipes/{key}/enregistrer", get(sharing::unsaved).post(sharing::team::save))
        .route("/acces/urgence", get(sharing::emergency::get).post(sharing::emergency::post))
        .route("/acces/urgence/enregistrer", get(sharing::unsaved).post(sharing::emergency::save))
        .route("/acces/masques", get(sharing::masks::get).post(sharing::masks::post))
        .route("/acces/masques/enregistrer", get(sharing::unsaved).post(sharing::masks::save))
        .route("/acces/proches", get(relatives::overview::get))
        .route("/acces/proches/inviter", get(relatives::invite::get).post(relatives::invite::post))
        .route("/acces/proches/inviter/enregistrer", get(sharing::unsaved).post(relatives::invite::save))
        .route("/acces/proches/{key}", get(relatives::change::get).post(relatives::change::post))
        .route("/acces/proches/{key}/terminer", get(relatives::end::get).post(relatives::end::post))
        .route("/proches", get(relatives::helping::get))
        .route("/proches/invitation", get(relatives::answer::get).post(relatives::answer::post))
        .route("/proches/{key}/arreter", get(relatives::stop::get).post(relatives::stop::post))
        .route("/proches/{key}/justificatif", get(relatives::helping::proof))
        .route("/acces/historique", get(history::page::get))
        .route("/acces/historique/recu", get(history::receipt::several))
        .route("/acces/historique/{seq}/recu", get(history::receipt::one))
        .route("/acces/historique/{seq}/signaler", get(history::report::get).post(history::report::post))
        .route("/acces/avertissements", get(told::page::get).post(told::page::post))
        .route("/acces/avertissements/adresse", get(told::address::get).post(told::address::post))
        .route("/acces/avertissements/adresse/verifier", get(told::verify::get).post(told::verify::post))
        .route("/acces/avertissements/adresse/retirer", get(told::remove::get).post(told::remove::post))
        .route("/acces/usages", get(uses::overview::get))
        .route("/acces/usages/attestation", get(uses::files::attestation))
        .route("/acces/usages/consentements", get(uses::files::consents))
        .route("/acces/usages/{purpose}", get(uses::purpose::get).post(uses::purpose::post))
        .route("/acces/usages/{purpose}/enregistrer", get(uses::purpose::unsaved).post(uses::purpose::save))
        .route("/acces/demandes", get(requests::list::get))
        .route("/acces/demandes/nouvelle", get(requests::choose::get))
        .route("/acces/demandes/nouvelle/{droit}", get(requests::write::get).post(requests::write::post))
        .route("/acces/demandes/nouvelle/{droit}/envoyer", get(requests::write::unsent).post(requests::write::send))
        .route("/acces/demandes/{id}", get(requests::one::get).post(requests::one::post))
        .route("/acces/demandes/{id}/retirer", get(requests::withdraw::get).post(requests::withdraw::post))
        .route("/acces/dossier", get(life::page::get))
        .route("/acces/dossier/ouvrir", get(life::open::get).post(life::open::post))
        .route("/acces/dossier/fermer", get(life::close::get).post(life::close::post))
        .route("/acces/dossier/rouvrir", get(life::reopen::get).post(life::reopen::post))
        .route("/acces/dossier/effacer", get(life::erase::get).post(life::erase::post))
        .route("/preferences", get(preferences::page::get).post(preferences::act::post))
        .route("/aide", get(help::get))
        .route("/aide/mots", get(glossary::get))
        .route("/accessibilite", get(accessibility::get))
        .route("/confidentialite", get(privacy::get))
        .route("/composants", get(components::get))
}

/// The act that takes files, with a limit of its own; to be merged beside [`router`] with time enough for a slow line.
pub fn uploads() -> Router<App> {
    Router::new()
        .route("/dossier/ajouter/{draft}", post(adding::files::post))
        .layer(DefaultBodyLimit::max(adding::files::LIMIT))
}
