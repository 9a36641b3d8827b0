//! The server: built from an [`App`], stopped by a signal after the requests under way.

use actix_web::middleware::{Compress, from_fn};
use std::net::TcpListener;
use std::time::Duration;

use actix_web::{HttpServer, web};
use anyhow::Context as _;

use super::guard::guard;
use super::limits::Limits;
use super::metrics::{self, Metrics};
use super::routes;
use crate::app::App;

/// How long requests under way may take when the server is told to stop.
const SHUTDOWN_SECONDS: u64 = 30;
/// How often addresses that have been quiet are forgotten: they are nobody's to keep, and they would fill the memory.
const FORGET_EVERY: Duration = Duration::from_secs(60);

/// Serves until a signal; then finishes what is under way.
///
/// # Errors
/// When an address is taken, or a port may not be used.
pub async fn serve(app: App, listener: TcpListener, yardstick: bool) -> anyhow::Result<()> {
    let config = app.config.clone();
    let (limits, metrics) = (Limits::new(), Metrics::new()?);
    let beside = metrics::serve(&app, &metrics)?;
    let quiet = limits.clone();
    let server = HttpServer::new({
        let metrics = metrics.clone();
        move || {
            actix_web::App::new()
                .app_data(web::Data::new(app.clone()))
                .app_data(web::Data::new(limits.clone()))
                .app_data(web::Data::new(metrics.clone()))
                .configure(|routes| {
                    if yardstick {
                        super::yardstick::configure(routes)
                    }
                })
                .configure(routes::configure)
                .wrap(from_fn(guard))
                .wrap(Compress::default())
                .wrap(from_fn(metrics::measure))
        }
    })
    .workers(config.workers)
    .shutdown_timeout(SHUTDOWN_SECONDS)
    .listen(listener)
    .with_context(|| format!("{} cannot be served on", config.listen))?;
    let forgetting = actix_web::rt::spawn(forget_quiet(quiet));
    let served = server.run().await.context("the server ended");
    forgetting.abort();
    if let Some(beside) = beside {
        beside.stop(true).await;
    }
    served
}

async fn forget_quiet(limits: Limits) {
    loop {
        tokio::time::sleep(FORGET_EVERY).await;
        limits.prune();
    }
}
