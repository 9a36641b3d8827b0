//! Work in the background: letters of the outbox and jobs of the queue. Each kind of job is one short file that calls one action.

mod attendance_letters;
mod bounces;
mod chances_left;
mod erasures;
mod expiry_letters;
mod follow_up_letters;
pub mod heartbeats;
mod invitations;
mod issue_record;
mod letters;
pub mod meetings;
mod own_messages;
mod place_letters;
mod place_offers;
mod recheck_cohort;
mod recheck_completion;
mod reminders;
mod send_commitment;
mod trainer_day;
mod verify_attendance;
mod webinar_letters;
mod zone_data;

pub use bounces::{Bounces, read_bounces};
pub use chances_left::write_chances_left;
pub use erasures::erase_due;
pub use expiry_letters::write_expiry_letters;
pub use recheck_cohort::ask_where_time_ran_out;
pub use reminders::begin_reminders;
pub use trainer_day::write_trainer_days;
pub use verify_attendance::verify_attendance;

use std::time::Duration;

use crate::announcements;
use crate::app::App;
use crate::attendance;
use crate::completion;
use crate::enrolment;
use crate::notify::MailboxRead;
use crate::privacy;
use crate::queue::{self, Job};
use crate::reports;
use crate::surveys;
use crate::webinars;

/// How long a worker sleeps when nothing waits.
const PAUSE: Duration = Duration::from_millis(1500);

/// How many jobs one round takes; those that are done together are one transaction, and pages that write wait for it.
const ROUND: i64 = 50;

/// How often what need not be kept is forgotten.
const PRUNE_SECONDS: i64 = 6 * 3600;

/// How often it is looked whose time ran out.
const TIME_RAN_OUT_SECONDS: i64 = 24 * 3600;

/// How often it is looked which webinars have come near.
const REMIND_SECONDS: i64 = 60;

/// How often it is looked which letters came back.
const BOUNCES_SECONDS: i64 = 60;

/// How often it is looked for whom something waits.
const TRAINER_DAY_SECONDS: i64 = 3600;

/// How often it is looked whose record ends.
const EXPIRY_SECONDS: i64 = 3600;

/// How often all attendance is worked out again and compared.
const VERIFY_SECONDS: i64 = 24 * 3600;

/// Works until the program ends.
pub async fn run_forever(app: App) {
    let mut pruned_at = None;
    let mut verified_at = None;
    let mut ran_out_at = None;
    let mut reminded_at = None;
    let mut trainers_at = None;
    let mut expiry_at = None;
    let mut bounces_at = None;
    let mut mailbox = MailboxRead::default();
    zone_data::follow_zone_data(&app).await;
    if let Err(error) = app.db.write(queue::free_claimed).await {
        tracing::warn!(%error, "what was left claimed could not be given free; it is when its lease ends");
    }
    loop {
        let now = app.now();
        if verified_at.is_none_or(|at| now.seconds_since(at) >= VERIFY_SECONDS) {
            verified_at = Some(now);
            // beside the work: letters need not wait for it
            let app = app.clone();
            tokio::spawn(async move { verify_attendance(&app).await });
        }
        if pruned_at.is_none_or(|at| now.seconds_since(at) >= PRUNE_SECONDS) {
            pruned_at = Some(now);
            prune(&app).await;
            erase_due(&app).await;
        }
        if ran_out_at.is_none_or(|at| now.seconds_since(at) >= TIME_RAN_OUT_SECONDS) {
            ran_out_at = Some(now);
            ask_where_time_ran_out(&app).await;
        }
        if reminded_at.is_none_or(|at| now.seconds_since(at) >= REMIND_SECONDS) {
            reminded_at = Some(now);
            begin_reminders(&app).await;
        }
        if trainers_at.is_none_or(|at| now.seconds_since(at) >= TRAINER_DAY_SECONDS) {
            trainers_at = Some(now);
            write_trainer_days(&app).await;
            write_chances_left(&app).await;
        }
        if expiry_at.is_none_or(|at| now.seconds_since(at) >= EXPIRY_SECONDS) {
            expiry_at = Some(now);
            write_expiry_letters(&app).await;
        }
        if bounces_at.is_none_or(|at| now.seconds_since(at) >= BOUNCES_SECONDS) {
            bounces_at = Some(now);
            bounces::read_own(&app, &mut mailbox).await;
        }
        let done = run_once(&app).await;
        if done == 0 {
            tokio::time::sleep(PAUSE).await;
        }
    }
}

/// One round: some jobs, some letters. Answers how many were worked on.
pub async fn run_once(app: &App) -> usize {
    let now = app.now();
    let jobs = match app.db.write(move |conn| queue::claim_due(conn, now, ROUND)).await {
        Ok(jobs) => jobs,
        Err(error) => {
            tracing::warn!(%error, "the queue cannot be read");
            Vec::new()
        }
    };
    let worked = jobs.len();
    for alike in jobs.chunk_by(|one, next| one.kind == next.kind) {
        if !settle_together(app, alike).await {
            for job in alike {
                settle(app, job.clone()).await;
            }
        }
    }
    worked + letters::send_due(app).await
}

/// Everything that is due and what follows from it: for tests, and the demonstration.
pub async fn run_all(app: &App) {
    while run_once(app).await > 0 {}
}

/// Forgets what the register of personal data keeps for some days only.
async fn prune(app: &App) {
    let now = app.now();
    if let Err(error) = app.db.write(move |conn| reports::forget_days(conn, now)).await {
        tracing::warn!(%error, "the days of answers that are shown could not be forgotten");
    }
    match app.db.write(move |conn| privacy::prune(conn, now)).await {
        Ok(pruned) => {
            for one in pruned.iter().filter(|one| one.rows > 0) {
                tracing::info!(table = one.table, rows = one.rows, "kept long enough, forgotten");
            }
        }
        Err(error) => tracing::warn!(%error, "what was kept long enough could not be forgotten"),
    }
}

/// Jobs of one kind, where that kind can be done together. Answers whether they are done; where not, each is tried by itself, and the
/// one that does not go through holds no other up.
async fn settle_together(app: &App, jobs: &[Job]) -> bool {
    jobs.iter().all(|job| job.kind == enrolment::RECHECK_COMPLETION) && recheck_completion::run(app, jobs).await.is_ok()
}

async fn settle(app: &App, job: Job) {
    let now = app.now();
    let result = run(app, &job).await;
    let id = job.id;
    let written = match result {
        Ok(()) => app.db.write(move |conn| queue::mark_done(conn, &[id], now)).await,
        Err(error) => {
            tracing::warn!(kind = job.kind, attempts = job.attempts, error = format!("{error:#}"), "a job did not go through");
            app.db.write(move |conn| queue::mark_failed(conn, &job, now, &format!("{error:#}"))).await
        }
    };
    if let Err(error) = written {
        tracing::warn!(%error, "a job's end could not be written; it will run again");
    }
}

/// Each kind of job and what it calls.
async fn run(app: &App, job: &Job) -> anyhow::Result<()> {
    match job.kind.as_str() {
        attendance::ATTENDANCE_LETTERS => attendance_letters::run(app, job).await,
        webinars::FOLLOW_UP_LETTERS => follow_up_letters::run(app, job).await,
        webinars::REMINDERS => reminders::run(app, job).await,
        webinars::INVITATIONS => invitations::run(app, job).await,
        webinars::WEBINAR_LETTERS => webinar_letters::run(app, job).await,
        webinars::PLACE_OFFERS => place_offers::run(app, job).await,
        webinars::PLACE_LETTERS => place_letters::run(app, job).await,
        announcements::OWN_MESSAGE_LETTERS => own_messages::run(app, job).await,
        enrolment::RECHECK_COHORT => recheck_cohort::run(app, job).await,
        enrolment::RECHECK_COMPLETION => recheck_completion::run(app, std::slice::from_ref(job)).await,
        enrolment::RECHECK_SEVERAL => recheck_completion::run_several(app, job).await,
        surveys::SEND_COMMITMENT => send_commitment::run(app, job).await,
        completion::ISSUE_RECORD => issue_record::run(app, job).await,
        other => anyhow::bail!("there is no job called {other}"),
    }
}
