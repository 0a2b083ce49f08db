//! Why a document is not taken in, in words for whoever deposited it.

/// One reason, one line of plain French. It never holds any text of the document: it goes to logs and terminals.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Refusal {
    /// The file is larger than [`super::Limits::max_bytes`].
    #[error("document trop volumineux : {bytes} octets, pour {limit} au plus")]
    TooLarge {
        /// Size of the file.
        bytes: usize,
        /// Size allowed.
        limit: usize,
    },
    /// The file has no byte in it, or only white space.
    #[error("document vide")]
    Empty,
    /// The bytes are not what the file says they are, or not text at all.
    #[error("encodage illisible : le fichier n'est pas un texte UTF-8, UTF-16 ou ISO-8859-1 valide")]
    Encoding,
    /// A character that XML forbids (NUL and other controls).
    #[error("caractère de contrôle interdit, ligne {line}")]
    ForbiddenCharacter {
        /// Line, from 1.
        line: u32,
    },
    /// A document type declaration: entities, external files.
    #[error("déclaration de type (DTD) interdite dans un document clinique")]
    Dtd,
    /// Elements nested beyond [`super::Limits::max_depth`].
    #[error("imbrication trop profonde : plus de {limit} niveaux")]
    TooDeep {
        /// Levels allowed.
        limit: u32,
    },
    /// More nodes than [`super::Limits::max_nodes`].
    #[error("document trop complexe : plus de {limit} éléments")]
    TooManyNodes {
        /// Nodes allowed.
        limit: u32,
    },
    /// More attributes than [`super::Limits::max_attributes`] on an element, or than `max_nodes` in all.
    #[error("trop d'attributs : plus de {limit}")]
    TooManyAttributes {
        /// Attributes allowed.
        limit: u32,
    },
    /// More namespace declarations than [`super::Limits::max_namespaces`], or more than 64 different prefixes.
    #[error("trop d'espaces de noms : plus de {limit}")]
    TooManyNamespaces {
        /// Declarations or prefixes allowed.
        limit: u32,
    },
    /// Not well-formed XML: truncated, crossed tags, unknown entity…
    #[error("XML mal formé, ligne {line}")]
    Malformed {
        /// Line, from 1.
        line: u32,
    },
    /// Well-formed, but not an HL7 CDA R2 document.
    #[error("ce fichier n'est pas un document clinique CDA R2")]
    NotCda,
    /// A part that CDA R2 requires is absent or has no value; the words name it.
    #[error("document incomplet : il manque {0}")]
    Missing(&'static str),
    /// More than one record target: it cannot go into one patient's record.
    #[error("le document concerne plusieurs patients")]
    SeveralPatients,
    /// An embedded file cannot be decoded.
    #[error("pièce jointe n° {number} illisible : base64 invalide")]
    Attachment {
        /// Its position in the document, from 1.
        number: usize,
    },
}
