//! The extractor of a step that may be entered later than it happened.

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use serde::de::DeserializeOwned;
use utoipa::ToSchema;
use validator::Validate;

use crate::http::extract::Extracting;
use crate::http::extract::body::JsonText;
use crate::kernel::entered::Entered;
use crate::kernel::error::Error;

impl<T: DeserializeOwned + Validate + ToSchema + 'static> FromRequest for Entered<T> {
    type Error = Error;
    type Future = Extracting<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let body = JsonText::of(request, payload);
        Box::pin(async move { body.parsed::<Self>(&T::name()).await })
    }
}
