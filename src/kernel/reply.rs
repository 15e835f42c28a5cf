//! The result of a use case: a view, whether it is new, and how clients may cache it.

use serde::Serialize;

use crate::kernel::secrets::digest;

/// A representation that is returned to callers.
pub trait View: Serialize {
    /// The version that `If-Match` refers to; `None`: the entity tag is only a digest of the response.
    fn version(&self) -> Option<i64> {
        None
    }

    /// Returns whether no cache may store the response, not even the caller's own.
    fn is_confidential(&self) -> bool {
        false
    }

    /// Returns the path at which it can be read again.
    fn path(&self) -> Option<String> {
        None
    }

    /// Returns the number of the case, which a caller who wants no body is told in a header.
    fn case_number(&self) -> Option<&str> {
        None
    }
}

/// A view, new or not.
#[derive(Debug)]
pub struct Reply<V> {
    pub created: bool,
    pub view: V,
}

impl<V: View> Reply<V> {
    /// Wraps a view of an existing record.
    pub fn shown(view: V) -> Self {
        Self { created: false, view }
    }

    /// Wraps a view of a record that this use case created.
    pub fn created(view: V) -> Self {
        Self { created: true, view }
    }

    /// Returns the HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        if self.created { 201 } else { 200 }
    }

    /// Returns the strong entity tag of a response: the version, then a digest of the body. Most views also show values
    /// of other records, or what the reader may do today, which change without the version.
    #[must_use]
    pub fn etag(&self, body: &[u8]) -> String {
        match self.view.version() {
            Some(version) => format!("\"{version}.{}\"", &digest(body)[..16]),
            None => tag_of(body),
        }
    }
}

/// Returns the entity tag of a body without a version.
#[must_use]
pub fn tag_of(body: &[u8]) -> String {
    format!("\"{}\"", &digest(body)[..32])
}
