//! The web framework alone, as a reference: a handler that returns one fixed body.

use std::net::SocketAddr;
use std::path::PathBuf;

use actix_web::web::{self, Bytes};
use actix_web::{App, HttpResponse, HttpServer};

/// The number of workers, the same as the service has on two cores.
const WORKERS: usize = 2;

pub async fn serve(listen: SocketAddr, body: PathBuf) -> Result<(), String> {
    let body = std::fs::read(&body).map(Bytes::from).map_err(|e| format!("{}: {e}", body.display()))?;
    let factory = move || {
        let body = body.clone();
        let answer = move || {
            let body = body.clone();
            async move { HttpResponse::Ok().content_type("application/json").body(body) }
        };
        App::new().route("/", web::get().to(answer))
    };
    let server = HttpServer::new(factory).workers(WORKERS).tcp_nodelay(true);
    server.bind(listen).map_err(|e| e.to_string())?.run().await.map_err(|e| e.to_string())
}
