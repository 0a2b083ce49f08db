//! The trace: a log of every access and act that proves itself.
//!
//! - [`event`]: what is recorded, its canonical bytes, the salted commitment to them, and the bytes of a leaf;
//! - [`merkle`]: the RFC 6962 tree over the leaves, with proofs of inclusion and consistency;
//! - [`note`]: signed checkpoints of the tree (C2SP signed note, tlog-checkpoint), which others keep;
//! - [`witness`]: what somebody else checks before cosigning a checkpoint;
//! - [`receipt`]: the proof that a patient takes away, and its verification;
//! - [`verify`]: finds and names an altered, removed, inserted or reordered row.
//!
//! The leaf holds no personal data: it commits to the details under a random salt. Erasing details and salt leaves the
//! leaf, the tree and every proof whole.

pub mod event;
pub mod merkle;
pub mod note;
pub mod receipt;
pub mod verify;
pub mod witness;
