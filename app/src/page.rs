//! A page becomes one complete HTML document: right title, right status, nothing filled in by a script.

use std::sync::Arc;

use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use hydration_context::SsrSharedContext;
use leptos::{nonce::Nonce, prelude::*};

use crate::{design::Asked, i18n::plain_with, shell::Shell, visit::Visit};

/// What a page says of itself to the shell around it.
pub struct Page {
    /// The title, unique in the portal; the shell adds the portal's name.
    pub title: String,
    /// Path of the entry of the main navigation to which the page belongs.
    pub section: &'static str,
    /// The way here: (label, path), home first, this page excluded.
    pub trail: Vec<(String, String)>,
    /// What the page is called in the way here, when its title says more.
    pub crumb: Option<String>,
    /// Whether that is a document's own, in the language of documents.
    pub foreign: bool,
    /// Whether an island is on the page besides those of the shell.
    pub islands: bool,
    /// The content of `<main>`.
    pub content: AnyView,
}

impl Page {
    /// A page of `title` in `section` with its content.
    pub fn new(title: impl Into<String>, section: &'static str, content: impl IntoView + 'static) -> Self {
        Self {
            title: title.into(),
            section,
            trail: Vec::new(),
            crumb: None,
            foreign: false,
            islands: false,
            content: content.into_view().into_any(),
        }
    }

    /// With the way here.
    #[must_use]
    pub fn trail(mut self, trail: Vec<(String, String)>) -> Self {
        self.trail = trail;
        self
    }

    /// After an act: its title begins with what was done, since a screen reader says it first.
    #[must_use]
    pub fn done(mut self, news: &str) -> Self {
        let news = news.trim_end_matches('.').to_owned();
        self.crumb = Some(self.name());
        self.title = plain_with("title-done", &[("news", news.into()), ("title", self.title.into())]);
        self
    }

    /// With a shorter name in the way here: that of its `<h1>`.
    #[must_use]
    pub fn crumb(mut self, name: impl Into<String>) -> Self {
        self.crumb = Some(name.into());
        self
    }

    /// What it is called in the way here: never what went wrong there, which the title tells first.
    pub fn name(&self) -> String {
        let mark = plain_with("title-error", &[("title", "\u{e000}".into())]);
        let (before, after) = mark.split_once('\u{e000}').unwrap_or_default();
        let bare = || self.title.strip_prefix(before).and_then(|rest| rest.strip_suffix(after));
        self.crumb.clone().or_else(|| bare().map(str::to_owned)).unwrap_or_else(|| self.title.clone())
    }

    /// With a document's own name in the way here.
    #[must_use]
    pub fn foreign(mut self) -> Self {
        self.foreign = true;
        self
    }

    /// With islands of its own.
    #[must_use]
    pub fn with_islands(mut self) -> Self {
        self.islands = true;
        self
    }
}

impl Visit {
    /// Renders the page that `build` makes, with status 200.
    pub fn page(&self, build: impl FnOnce() -> Page) -> Response {
        self.page_with(StatusCode::OK, build)
    }

    /// Renders the page that `build` makes. `build` runs where the reader's language is known.
    pub fn page_with(&self, status: StatusCode, build: impl FnOnce() -> Page) -> Response {
        // Islands take their ids from a context shared by the page.
        let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
        let html = owner.with(|| {
            provide_context(self.preferences.locale);
            provide_context::<Nonce>(self.nonce.clone());
            provide_context(Asked::default());
            let page = build();
            view! { <Shell visit=self.clone() page /> }.to_html()
        });
        owner.cleanup();
        let mut response = (status, document(&html, &self.nonce)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(self.preferences.locale.tag()));
        response
    }
}

/// The whole document. Leptos marks places with `<!>`, which browsers read as an empty comment and validators refuse:
/// the long form is the same comment. It also repeats the nonce as the value of `crossorigin`, where a style sheet could
/// read it; the empty value means the same. Text of a page can hold neither, since `<` and `"` are escaped in it.
fn document(html: &str, nonce: &Nonce) -> String {
    let repeated = format!("crossorigin=\"{}\"", nonce.as_inner());
    format!("<!DOCTYPE html>{}", html.replace("<!>", "<!---->").replace(&repeated, "crossorigin=\"\""))
}
