//! Where the files of a document are, seen from the page that shows it.

/// Where they are.
pub(super) enum Files {
    /// Served: the path of the document's page, before `/piece/{n}`.
    Served(String),
    /// Beside the page, in a folder: their names, by position. Nothing there leads to another site.
    Beside(Vec<String>),
}

impl Files {
    /// The address of a file.
    pub(super) fn address(&self, index: usize) -> String {
        match self {
            Self::Served(path) => format!("{path}/piece/{index}"),
            Self::Beside(names) => names.get(index).cloned().unwrap_or_default(),
        }
    }

    /// Whether they are served, so that they can be offered with answers of their own.
    pub(super) fn are_served(&self) -> bool {
        matches!(self, Self::Served(_))
    }
}
