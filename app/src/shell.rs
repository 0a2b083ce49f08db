//! What stands around every page: head, skip links, header, way here, footer, and the length of the session.

use domain::rights::{Role, delegation::Section};
use leptos::{
    config::LeptosOptions,
    hydration::{AutoReload, HydrationScripts},
    prelude::*,
};

use crate::{
    dates,
    design::{
        Account, Asked, Breadcrumb, DOCUMENTS, DemoBanner, Footer, Header, NavItem, SessionLine, SkipLinks, WhoseBanner,
    },
    i18n::{plain_with, t, t_with},
    islands::{SessionWarning, SessionWords},
    journeys::{
        record::{is_own, title as record_title},
        sharing,
        signin::Next,
    },
    locale::Locale,
    page::Page,
    session::SignedIn,
    visit::Visit,
};

/// Seconds before the end of a session at which the dialog opens: WCAG 2.2.1 asks for 20 at least.
const WARNING: u32 = 120;

/// The document around a page.
#[component]
pub fn Shell(
    /// The request and its reader.
    visit: Visit,
    /// The page.
    page: Page,
) -> impl IntoView {
    let preferences = visit.preferences;
    let title = plain_with("title-with-portal", &[("title", page.title.clone().into())]);
    let demo = visit.app.settings.demo;
    // Only pages with an island load the loader: the others stay without any script.
    let scripts = (page.islands || visit.person.is_some()).then(|| scripts(visit.app.assets.leptos.clone()));
    let current = page.name();
    let trail: Vec<_> = page.trail.into_iter().map(|(label, path)| NavItem::new(path, label)).collect();
    let current_lang = page.foreign.then(|| DOCUMENTS.to_owned());
    let breadcrumb = (!trail.is_empty()).then(|| view! { <Breadcrumb trail current current_lang /> });
    view! {
        <html
            lang=preferences.locale.tag()
            dir=preferences.locale.direction()
            data-theme=preferences.theme.word()
            data-contrast=preferences.contrast.word()
            data-text=preferences.text.word()
            data-spacing=preferences.spacing.word()
            data-reading=preferences.reading().word()
            data-demo=demo.then_some("")
        >
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{title}</title>
                <meta name="color-scheme" content="light dark" />
                <link rel="stylesheet" href=visit.app.assets.stylesheet.clone() />
                <link rel="icon" href="/favicon.svg" r#type="image/svg+xml" />
                <link rel="manifest" href="/manifest.webmanifest" />
                {scripts}
            </head>
            <body>
                <SkipLinks />
                {demo.then(|| view! { <DemoBanner /> })}
                {header(&visit, page.section)}
                {visit.person.as_ref().and_then(whose)}
                <div class="wrap page">
                    {breadcrumb}
                    <main id="contenu" class="main stack" tabindex="-1">{page.content}</main>
                    {visit.person.as_ref().map(|person| session_line(&visit, person, page.section))}
                </div>
                {languages(&visit, page.section)}
                <Footer links=footer_links(page.section, demo) note=t("common-footer") />
            </body>
        </html>
    }
}

fn scripts(options: LeptosOptions) -> impl IntoView {
    view! { <AutoReload options=options.clone() /><HydrationScripts options islands=true /> }
}

fn header(visit: &Visit, section: &'static str) -> impl IntoView + use<> {
    let item = |path: &'static str, id: &str| NavItem::new(path, t(id)).current(path == section);
    let Some(person) = &visit.person else {
        let nav = vec![item("/", "nav-home"), item("/connexion", "nav-sign-in"), item("/aide", "nav-help")];
        return view! { <Header nav preferences_current=section == "/preferences" /> }.into_any();
    };
    let mut nav = vec![item("/", "nav-home")];
    if person.subject_name.is_some() {
        let record = NavItem::new("/dossier", record_title(person)).current(section == "/dossier");
        if person.opens_documents() {
            nav.push(record);
        } else if person.opens(Section::Profile) {
            nav.push(NavItem::new("/dossier/profil", t("profile-title")).current(section == "/dossier"));
        }
        if !person.is_helper() {
            let shared = NavItem::new("/acces", sharing::title(person)).current(section == "/acces");
            nav.extend([shared, item("/acces/historique", "nav-history")]);
        }
    }
    if person.is_helper() || (person.subject_name.is_none() && person.actor.role == Role::Patient) {
        nav.push(NavItem::new("/proches", t("relatives-helping-title")).current(section == "/proches"));
    }
    nav.push(item("/aide", "nav-help"));
    let account = Account {
        label: t(if person.subject_name.is_some() { "subject-label" } else { "subject-professional-label" }),
        name: person.subject_name.clone().unwrap_or_else(|| person.actor.name.clone()),
    };
    let sign_out = view! {
        <form method="post" action="/deconnexion" id="sign-out">
            <button class="button button--quiet" type="submit">{t("nav-sign-out")}</button>
        </form>
    };
    view! { <Header account=account nav sign_out=sign_out.into_any() preferences_current=section == "/preferences" /> }
        .into_any()
}

/// Whose record is open, for whoever may open several.
fn whose(person: &SignedIn) -> Option<AnyView> {
    let own = is_own(&person.actor);
    let name = person.subject_name.clone().filter(|_| person.several_records || !own)?;
    let words = match (own, person.is_helper()) {
        (true, _) => t("subject-banner-own"),
        (false, true) => t_with("subject-banner-helped", &[("name", name.into())]),
        (false, false) => t_with("subject-banner-represented", &[("name", name.into())]),
    };
    let (label, change) = (t("subject-banner-label"), t("subject-banner-change"));
    Some(view! { <WhoseBanner label words other=!own change /> }.into_any())
}

/// The address of this page, to come back to it. A page of an error belongs to no section, and is not one to come back to.
fn here(visit: &Visit, section: &str) -> String {
    let here = Next::parse_address(&visit.address).filter(|_| !section.is_empty());
    here.unwrap_or_default().as_str().to_owned()
}

/// The languages in themselves, a button each, for whoever cannot read the page to find the way out of it.
fn languages(visit: &Visit, section: &str) -> impl IntoView + use<> {
    let now = visit.preferences;
    let back = here(visit, section);
    let buttons = Locale::ALL
        .into_iter()
        .filter(|locale| *locale != now.locale)
        .map(|locale| view! { <button class="button button--quiet" type="submit" name="langue" value=locale.tag() lang=locale.tag() dir=locale.direction()>{locale.own_name()}</button> })
        .collect_view();
    let kept = [
        ("theme", now.theme.word()),
        ("contraste", now.contrast.word()),
        ("texte", now.text.word()),
        ("espacement", now.spacing.word()),
        ("lecture", now.reading.word()),
    ]
    .map(|(name, value)| view! { <input type="hidden" name=name value=value /> })
    .collect_view();
    view! {
        <aside class="languages" aria-label=t("common-languages")>
            <form class="wrap actions" method="post" action="/preferences">
                {kept}
                <input type="hidden" name="retour" value=back />
                {buttons}
            </form>
        </aside>
    }
}

fn footer_links(section: &'static str, demo: bool) -> Vec<NavItem> {
    let item = |path: &'static str, id: &str| NavItem::new(path, t(id)).current(path == section);
    let mut links = vec![
        item("/aide", "nav-help"),
        item("/accessibilite", "nav-accessibility"),
        item("/confidentialite", "nav-privacy"),
    ];
    if demo {
        links.push(item("/composants", "nav-components"));
    }
    links
}

fn session_line(visit: &Visit, person: &SignedIn, section: &str) -> impl IntoView + use<> {
    let until = person.until(&visit.app.settings);
    let seconds = u32::try_from(until.duration_since(visit.app.portal.now()).as_secs()).unwrap_or(0);
    let words = SessionWords {
        title: t("session-warning-title"),
        text: t("session-warning-text"),
        left: t("session-warning-left"),
        minutes: t("session-warning-minutes"),
        seconds: t("session-warning-seconds"),
        go_on: t("session-prolong"),
        leave: t("nav-sign-out"),
        failed: t("session-warning-failed"),
    };
    // A short session still leaves time to act before it is announced to end.
    let warning = WARNING.min(visit.app.settings.idle_minutes * 30);
    let aside = use_context::<Asked>().is_some_and(|asked| asked.is_set());
    view! {
        <SessionLine until=dates::time(until) renew=here(visit, section) aside />
        <SessionWarning seconds warning words />
    }
}
