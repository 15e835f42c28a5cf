//! What an act answers: a view, whether it is new, and what a client may hold on to.

use serde::Serialize;

use crate::kernel::secrets::digest;

/// Something shown to callers.
pub trait View: Serialize {
    /// The version that `If-Match` refers to; none: the answer is its own tag.
    fn version(&self) -> Option<i64> {
        None
    }

    /// It also shows what other things come to, which moves without its version.
    fn is_derived(&self) -> bool {
        false
    }

    /// Shown once: kept by nobody on the way, also not by the caller's own cache.
    fn is_confidential(&self) -> bool {
        false
    }

    /// Where it can be read again.
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
    /// Something that was there.
    pub fn shown(view: V) -> Self {
        Self { created: false, view }
    }

    /// Something that this act made.
    pub fn created(view: V) -> Self {
        Self { created: true, view }
    }

    /// The HTTP status it carries.
    #[must_use]
    pub fn status(&self) -> u16 {
        if self.created { 201 } else { 200 }
    }

    /// The strong entity tag, when the view has a version: the version, and of what is derived a digest beside it.
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
