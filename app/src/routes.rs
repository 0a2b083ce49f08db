//! Every page, a line each: the table of contents of the portal.

use axum::{
    Router,
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
        .route("/dossier/emporter", get(export::page::get).post(export::act::post))
        .route("/dossier/resume", get(export::summary::get).post(export::summary::act::post))
        .route("/dossier/analyses", get(analyses::page::get))
        .route("/dossier/analyses/{key}", get(analyses::analysis::get))
        .route("/dossier/{id}", get(document::page::get))
        .route("/dossier/{id}/emporter", get(export::one::get))
        .route("/dossier/{id}/imprimer", get(export::print::get))
        .route("/dossier/{id}/piece/{index}", get(document::attachment::get))
        .route("/dossier/{id}/original", get(document::original::get))
        .route("/acces/historique", get(history::page::get))
        .route("/preferences", get(preferences::page::get).post(preferences::act::post))
        .route("/aide", get(help::get))
        .route("/aide/mots", get(glossary::get))
        .route("/accessibilite", get(accessibility::get))
        .route("/confidentialite", get(privacy::get))
        .route("/composants", get(components::get))
}
