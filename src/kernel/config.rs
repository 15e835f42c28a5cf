//! The configuration, from the environment and an optional TOML file, checked before anything starts.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::PathBuf;

use config::{Environment, File};
use delivery::target::Hosts;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use url::Url;
use validator::{Validate, ValidationError};

/// All settings: in the environment `KIENNGHI_<NAME>`, in the file `<name>`. `DATABASE_URL` is read too.
#[derive(Clone, Debug, Deserialize, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// Address and port to serve on.
    pub listen: SocketAddr,
    /// `postgres://…` or `sqlite:…`. Without it, an SQLite file in `data_dir` is used.
    pub database_url: Option<SecretString>,
    /// Read replicas of the PostgreSQL primary, separated by spaces. They serve figures that may be up to a minute old,
    /// and what follows the changes (docs/scale.md).
    pub read_replica_urls: Option<SecretString>,
    /// The folder of the embedded database and its secret key.
    pub data_dir: PathBuf,
    /// 32 random bytes in Base64. Encrypts petitioners' identities and signing keys, and signs cursors.
    pub secret_key: Option<SecretString>,
    /// Former secret keys, separated by commas. They only decrypt what they encrypted.
    pub old_secret_keys: Option<SecretString>,
    /// The `iss` of tokens, and the public address of the service. Without it, the address of `listen`.
    #[validate(url)]
    pub issuer: Option<String>,
    /// The `aud` of tokens.
    #[validate(length(min = 1, max = 200))]
    pub audience: String,
    /// `trace` … `error`, or a filter. The default excludes `actix_http`, which logs every malformed request as an
    /// error.
    pub log: String,
    pub log_format: LogFormat,
    /// HTTP worker threads; 0: one per core.
    #[validate(range(max = 1024))]
    pub workers: usize,
    /// The most database connections of one process.
    #[validate(range(min = 2, max = 500))]
    pub database_pool_size: u32,
    /// Largest request body in bytes.
    #[validate(range(min = 1024, max = 67_108_864))]
    pub body_limit: usize,
    /// Seconds that the head of a request, its body, and the response may each take.
    #[validate(range(min = 1, max = 600))]
    pub request_timeout: u64,
    /// Seconds that running requests may take after a stop signal.
    #[validate(range(min = 1, max = 600))]
    pub shutdown_timeout: u64,
    /// Seconds that an access token is valid.
    #[validate(range(min = 60, max = 3600))]
    pub access_token_seconds: u32,
    /// Days that a refresh token is valid.
    #[validate(range(min = 1, max = 90))]
    pub refresh_token_days: u32,
    /// Days after which a login ends, however often it is refreshed.
    #[validate(range(min = 1, max = 365))]
    pub refresh_family_days: u32,
    /// Seconds that a verified token is cached; 0: no cache.
    #[validate(range(max = 4))]
    pub token_cache_seconds: u64,
    /// Argon2id memory in KiB, and number of iterations.
    #[validate(range(min = 8, max = 1_048_576))]
    pub argon2_memory_kib: u32,
    #[validate(range(min = 1, max = 20))]
    pub argon2_iterations: u32,
    /// Requests per minute for one caller, in one process.
    #[validate(range(min = 1, max = 10_000_000))]
    pub requests_per_minute: u32,
    /// Steps and edits of one subject (a case, a supervision, a session …) by one caller in a day: the event log keeps
    /// each for ever.
    #[validate(range(min = 1, max = 10_000_000))]
    pub changes_per_day: u32,
    /// Days for which a client may stop following the feed of changes and go on; later it reads everything again.
    #[validate(range(min = 1, max = 3650))]
    pub feed_days: u32,
    /// The most streams of changes that are open at once in one process.
    #[validate(range(max = 100_000))]
    pub streams: usize,
    /// Hosts that may receive webhooks although they are not on the public internet or have no certificate, separated by
    /// spaces: names or IP addresses, with or without a port.
    #[validate(custom(function = "are_hosts"))]
    pub webhook_hosts: String,
    /// The mail server: `smtp://host:port` or `smtps://host:port`. Without it, no mail is sent.
    pub mail_server: Option<String>,
    /// The account at the mail server.
    pub mail_user: Option<String>,
    pub mail_password: Option<SecretString>,
    /// The sender of mails: `Hội đồng nhân dân <no-reply@example.vn>`.
    pub mail_from: Option<String>,
    /// The address to which mail servers report mails that came back, if not the sender's.
    pub mail_bounces: Option<String>,
    /// The domains to whose addresses mails may be sent, separated by spaces; empty: all.
    #[validate(length(max = 10_000))]
    pub mail_domains: String,
    /// A folder with templates that replace those of the service.
    pub mail_templates: Option<PathBuf>,
    /// Where a person reads a case, with `{id}` for its id: `https://kiennghi.example.vn/app/#/cases/{id}`.
    #[validate(custom(function = "is_case_url"))]
    pub mail_case_url: Option<String>,
    /// The page that opens access links: `https://kiennghi.example.vn/app/link.html`. Default: that of the reference
    /// frontend, under the issuer.
    #[validate(custom(function = "is_link_page"))]
    pub access_link_url: Option<String>,
    /// The hour of the day from which the daily digests are sent.
    #[validate(range(max = 23))]
    pub mail_digest_hour: u32,
    /// Login attempts per minute from one address, in one process.
    #[validate(range(min = 1, max = 10_000_000))]
    pub sign_ins_per_minute: u32,
    /// Refreshes per minute from one address, and as many revocations, in one process.
    #[validate(range(min = 1, max = 10_000_000))]
    pub refreshes_per_minute: u32,
    /// Origins whose pages may call the API (`https://app.example.vn`), separated by commas; `*` alone means any.
    #[validate(custom(function = "are_origins"))]
    pub cors_origins: String,
    /// Use `X-Forwarded-For`. Set it only behind a proxy that sets the header.
    pub trust_forwarded_for: bool,
    /// Serve the reference frontend under `/app/`; with the demo it always is.
    pub frontend: bool,
    /// The password of the demo accounts; random if not set.
    pub demo_password: Option<SecretString>,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    Json,
    Text,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            database_url: None,
            read_replica_urls: None,
            data_dir: PathBuf::from("data"),
            secret_key: None,
            old_secret_keys: None,
            issuer: None,
            audience: "kiennghi".to_owned(),
            log: "info,actix_http=off".to_owned(),
            log_format: LogFormat::Text,
            workers: 0,
            database_pool_size: 9,
            body_limit: 1 << 20,
            request_timeout: 30,
            shutdown_timeout: 30,
            access_token_seconds: 900,
            refresh_token_days: 30,
            refresh_family_days: 30,
            token_cache_seconds: 3,
            argon2_memory_kib: 19_456,
            argon2_iterations: 2,
            requests_per_minute: 1200,
            changes_per_day: 200,
            feed_days: 90,
            streams: 2000,
            webhook_hosts: String::new(),
            mail_server: None,
            mail_user: None,
            mail_password: None,
            mail_from: None,
            mail_bounces: None,
            mail_domains: String::new(),
            mail_templates: None,
            mail_case_url: None,
            access_link_url: None,
            mail_digest_hour: 7,
            sign_ins_per_minute: 30,
            refreshes_per_minute: 300,
            cors_origins: String::new(),
            trust_forwarded_for: false,
            frontend: false,
            demo_password: None,
        }
    }
}

impl Config {
    /// Loads the file (if any), then the environment, which overrides it.
    ///
    /// # Errors
    /// A message that names the wrong setting.
    pub fn load(file: Option<&str>) -> Result<Self, String> {
        // KIENNGHI_CONFIG names the file and is not a setting
        let settings = std::env::vars().filter(|(name, _)| name != "KIENNGHI_CONFIG").collect();
        let environment = Environment::with_prefix("KIENNGHI").ignore_empty(true).source(Some(settings));
        Self::from_sources(file, environment, std::env::var("DATABASE_URL").ok())
    }

    fn from_sources(
        file: Option<&str>,
        environment: Environment,
        database_url: Option<String>,
    ) -> Result<Self, String> {
        let mut builder = config::Config::builder();
        if let Some(file) = file {
            builder = builder.add_source(File::with_name(file).format(config::FileFormat::Toml));
        }
        if let Some(url) = database_url.filter(|url| !url.is_empty()) {
            builder = builder.set_override("database_url", url).map_err(|e| e.to_string())?;
        }
        let loaded: Self = builder
            .add_source(environment)
            .build()
            .and_then(config::Config::try_deserialize)
            .map_err(|error| format!("configuration: {error}"))?;
        loaded.validate().map_err(|errors| {
            let wrong = errors.field_errors().into_iter().map(|(key, found)| {
                let reason =
                    found.iter().find_map(|error| error.message.as_deref()).unwrap_or("out of bounds");
                format!("`{key}`: {reason}")
            });
            format!("configuration: {}", wrong.collect::<Vec<_>>().join("; "))
        })?;
        Ok(loaded)
    }

    /// Returns the URL of the database; the embedded one is in the data folder.
    #[must_use]
    pub fn database_address(&self) -> String {
        match &self.database_url {
            Some(url) => url.expose_secret().to_owned(),
            None => db::sqlite_url(&self.data_dir.join("kiennghi.db")),
        }
    }

    /// Returns the `iss` of tokens. A service that listens on every address is reached at the loopback address at least.
    #[must_use]
    pub fn issuer(&self) -> String {
        let mut listen = self.listen;
        match listen.ip() {
            IpAddr::V4(ip) if ip.is_unspecified() => listen.set_ip(Ipv4Addr::LOCALHOST.into()),
            IpAddr::V6(ip) if ip.is_unspecified() => listen.set_ip(Ipv6Addr::LOCALHOST.into()),
            _ => {}
        }
        self.issuer.clone().unwrap_or_else(|| format!("http://{listen}"))
    }

    /// Returns the page that opens access links.
    #[must_use]
    pub fn access_link_page(&self) -> String {
        self.access_link_url.clone().unwrap_or_else(|| format!("{}/app/link.html", self.issuer()))
    }

    /// Returns the hosts that may receive webhooks wherever they are. The configuration was checked.
    #[must_use]
    pub fn webhook_hosts(&self) -> Hosts {
        Hosts::parse(self.webhook_hosts.split_whitespace()).unwrap_or_default()
    }

    /// Returns the origins that may call from a browser.
    #[must_use]
    pub fn origins(&self) -> Origins<'_> {
        match self.cors_origins.trim() {
            "*" => Origins::Any,
            list => Origins::Only(split_origins(list).collect()),
        }
    }
}

/// The origins whose pages may call the API from a browser.
#[derive(Debug, PartialEq, Eq)]
pub enum Origins<'a> {
    Any,
    Only(Vec<&'a str>),
}

fn split_origins(list: &str) -> impl Iterator<Item = &str> {
    list.split(',').map(str::trim).filter(|origin| !origin.is_empty())
}

/// Checks that a URL of a case is one for every case.
fn is_case_url(url: &str) -> Result<(), ValidationError> {
    let example = Url::parse(&url.replace("{id}", "1")).ok();
    match example.filter(|example| url.contains("{id}") && matches!(example.scheme(), "http" | "https")) {
        Some(_) => Ok(()),
        None => Err(ValidationError::new("url").with_message("an http or https URL with {id} in it".into())),
    }
}

/// Checks that a page can be followed by `#` and a token.
fn is_link_page(url: &str) -> Result<(), ValidationError> {
    let page = Url::parse(url).ok();
    match page.filter(|page| page.fragment().is_none() && matches!(page.scheme(), "http" | "https")) {
        Some(_) => Ok(()),
        None => Err(ValidationError::new("url").with_message("an http or https URL without #".into())),
    }
}

fn are_hosts(list: &str) -> Result<(), ValidationError> {
    match Hosts::parse(list.split_whitespace()) {
        Ok(_) => Ok(()),
        Err(error) => Err(ValidationError::new("host").with_message(error.to_string().into())),
    }
}

/// Checks that every entry is what a browser sends as `Origin` (RFC 6454): scheme, host and port, with nothing after
/// them.
fn are_origins(list: &str) -> Result<(), ValidationError> {
    let is_origin = |text: &str| {
        let url = Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
        // `Url` takes a star for a name of a host, and no browser sends one
        !text.contains('*') && url.is_some_and(|url| url.origin().ascii_serialization() == text)
    };
    match split_origins(list).find(|origin| !is_origin(origin)) {
        Some(wrong) if list.trim() != "*" => Err(ValidationError::new("origin").with_message(
            format!("`{wrong}` is not an origin such as `https://app.example.vn`: a scheme, a host and, if not the usual one, a port, without a slash at the end; `*` must be the only entry")
                .into(),
        )),
        _ => Ok(()),
    }
}

impl From<&Config> for db::Options {
    fn from(config: &Config) -> Self {
        let replicas = config.read_replica_urls.as_ref().map_or("", ExposeSecret::expose_secret);
        Self {
            application: "kiennghi",
            pool_size: config.database_pool_size,
            replica_urls: replicas.split_whitespace().map(str::to_owned).collect(),
        }
    }
}

#[cfg(test)]
mod tests;
