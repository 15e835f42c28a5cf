//! The reference frontend: the static files of `clients/web`, which call this service like any other client.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use actix_web::web::{self, Bytes, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use include_dir::{Dir, include_dir};

use crate::http::files::{self, File};
use crate::kernel::error::Result;

static FOLDER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/clients/web");

/// The files that a browser loads, by their ending: the folder has others, for those who work on it.
const MEDIA: [(&str, &str); 4] = [
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("svg", "image/svg+xml"),
];

static FILES: LazyLock<BTreeMap<String, File>> = LazyLock::new(|| {
    let mut files = BTreeMap::new();
    add(&FOLDER, &mut files);
    files
});

fn add(folder: &'static Dir<'_>, files: &mut BTreeMap<String, File>) {
    for file in folder.files() {
        let ending = file.path().extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if let Some((_, media)) = MEDIA.iter().find(|(of, _)| *of == ending) {
            let name = file.path().to_string_lossy();
            let name = if name == "index.html" { "" } else { &name };
            files.insert(name.to_owned(), File::new(media, Bytes::from_static(file.contents())));
        }
    }
    folder.dirs().for_each(|folder| add(folder, files));
}

/// Serves it under `/app/`.
pub fn serve(config: &mut ServiceConfig) {
    config.service(web::redirect("/app", "/app/")).route("/app/{file:.*}", web::get().to(get_file));
}

async fn get_file(request: HttpRequest) -> Result<HttpResponse> {
    files::send(&request, FILES.get(request.match_info().query("file")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_and_what_it_loads_are_there() {
        for name in ["", "app.js", "link.html", "link.js", "sdk/index.js", "style/base.css", "icon.svg"] {
            assert!(FILES.get(name).is_some_and(|file| !file.is_empty()), "{name}");
        }
        for name in ["serve.mjs", "vendor.sh", "README.md"] {
            assert!(!FILES.contains_key(name), "{name}");
        }
    }
}
