//! The pages over a portal of their own, for somebody who has signed in: requests in, answers out, no network.

#![allow(dead_code, unreachable_pub, reason = "shared by test files, each of which uses its part")]

pub mod adding;
#[path = "../../../server/portal/tests/common/files.rs"]
pub mod files;
mod multipart;
mod people;

use std::collections::HashMap;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};

use app::assets::Assets;
use app::session::{self, SignedIn};
use app::state::{App, MailWay, Settings};
use app::visit::{self, Nonce};
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::post;
use axum::{Extension, Router};
use domain::identity::Sex;
use domain::rights::{Actor, Quality};
use http::{Request, StatusCode, header};
use http_body_util::{BodyExt as _, Full};
use leptos_config::{Env, LeptosOptions};
use multipart::BOUNDARY;
pub use multipart::multipart;
use people::{account, actor, announced, patient, person};
use portal::{OpenOptions, Portal};
use tempfile::TempDir;
use tower::ServiceExt as _;
use tower_sessions::session::{Id, Record};
use tower_sessions::{Session, SessionManagerLayer, SessionStore, session_store};

/// Sessions in memory.
#[derive(Clone, Debug, Default)]
struct Memory(Arc<Mutex<HashMap<Id, Record>>>);

#[async_trait::async_trait]
impl SessionStore for Memory {
    async fn create(&self, record: &mut Record) -> session_store::Result<()> {
        self.save(record).await
    }
    async fn save(&self, record: &Record) -> session_store::Result<()> {
        self.0.lock().unwrap().insert(record.id, record.clone());
        Ok(())
    }
    async fn load(&self, id: &Id) -> session_store::Result<Option<Record>> {
        Ok(self.0.lock().unwrap().get(id).cloned())
    }
    async fn delete(&self, id: &Id) -> session_store::Result<()> {
        self.0.lock().unwrap().remove(id);
        Ok(())
    }
}

/// A portal with a patient and a neighbour, and the pages over it.
pub struct Site {
    pub portal: Portal,
    pub me: Actor,
    pub neighbour: Actor,
    app: App,
    clock: Arc<AtomicI64>,
    _dir: TempDir,
}

/// Somebody's browser.
pub struct Browser {
    router: Router,
    cookie: String,
}

/// A page, read.
pub struct Answer {
    pub status: StatusCode,
    pub headers: http::HeaderMap,
    pub text: String,
}

impl Site {
    pub async fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let now: jiff::Timestamp = "2026-03-02T08:00:00Z".parse().unwrap();
        let clock = Arc::new(AtomicI64::new(now.as_second()));
        let told = Arc::clone(&clock);
        let options = OpenOptions {
            data_dir: dir.path().join("data"),
            database_url: None,
            clock: Arc::new(move || jiff::Timestamp::from_second(told.load(Ordering::SeqCst)).unwrap()),
            demo: true,
        };
        let portal = Portal::open(options).await.unwrap();
        let me = person(&portal, "2790351215189", "DOMINIQUE", "1979-03-28", Sex::Female, "51215").await;
        let neighbour = person(&portal, "1531245007231", "MARCEL", "1953-12-04", Sex::Male, "45007").await;
        let leptos = LeptosOptions::builder().output_name("passerelle").env(Env::PROD).build();
        let assets = Arc::new(Assets { stylesheet: "/pkg/passerelle.css".to_owned(), leptos });
        let settings = Arc::new(Settings { demo: true, idle_minutes: 30, absolute_minutes: 720, mail: MailWay::Sent });
        let app = App { portal: portal.clone(), settings, assets };
        Self { portal, me, neighbour, app, clock, _dir: dir }
    }

    /// The same on a service that sends no e-mail.
    pub async fn without_mail() -> Self {
        let mut site = Self::new().await;
        site.app.settings = Arc::new(Settings { mail: MailWay::Nowhere, ..(*site.app.settings).clone() });
        site
    }

    /// One more person with a record, of this given name and this order in the register of births.
    pub async fn one_more(&self, given: &str, order: u32) -> Actor {
        let number = format!("2790351215{order:03}");
        person(&self.portal, &number, given, "1979-03-28", Sex::Female, "51215").await
    }

    /// Moves the clock by so many days; who was signed in is so no more.
    pub fn wait_days(&self, days: i64) {
        self.clock.fetch_add(days * 24 * 3600, Ordering::SeqCst);
    }

    /// Somebody who has not said yet whether they want a record.
    pub async fn announced(&self) -> Actor {
        announced(&self.portal, "2790351215777", "LUCIE", "1979-03-28", Sex::Female, "51215").await
    }

    /// A parent, with the record of a child open.
    pub async fn child(&self) -> Actor {
        let (number, born) = ("1150312345678", "2015-03-28");
        let child = patient(&self.portal, number, "NOE", born, Sex::Male, "23456").await;
        let account = account(&self.portal, "parent", child, Quality::LegalRepresentative).await;
        Actor { quality: Quality::LegalRepresentative, ..actor(account, "PARENT", child) }
    }

    /// The browser of somebody who has signed in.
    pub async fn browser(&self, actor: &Actor) -> Browser {
        let now = self.portal.now();
        let person = SignedIn {
            actor: actor.clone(),
            subject_name: Some(actor.name.clone()),
            several_records: false,
            since: now,
            seen: now,
            helps: None,
        };
        let enter = |State(app): State<App>, session: Session| async move {
            session::sign_in(&app, &session, &person).await.map(|()| "ok")
        };
        let sessions = SessionManagerLayer::new(Memory::default()).with_name(session::COOKIE).with_secure(false);
        let router = app::routes::router()
            .merge(app::routes::uploads())
            .route("/entrer", post(enter))
            .layer(from_fn_with_state(self.app.clone(), visit::layer))
            .layer(sessions)
            .layer(Extension(Nonce::new()))
            .with_state(self.app.clone());
        let mut browser = Browser { router, cookie: String::new() };
        let entered = browser.send(Request::post("/entrer").body(Body::empty()).unwrap()).await;
        let cookie = entered.headers().get(header::SET_COOKIE).unwrap().to_str().unwrap();
        browser.cookie = cookie.split(';').next().unwrap().to_owned();
        browser
    }
}

impl Browser {
    async fn send(&self, mut request: Request<Body>) -> Response {
        if !self.cookie.is_empty() {
            request.headers_mut().insert(header::COOKIE, self.cookie.parse().unwrap());
        }
        self.router.clone().oneshot(request).await.unwrap()
    }

    async fn read(&self, request: Request<Body>) -> Answer {
        let response = self.send(request).await;
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        Answer { status: parts.status, headers: parts.headers, text: String::from_utf8_lossy(&bytes).into_owned() }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.read(Request::get(path).body(Body::empty()).unwrap()).await
    }

    /// Sends a form as it is on the page `from`: its record and key, with these fields.
    pub async fn post(&self, from: &Answer, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.read(form(from, path, fields)).await
    }

    /// The same; the body of the answer is not read yet.
    pub async fn post_unread(&self, from: &Answer, path: &str, fields: &[(&str, &str)]) -> Response {
        self.send(form(from, path, fields)).await
    }

    /// Sends files by the form of the page `from`.
    pub async fn upload(&self, from: &Answer, path: &str, files: &[(&str, &[u8])]) -> Answer {
        self.upload_body(path, multipart(from, files).into()).await
    }

    /// The same by the button that leads on to the check.
    pub async fn upload_and_go_on(&self, from: &Answer, path: &str, files: &[(&str, &[u8])]) -> Answer {
        let mut body = multipart(from, files);
        body.truncate(body.len() - format!("--{BOUNDARY}--\r\n").len());
        let button = "Content-Disposition: form-data; name=\"suite\"\r\n\r\nverifier\r\n";
        body.extend(format!("--{BOUNDARY}\r\n{button}--{BOUNDARY}--\r\n").into_bytes());
        self.upload_body(path, body.into()).await
    }

    /// The same, the line being cut after this share of the bytes.
    pub async fn upload_cut(&self, from: &Answer, path: &str, file: &[u8], percent: usize) -> Answer {
        let mut whole = multipart(from, &[("a.pdf", file)]);
        whole.truncate(whole.len() * percent / 100);
        let body = Full::new(Bytes::from(whole)).map_err(|never| match never {});
        let cut = async { Some(Err(std::io::Error::from(std::io::ErrorKind::ConnectionReset))) };
        self.upload_body(path, Body::new(body.with_trailers(cut))).await
    }

    pub async fn upload_body(&self, path: &str, body: Body) -> Answer {
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        self.read(Request::post(path).header(header::CONTENT_TYPE, kind).body(body).unwrap()).await
    }
}

fn form(from: &Answer, path: &str, fields: &[(&str, &str)]) -> Request<Body> {
    let mut body = format!("dossier={}&cle={}", from.hidden("dossier"), from.hidden("cle"));
    for (name, value) in fields {
        body.push_str(&format!("&{name}={}", encode(value)));
    }
    let kind = "application/x-www-form-urlencoded";
    Request::post(path).header(header::CONTENT_TYPE, kind).body(body.into()).unwrap()
}

impl Answer {
    /// Where it leads.
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The value of a hidden field of the first form that has it.
    pub fn hidden(&self, name: &str) -> String {
        self.values(name).next().unwrap_or_default().to_owned()
    }

    /// The same of the last form.
    pub fn last_hidden(&self, name: &str) -> String {
        self.values(name).last().unwrap_or_default().to_owned()
    }

    fn values<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        let mark = format!("name=\"{name}\" value=\"");
        let rest = self.text.split(mark.as_str()).skip(1).collect::<Vec<_>>();
        rest.into_iter().filter_map(|rest| rest.split('"').next())
    }

    /// The title of the window.
    pub fn title(&self) -> &str {
        self.text.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).unwrap_or_default()
    }

    /// The attributes and content of the first element with this id, up to the next element with an id.
    pub fn part(&self, id: &str) -> &str {
        let part = self.text.split(&format!("id=\"{id}\"")).nth(1).unwrap_or_default();
        part.split(" id=\"").next().unwrap_or_default()
    }

    /// What is inside `<main>`.
    pub fn main(&self) -> &str {
        self.text.split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).unwrap_or(&self.text)
    }

    /// Whether these words are on the page, as a reader sees them.
    pub fn says(&self, words: &str) -> bool {
        self.text.replace("<!---->", "").replace('\u{a0}', " ").contains(words)
    }
}

fn encode(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
