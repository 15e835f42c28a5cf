//! The index of the service: where its documents, its health checks and its entrance are.

use actix_web::get;
use serde::Serialize;
use utoipa::ToSchema;

use crate::kernel::reply::{Reply, View};

/// Where to find what.
#[derive(Debug, Serialize, ToSchema)]
pub struct Index {
    pub name: &'static str,
    pub version: &'static str,
    pub links: IndexLinks,
}

/// Paths of the service.
#[derive(Debug, Serialize, ToSchema)]
pub struct IndexLinks {
    /// The page that shows the operations and tries them.
    pub documentation: &'static str,
    /// The OpenAPI document.
    pub document: &'static str,
    /// The catalogue of problems.
    pub problems: &'static str,
    /// The words of every enum, with labels.
    pub vocabulary: &'static str,
    /// Answers while the process lives.
    pub alive: &'static str,
    /// Answers while the process is ready.
    pub ready: &'static str,
    /// Where people sign in.
    pub sign_in: &'static str,
    /// The metadata of the authorization server.
    pub authorization_server: &'static str,
}

impl View for Index {}

/// Read the index
///
/// Name and version of the service, and the paths of its documents and health checks. Needs no token.
#[utoipa::path(tag = "service", security(()), responses((status = 200, description = "The index", body = Index)))]
#[get("/")]
pub async fn get_index() -> Reply<Index> {
    index()
}

/// Read the index of version 1
///
/// The same as at `/`. Needs no token.
#[utoipa::path(tag = "service", security(()), responses((status = 200, description = "The index", body = Index)))]
#[get("/v1")]
pub async fn get_index_of_v1() -> Reply<Index> {
    index()
}

fn index() -> Reply<Index> {
    let links = IndexLinks {
        documentation: "/docs/",
        document: "/openapi.json",
        problems: "/problems",
        vocabulary: "/v1/vocabulary",
        alive: "/livez",
        ready: "/readyz",
        sign_in: "/v1/auth/login",
        authorization_server: "/.well-known/oauth-authorization-server",
    };
    Reply::shown(Index { name: "Kiến nghị", version: env!("CARGO_PKG_VERSION"), links })
}
