//! Password hashing: argon2id, bounded in memory and in time, the same work whether or not the account exists.

use std::sync::Arc;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;
use zeroize::Zeroizing;

use crate::Error;

/// 19 MiB, two passes, one lane: the first recommendation of the OWASP Password Storage Cheat Sheet for argon2id.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// Hashes and verifies, as many at once as there are cores: each takes 19 MiB and some 20 ms of a core, and a crowd at the
/// door must not starve the pages of those who are inside.
pub(crate) struct Passwords {
    gate: Arc<Semaphore>,
    /// Verified in place of the hash of an account that does not exist.
    decoy: String,
}

impl Passwords {
    pub(crate) fn new() -> Self {
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        let decoy = hash_now(&data_encoding::BASE64.encode(&crate::crypto::random::<24>()));
        Self { gate: Arc::new(Semaphore::new(cores)), decoy }
    }

    /// The PHC string of `password` with a fresh salt.
    pub(crate) async fn hash(&self, password: &str) -> Result<String, Error> {
        let password = Zeroizing::new(password.to_owned());
        self.run(move || hash_now(&password)).await
    }

    /// Whether `password` is the one of `stored`. Without `stored`, does the same work and says no.
    pub(crate) async fn verify(&self, password: &str, stored: Option<&str>) -> Result<bool, Error> {
        let password = Zeroizing::new(password.to_owned());
        let exists = stored.is_some();
        let stored = stored.unwrap_or(&self.decoy).to_owned();
        let matches = self.run(move || verify_now(&password, &stored)).await?;
        Ok(matches && exists)
    }

    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Error> {
        let busy = Error::Unavailable("password checks cannot run");
        let Ok(permit) = Arc::clone(&self.gate).acquire_owned().await else {
            return Err(busy);
        };
        let work = move || {
            let _held = permit;
            work()
        };
        tokio::task::spawn_blocking(work).await.map_err(|_| busy)
    }
}

fn argon2() -> Argon2<'static> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).expect("the parameters are within the bounds of argon2");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

fn hash_now(password: &str) -> String {
    argon2().hash_password(password.as_bytes()).expect("any password can be hashed").to_string()
}

fn verify_now(password: &str, stored: &str) -> bool {
    PasswordHash::new(stored).is_ok_and(|hash| argon2().verify_password(password.as_bytes(), &hash).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_the_password_of_an_existing_account_is_right() {
        let passwords = Passwords::new();
        let hash = passwords.hash("correct horse battery").await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(passwords.verify("correct horse battery", Some(&hash)).await.unwrap());
        assert!(!passwords.verify("correct horse batterz", Some(&hash)).await.unwrap());
        assert!(!passwords.verify("correct horse battery", None).await.unwrap());
        assert!(!passwords.verify("x", Some("not a hash")).await.unwrap());
    }
}
