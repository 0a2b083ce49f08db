//! The two small HL7 data types that everything else is made of.

use std::fmt;

/// An instance identifier (HL7 `II`): an OID or UUID, and what it qualifies.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct InstanceId {
    /// OID or UUID of the assigning authority, or of the thing itself when there is no extension.
    pub root: String,
    /// Identifier within that authority.
    pub extension: Option<String>,
}

/// `root^extension`, as XDS writes a document's unique id.
impl fmt::Display for InstanceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.extension {
            Some(extension) => write!(f, "{}^{extension}", self.root),
            None => f.write_str(&self.root),
        }
    }
}

/// A coded value (HL7 `CD`, `CE`, `CS`) that has a code; a null one is `None` where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coded {
    /// The code, never empty.
    pub code: String,
    /// OID of the code system; absent for `CS`, whose system the schema fixes.
    pub system: Option<String>,
    /// The author's label for the code.
    pub display: Option<String>,
}
