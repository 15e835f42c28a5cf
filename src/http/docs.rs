//! The page that shows the operations and tries them: Swagger UI with a sign-in form, in Vietnamese and English.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use actix_web::http::header;
use actix_web::web::{self, Bytes, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse, Responder};
use utoipa_swagger_ui::Config;

use crate::http::reply::Content;
use crate::kernel::error::{Code, Result};
use crate::kernel::reply::tag_of;

/// What pages of the service may do: load their own files, and call this service. Nobody may frame them.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The files of ours: name, media type, content.
const OWN: [(&str, &str, &str); 5] = [
    ("", "text/html; charset=utf-8", include_str!("../../assets/docs/index.html")),
    ("page.css", "text/css; charset=utf-8", include_str!("../../assets/docs/page.css")),
    ("page.js", "text/javascript; charset=utf-8", include_str!("../../assets/docs/page.js")),
    ("session.js", "text/javascript; charset=utf-8", include_str!("../../assets/docs/session.js")),
    ("texts.js", "text/javascript; charset=utf-8", include_str!("../../assets/docs/texts.js")),
];

/// The files of Swagger UI: name and media type.
const VIEWER: [(&str, &str); 3] = [
    ("swagger-ui-bundle.js", "text/javascript; charset=utf-8"),
    ("swagger-ui.css", "text/css; charset=utf-8"),
    ("favicon-32x32.png", "image/png"),
];

/// A file with its entity tag.
struct File {
    media: &'static str,
    etag: String,
    body: Bytes,
}

static FILES: LazyLock<BTreeMap<&str, File>> = LazyLock::new(|| {
    let own = OWN.map(|(name, media, text)| (name, media, Bytes::from_static(text.as_bytes())));
    let config = Arc::new(Config::from("/openapi.json"));
    let viewer = VIEWER.iter().filter_map(|(name, media)| {
        let file = utoipa_swagger_ui::serve(name, config.clone()).ok()??;
        Some((*name, *media, Bytes::from(file.bytes.into_owned())))
    });
    let files = own.into_iter().chain(viewer);
    files.map(|(name, media, body)| (name, File { media, etag: tag_of(&body), body })).collect()
});

/// Serves the page and its files.
pub fn serve(config: &mut ServiceConfig) {
    config.service(web::redirect("/docs", "/docs/")).route("/docs/{file:.*}", web::get().to(get_file));
}

async fn get_file(request: HttpRequest) -> Result<HttpResponse> {
    let name = request.match_info().query("file");
    let file = FILES.get(name).ok_or(Code::NotFound)?;
    let text = Content { media: file.media, etag: file.etag.clone(), body: file.body.clone() };
    let mut response = text.respond_to(&request);
    // a new version of the service is seen at once; what is unchanged is not sent again
    response.headers_mut().insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-cache"));
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_there() {
        assert_eq!(FILES.len(), OWN.len() + VIEWER.len());
        assert!(FILES.values().all(|file| !file.body.is_empty()));
    }
}
