//! Builds the HTTP server: middleware, routes, timeouts and graceful shutdown.

use std::any::Any;
use std::net::TcpListener;
use std::time::Duration;

use actix_cors::Cors;
use actix_web::dev::Server;
use actix_web::middleware::{Compress, from_fn};
use actix_web::rt::net::TcpStream;
use actix_web::web::{self, Data};
use actix_web::{HttpResponse, HttpServer};
use socket2::SockRef;

use crate::http::middleware::{accept_plain, handle, preflight, weaken_tag};
use crate::http::rate_limit::Limiter;
use crate::http::reply::CASE_NUMBER;
use crate::http::unread::close_unread;
use crate::http::{docs, frontend, routes};
use crate::kernel::app::App;
use crate::kernel::config::{Config, Origins};

/// Builds a server on a bound socket; awaiting it runs it. The caller handles signals.
///
/// # Errors
/// When the socket cannot be used.
pub fn server(app: App, listener: TcpListener) -> std::io::Result<Server> {
    let config = app.config.clone();
    let limiter = Data::new(Limiter::new(&config));
    let contract = routes::shared_contract();
    let app = Data::new(app);
    let cors = config.clone();
    let has_frontend = config.frontend;
    let factory = move || {
        actix_web::App::new()
            .app_data(app.clone())
            .app_data(limiter.clone())
            .app_data(contract.clone())
            .configure(routes::all)
            .configure(docs::serve)
            .configure(|config| {
                if has_frontend {
                    frontend::serve(config);
                }
            })
            .default_service(web::to(|| async { HttpResponse::NotFound().finish() }))
            .wrap(from_fn(handle))
            .wrap(Compress::default())
            .wrap(from_fn(accept_plain))
            .wrap(from_fn(weaken_tag))
            .wrap(cross_origin(&cors))
            .wrap(from_fn(preflight))
            .wrap(from_fn(close_unread))
    };
    let patience = Duration::from_secs(config.request_timeout);
    let server = HttpServer::new(factory);
    let server = if config.workers > 0 { server.workers(config.workers) } else { server };
    Ok(server
        .tcp_nodelay(true)
        .keep_alive(Duration::from_secs(75))
        .client_request_timeout(patience)
        .client_disconnect_timeout(Duration::from_secs(5))
        .on_connect(move |socket, _| close_when_stalled(socket, patience))
        .shutdown_timeout(config.shutdown_timeout)
        .disable_signals()
        .listen(listener)?
        .run())
}

/// Has Linux close a connection whose client reads nothing for so long: a response that nobody reads occupies memory,
/// and the server has no timeout for writing.
fn close_when_stalled(socket: &dyn Any, patience: Duration) {
    #[cfg(target_os = "linux")]
    if let Some(stream) = socket.downcast_ref::<TcpStream>()
        && let Err(error) = SockRef::from(stream).set_tcp_user_timeout(Some(patience))
    {
        tracing::warn!(%error, "connections that do not read are not closed");
    }
}

/// Allows pages of the configured origins to call the API from a browser.
fn cross_origin(config: &Config) -> Cors {
    let any_header = Cors::default()
        .allowed_methods(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"])
        .allow_any_header()
        .expose_headers([
            "API-Version",
            "Allow",
            "Deprecation",
            "ETag",
            CASE_NUMBER,
            "Link",
            "Location",
            "Preference-Applied",
            "Retry-After",
            "RateLimit",
            "RateLimit-Policy",
            "Idempotency-Replayed",
            "Sunset",
            "X-Request-Id",
        ])
        .max_age(24 * 3600);
    match config.origins() {
        Origins::Any => any_header.allow_any_origin(),
        Origins::Only(origins) => origins.into_iter().fold(any_header, Cors::allowed_origin),
    }
}
