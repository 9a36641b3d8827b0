//! `shanyraq serve`: opens everything, says where it is, serves until a signal.

use std::net::TcpListener;

use anyhow::{Context as _, ensure};

use crate::app::{App, read_content};
use crate::clock::{self, Clock};
use crate::completion::credential::SigningKey;
use crate::config::{Config, Given};
use crate::jobs;
use crate::memory;
use crate::people;
use crate::web::{paths, server};

/// Serves.
pub(super) fn serve(given: Given) -> anyhow::Result<()> {
    let (config, listener) = open(given, super::DATABASE)?;
    super::log_to_stderr(&config)?;
    let content = read_content(&config)?;
    let app = App::build(config, Clock::system())?;
    // said now, and not to the first who asks for a badge
    if !SigningKey::check(&app.config.badge_key)? {
        tracing::warn!(file = %app.config.badge_key.display(), "others than its owner may read the badge key: set its mode to 600");
    }
    app.keep_content(content)?;
    let by = crate::by::By { who: crate::by::Who::Command, at: app.now() };
    let link =
        app.db.write_now(
            move |conn| {
                if people::has_administrator(conn)? { Ok(None) } else { people::setup_link(conn, &by).map(Some) }
            },
        )?;
    let set_up = link
        .map(|token| format!(", set up the first administrator at {}{}", app.config.public_url, paths::set_up_short(&token)));
    println!("Shanyraq is at {}{}", app.config.public_url, set_up.unwrap_or_default());
    run(app, listener, false)
}

/// The settings, and the address already taken: so that port 0 has a number when links are made.
pub(super) fn open(given: Given, database: &str) -> anyhow::Result<(Config, TcpListener)> {
    let zone_data = chrono_tz::IANA_TZDB_VERSION;
    ensure!(
        clock::is_recent_zone_data(zone_data),
        "the time-zone data of this program is {zone_data}, older than {}: build it with newer data",
        clock::OLDEST_ZONE_DATA
    );
    let has_public_url = given.public_url.is_some();
    let mut config = Config::resolve(given, database)?;
    let listener = TcpListener::bind(config.listen).with_context(|| {
        format!("{} cannot be listened on: is another server there? Choose one with --listen", config.listen)
    })?;
    if config.listen.port() == 0 {
        config.listen = listener.local_addr()?;
        if !has_public_url {
            config.public_url = format!("http://{}", config.listen);
        }
    }
    Ok((config, listener))
}

/// Serves with the background work beside it; with `yardstick` also the route that benches measure against.
pub(super) fn run(app: App, listener: TcpListener, yardstick: bool) -> anyhow::Result<()> {
    actix_web::rt::System::new().block_on(async move {
        let work = actix_web::rt::spawn(jobs::run_forever(app.clone()));
        let beats = actix_web::rt::spawn(jobs::heartbeats::run_forever(app.clone(), jobs::heartbeats::SHARED));
        let meetings = actix_web::rt::spawn(jobs::meetings::run_forever(app.clone()));
        actix_web::rt::spawn(memory::give_back_when_settled());
        let served = server::serve(app.clone(), listener, yardstick).await;
        work.abort();
        beats.abort();
        meetings.abort();
        // whoever still waits was not answered, and what they said is written all the same
        jobs::heartbeats::flush(&app).await;
        served
    })
}
