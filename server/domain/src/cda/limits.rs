//! How large a document may be before it is refused unread.

/// Bounds on one document. All of them are checked by a linear scan before a tree is built.
///
/// The largest official sample of the French agency (3 MB) has 15 000 nodes, 22 levels and 6 attributes on an
/// element: the defaults leave more than an order of magnitude above real documents while keeping the tree of the
/// worst accepted one within some tens of megabytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Size of the file, in bytes.
    pub max_bytes: usize,
    /// Nesting of elements. It also bounds the recursion of everyone who walks the result.
    pub max_depth: u32,
    /// Elements, text runs, comments and processing instructions together; attributes are held to the same total.
    pub max_nodes: u32,
    /// Attributes of one element, namespace declarations included.
    pub max_attributes: u32,
    /// Namespace declarations in the whole document.
    pub max_namespaces: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_bytes: 20 * 1024 * 1024,
            max_depth: 128,
            max_nodes: 500_000,
            max_attributes: 64,
            max_namespaces: 20_000,
        }
    }
}
