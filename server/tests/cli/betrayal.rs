//! A log of our own, of any size, that can say whatever a test wants.

use domain::trace::{
    event::{EventDetails, EventKind, leaf_hash_of},
    merkle::{Hash, consistency_proof, inclusion_proof, root_of},
    note::{Checkpoint, Cosigner, NoteSigner},
    receipt::{Opening, Proof, Receipt},
    witness::Update,
};

/// A log of our own, to betray a witness with.
pub(crate) struct Log {
    pub(crate) signer: NoteSigner,
    pub(crate) leaves: Vec<Hash>,
}

impl Log {
    pub(crate) fn new(rows: u64) -> Self {
        let leaves = (0..rows).map(|n| leaf_hash_of(n, 0, &opening(n).commitment())).collect();
        Self { signer: NoteSigner::new("log.example", &[1; 32]).unwrap(), leaves }
    }

    pub(crate) fn note(&self, rows: usize) -> String {
        let leaves = &self.leaves[..rows];
        let stated = Checkpoint { origin: "log.example".to_owned(), size: rows as u64, root: root_of(leaves) };
        stated.sign(&self.signer).unwrap()
    }

    pub(crate) fn update(&self, old: u64, rows: usize) -> String {
        let proof = consistency_proof(&self.leaves[..rows], old).unwrap();
        Update { old, proof, note: self.note(rows) }.to_text()
    }

    pub(crate) fn receipt(&self, of: &[u64]) -> Receipt {
        let witness = Cosigner::new("witness.example", &[2; 32]).unwrap();
        let note = witness.cosign(&self.note(self.leaves.len()), 1_790_000_000).unwrap();
        let proof = |seq: &u64| {
            let path = inclusion_proof(&self.leaves, *seq).unwrap();
            Proof { seq: *seq, at_ms: 0, opening: opening(*seq), path, note: note.clone(), line: 0 }
        };
        let proofs = of.iter().map(proof).collect();
        Receipt { log: self.signer.verifier(), witnesses: vec![witness.verifier()], proofs }
    }
}

fn opening(n: u64) -> Opening {
    let mut details = EventDetails::new(EventKind::DocumentRead);
    details.actor_name = Some("Zoé MÉDIONI\u{1b}[31m".to_owned());
    details.document_title = Some("Compte rendu".to_owned());
    match n % 2 {
        0 => Opening::Details { salt: [n as u8; 32], canonical: details.canonical_bytes() },
        _ => Opening::Withheld([n as u8; 32]),
    }
}
