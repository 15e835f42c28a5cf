//! What a newcomer meets first: the index, the catalogue of problems, the documentation, `HEAD`, slashes at the end,
//! compression and preflights.

use kiennghi::kernel::config::Config;
use kiennghi::kernel::error::Code;
use reqwest::redirect::Policy;
use reqwest::{Client, Method};
use serde_json::Value;
use testkit::{Response, World, config, db_test, make};

use super::{MOVES, Things, operations};

async fn get(w: &World, path: &str, headers: &[(&str, &str)]) -> Response {
    let request = w.http.get(format!("{}{path}", w.base));
    w.send(headers.iter().fold(request, |request, (name, value)| request.header(*name, *value))).await
}

#[db_test(sqlite)]
async fn the_index_leads_to_everything(w: World) {
    let index = get(&w, "/", &[]).await.expect(200);
    assert_eq!(get(&w, "/v1", &[]).await.expect(200), index);
    assert_eq!((&index["name"], &index["version"]), (&"Kiến nghị".into(), &env!("CARGO_PKG_VERSION").into()));
    let mut followed = 0;
    for (name, path) in index["links"].as_object().unwrap() {
        let path = path.as_str().unwrap();
        let reads = operations().iter().any(|o| o.path == path && o.method == Method::GET);
        if reads || path == "/docs/" {
            assert_eq!(get(&w, path, &[]).await.status, 200, "{name}");
            followed += 1;
        }
    }
    assert!(followed >= 6, "{followed}");
}

#[db_test(sqlite)]
async fn a_problem_leads_to_its_section_of_the_catalogue(w: World) {
    let problem = get(&w, "/v1/nothing", &[]).await.expect(404);
    let kind = problem["type"].as_str().unwrap();
    let path = kind.strip_prefix(&w.app.config.issuer()).unwrap();
    let (page, section) = path.split_once('#').unwrap();
    assert_eq!((page, section), ("/problems", "not_found"));
    for (language, title) in [("vi", "Danh mục lỗi"), ("en", "Problems")] {
        let accept = ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        let html = get(&w, page, &[accept, ("Accept-Language", language)]).await;
        assert_eq!(html.header("content-language"), Some(language));
        assert_eq!(html.header("content-type"), Some("text/html; charset=utf-8"));
        assert!(html.header("content-security-policy").unwrap().contains("default-src 'none'"));
        assert!(html.header("content-security-policy").unwrap().contains("frame-ancestors 'none'"));
        assert_eq!(html.header("x-frame-options"), Some("DENY"));
        assert!(html.text.contains(&format!("<section id=\"{section}\">")) && html.text.contains(title));
        let json = get(&w, page, &[("Accept-Language", language)]).await.expect(200);
        let items = json["items"].as_array().unwrap();
        assert_eq!(items.len(), Code::ALL.len());
        let item = items.iter().find(|item| item["code"] == section).unwrap();
        assert_eq!(item["type"], kind);
        assert!(item["advice"].as_str().unwrap().len() > 10);
    }
}

#[db_test(sqlite)]
async fn the_documentation_has_a_policy_and_is_not_sent_twice(w: World) {
    let page = get(&w, "/docs/", &[]).await;
    assert!(page.text.contains("<title>Kiến nghị – API</title>"));
    let policy = page.header("content-security-policy").unwrap().to_owned();
    assert!(!policy.contains("unsafe") && policy.contains("script-src 'self'"), "{policy}");
    assert_eq!(page.header("x-frame-options"), Some("DENY"));
    let names = page
        .text
        .split("href=\"")
        .chain(page.text.split("src=\""))
        .map(|rest| rest.split('"').next().unwrap());
    let links = names.filter(|name| matches!(name.rsplit_once('.'), Some((_, "js" | "css"))));
    let files: Vec<_> = links.map(|name| format!("/docs/{name}")).collect();
    assert_eq!(files.len(), 4, "{files:?}");
    for path in ["/docs/".to_owned(), "/openapi.json".to_owned()].into_iter().chain(files) {
        let first = get(&w, &path, &[]).await;
        assert_eq!((first.status, first.header("x-content-type-options")), (200, Some("nosniff")), "{path}");
        let tag = first.header("etag").unwrap();
        let again = get(&w, &path, &[("If-None-Match", tag)]).await;
        assert_eq!((again.status, again.text.as_str()), (304, ""), "{path}");
        assert_eq!(again.header("etag"), Some(tag), "{path}");
    }
    assert_eq!(get(&w, "/docs/no-such-file.js", &[]).await.refused(404), "not_found");
}

#[db_test]
async fn head_answers_wherever_get_does_with_the_same_headers(w: World) {
    let things = Things::make(&w).await;
    for operation in operations().iter().filter(|o| o.method == Method::GET) {
        let path = things.fill(&w, &operation.path);
        let token = w.token("auditor").await;
        let ask = |method| w.send(w.request(method, &path).bearer_auth(&token));
        let (get, head) = (ask(Method::GET).await, ask(Method::HEAD).await);
        assert_eq!((head.status, head.text.as_str()), (get.status, ""), "{path}");
        let steady = ["etag", "link"].into_iter().filter(|_| !MOVES.contains(&operation.path.as_str()));
        for name in steady.chain(["content-type", "content-language", "cache-control"]) {
            assert_eq!(head.header(name), get.header(name), "{path}: {name}");
        }
    }
    let head = w.send(w.request(Method::HEAD, "/docs/")).await;
    assert_eq!((head.status, head.text.as_str()), (200, ""));
    assert_eq!(w.send(w.request(Method::HEAD, "/v1/auth/login")).await.status, 405);
}

#[db_test(sqlite)]
async fn a_slash_at_the_end_leads_to_the_path_without_it(w: World) {
    let http = Client::builder().redirect(Policy::none()).build().unwrap();
    let case = make::received(&w).await;
    let ask = async |method: Method, path: &str| {
        let request = http.request(method, format!("{}{path}", w.base)).header("Accept-Language", "en");
        w.send(request.bearer_auth(w.token("clerk").await)).await
    };
    for (path, target) in [
        ("/v1/", "/v1".to_owned()),
        ("/v1/cases/", "/v1/cases".to_owned()),
        ("/v1/cases/?limit=2&q=%C4%91", "/v1/cases?limit=2&q=%C4%91".to_owned()),
        (&format!("/v1/cases/{}/", case.id), format!("/v1/cases/{}", case.id)),
        ("/problems/", "/problems".to_owned()),
    ] {
        for method in [Method::GET, Method::POST] {
            let reply = ask(method, path).await;
            assert_eq!((reply.status, reply.header("location")), (308, Some(&*target)), "{path}");
        }
    }
    for path in ["//", "/v1/cases//", "/v1/nothing/", "//v1/cases/", "//evil.example/", "/v1/cases/x/y/z/"] {
        assert_eq!(ask(Method::GET, path).await.refused(404), "not_found", "{path}");
    }
    assert_eq!(w.get("clerk", "/v1/cases/?limit=1").await.expect(200)["items"][0]["id"], case.id.to_string());
}

#[db_test(sqlite)]
async fn responses_are_compressed_as_asked_under_a_weak_tag(w: World) {
    let plain = get(&w, "/openapi.json", &[]).await;
    let tag = plain.header("etag").unwrap();
    assert!(tag.starts_with('"') && plain.header("content-encoding").is_none());
    for coding in ["gzip", "br", "zstd"] {
        let request = w.http.get(format!("{}/openapi.json", w.base)).header("Accept-Encoding", coding);
        let reply = request.send().await.unwrap();
        assert_eq!(reply.headers()["content-encoding"], coding);
        let weak = reply.headers()["etag"].to_str().unwrap().to_owned();
        assert_eq!(weak, format!("W/{tag}"), "{coding}");
        assert!(reply.bytes().await.unwrap().len() < plain.text.len() / 4, "{coding}");
        let again = get(&w, "/openapi.json", &[("Accept-Encoding", coding), ("If-None-Match", &weak)]).await;
        assert_eq!(again.status, 304, "{coding}");
    }
}

#[db_test(sqlite)]
async fn a_preflight_is_kept_for_a_day_and_offers_the_methods_that_exist(w: World) {
    let settings = Config { cors_origins: "https://good.example".into(), ..config() };
    w.beside(settings, async |w| {
        let ask = async |method: &str| {
            let request = w.request(Method::OPTIONS, "/v1/cases").header("Origin", "https://good.example");
            w.send(request.header("Access-Control-Request-Method", method)).await
        };
        let reply = ask("PATCH").await;
        assert_eq!((reply.status, reply.header("access-control-max-age")), (200, Some("86400")));
        let offered = reply.header("access-control-allow-methods").unwrap();
        let mut offered: Vec<_> = offered.split(',').map(str::trim).collect();
        offered.sort_unstable();
        assert_eq!(offered, ["DELETE", "GET", "HEAD", "PATCH", "POST", "PUT"]);
        for method in ["TRACE", "CONNECT"] {
            ask(method).await.refused(400);
        }
    })
    .await;
}

#[db_test(sqlite)]
async fn the_language_of_texts_is_named(w: World) {
    let case = make::received(&w).await;
    for (asked, told) in [("en", "en"), ("vi", "vi"), ("fr", "vi")] {
        let headers = [("Accept-Language", asked)];
        for path in ["/v1/nothing".to_owned(), format!("/v1/cases/{}", case.id)] {
            assert_eq!(get(&w, &path, &headers).await.header("content-language"), Some(told), "{path}");
        }
        let request = w.http.get(format!("{}/v1/cases", w.base)).bearer_auth(w.token("clerk").await);
        let reply = w.send(request.header("Accept-Language", asked)).await;
        assert_eq!(reply.header("content-language"), Some(told));
        assert!(serde_json::from_str::<Value>(&reply.text).unwrap()["items"][0]["id"].is_string());
    }
}
