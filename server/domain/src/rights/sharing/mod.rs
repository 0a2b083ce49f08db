//! Who else sees what: professionals, by consent, in an emergency, and never what is masked.
//!
//! Pure. [`Sharing`] is what the patient decided, [`Matrix`] what professions may see at all, [`decide`] the answer with its
//! [`Ground`] or its [`Reason`](super::Reason), [`Change`] one decision, [`effect`] what it would do before it is done. Sources: CSP L1110-12,
//! L1111-17, L1111-18, R1111-46 to R1111-49; DMP: a document can be opened to representatives, never closed again.

mod change;
mod decide;
mod difference;
mod matrix;
mod preview;
mod professional;
mod settings;

pub use change::{Change, ChangeError, MOST, Settled, Who};
pub use decide::{Ground, SharedDocument, decide, is_masked};
pub use difference::{Difference, differences};
pub use matrix::{Matrix, MatrixError};
pub use preview::{Effect, effect};
pub use professional::{NationalId, NationalIdError, PROFESSIONALS, Professional, STRUCTURES};
pub use settings::{Emergency, Grant, Masks, Named, Sharing, Team};
