//! The demonstration: two cohorts in Kazakhstan, one finished in October 2020 and one running now. The same every time, and made by
//! the same actions as the pages; only the clock is set.

mod cast;
mod cohorts;
mod dice;
mod finished;
mod make_ups;
mod meeting;
mod names;
mod opinions;
mod questions;
mod reports;
mod running;
mod staff;
mod study;

use std::fmt::Debug;

use anyhow::Context as _;
use diesel::QueryResult;
use diesel::result::Error;

use crate::app::App;
use crate::by::By;
use crate::chance;
use crate::clock::{Clock, Instant};
use crate::jobs;
use crate::people;
use crate::web::paths;

/// The sign-in links of the sample, in the order in which they are printed: role and address.
pub type Links = Vec<(&'static str, String)>;

/// What the sample's chance begins from.
const SEED: u64 = 312;

/// Hours for which the links can be used, as often as wanted.
const LINK_HOURS: i64 = 24 * 30;

/// Makes the sample in an empty database. `people` is the number in the finished cohort.
///
/// # Errors
/// When something does not go through: a fault of ours.
pub fn make(app: &App, people: usize) -> anyhow::Result<Links> {
    let now = app.now();
    chance::from_seed(SEED, moment("2020-08-20T06:00:00Z").micros() / 1_000, || make_cohorts(app, people, now))?;
    // whoever has a link can sign in: nobody may foretell it
    links(app, now)
}

fn make_cohorts(app: &App, people: usize, now: Instant) -> anyhow::Result<()> {
    let (edition, curriculum) = app.current_curriculum()?;
    let setting = cohorts::Setting { edition, curriculum };
    let begun = By::system(moment("2020-08-20T06:00:00Z"));
    let staff = app.db.write_now(move |conn| staff::make(conn, &begun)).context("the staff")?;
    finished::make(app, &setting, &staff, people).context("the finished cohort")?;
    work_off(app, moment("2020-10-26T06:00:00Z"));
    running::make(app, &setting, &staff, now, people.min(138)).context("the running cohort")?;
    work_off(app, now);
    Ok(())
}

/// Jobs and letters that the sample caused, as at a moment.
fn work_off(app: &App, at: Instant) {
    let then = app.with_clock(Clock::standing_at(at));
    actix_web::rt::System::new().block_on(jobs::run_all(&then));
}

fn links(app: &App, now: Instant) -> anyhow::Result<Links> {
    let roles = [
        ("participant", running::PARTICIPANT, "/en/home"),
        ("trainer", staff::TRAINER, "/en/teach"),
        ("organiser", staff::ORGANISER, "/en/organise"),
        ("evaluator", staff::EVALUATOR, "/en/evaluate"),
        ("administrator", staff::ADMINISTRATOR, "/en/admin"),
    ];
    let mut links = Vec::new();
    for (role, email, next) in roles {
        let by = By::system(now);
        let token = app.db.write_now(move |conn| people::standing_link(conn, &by, email, LINK_HOURS * 60, next))?;
        links.push((role, format!("{}{}", app.config.public_url, paths::sign_in_link_short(token))));
    }
    Ok(links)
}

fn moment(text: &str) -> Instant {
    Instant::parse(text).unwrap_or(Instant::from_micros(0))
}

/// An action's own error as one of the database's: in a sample each is a fault of ours.
fn sound<T, E: Debug>(result: Result<T, E>) -> QueryResult<T> {
    result.map_err(|error| Error::QueryBuilderError(format!("{error:?}").into()))
}
