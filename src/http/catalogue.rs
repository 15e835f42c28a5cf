//! The catalogue of problems, to which the `type` of every problem leads: JSON for programs, a page for people.

use std::fmt::Write;

use actix_web::http::header;
use actix_web::{HttpRequest, get};
use serde::Serialize;
use utoipa::ToSchema;

use crate::http::problem::{self, kind};
use crate::http::reply::Content;
use crate::kernel::app::App;
use crate::kernel::error::{Code, Error, Language, Result};
use crate::kernel::reply::tag_of;

/// All problems, in the order of their statuses.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProblemCatalogue {
    pub items: Vec<ProblemKind>,
}

/// One kind of problem.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProblemKind {
    /// The `type` of such a problem: the address of its section in the catalogue.
    #[serde(rename = "type")]
    pub kind: String,
    #[schema(value_type = Code)]
    pub code: &'static str,
    pub status: u16,
    /// In the caller's language.
    pub title: &'static str,
    /// What the caller can do about it, in the caller's language.
    pub advice: &'static str,
}

/// Read the catalogue of problems
///
/// Every `code` with its status, its title and what to do about it, in the language of `Accept-Language`. Needs no
/// token. As a page for browsers, which prefer `text/html`.
#[utoipa::path(tag = "service", security(()), responses((status = 200, description = "The catalogue", content(
    (ProblemCatalogue = "application/json"),
    (String = "text/html"),
))))]
#[get("/problems")]
pub async fn list_problems(request: HttpRequest, app: App) -> Result<Content> {
    let language = problem::language(&request);
    let (media, body) = match prefers_html(&request) {
        true => ("text/html; charset=utf-8", page(language)),
        false => ("application/json", json(&app, language)?),
    };
    Ok(Content { media, etag: tag_of(body.as_bytes()), body: body.into() })
}

fn json(app: &App, language: Language) -> Result<String> {
    let item = |code: &Code| ProblemKind {
        kind: kind(&app.config, *code),
        code: code.word(),
        status: code.status(),
        title: code.title(language),
        advice: code.advice(language),
    };
    let catalogue = ProblemCatalogue { items: Code::ALL.iter().map(item).collect() };
    serde_json::to_string(&catalogue).map_err(Error::internal)
}

/// Returns whether the caller names HTML before JSON, as browsers do.
fn prefers_html(request: &HttpRequest) -> bool {
    let accepted = request.headers().get(header::ACCEPT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let at = |media: &str| accepted.find(media).unwrap_or(usize::MAX);
    at("text/html") < at("json")
}

/// Returns the catalogue as a page, with a section for each code.
fn page(language: Language) -> String {
    let (tag, title, intro, status, codes) = match language {
        Language::Vietnamese => (
            "vi",
            "Danh mục lỗi",
            "Mỗi lỗi của API (RFC 9457) có một mã không đổi. Dưới đây là ý nghĩa của từng mã và cách xử lý.",
            "Trạng thái HTTP",
            "Các mã",
        ),
        Language::English => (
            "en",
            "Problems",
            "Every problem of the API (RFC 9457) has a code that never changes. This page explains each code and says what to do about it.",
            "HTTP status",
            "The codes",
        ),
    };
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>Kiến nghị – {title}</title>\n\
         <link rel=\"icon\" type=\"image/png\" href=\"/docs/favicon-32x32.png\">\n<link rel=\"stylesheet\" href=\"/docs/page.css\">\n</head>\n<body>\n\
         <header><a href=\"/docs/\">Kiến nghị – API</a></header>\n<main class=\"text\">\n<h1>{title}</h1>\n<p>{intro}</p>\n\
         <nav aria-label=\"{codes}\"><ul class=\"codes\">\n"
    );
    for code in Code::ALL {
        let _ = writeln!(page, "<li><a href=\"#{0}\"><code>{0}</code></a></li>", code.word());
    }
    page.push_str("</ul></nav>\n");
    for code in Code::ALL {
        let (word, number) = (code.word(), code.status());
        let (name, advice) = (marked_up(code.title(language)), marked_up(code.advice(language)));
        let _ = writeln!(
            page,
            "<section id=\"{word}\">\n<h2><code>{word}</code></h2>\n<p><strong>{name}.</strong> {advice}</p>\n\
             <p class=\"status\">{status} {number}</p>\n</section>"
        );
    }
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

/// Returns a text as HTML: code between backticks.
fn marked_up(text: &str) -> String {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let parts = escaped.split('`').enumerate();
    parts.map(|(i, part)| if i % 2 == 1 { format!("<code>{part}</code>") } else { part.to_owned() }).collect()
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    #[test]
    fn the_page_has_a_section_for_each_code_and_no_markup_of_the_texts() {
        for language in [Language::Vietnamese, Language::English] {
            let page = page(language);
            for code in Code::ALL {
                assert_eq!(page.matches(&format!("<section id=\"{}\">", code.word())).count(), 1);
            }
            assert!(!page.contains('`'), "{page}");
        }
        assert_eq!(marked_up("a `b<c` & d"), "a <code>b&lt;c</code> &amp; d");
    }

    #[test]
    fn browsers_get_a_page_and_programs_json() {
        for (accept, html) in [
            ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", true),
            ("application/json", false),
            ("application/problem+json, text/html;q=0.5", false),
            ("*/*", false),
            ("", false),
        ] {
            let request = TestRequest::default().insert_header((header::ACCEPT, accept)).to_http_request();
            assert_eq!(prefers_html(&request), html, "{accept}");
        }
    }
}
