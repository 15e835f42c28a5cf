//! `/v1/vocabulary`: the words of the API with their labels.

use actix_web::get;

use crate::http::extract::Anybody;
use crate::kernel::reply::Reply;
use crate::service::vocabulary::{self, Vocabulary};

/// Read the words of the API with their labels
///
/// Needs no token. Every word of every enum of this document, with a label in Vietnamese and one in English for a column
/// or a button, in the order to show; the fields of the request bodies with their labels, in the order of a form, and the
/// lists from which ids are chosen. The labels of actions are those that `actions` has in the language of the request.
/// It changes with the version of the service only: keep it, and ask again with `If-None-Match`.
#[utoipa::path(tag = "service", security(()), responses((status = 200, description = "The words", body = Vocabulary)))]
#[get("/vocabulary")]
pub async fn get_vocabulary(_: Anybody) -> Reply<Vocabulary> {
    Reply::shown(vocabulary::read())
}
