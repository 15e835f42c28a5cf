//! Resolves names to public addresses.

use std::net::SocketAddr;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use tokio::net::lookup_host;

use crate::address::is_public;

/// Keeps only the public addresses of a name. The client connects to what is returned here and resolves no second time.
pub(super) struct PublicAddresses;

/// The error of a name that has addresses, but no public one. It does not tell which, because a receiver must not
/// learn the addresses of an internal network.
#[derive(Debug, thiserror::Error)]
#[error("{0} has no public IP address")]
pub(super) struct NoPublicAddress(String);

impl Resolve for PublicAddresses {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found: Vec<SocketAddr> = lookup_host((name.as_str(), 0)).await?.collect();
            let public: Vec<_> = found.iter().copied().filter(|address| is_public(address.ip())).collect();
            if public.is_empty() && !found.is_empty() {
                return Err(NoPublicAddress(name.as_str().to_owned()).into());
            }
            Ok(Box::new(public.into_iter()) as Addrs)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::Failure;
    use super::super::receiver::client;

    #[tokio::test]
    async fn a_name_of_a_private_address_is_refused_when_the_client_connects() {
        // no target has this name: it stands for a public one that resolves to a private address
        let error = client().public.post("https://localhost:1/").send().await.unwrap_err();
        assert_eq!(Failure::of(error), Failure::Refused("localhost has no public IP address".to_owned()));
    }
}
