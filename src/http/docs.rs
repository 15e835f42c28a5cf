//! The page that shows the operations and tries them: Swagger UI with a sign-in form, in Vietnamese and English.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use actix_web::web::{self, Bytes, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use utoipa_swagger_ui::Config;

use crate::http::files::{self, File};
use crate::kernel::error::Result;

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

static FILES: LazyLock<BTreeMap<&str, File>> = LazyLock::new(|| {
    let own = OWN.map(|(name, media, text)| (name, media, Bytes::from_static(text.as_bytes())));
    let config = Arc::new(Config::from("/openapi.json"));
    let viewer = VIEWER.iter().filter_map(|(name, media)| {
        let file = utoipa_swagger_ui::serve(name, config.clone()).ok()??;
        Some((*name, *media, Bytes::from(file.bytes.into_owned())))
    });
    let files = own.into_iter().chain(viewer);
    files.map(|(name, media, body)| (name, File::new(media, body))).collect()
});

/// Serves the page and its files.
pub fn serve(config: &mut ServiceConfig) {
    config.service(web::redirect("/docs", "/docs/")).route("/docs/{file:.*}", web::get().to(get_file));
}

async fn get_file(request: HttpRequest) -> Result<HttpResponse> {
    files::send(&request, FILES.get(request.match_info().query("file")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_there() {
        assert_eq!(FILES.len(), OWN.len() + VIEWER.len());
        assert!(FILES.values().all(|file| !file.is_empty()));
    }
}
