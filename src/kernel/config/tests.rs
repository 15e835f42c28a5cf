//! Tests of the configuration.

use std::collections::HashMap;

use crate::kernel::config::*;

fn load(pairs: &[(&str, &str)]) -> Result<Config, String> {
    let vars: HashMap<String, String> =
        pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    Config::from_sources(None, Environment::with_prefix("KIENNGHI").source(Some(vars)), None)
}

#[test]
fn the_environment_overrides_the_defaults() {
    let config = load(&[("KIENNGHI_LISTEN", "0.0.0.0:9000"), ("KIENNGHI_DATABASE_POOL_SIZE", "20")]).unwrap();
    assert_eq!((config.listen.port(), config.database_pool_size), (9000, 20));
}

#[test]
fn the_issuer_is_where_the_service_listens_unless_it_is_set() {
    for (listen, issuer) in [
        ("127.0.0.1:9000", "http://127.0.0.1:9000"),
        ("0.0.0.0:9000", "http://127.0.0.1:9000"),
        ("[::]:9000", "http://[::1]:9000"),
    ] {
        assert_eq!(load(&[("KIENNGHI_LISTEN", listen)]).unwrap().issuer(), issuer);
    }
    let set = [("KIENNGHI_LISTEN", "0.0.0.0:9000"), ("KIENNGHI_ISSUER", "https://kn.example.vn")];
    assert_eq!(load(&set).unwrap().issuer(), "https://kn.example.vn");
}

#[test]
fn a_wrong_value_is_refused_with_its_key() {
    for (key, value) in [
        ("database_pool_size", "many"),
        ("database_pool_size", "0"),
        ("listen", "here"),
        ("issuer", "me"),
        ("webhook_hosts", "hooks.lan https://hooks.lan"),
        ("mail_case_url", "https://kiennghi.laocai.gov.vn/"),
        ("access_link_url", "/app/link.html"),
        ("access_link_url", "https://kiennghi.laocai.gov.vn/#a"),
        ("pol", "8"),
    ] {
        let error = load(&[(&format!("KIENNGHI_{}", key.to_uppercase()), value)]).unwrap_err();
        assert!(error.contains(key), "{key}={value}: {error}");
    }
}

#[test]
fn origins_are_what_browsers_send_or_the_start_is_refused() {
    let set = |value: &str| load(&[("KIENNGHI_CORS_ORIGINS", value)]);
    assert_eq!(set("*").unwrap().origins(), Origins::Any);
    assert_eq!(set("").unwrap().origins(), Origins::Only(vec![]));
    let two = set("https://a.example.vn, http://127.0.0.1:5173").unwrap();
    assert_eq!(two.origins(), Origins::Only(vec!["https://a.example.vn", "http://127.0.0.1:5173"]));
    for wrong in [
        "https://a.example.vn/",
        "https://a.example.vn/app",
        "a.example.vn",
        "ftp://a.example.vn",
        "https://a.example.vn:443",
        "https://A.example.vn",
        "https://*.example.vn",
        "https://u@a.example.vn",
        "null",
        "*, https://a.example.vn",
        "https://a.example.vn, *",
    ] {
        let error = set(wrong).unwrap_err();
        assert!(error.contains("`cors_origins`"), "{wrong}: {error}");
    }
}

#[test]
fn secrets_are_redacted_in_every_print() {
    let config =
        load(&[("KIENNGHI_SECRET_KEY", "hush-hush"), ("KIENNGHI_DEMO_PASSWORD", "hush-hush")]).unwrap();
    assert!(!format!("{config:?} {config:#?}").contains("hush-hush"));
}
