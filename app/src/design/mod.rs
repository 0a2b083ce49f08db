//! The design system: one component a file, each with its example and its tests; the style of NAME is in
//! `style/components/NAME.css`.
//!
//! Components take ready strings, typed, and know nothing of journeys, so that each can be shown and judged alone at
//! `/composants`. Optional texts are `Option<String>` and accept a `String` too: `hint=t("…")`, `error=form.error("…")`.
//! The few words that belong to a component itself come from the `design` area of the locales.

use leptos::prelude::*;

pub mod breadcrumb;
pub mod button;
pub mod card;
pub mod checkboxes;
pub mod choices;
pub mod code_field;
#[cfg(test)]
mod contrast_test;
pub mod date_field;
pub mod demo_banner;
pub mod details;
pub mod dialog;
pub mod error_summary;
mod field;
pub mod file_field;
pub mod filter_list;
pub mod footer;
#[allow(unreachable_pub, reason = "what the component macro generates is not re-exported")]
mod foreign;
pub mod header;
pub mod icon;
pub mod link;
pub mod logo;
pub mod narrative;
pub mod nav_item;
pub mod notification;
pub mod page_list;
pub mod pagination;
pub mod password_field;
pub mod radios;
pub mod record_form;
pub mod select;
pub mod session_line;
pub mod skip_links;
pub mod steps;
#[cfg(test)]
mod style_test;
pub mod summary_list;
pub mod table;
pub mod tabs;
pub mod tag;
#[cfg(test)]
pub(crate) mod testing;
pub mod text_field;
pub mod textarea;
pub mod whose_banner;

pub use breadcrumb::Breadcrumb;
pub use button::{Button, ButtonKind, ButtonLink};
pub use card::{Card, CardList, PlaceCard};
pub use checkboxes::Checkboxes;
pub use choices::Choice;
pub use code_field::CodeField;
pub use date_field::{DateField, DateParts};
pub use demo_banner::DemoBanner;
pub use details::Details;
pub use dialog::Dialog;
pub use error_summary::{ErrorSummary, FieldError};
pub use field::Asked;
pub use file_field::FileField;
pub use filter_list::FilterList;
pub use footer::Footer;
pub use foreign::{DOCUMENTS, Foreign};
pub use header::{Account, Header};
pub use icon::{Icon, Sign};
pub use link::{FileNote, Link};
pub use logo::{Bridge, Logo};
pub use nav_item::NavItem;
pub use notification::{Notification, Tone};
pub use page_list::{PageAct, PageItem, PageList};
pub use pagination::Pagination;
pub use password_field::PasswordField;
pub use radios::Radios;
pub use record_form::RecordForm;
pub use select::Select;
pub use session_line::SessionLine;
pub use skip_links::SkipLinks;
pub use steps::Steps;
pub use summary_list::{SummaryList, SummaryRow};
pub use table::{Column, Stacked, Table, TableFrame};
pub use tabs::Tabs;
pub use tag::{Tag, TagKind};
pub use text_field::TextField;
pub use textarea::Textarea;
pub use whose_banner::WhoseBanner;

/// One component as shown at `/composants`.
pub struct Example {
    /// File name of the component, unique: also the anchor of its section.
    pub name: &'static str,
    /// French title of the section.
    pub title: &'static str,
    /// Every variant, with ids that no other example uses.
    pub view: AnyView,
}

/// Name, title and example of a component.
type Entry = (&'static str, &'static str, fn() -> AnyView);

/// Every component with its example, in the order of the page.
pub fn examples() -> Vec<Example> {
    let all: [Entry; 36] = [
        ("logo", "Logo", logo::example),
        ("skip_links", "Liens d’accès rapide", skip_links::example),
        ("demo_banner", "Bandeau de démonstration", demo_banner::example),
        ("header", "En-tête", header::example),
        ("whose_banner", "Dossier ouvert", whose_banner::example),
        ("footer", "Pied de page", footer::example),
        ("breadcrumb", "Fil d’Ariane", breadcrumb::example),
        ("tabs", "Onglets en liens", tabs::example),
        ("button", "Boutons", button::example),
        ("link", "Liens", link::example),
        ("icon", "Signes", icon::example),
        ("foreign", "Mots d’une autre langue", foreign::example),
        ("text_field", "Champ de texte", text_field::example),
        ("password_field", "Mot de passe", password_field::example),
        ("code_field", "Code à usage unique", code_field::example),
        ("date_field", "Date en trois parties", date_field::example),
        ("radios", "Choix unique", radios::example),
        ("checkboxes", "Choix multiples", checkboxes::example),
        ("select", "Liste de choix", select::example),
        ("file_field", "Fichier", file_field::example),
        ("textarea", "Texte long", textarea::example),
        ("record_form", "Formulaire qui écrit dans un dossier", record_form::example),
        ("error_summary", "Résumé des erreurs", error_summary::example),
        ("notification", "Message", notification::example),
        ("tag", "Étiquettes", tag::example),
        ("summary_list", "Liste de données", summary_list::example),
        ("table", "Tableau", table::example),
        ("narrative", "Texte d’un document médical", narrative::example),
        ("card", "Cartes", card::example),
        ("page_list", "Pages à ranger", page_list::example),
        ("filter_list", "Filtres utilisés", filter_list::example),
        ("pagination", "Pagination", pagination::example),
        ("details", "Détails à ouvrir", details::example),
        ("steps", "Étapes", steps::example),
        ("dialog", "Boîte de dialogue", dialog::example),
        ("session_line", "Durée de la session", session_line::example),
    ];
    all.into_iter().map(|(name, title, view)| Example { name, title, view: view() }).collect()
}
