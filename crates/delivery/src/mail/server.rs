//! Where the mail server is and how it is talked to.

use std::fmt;
use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};
use url::{Host, Url};

use super::address::is_domain;

/// The mail server of the operator.
#[derive(Clone, Debug)]
pub struct MailServer {
    pub(super) host: Host,
    pub(super) port: u16,
    pub(super) tls: Tls,
    /// The name that the server is told with `EHLO`.
    pub(super) hello: Option<String>,
    pub(super) login: Option<Login>,
    pub(super) limits: Limits,
}

/// When the connection is encrypted. A certificate is always checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tls {
    /// Never.
    None,
    /// After `STARTTLS` if the server offers it. A password is not sent without encryption.
    Opportunistic,
    /// After `STARTTLS`, which the server must offer.
    StartTls,
    /// From the beginning.
    Implicit,
}

/// How long the mail server may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// For one of the server's IP addresses to accept the connection.
    pub connect: Duration,
    /// For the answer to one command.
    pub command: Duration,
    /// For everything about one mail, with the connection that is made for it. The answer to the mail itself, which
    /// may take longer than that to a command, has no other limit.
    pub exchange: Duration,
}

/// The reason why the settings of a mail server are refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailServerError {
    #[error("the mail server is not a URL with a host")]
    Malformed,
    #[error("the mail server does not begin with smtp:// or smtps://")]
    Scheme,
    #[error(
        "the URL of the mail server contains a user name or a password, which have settings of their own"
    )]
    UserInfo,
    #[error("the URL of the mail server does not name a port")]
    Port,
    #[error("the URL of the mail server has a path or a part after #")]
    Path,
    #[error(
        "after ? the URL of a mail server may have tls=none, tls=opportunistic, tls=required and hello=a.name"
    )]
    Query,
    #[error("smtps:// is always encrypted and cannot be combined with tls=")]
    TlsOfSmtps,
    #[error("the user name and the password of the mail server are only valid together")]
    Login,
    #[error("the user name or the password of the mail server contains a control character")]
    Control,
}

#[derive(Clone, Debug)]
pub(super) struct Login {
    pub(super) user: String,
    pub(super) password: SecretString,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            command: Duration::from_secs(30),
            exchange: Duration::from_mins(5),
        }
    }
}

impl MailServer {
    /// Reads the URL of a mail server.
    ///
    /// | URL                             | encryption                                  |
    /// |---------------------------------|---------------------------------------------|
    /// | `smtps://host:port`             | from the beginning                          |
    /// | `smtp://host:port`              | after `STARTTLS`; none if the host is local |
    /// | `smtp://host:port?tls=required` | after `STARTTLS`, even if the host is local |
    /// | `…?tls=opportunistic`           | after `STARTTLS` if the server offers it    |
    /// | `…?tls=none`                    | none                                        |
    ///
    /// A host is local if it is `localhost` or a loopback address. `hello=` is the name that the server is told with
    /// `EHLO`; without it, that is `[127.0.0.1]`.
    ///
    /// # Errors
    /// The first rule of [`MailServerError`] that the settings break.
    pub fn parse(
        url: &str,
        user: Option<&str>,
        password: Option<SecretString>,
    ) -> Result<Self, MailServerError> {
        let url = Url::parse(url.trim()).map_err(|_| MailServerError::Malformed)?;
        let implicit = match url.scheme() {
            "smtp" => false,
            "smtps" => true,
            _ => return Err(MailServerError::Scheme),
        };
        if !url.username().is_empty() || url.password().is_some() {
            return Err(MailServerError::UserInfo);
        }
        // the URL Standard reads the host of these schemes as an opaque text
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or(MailServerError::Malformed)?;
        let host = Host::parse(host).map_err(|_| MailServerError::Malformed)?;
        let port = url.port().filter(|port| *port != 0).ok_or(MailServerError::Port)?;
        if !matches!(url.path(), "" | "/") || url.fragment().is_some() {
            return Err(MailServerError::Path);
        }
        let (mut tls, mut hello) = (None, None);
        for (name, value) in url.query_pairs() {
            match (&*name, &*value) {
                ("tls", "none") if tls.is_none() => tls = Some(Tls::None),
                ("tls", "opportunistic") if tls.is_none() => tls = Some(Tls::Opportunistic),
                ("tls", "required") if tls.is_none() => tls = Some(Tls::StartTls),
                ("hello", value) if hello.is_none() && is_domain(value) => hello = Some(value.to_owned()),
                _ => return Err(MailServerError::Query),
            }
        }
        let tls = match (implicit, tls) {
            (true, Some(_)) => return Err(MailServerError::TlsOfSmtps),
            (true, None) => Tls::Implicit,
            (false, Some(tls)) => tls,
            (false, None) if is_local(&host) => Tls::None,
            (false, None) => Tls::StartTls,
        };
        Ok(Self { host, port, tls, hello, login: login(user, password)?, limits: Limits::default() })
    }

    /// Returns the same server with other time limits.
    #[must_use]
    pub fn with_limits(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// Returns when the connection is encrypted.
    pub fn tls(&self) -> Tls {
        self.tls
    }

    /// Returns the host without the brackets of an IPv6 address, as it is resolved and as its certificate names it.
    pub(super) fn host(&self) -> String {
        match &self.host {
            Host::Domain(name) => name.clone(),
            Host::Ipv4(ip) => ip.to_string(),
            Host::Ipv6(ip) => ip.to_string(),
        }
    }
}

/// Shows the host and the port.
impl fmt::Display for MailServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.host, self.port)
    }
}

impl MailServerError {
    /// Returns the message in Vietnamese.
    pub fn vietnamese(&self) -> &'static str {
        match self {
            Self::Malformed => "máy chủ thư không phải là URL có tên máy chủ",
            Self::Scheme => "URL của máy chủ thư không bắt đầu bằng smtp:// hoặc smtps://",
            Self::UserInfo => {
                "URL của máy chủ thư có chứa tên người dùng hoặc mật khẩu; hai mục này có thiết lập riêng"
            }
            Self::Port => "URL của máy chủ thư không ghi số cổng",
            Self::Path => "URL của máy chủ thư có đường dẫn hoặc phần đứng sau dấu #",
            Self::Query => {
                "sau dấu ?, URL của máy chủ thư chỉ được có tls=none, tls=opportunistic, tls=required và hello=tên.máy"
            }
            Self::TlsOfSmtps => "smtps:// luôn được mã hóa và không dùng chung với tls=",
            Self::Login => "tên người dùng và mật khẩu của máy chủ thư phải được khai cùng nhau",
            Self::Control => "tên người dùng hoặc mật khẩu của máy chủ thư có ký tự điều khiển",
        }
    }
}

fn login(user: Option<&str>, password: Option<SecretString>) -> Result<Option<Login>, MailServerError> {
    match (user, password) {
        (None, None) => Ok(None),
        (Some(user), Some(password)) if !user.is_empty() && !password.expose_secret().is_empty() => {
            let both = user.chars().chain(password.expose_secret().chars());
            if both.into_iter().any(char::is_control) {
                return Err(MailServerError::Control);
            }
            Ok(Some(Login { user: user.to_owned(), password }))
        }
        _ => Err(MailServerError::Login),
    }
}

fn is_local(host: &Host) -> bool {
    match host {
        Host::Domain(name) => name == "localhost",
        Host::Ipv4(ip) => ip.is_loopback(),
        Host::Ipv6(ip) => ip.to_canonical().is_loopback(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server(url: &str) -> Result<MailServer, MailServerError> {
        MailServer::parse(url, None, None)
    }

    #[test]
    fn a_url_tells_the_host_the_port_and_the_encryption() {
        for (url, shown, tls) in [
            ("smtp://mail.example.vn:587", "mail.example.vn:587", Tls::StartTls),
            ("smtp://Mail.Example.VN:587/", "mail.example.vn:587", Tls::StartTls),
            ("SMTPS://mail.example.vn:465", "mail.example.vn:465", Tls::Implicit),
            ("smtp://mail.example.vn:25?tls=none", "mail.example.vn:25", Tls::None),
            ("smtp://mail.example.vn:25?tls=opportunistic", "mail.example.vn:25", Tls::Opportunistic),
            (
                "smtp://mail.example.vn:25?tls=required&hello=kiennghi.example.vn",
                "mail.example.vn:25",
                Tls::StartTls,
            ),
            ("smtp://localhost:25", "localhost:25", Tls::None),
            ("smtp://127.0.0.1:2525", "127.0.0.1:2525", Tls::None),
            ("smtp://127.1.2.3:25", "127.1.2.3:25", Tls::None),
            ("smtp://[::1]:25", "[::1]:25", Tls::None),
            ("smtp://[::ffff:127.0.0.1]:25", "[::ffff:7f00:1]:25", Tls::None),
            ("smtp://localhost:25?tls=required", "localhost:25", Tls::StartTls),
            ("smtps://localhost:465", "localhost:465", Tls::Implicit),
            ("smtp://10.0.0.5:25", "10.0.0.5:25", Tls::StartTls),
            ("smtp://localhost.example.vn:25", "localhost.example.vn:25", Tls::StartTls),
            (" smtp://thư.example.vn:587 ", "xn--th-e0a.example.vn:587", Tls::StartTls),
        ] {
            let server = server(url).unwrap_or_else(|error| panic!("{url}: {error}"));
            assert_eq!((server.to_string().as_str(), server.tls()), (shown, tls), "{url}");
        }
    }

    #[test]
    fn a_url_that_breaks_a_rule_is_refused() {
        for (url, expected) in [
            ("", MailServerError::Malformed),
            ("mail.example.vn", MailServerError::Malformed),
            ("mail.example.vn:25", MailServerError::Scheme),
            ("https://mail.example.vn:25", MailServerError::Scheme),
            ("smtp:mail.example.vn:25", MailServerError::Malformed),
            ("smtp://:25", MailServerError::Malformed),
            ("smtp://a b:25", MailServerError::Malformed),
            ("smtp://mail.example.vn:70000", MailServerError::Malformed),
            ("smtp://mail.example.vn", MailServerError::Port),
            ("smtp://mail.example.vn:0", MailServerError::Port),
            ("smtp://an@mail.example.vn:25", MailServerError::UserInfo),
            ("smtp://an:secret@mail.example.vn:25", MailServerError::UserInfo),
            ("smtp://mail.example.vn:25/inbox", MailServerError::Path),
            ("smtp://mail.example.vn:25#a", MailServerError::Path),
            ("smtp://mail.example.vn:25?tls=off", MailServerError::Query),
            ("smtp://mail.example.vn:25?tls=none&tls=required", MailServerError::Query),
            ("smtp://mail.example.vn:25?TLS=none", MailServerError::Query),
            ("smtp://mail.example.vn:25?hello=a%0d%0aMAIL", MailServerError::Query),
            ("smtps://mail.example.vn:465?tls=none", MailServerError::TlsOfSmtps),
        ] {
            assert_eq!(server(url).map(|server| server.to_string()), Err(expected), "{url}");
        }
    }

    #[test]
    fn a_user_name_and_a_password_belong_together() {
        let parsed = |user, password: Option<&str>| {
            MailServer::parse("smtp://localhost:25", user, password.map(SecretString::from)).map(|_| ())
        };
        assert_eq!(parsed(Some("an"), Some("mật khẩu")), Ok(()));
        for (user, password) in
            [(Some("an"), None), (None, Some("a")), (Some(""), Some("a")), (Some("an"), Some(""))]
        {
            assert_eq!(parsed(user, password), Err(MailServerError::Login));
        }
        for (user, password) in [("a\0n", "b"), ("an", "b\0an"), ("an\r\n", "b")] {
            assert_eq!(parsed(Some(user), Some(password)), Err(MailServerError::Control));
        }
    }

    #[test]
    fn a_password_is_not_shown() {
        let server = MailServer::parse("smtp://localhost:25", Some("an"), Some("hunter2".into())).unwrap();
        assert!(!format!("{server:?} {server}").contains("hunter2"));
    }

    #[test]
    fn every_reason_has_a_text_in_vietnamese() {
        for error in [
            MailServerError::Malformed,
            MailServerError::Scheme,
            MailServerError::UserInfo,
            MailServerError::Port,
            MailServerError::Path,
            MailServerError::Query,
            MailServerError::TlsOfSmtps,
            MailServerError::Login,
            MailServerError::Control,
        ] {
            assert!(!error.vietnamese().is_ascii() && error.to_string().is_ascii());
        }
    }
}
