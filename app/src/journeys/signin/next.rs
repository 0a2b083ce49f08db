//! Where to go after signing in: only to pages of the portal that make sense to come back to.

use domain::ids::DocumentId;

use crate::journeys::profile;

/// A local path from a short list; anything else, and any other site, is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next(String);

impl Next {
    /// Pages without an id that one may come back to.
    const PAGES: [&str; 7] =
        ["/", "/dossier", "/dossier/emporter", "/dossier/resume", "/acces/historique", "/personne", "/preferences"];

    /// Reads a path exactly.
    pub fn parse(path: &str) -> Option<Self> {
        let known = Self::PAGES.contains(&path)
            || path.strip_prefix("/dossier/").is_some_and(is_of_document)
            || profile::is_page(path);
        known.then(|| Self(path.to_owned()))
    }

    /// Reads the path of any page that can be shown again, those without sign-in included.
    pub fn parse_page(path: &str) -> Option<Self> {
        const OPEN: [&str; 6] =
            ["/connexion", "/connexion/code", "/aide", "/accessibilite", "/confidentialite", "/composants"];
        Self::parse(path).or_else(|| OPEN.contains(&path).then(|| Self(path.to_owned())))
    }

    /// The path.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A document, or one of the ways to take it away.
fn is_of_document(rest: &str) -> bool {
    let id = rest.strip_suffix("/emporter").or_else(|| rest.strip_suffix("/imprimer")).unwrap_or(rest);
    DocumentId::parse(id).is_ok()
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
            "/dossier/0123456789abcdefghjkmnpqrs/imprimer",
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
        ] {
            assert!(Next::parse(path).is_none(), "{path:?}");
        }
    }
}
