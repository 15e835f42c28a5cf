//! Drafts of responses: an agency without users submits them with an access link, the council's office confirms or returns
//! them.

pub mod decide;
pub mod submit;
pub mod view;
