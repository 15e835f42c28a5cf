//! The result of a use case: a view, whether it is new, and how clients may cache it.

use serde::Serialize;

use crate::kernel::secrets::digest;

/// A representation that is returned to callers.
pub trait View: Serialize {
    /// The version that `If-Match` refers to; `None`: the entity tag is a digest of the response.
    fn version(&self) -> Option<i64> {
        None
    }

    /// Returns whether the view also shows values derived from other records, which change without its version.
    fn is_derived(&self) -> bool {
        false
    }

    /// Returns whether no cache may store the response, not even the caller's own.
    fn is_confidential(&self) -> bool {
        false
    }

    /// Returns the path at which it can be read again.
    fn path(&self) -> Option<String> {
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

    /// Returns the strong entity tag, when the view has a version: the version, followed by a digest if it is derived.
    #[must_use]
    pub fn etag(&self) -> Option<String> {
        let version = self.view.version()?;
        if !self.view.is_derived() {
            return Some(format!("\"{version}\""));
        }
        let whole = serde_json::to_vec(&self.view).unwrap_or_default();
        Some(format!("\"{version}.{}\"", &digest(&whole)[..16]))
    }
}
