//! Links that stand alone, and what they lead to when it is not a page of the portal.
//!
//! Accessibility: a file says its type and size, another site says so, in words (RGAA 13.3, 6.1); nothing opens a new
//! window by itself (RGAA 13.2).

use leptos::prelude::*;

use super::{Icon, Sign};
use crate::i18n::{t, t_with};

/// What a file is, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileNote {
    /// "PDF", "image JPEG"…
    pub kind: String,
    /// "120 ko".
    pub size: String,
}

/// A link.
#[component]
pub fn Link(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// Set when the link gives a file to take away.
    #[prop(into, optional_no_strip)]
    file: Option<FileNote>,
    /// Set when it leads to another site.
    #[prop(optional)]
    external: bool,
    /// Its words.
    children: Children,
) -> impl IntoView {
    let download = file.is_some();
    let sign = if download {
        Some(Icon::Download)
    } else if external {
        Some(Icon::External)
    } else {
        None
    };
    let note = match file {
        Some(note) => Some(t_with("design-file-note", &[("kind", note.kind.into()), ("size", note.size.into())])),
        None => external.then(|| t("design-external")),
    };
    let class = if note.is_some() { "link link--noted" } else { "link" };
    let rel = external.then_some("noopener noreferrer external");
    view! {
        <a class=class href=href rel=rel download=download>
            {sign.map(|icon| view! { <Sign icon=icon /> })}
            <span>
                <span class="link__words">{children()}</span>
                {note.map(|note| view! { " "<span class="link__note">{note}</span> })}
            </span>
        </a>
    }
}

/// A plain link, a file, another site.
pub(super) fn example() -> AnyView {
    let file = FileNote { kind: "PDF".to_owned(), size: "120 ko".to_owned() };
    view! {
        <ul>
            <li><Link href="#link">"Voir tous mes documents"</Link></li>
            <li><Link href="#link" file=file>"Télécharger le compte rendu"</Link></li>
            <li><Link href="https://example.org/" external=true>"Association d’usagers"</Link></li>
        </ul>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::{count, html};

    #[test]
    fn says_what_a_file_is_and_where_another_site_starts() {
        let html = html(example);
        assert!(html.contains("(PDF, 120 ko)"), "{html}");
        assert!(html.contains("(autre site)"));
        assert_eq!(count(&html, " download"), 1, "{html}");
        assert_eq!(count(&html, "rel="), 1);
        assert!(!html.contains("_blank"));
    }
}
