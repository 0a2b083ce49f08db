//! A place one can go to, as header, footer, breadcrumb and tabs list it.

/// A link of a navigation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavItem {
    /// Where it leads.
    pub href: String,
    /// Its words.
    pub label: String,
    /// Whether it is the page (or the part of the portal) that is shown.
    pub current: bool,
}

impl NavItem {
    /// A place that is not the current one.
    pub fn new(href: impl Into<String>, label: impl Into<String>) -> Self {
        Self { href: href.into(), label: label.into(), current: false }
    }

    /// The same place, marked as current or not.
    #[must_use]
    pub fn current(mut self, current: bool) -> Self {
        self.current = current;
        self
    }
}
