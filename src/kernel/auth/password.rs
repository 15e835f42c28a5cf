//! Password hashing with Argon2id, on blocking threads, at most two at a time.

use std::sync::Arc;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

use crate::kernel::auth::password_strength::{SHORTEST, Weakness, normalized, weakness};
use crate::kernel::config::Config;
use crate::kernel::error::{Code, Error, FieldError, Result};

/// Hashes and verifies passwords.
pub struct Hasher {
    argon2: Argon2<'static>,
    places: Arc<Semaphore>,
}

impl Hasher {
    /// # Panics
    /// With a configuration that is not valid.
    #[must_use]
    #[expect(clippy::expect_used, reason = "the configuration is validated")]
    pub fn new(config: &Config) -> Self {
        let params = Params::new(config.argon2_memory_kib, config.argon2_iterations, 1, None)
            .expect("invariant: Argon2id accepts every configuration that is valid");
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        Self { argon2, places: Arc::new(Semaphore::new(2)) }
    }

    /// Judges a new password of a user with these names, and hashes it with a fresh salt; returns the PHC string.
    ///
    /// # Errors
    /// 422 at the pointer when it is too short or too easy to guess.
    pub async fn hash_new(&self, pointer: &str, password: &str, names: Vec<String>) -> Result<String> {
        let password = normalized(password);
        let judged = password.clone();
        match self.work(move || weakness(&judged, &names)).await? {
            None => self.hash(password).await,
            Some(Weakness::TooShort) => {
                let wrong = FieldError::field(pointer, "length", format!("length at least {SHORTEST}"));
                let wrong = wrong.in_vietnamese(format!("độ dài ít nhất {SHORTEST}"));
                Err(Error::fields(Code::Invalid, vec![wrong]))
            }
            Some(Weakness::Guessable) => {
                let detail = "common words, names, dates or rows of keys; use several unrelated words";
                let wrong = FieldError::field(pointer, "guessable", detail);
                Err(Error::fields(Code::WeakPassword, vec![wrong]))
            }
        }
    }

    /// Hashes a password with a fresh salt; returns the PHC string.
    ///
    /// # Errors
    /// When the system has no random bytes.
    pub async fn hash(&self, password: String) -> Result<String> {
        let argon2 = self.argon2.clone();
        let password = normalized(&password);
        self.work(move || argon2.hash_password(password.as_bytes()).map(|h| h.to_string()))
            .await?
            .map_err(internal)
    }

    /// Returns whether the password matches. Without a hash it takes as long and returns false, so that the time does
    /// not show which users exist.
    ///
    /// # Errors
    /// When the blocking task was cancelled.
    pub async fn verify(&self, password: String, hash: Option<String>) -> Result<bool> {
        let argon2 = self.argon2.clone();
        let password = normalized(&password);
        self.work(move || match hash {
            Some(hash) => PasswordHash::new(&hash)
                .is_ok_and(|hash| argon2.verify_password(password.as_bytes(), &hash).is_ok()),
            None => argon2.hash_password(password.as_bytes()).is_err(),
        })
        .await
    }

    async fn work<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        let _place = self.places.acquire().await.map_err(internal)?;
        spawn_blocking(work).await.map_err(internal)
    }
}

fn internal(error: impl std::fmt::Display) -> Error {
    Error::internal(format!("password: {error}"))
}
