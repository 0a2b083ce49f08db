//! Who sees the record: what is decided now, and each decision with a preview before it is saved.
//!
//! An address never names a professional: with the record, that would tell who cares for somebody. It carries a key that
//! opens for one record alone ([`portal::directory::key_of`]).

pub mod emergency;
pub mod masks;
mod news;
pub mod overview;
mod parts;
mod preview;
pub mod professional;
pub mod professionals;
mod search;
pub mod team;
pub mod teams;
mod until;
mod words;

use axum::response::{IntoResponse, Redirect, Response};
use domain::text::clean_line;
use portal::acts::Act;
use portal::sharing::{self, Changed};
use serde::Deserialize;

use crate::{
    error::Fault,
    form::ActFields,
    i18n::{plain_with, t},
    journeys::record::own,
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// Where the overview is.
const HOME: &str = "/acces";

/// « Qui voit mon dossier ».
pub fn title(person: &SignedIn) -> String {
    plain_with("sharing-title", &[("own", own(person).into())])
}

/// Whether a path is a page of sharing that one may come back to.
pub fn is_page(path: &str) -> bool {
    let Some(rest) = path.strip_prefix(HOME) else { return false };
    let key = |key: &str| {
        (20..=700).contains(&key.len()) && key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
    };
    match rest.split('/').skip(1).collect::<Vec<_>>().as_slice() {
        [] => rest.is_empty(),
        ["professionnels" | "equipes" | "urgence" | "masques" | "proches"] | ["proches", "inviter"] => true,
        ["professionnels" | "equipes" | "proches", last] => key(last),
        _ => false,
    }
}

/// The way to a page below the overview.
fn trail(person: &SignedIn) -> Vec<(String, String)> {
    vec![(t("nav-home"), "/".to_owned()), (title(person), HOME.to_owned())]
}

/// The act of a form, once it is sure that it was opened for the record that is open.
///
/// # Errors
/// As [`sharing::check`], and when the form is none of ours.
async fn checked(app: &App, person: &SignedIn, fields: &ActFields) -> Result<Act, Fault> {
    let act = fields.act()?;
    sharing::check(&app.portal, &person.actor, &act).await?;
    Ok(act)
}

/// An address that only takes a form, asked for as a page: to the page of the form.
///
/// # Errors
/// When nobody has signed in.
pub async fn unsaved(visit: Visit) -> Result<Redirect, Fault> {
    visit.person()?;
    Ok(Redirect::to(visit.path.trim_end_matches("/enregistrer")))
}

/// To the overview, which tells what was decided and what that replaced.
fn done(seen: i64, changed: &Changed) -> Response {
    let told = if changed.version == 0 { "rien" } else { "decision" };
    Redirect::to(&format!("{HOME}?fait={told}&de={seen}&a={}", changed.version)).into_response()
}

/// The title of a page about somebody.
fn head(name: &str, person: &SignedIn, wrong: bool) -> String {
    let args = [("name", clean_line(name).into()), ("title", title(person).into())];
    let head = plain_with("sharing-page-title", &args);
    if wrong { plain_with("title-error", &[("title", head.into())]) } else { head }
}

/// The version that a form was opened on.
#[derive(Clone, Debug, Default, Deserialize)]
struct Seen {
    #[serde(default)]
    vu: String,
}

impl Seen {
    fn version(&self) -> i64 {
        self.vu.parse().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::is_page;

    #[test]
    fn one_comes_back_to_pages_of_sharing_alone() {
        let key = "A-_9".repeat(24);
        let team = format!("/acces/equipes/{key}");
        for path in ["/acces", "/acces/professionnels", "/acces/urgence", "/acces/masques", &team] {
            assert!(is_page(path), "{path}");
        }
        let save = format!("{team}/enregistrer");
        for path in ["/acces/", "/accesx", "/acces/x", "/acces/urgence/x", "/acces/equipes/..", "/acces//", &save] {
            assert!(!is_page(path), "{path}");
        }
    }
}
