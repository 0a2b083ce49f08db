//! A visit: one request with all that a page needs to know of its reader.

use std::sync::Arc;

use axum::{
    extract::{FromRequestParts, MatchedPath, Request, State},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use http::{HeaderMap, HeaderValue, Method, StatusCode, header, request::Parts};
pub use leptos::nonce::Nonce;
use tower_sessions::Session;

use crate::{
    error::Fault,
    journeys,
    locale::Locale,
    preferences::{self, Preferences},
    session::{self, SignedIn},
    state::App,
};

/// One request and its reader.
#[derive(Clone)]
pub struct Visit {
    /// The shared state.
    pub app: App,
    /// How the reader wants pages.
    pub preferences: Preferences,
    /// Who has signed in, if anybody.
    pub person: Option<SignedIn>,
    /// The session, for acts that change it; none when its store failed.
    session: Option<Session>,
    /// Path of the request, without its query.
    pub path: Arc<str>,
    /// The same with its query, which may hold a medical word: it may only go back to where it was.
    pub address: Arc<str>,
    /// Marks the scripts of this answer as ours, for the content security policy.
    pub nonce: Nonce,
}

impl Visit {
    /// The visit of a request before anything is known of its person; none outside the gate, which gives the nonce.
    fn of(app: App, request: &Request) -> Option<Self> {
        Some(Self {
            preferences: preferences_of(request.headers()),
            person: None,
            path: request.uri().path().into(),
            address: request.uri().path_and_query().map_or("/", |address| address.as_str()).into(),
            session: request.extensions().get::<Session>().cloned(),
            nonce: request.extensions().get::<Nonce>().cloned()?,
            app,
        })
    }

    /// The person who has signed in.
    ///
    /// # Errors
    /// [`Fault::SignInNeeded`] when nobody has.
    pub fn person(&self) -> Result<&SignedIn, Fault> {
        self.person.as_ref().ok_or(Fault::SignInNeeded)
    }

    /// The session, to change it.
    ///
    /// # Errors
    /// [`Fault::Unavailable`] when its store failed.
    pub fn session(&self) -> Result<&Session, Fault> {
        self.session.as_ref().ok_or(Fault::Unavailable)
    }
}

/// The value of a cookie of this name. Two values for one name are suspicious: neither is taken.
fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let mut values = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='));
    values.next().filter(|_| values.next().is_none())
}

fn preferences_of(headers: &HeaderMap) -> Preferences {
    cookie(headers, preferences::COOKIE).and_then(Preferences::from_cookie_value).unwrap_or_else(|| {
        let header = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok());
        Preferences::default_in(Locale::negotiate(header))
    })
}

/// Prepares the visit of each request, and turns every fault into a page in the reader's language.
pub async fn layer(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let Some(mut visit) = Visit::of(app, &request) else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    let method = request.method().clone();
    if let (Some(session), Some(_)) = (&visit.session, cookie(request.headers(), session::COOKIE)) {
        // Asking how long is left must not prolong it.
        let touch = &*visit.path != "/session/etat";
        match session::signed_in(session, visit.app.portal.now(), &visit.app.settings, touch).await {
            Ok(Some(mut person)) => match person.refresh(&visit.app).await {
                Ok(()) => visit.person = Some(person),
                Err(_) => return journeys::errors::page(&visit, Fault::Unavailable),
            },
            Ok(None) => {}
            Err(_) => return journeys::errors::page(&visit, Fault::Unavailable),
        }
    }
    request.extensions_mut().insert(visit.clone());
    let route = request.extensions().get::<MatchedPath>().cloned();
    let mut response = finish(&visit, &method, next.run(request).await);
    // For the figures and the log, which name the route's pattern and never the address.
    if let Some(route) = route {
        response.extensions_mut().insert(route);
    }
    response
}

/// Around the session layer, which answers a bare 500 when the session cannot be saved: a page instead, that says so.
pub async fn last_resort(State(app): State<App>, request: Request, next: Next) -> Response {
    let visit = Visit::of(app, &request);
    let response = next.run(request).await;
    let bare = response.status() == StatusCode::INTERNAL_SERVER_ERROR
        && !response.headers().contains_key(header::CONTENT_TYPE);
    match visit {
        Some(visit) if bare => journeys::errors::page(&visit, Fault::Unavailable),
        _ => response,
    }
}

fn finish(visit: &Visit, method: &Method, response: Response) -> Response {
    let fault = response.extensions().get::<Fault>().copied().or_else(|| {
        let is_page =
            response.headers().get(header::CONTENT_TYPE).is_some_and(|t| t.as_bytes().starts_with(b"text/html"));
        Fault::from_status(response.status()).filter(|_| !is_page)
    });
    match fault {
        None => response,
        // Where the record stands is said on a page of its own, which is not a helper's.
        Some(Fault::RecordNotOpen | Fault::RecordGone) if method == Method::GET && is_helper(visit) => {
            Redirect::to(journeys::relatives::NOT_OPEN).into_response()
        }
        Some(Fault::RecordNotOpen | Fault::RecordGone)
            if method == Method::GET && &*visit.path != journeys::life::HOME =>
        {
            Redirect::to(journeys::life::HOME).into_response()
        }
        Some(Fault::SignInNeeded) if method == Method::GET => to_sign_in(&visit.path),
        Some(fault) => {
            let mut page = journeys::errors::page(visit, fault);
            if let Some(allow) = response.headers().get(header::ALLOW) {
                page.headers_mut().insert(header::ALLOW, allow.clone());
            }
            page
        }
    }
}

fn is_helper(visit: &Visit) -> bool {
    visit.person.as_ref().is_some_and(SignedIn::is_helper)
}

/// To the sign-in page, and back to `path` afterwards. The query stays behind: it may hold a medical word.
fn to_sign_in(path: &str) -> Response {
    let target = match journeys::signin::Next::parse(path) {
        Some(next) => format!("/connexion?suite={}", next.as_str()),
        None => "/connexion".to_owned(),
    };
    let mut response = Redirect::to("/connexion").into_response();
    if let Ok(value) = HeaderValue::from_str(&target) {
        response.headers_mut().insert(header::LOCATION, value);
    }
    response
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Fault> {
        parts.extensions.get::<Self>().cloned().ok_or(Fault::Internal)
    }
}

/// The network that the request comes from, for limits on sign-in; never stored in clear, never logged.
#[derive(Clone, Debug)]
pub struct Network(pub String);

impl<S: Send + Sync> FromRequestParts<S> for Network {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Fault> {
        parts.extensions.get::<Self>().cloned().ok_or(Fault::Internal)
    }
}
