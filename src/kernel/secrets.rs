//! The deployment's secret keys: they encrypt data at rest and sign texts that must not be altered.

use std::path::Path;

use aws_lc_rs::aead::{AES_256_GCM, Aad, Nonce, RandomizedNonceKey};
use aws_lc_rs::{hmac, rand};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use secrecy::ExposeSecret;

use crate::domain::event::hex;
use crate::kernel::config::Config;
use crate::kernel::error::{Error, Result};

const NONCE: usize = 12;

struct SecretKey {
    id: String,
    aead: RandomizedNonceKey,
    mac: hmac::Key,
    audit: hmac::Key,
}

/// The present secret key and the former ones.
pub struct Secrets {
    keys: Vec<SecretKey>,
}

impl Secrets {
    /// Loads the keys from the configuration. With the embedded database, a missing key is created in a file beside it.
    ///
    /// # Errors
    /// A message that names the wrong setting.
    pub fn load(config: &Config) -> Result<Self, String> {
        let present = match &config.secret_key {
            Some(key) => key.expose_secret().to_owned(),
            None if config.database_url.is_none() => kept_beside(&config.data_dir.join("secret.key"))?,
            None => return Err("configuration: `secret_key` is required (KIENNGHI_SECRET_KEY: 32 random bytes in Base64, as `openssl rand -base64 32` prints)".to_owned()),
        };
        let mut keys = vec![SecretKey::decode("secret_key", &present)?];
        if let Some(old) = &config.old_secret_keys {
            for key in old.expose_secret().split(',') {
                keys.push(SecretKey::decode("old_secret_keys", key)?);
            }
        }
        Ok(Self { keys })
    }

    fn present(&self) -> &SecretKey {
        &self.keys[0]
    }

    /// Returns the id of the key that encrypts now.
    #[must_use]
    pub fn key_id(&self) -> &str {
        &self.present().id
    }

    /// Encrypts a text for one context. Returns the key's id, and the nonce followed by the ciphertext.
    ///
    /// # Errors
    /// Never in practice: the cipher refuses only texts of many gigabytes.
    pub fn seal(&self, context: &[u8], plain: &[u8]) -> Result<(String, Vec<u8>)> {
        let mut text = plain.to_vec();
        let key = self.present();
        let nonce = key
            .aead
            .seal_in_place_append_tag(Aad::from(context), &mut text)
            .map_err(|_| Error::internal("encryption failed".to_owned()))?;
        Ok((key.id.clone(), [&nonce.as_ref()[..], &text].concat()))
    }

    /// Decrypts what [`Self::seal`] encrypted for the same context.
    ///
    /// # Errors
    /// When the key is not configured or the text was altered.
    pub fn open(&self, key_id: &str, context: &[u8], sealed: &[u8]) -> Result<Vec<u8>> {
        let key = self.keys.iter().find(|key| key.id == key_id).ok_or_else(|| {
            Error::internal(format!(
                "encrypted with key {key_id}, which is not in secret_key or old_secret_keys"
            ))
        })?;
        let broken = |()| Error::internal("the encrypted text cannot be decrypted".to_owned());
        let (nonce, text) = sealed.split_at_checked(NONCE).ok_or(()).map_err(broken)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| broken(()))?;
        let mut text = text.to_vec();
        let plain = key.aead.open_in_place(nonce, Aad::from(context), &mut text).map_err(|_| broken(()))?;
        Ok(plain.to_vec())
    }

    /// Returns a keyed digest by which a text can be recognized later; without the key it reveals nothing about the
    /// text.
    #[must_use]
    pub fn tag(&self, text: &[u8]) -> String {
        tag(self.present(), text)
    }

    /// Returns whether one of the keys computed this tag for the text.
    #[must_use]
    pub fn is_tag_of(&self, made: &str, text: &[u8]) -> bool {
        self.keys.iter().any(|key| tag(key, text) == made)
    }

    /// Returns the key with which the event log is chained and its checkpoints are signed.
    #[must_use]
    pub fn audit_key(&self) -> &hmac::Key {
        &self.present().audit
    }

    /// Returns that key and the former ones, which verify what was written before.
    pub fn audit_keys(&self) -> impl Iterator<Item = &hmac::Key> {
        self.keys.iter().map(|key| &key.audit)
    }

    /// Returns the token that follows another one. Who has a token but not the key cannot compute it, and it need not be
    /// stored to be returned again.
    #[must_use]
    pub fn successor(&self, token: &str) -> String {
        self.tag(format!("successor of {token}").as_bytes())
    }

    /// Signs a short text. Returns signature and text, encoded for a URL.
    #[must_use]
    pub fn sign(&self, text: &[u8]) -> String {
        let tag = hmac::sign(&self.present().mac, text);
        URL_SAFE_NO_PAD.encode([&tag.as_ref()[..16], text].concat())
    }

    /// Returns the text, if one of the keys signed it.
    #[must_use]
    pub fn verify(&self, signed: &str) -> Option<Vec<u8>> {
        let bytes = URL_SAFE_NO_PAD.decode(signed).ok()?;
        let (tag, text) = bytes.split_at_checked(16)?;
        let is_ours = |key: &SecretKey| {
            let ours = hmac::sign(&key.mac, text);
            aws_lc_rs::constant_time::verify_slices_are_equal(&ours.as_ref()[..16], tag).is_ok()
        };
        self.keys.iter().any(is_ours).then(|| text.to_vec())
    }
}

/// Computes a tag. The prefix keeps tags apart from signatures, which callers receive.
fn tag(key: &SecretKey, text: &[u8]) -> String {
    hex(hmac::sign(&key.mac, &[b"tag\n", text].concat()).as_ref())
}

impl SecretKey {
    fn decode(name: &str, text: &str) -> Result<Self, String> {
        let wrong = || format!("configuration: `{name}` must be 32 bytes in Base64");
        let bytes = STANDARD.decode(text.trim()).map_err(|_| wrong())?;
        if bytes.len() != 32 {
            return Err(wrong());
        }
        let master = hmac::Key::new(hmac::HMAC_SHA256, &bytes);
        let derived = |purpose: &[u8]| hmac::sign(&master, purpose);
        Ok(Self {
            id: hex(&derived(b"id").as_ref()[..4]),
            aead: RandomizedNonceKey::new(&AES_256_GCM, derived(b"aead").as_ref()).map_err(|_| wrong())?,
            mac: hmac::Key::new(hmac::HMAC_SHA256, derived(b"mac").as_ref()),
            audit: hmac::Key::new(hmac::HMAC_SHA256, derived(b"audit").as_ref()),
        })
    }
}

/// Reads the key file, or creates one that only its owner can read.
fn kept_beside(path: &Path) -> Result<String, String> {
    let failed = |error: std::io::Error| format!("{}: {error}", path.display());
    match std::fs::read_to_string(path) {
        Ok(key) => return Ok(key),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        Err(error) => return Err(failed(error)),
    }
    if let Some(folder) = path.parent() {
        private_files::make_folder(folder).map_err(failed)?;
    }
    let key = random_text(32, &STANDARD)?;
    private_files::write(path, &key).map_err(failed)?;
    Ok(key)
}

fn random_text(bytes: usize, alphabet: &impl Engine) -> Result<String, String> {
    let mut random = vec![0; bytes];
    rand::fill(&mut random).map_err(|_| "no random bytes from the system".to_owned())?;
    Ok(alphabet.encode(random))
}

/// Returns a random secret of 256 bits, encoded for URLs and headers.
///
/// # Errors
/// When the system has no random bytes.
pub fn fresh() -> Result<String> {
    random_text(32, &URL_SAFE_NO_PAD).map_err(Error::internal)
}

/// Returns a random password of 96 bits that can be typed.
///
/// # Errors
/// When the system has no random bytes.
pub fn fresh_password() -> Result<String> {
    random_text(12, &URL_SAFE_NO_PAD).map_err(Error::internal)
}

/// Returns the SHA-256 in hexadecimal, for secrets that are random already and for comparing requests.
#[must_use]
pub fn digest(text: &[u8]) -> String {
    hex(&sha256(text))
}

/// Returns the SHA-256.
#[must_use]
pub fn sha256(text: &[u8]) -> Vec<u8> {
    aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, text).as_ref().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secrets(present: u8, old: Option<u8>) -> Secrets {
        let key = |byte: u8| SecretKey::decode("secret_key", &STANDARD.encode([byte; 32])).unwrap();
        Secrets { keys: std::iter::once(present).chain(old).map(key).collect() }
    }

    #[test]
    fn what_is_sealed_opens_only_in_its_context_and_unaltered() {
        let secrets = secrets(1, None);
        let (key_id, mut sealed) = secrets.seal(b"case 1", "Nguyễn Văn A".as_bytes()).unwrap();
        assert_eq!(secrets.open(&key_id, b"case 1", &sealed).unwrap(), "Nguyễn Văn A".as_bytes());
        assert!(secrets.open(&key_id, b"case 2", &sealed).is_err());
        sealed[20] ^= 1;
        assert!(secrets.open(&key_id, b"case 1", &sealed).is_err());
        assert!(secrets.open(&key_id, b"case 1", &[0; 5]).is_err());
    }

    #[test]
    fn a_former_key_still_opens_and_a_forgotten_one_does_not() {
        let (key_id, sealed) = secrets(1, None).seal(b"", b"x").unwrap();
        assert_eq!(secrets(2, Some(1)).open(&key_id, b"", &sealed).unwrap(), b"x");
        assert!(secrets(2, None).open(&key_id, b"", &sealed).is_err());
    }

    #[test]
    fn a_tag_is_known_to_former_keys_and_to_nobody_without_one() {
        let made = secrets(1, None).tag(b"request");
        assert_ne!(made, digest(b"request"));
        assert!(
            secrets(2, Some(1)).is_tag_of(&made, b"request") && !secrets(1, None).is_tag_of(&made, b"other")
        );
        assert!(!secrets(2, None).is_tag_of(&made, b"request"));
    }

    #[test]
    fn a_signed_text_cannot_be_altered() {
        let secrets = secrets(1, None);
        let signed = secrets.sign(b"hello");
        assert_eq!(secrets.verify(&signed).unwrap(), b"hello");
        assert!(secrets.verify(&format!("{signed}A")).is_none());
        assert!(secrets.verify("AAAA").is_none() && secrets.verify("!").is_none());
        assert!(super::tests::secrets(2, None).verify(&signed).is_none());
    }
}
