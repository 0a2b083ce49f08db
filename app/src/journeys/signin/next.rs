//! Where to go after signing in: only to pages of the portal that make sense to come back to.

use domain::ids::{AnalysisKey, DocumentId, DraftId};

use crate::journeys::{life, profile, requests, sharing, told, uses};

/// A local path from a short list; anything else, and any other site, is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next(String);

impl Next {
    /// Pages without an id that one may come back to.
    const PAGES: [&str; 12] = [
        "/",
        "/dossier",
        "/dossier/analyses",
        "/dossier/ajouter",
        "/dossier/corbeille",
        "/dossier/emporter",
        "/dossier/resume",
        "/acces/historique",
        "/personne",
        "/preferences",
        "/proches",
        "/proches/invitation",
    ];
    /// Pages about a draft, after its address.
    const OF_DRAFT: [&str; 4] = ["", "/description", "/verifier", "/abandonner"];
    /// Pages about a document, after its address.
    const OF_DOCUMENT: [&str; 9] = [
        "",
        "/gerer",
        "/modifier",
        "/remplacer",
        "/supprimer",
        "/signaler",
        "/representants",
        "/emporter",
        "/imprimer",
    ];

    /// Bytes of a query; a search is shorter.
    const LONGEST_QUERY: usize = 2000;

    /// Reads a path exactly.
    pub fn parse(path: &str) -> Option<Self> {
        let below = |prefix: &str, is_id: fn(&str) -> bool, pages: &[&str]| {
            let rest = path.strip_prefix(prefix).unwrap_or_default();
            let (id, page) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
            is_id(id) && pages.contains(&page)
        };
        let known = Self::PAGES.contains(&path)
            || below("/dossier/ajouter/", |id| DraftId::parse(id).is_ok(), &Self::OF_DRAFT)
            || below("/dossier/", |id| DocumentId::parse(id).is_ok(), &Self::OF_DOCUMENT)
            || below("/dossier/analyses/", |key| AnalysisKey::parse(key).is_ok(), &[""])
            || below("/acces/historique/", |seq| seq.parse::<u64>().is_ok(), &["/signaler"])
            || profile::is_page(path)
            || sharing::is_page(path)
            || life::is_page(path)
            || told::is_page(path)
            || uses::is_page(path)
            || requests::is_page(path);
        known.then(|| Self(path.to_owned()))
    }

    /// Reads the path of any page that can be shown again, those without sign-in included.
    pub fn parse_page(path: &str) -> Option<Self> {
        const OPEN: [&str; 7] = [
            "/connexion",
            "/connexion/code",
            "/aide",
            "/aide/mots",
            "/accessibilite",
            "/confidentialite",
            "/composants",
        ];
        Self::parse(path).or_else(|| OPEN.contains(&path).then(|| Self(path.to_owned())))
    }

    /// Reads the address of such a page with its query, as a browser writes it: it goes into a header. The query of a page
    /// of sign-in names another address: it is left out.
    pub fn parse_address(address: &str) -> Option<Self> {
        let Some((path, query)) = address.split_once('?') else { return Self::parse_page(address) };
        if path.starts_with("/connexion") {
            return Self::parse_page(path);
        }
        let plain = query.len() <= Self::LONGEST_QUERY && query.bytes().all(|c| c.is_ascii_graphic() && c != b'#');
        Self::parse_page(path).filter(|_| plain).map(|_| Self(address.to_owned()))
    }

    /// The path, with its query if it has one.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for Next {
    fn default() -> Self {
        Self("/".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::Next;

    #[test]
    fn only_our_own_pages() {
        for path in [
            "/",
            "/dossier",
            "/dossier/emporter",
            "/acces/historique",
            "/dossier/0123456789abcdefghjkmnpqrs",
            "/dossier/0123456789abcdefghjkmnpqrs/gerer",
            "/dossier/0123456789abcdefghjkmnpqrs/imprimer",
            "/dossier/ajouter/0123456789abcdefghjkmnpqrs/verifier",
        ] {
            assert!(Next::parse(path).is_some(), "{path}");
        }
        for path in [
            "",
            "//evil.test",
            "/\\evil.test",
            "https://evil.test",
            "https:evil.test",
            "javascript:alert(1)",
            "/dossier/../x",
            "/dossier/%2e%2e",
            "/dossier?x=1",
            "/dossier\r\nSet-Cookie: a=b",
            " /",
            "/deconnexion",
            "\u{2028}/",
            "/dossier/",
            "/dossier/0123456789abcdefghjkmnpqrs/",
            "/dossier/0123456789abcdefghjkmnpqrs/original",
            "/dossier/0123456789abcdefghjkmnpqrs/gerer/x",
            "/dossier/ajouter/x",
        ] {
            assert!(Next::parse(path).is_none(), "{path:?}");
        }
    }
}
