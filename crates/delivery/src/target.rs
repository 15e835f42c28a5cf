//! Which URLs a receiver may name.

use std::fmt;
use std::net::{IpAddr, Ipv6Addr};

use url::{Host, Url};

use crate::address::is_public;

const MAX_LENGTH: usize = 2000;

/// The hosts that the operator allows by name, although they are not public or have no certificate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hosts(Vec<(Host, Option<u16>)>);

/// An entry of [`Hosts`] that is not a host.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a host name or IP address, with or without a port: {0:?}")]
pub struct HostError(pub String);

/// A URL to which messages may be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target(Url);

/// The reason why a URL is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TargetError {
    #[error("the address is longer than 2000 characters")]
    TooLong,
    #[error("the address is not a URL with a host")]
    Malformed,
    #[error("the address does not begin with https://")]
    NotHttps,
    #[error("the address contains a user name or a password")]
    UserInfo,
    #[error("the address has a part after #")]
    Fragment,
    #[error("the IP address does not belong to the public internet")]
    PrivateAddress,
    #[error("the host name is one of a local network")]
    LocalName,
}

impl Hosts {
    /// Reads entries such as `hooks.example.vn`, `hooks.example.vn:8443`, `10.0.0.5`, `::1` and `[::1]:8080`. An entry
    /// without a port allows all ports of the host.
    ///
    /// # Errors
    /// [`HostError`] with the first entry that is none. There are no wildcards.
    pub fn parse<T: AsRef<str>>(entries: impl IntoIterator<Item = T>) -> Result<Self, HostError> {
        let one = |text: T| entry(text.as_ref().trim()).ok_or_else(|| HostError(text.as_ref().to_owned()));
        entries.into_iter().map(one).collect::<Result<_, _>>().map(Self)
    }

    pub(crate) fn allow(&self, url: &Url) -> bool {
        let (Some(host), port) = (url.host().map(plain), url.port_or_known_default()) else { return false };
        self.0.iter().any(|(name, only)| *name == host && only.is_none_or(|only| Some(only) == port))
    }
}

impl Target {
    /// Reads a URL, which is kept as the URL Standard normalizes it.
    ///
    /// A name is not resolved here: [`crate::client::Client`] checks its addresses when it connects.
    ///
    /// # Errors
    /// The first rule of [`TargetError`] that the URL breaks. An allowed host may have any address and may be called
    /// with plain HTTP.
    pub fn parse(url: &str, allowed: &Hosts) -> Result<Self, TargetError> {
        if url.chars().nth(MAX_LENGTH).is_some() {
            return Err(TargetError::TooLong);
        }
        let url = Url::parse(url).map_err(|_| TargetError::Malformed)?;
        let host = url.host().map(plain).filter(|_| url.has_host()).ok_or(TargetError::Malformed)?;
        let allowed = allowed.allow(&url);
        if url.as_str().len() > MAX_LENGTH {
            return Err(TargetError::TooLong);
        }
        match (url.scheme(), allowed) {
            ("https", _) | ("http", true) => {}
            _ => return Err(TargetError::NotHttps),
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(TargetError::UserInfo);
        }
        if url.fragment().is_some() {
            return Err(TargetError::Fragment);
        }
        match host {
            _ if allowed => Ok(Self(url)),
            Host::Ipv4(ip) if !is_public(ip.into()) => Err(TargetError::PrivateAddress),
            Host::Ipv6(ip) if !is_public(ip.into()) => Err(TargetError::PrivateAddress),
            Host::Domain(name) if is_local(&name) => Err(TargetError::LocalName),
            _ => Ok(Self(url)),
        }
    }

    /// Returns the URL.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    pub(crate) fn url(&self) -> &Url {
        &self.0
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl TargetError {
    /// Returns the message in Vietnamese.
    pub fn vietnamese(&self) -> &'static str {
        match self {
            Self::TooLong => "địa chỉ dài quá 2000 ký tự",
            Self::Malformed => "không phải là URL có tên máy chủ",
            Self::NotHttps => "địa chỉ không bắt đầu bằng https://",
            Self::UserInfo => "địa chỉ có chứa tên người dùng hoặc mật khẩu",
            Self::Fragment => "địa chỉ có phần đứng sau dấu #",
            Self::PrivateAddress => "địa chỉ IP không thuộc mạng Internet công cộng",
            Self::LocalName => "tên máy chủ thuộc mạng nội bộ",
        }
    }
}

fn entry(text: &str) -> Option<(Host, Option<u16>)> {
    if let Ok(ip) = text.parse::<Ipv6Addr>() {
        return Some((plain(Host::Ipv6(ip)), None));
    }
    let (name, port) = match text.rsplit_once(':') {
        Some((name, port)) if !text.ends_with(']') => (name, Some(port.parse().ok()?)),
        _ => (text, None),
    };
    let host = Host::parse(name).ok()?;
    let host = plain(match &host {
        Host::Domain(name) => Host::Domain(name.as_str()),
        Host::Ipv4(ip) => Host::Ipv4(*ip),
        Host::Ipv6(ip) => Host::Ipv6(*ip),
    });
    // a name with * is valid in a URL, but an operator who writes it expects more
    let useless = matches!(&host, Host::Domain(name) if name.is_empty() || name.contains('*'));
    (!useless).then_some((host, port))
}

/// Returns a host in the form in which equal hosts are equal.
fn plain(host: Host<&str>) -> Host {
    match host {
        Host::Domain(name) => Host::Domain(name.strip_suffix('.').unwrap_or(name).to_ascii_lowercase()),
        Host::Ipv4(ip) => Host::Ipv4(ip),
        Host::Ipv6(ip) => match ip.to_canonical() {
            IpAddr::V4(ip) => Host::Ipv4(ip),
            IpAddr::V6(ip) => Host::Ipv6(ip),
        },
    }
}

fn is_local(name: &str) -> bool {
    matches!(name.rsplit('.').next(), Some("localhost" | "local" | "internal"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(url: &str) -> TargetError {
        match Target::parse(url, &Hosts::default()) {
            Ok(target) => panic!("{url} is {target}"),
            Err(error) => error,
        }
    }

    fn hosts(entries: &[&str]) -> Hosts {
        Hosts::parse(entries).unwrap()
    }

    #[test]
    fn a_public_host_is_accepted_in_normal_form() {
        for (url, normal) in [
            ("https://hooks.example.vn/a?b=c", "https://hooks.example.vn/a?b=c"),
            ("HTTPS://Hooks.Example.VN:443", "https://hooks.example.vn/"),
            ("https://hooks.example.vn:8443/", "https://hooks.example.vn:8443/"),
            ("https://kiếnnghị.vn/", "https://xn--kinngh-xi8bzd.vn/"),
            ("https://8.8.8.8/", "https://8.8.8.8/"),
            ("https://[2001:4860:4860::8888]/", "https://[2001:4860:4860::8888]/"),
            ("https://notlocal/", "https://notlocal/"),
            ("https://localhost.example.vn/", "https://localhost.example.vn/"),
        ] {
            assert_eq!(Target::parse(url, &Hosts::default()).unwrap().as_str(), normal);
        }
    }

    #[test]
    fn an_address_that_is_not_public_is_refused_however_it_is_written() {
        for host in [
            "127.0.0.1",
            "127.0.0.1.",
            "127.1",
            "0x7f.1",
            "0x7f000001",
            "017700000001",
            "2130706433",
            "１２７.0.0.1",
            "127。0。0。1",
            "%31%32%37.0.0.1",
            "0",
            "169.254.169.254",
            "10.0.0.5:8443",
            "[::1]",
            "[::]",
            "[::ffff:127.0.0.1]",
            "[::ffff:a9fe:a9fe]",
            "[64:ff9b::7f00:1]",
            "[fd00::1]",
        ] {
            assert_eq!(error(&format!("https://{host}/")), TargetError::PrivateAddress, "{host}");
        }
    }

    #[test]
    fn a_local_name_is_refused() {
        for host in [
            "localhost",
            "LOCALHOST.",
            "ｌocalhost",
            "a.localhost",
            "printer.local",
            "metadata.google.internal",
            "internal",
        ] {
            assert_eq!(error(&format!("https://{host}/")), TargetError::LocalName, "{host}");
        }
    }

    #[test]
    fn a_url_that_breaks_a_rule_is_refused() {
        for (url, expected) in [
            ("", TargetError::Malformed),
            ("hooks.example.vn", TargetError::Malformed),
            ("/hooks", TargetError::Malformed),
            ("https://", TargetError::Malformed),
            ("https://a b/", TargetError::Malformed),
            ("https://256.1.1.1/", TargetError::Malformed),
            ("https://hooks.example.vn:99999/", TargetError::Malformed),
            ("https://[fe80::1%25eth0]/", TargetError::Malformed),
            ("mailto:a@example.vn", TargetError::Malformed),
            ("file:///etc/passwd", TargetError::Malformed),
            ("http://hooks.example.vn/", TargetError::NotHttps),
            ("ftp://hooks.example.vn/", TargetError::NotHttps),
            ("gopher://127.0.0.1/", TargetError::NotHttps),
            ("https://user@hooks.example.vn/", TargetError::UserInfo),
            ("https://:password@hooks.example.vn/", TargetError::UserInfo),
            ("https://hooks.example.vn/#", TargetError::Fragment),
            ("https://hooks.example.vn/a#b", TargetError::Fragment),
        ] {
            assert_eq!(error(url), expected, "{url}");
        }
    }

    #[test]
    fn a_url_has_at_most_2000_characters_also_in_normal_form() {
        let start = "https://hooks.example.vn/";
        let of = |path: String| Target::parse(&format!("{start}{path}"), &Hosts::default());
        assert!(of("a".repeat(2000 - start.len())).is_ok());
        assert_eq!(of("a".repeat(2001 - start.len())), Err(TargetError::TooLong));
        assert_eq!(of("ị".repeat(500)), Err(TargetError::TooLong), "4500 characters when encoded");
    }

    #[test]
    fn an_allowed_host_may_be_private_and_without_https() {
        let allowed = hosts(&["Hooks.Intranet.Local", "localhost:8080", "10.0.0.5", "::1", "[fd00::1]:443"]);
        for url in [
            "http://hooks.intranet.local/",
            "https://HOOKS.intranet.local.:8443/",
            "http://localhost:8080/a",
            "http://10.0.0.5/",
            "http://[::ffff:10.0.0.5]/",
            "http://[::1]:9/",
            "https://[fd00::1]/",
        ] {
            assert!(Target::parse(url, &allowed).is_ok(), "{url}");
        }
        for (url, expected) in [
            ("https://localhost/", TargetError::LocalName),
            ("http://localhost/", TargetError::NotHttps),
            ("https://10.0.0.6/", TargetError::PrivateAddress),
            ("https://[fd00::1]:8443/", TargetError::PrivateAddress),
            ("https://a.hooks.intranet.local/", TargetError::LocalName),
            ("http://user@10.0.0.5/", TargetError::UserInfo),
            ("http://10.0.0.5/#a", TargetError::Fragment),
            ("ftp://10.0.0.5/", TargetError::NotHttps),
        ] {
            assert_eq!(Target::parse(url, &allowed), Err(expected), "{url}");
        }
    }

    #[test]
    fn an_entry_that_is_not_a_host_is_refused() {
        for text in
            ["", " ", ".", "*", "*.example.vn", "https://a.vn", "a.vn/b", "a.vn:", "a.vn:x", "a.vn:65536"]
        {
            assert_eq!(Hosts::parse([text]), Err(HostError(text.to_owned())));
        }
        assert_eq!(hosts(&[" a.vn ", "[::1]", "[::1]:80"]), hosts(&["A.vn.", "::1", "[0::1]:80"]));
    }
}
