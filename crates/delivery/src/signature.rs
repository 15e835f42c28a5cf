//! The secrets of receivers, and the signatures made with them.

use std::fmt;
use std::str::FromStr;

use aws_lc_rs::{hmac, rand};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use secrecy::{ExposeSecret, SecretSlice, SecretString};

const PREFIX: &str = "whsec_";

/// A secret that the sender and one receiver share: 24 to 64 random bytes.
#[derive(Clone)]
pub struct Secret(SecretSlice<u8>);

/// The reason why there is no secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SecretError {
    #[error("the secret does not begin with whsec_")]
    Prefix,
    #[error("the secret is not in Base64 after whsec_")]
    Encoding,
    #[error("the secret does not have 24 to 64 bytes")]
    Length,
    #[error("no random bytes from the system")]
    NoRandomBytes,
}

impl Secret {
    /// Creates a secret of 32 random bytes.
    ///
    /// # Errors
    /// [`SecretError::NoRandomBytes`] when the system has no random bytes.
    pub fn generate() -> Result<Self, SecretError> {
        let mut bytes = vec![0; 32];
        rand::fill(&mut bytes).map_err(|_| SecretError::NoRandomBytes)?;
        Ok(Self(bytes.into()))
    }

    /// Returns the form in which a receiver is told the secret: `whsec_` and Base64.
    pub fn text(&self) -> SecretString {
        let mut text = PREFIX.to_owned();
        STANDARD.encode_string(self.0.expose_secret(), &mut text);
        text.into()
    }

    fn key(&self) -> hmac::Key {
        hmac::Key::new(hmac::HMAC_SHA256, self.0.expose_secret())
    }
}

impl FromStr for Secret {
    type Err = SecretError;

    fn from_str(text: &str) -> Result<Self, SecretError> {
        let encoded = text.strip_prefix(PREFIX).ok_or(SecretError::Prefix)?;
        let bytes = SecretSlice::from(STANDARD.decode(encoded).map_err(|_| SecretError::Encoding)?);
        if !(24..=64).contains(&bytes.expose_secret().len()) {
            return Err(SecretError::Length);
        }
        Ok(Self(bytes))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// Returns the value of the header `webhook-signature`: one signature for each secret, separated by spaces.
///
/// A receiver whose secret is being replaced gets two signatures and accepts either. The timestamp is in seconds since
/// 1970 and is also the value of `webhook-timestamp`; the id is the value of `webhook-id` and has no dot.
pub fn sign<'a>(
    secrets: impl IntoIterator<Item = &'a Secret>,
    id: &str,
    timestamp: i64,
    body: &[u8],
) -> String {
    let one = |secret: &Secret| {
        let mut signed = hmac::Context::with_key(&secret.key());
        signed.update(format!("{id}.{timestamp}.").as_bytes());
        signed.update(body);
        format!("v1,{}", STANDARD.encode(signed.sign()))
    };
    secrets.into_iter().map(one).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    fn vector(secrets: &[Secret]) -> String {
        sign(secrets, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, br#"{"test": 2432232314}"#)
    }

    fn encoded(length: usize) -> String {
        format!("{PREFIX}{}", STANDARD.encode(vec![7; length]))
    }

    #[test]
    fn the_published_example_has_its_published_signature() {
        assert_eq!(vector(&[TEXT.parse().unwrap()]), "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    #[test]
    fn two_secrets_make_two_signatures() {
        let (old, new): (Secret, _) = (TEXT.parse().unwrap(), Secret::generate().unwrap());
        let both = vector(&[new.clone(), old.clone()]);
        assert_eq!(both, format!("{} {}", vector(&[new]), vector(&[old])));
        assert_eq!(vector(&[]), "");
    }

    #[test]
    fn a_secret_is_read_from_its_text() {
        let secret = Secret::generate().unwrap();
        let again: Secret = secret.text().expose_secret().parse().unwrap();
        assert_eq!(secret.0.expose_secret(), again.0.expose_secret());
        assert_eq!(secret.0.expose_secret().len(), 32);
        assert_ne!(secret.0.expose_secret(), Secret::generate().unwrap().0.expose_secret());
        assert_eq!(TEXT.parse::<Secret>().unwrap().text().expose_secret(), TEXT);
    }

    #[test]
    fn a_wrong_text_is_refused() {
        let error = |text: &str| text.parse::<Secret>().unwrap_err();
        assert_eq!(error("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), SecretError::Prefix);
        assert_eq!(error("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2La-_Sw"), SecretError::Encoding);
        assert_eq!((error("whsec_"), error(&encoded(23))), (SecretError::Length, SecretError::Length));
        assert_eq!(error(&encoded(65)), SecretError::Length);
        assert!(encoded(24).parse::<Secret>().is_ok() && encoded(64).parse::<Secret>().is_ok());
    }

    #[test]
    fn a_secret_is_not_shown() {
        let secret: Secret = TEXT.parse().unwrap();
        assert_eq!(format!("{secret:?}"), "Secret(…)");
        assert!(!format!("{:?}", secret.text()).contains("MfKQ"));
    }
}
