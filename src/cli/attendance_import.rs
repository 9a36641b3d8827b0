//! `shanyraq attendance import` and `verify`: with the database; the same actions as pages.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context as _, bail};
use chrono_tz::Tz;
use clap::Args;

use super::attendance::zone;
use crate::app::App;
use crate::attendance::plan::Proposal;
use crate::attendance::{
    self, ActsOn, Came, Confirmed, Facts, ImportEffect, ImportProblem, ImportRow, ImportState, KeptImport, NewReport, Plans,
    RowChoice, Tries,
};
use crate::by::{By, Who};
use crate::clock::Clock;
use crate::config::Given;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::enrolment;
use crate::i18n::Lang;
use crate::ids::WebinarId;
use crate::webinars;

/// A report and a webinar.
#[derive(Args)]
pub(super) struct Import {
    /// The report as the meeting service gives it: CSV, TSV, XLSX, XML or JSON
    report: PathBuf,
    /// The webinar: the last part of its address under /teach/webinars/
    #[arg(long, value_name = "ID")]
    webinar: String,
    /// The zone in which the report's times are written; without it that of the webinar, or the one in which the same file was read before
    #[arg(long, value_name = "IANA", value_parser = zone)]
    zone: Option<Tz>,
    /// Write the evidence of what is matched by itself or decided; without it, nothing is written but the report and its plan
    #[arg(long)]
    confirm: bool,
    /// Import it for every webinar of the cohort whose time it holds and whose attendance is open
    #[arg(long)]
    all_webinars: bool,
}

/// Reads a report into an import, says what it comes to, and confirms it when asked to.
pub(super) fn import(given: Given, what: &Import) -> anyhow::Result<ExitCode> {
    let bytes =
        std::fs::read(&what.report).with_context(|| format!("the report {} cannot be opened", what.report.display()))?;
    let name = what.report.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let id: WebinarId = what.webinar.parse().context("--webinar: write the last part of its address under /teach/webinars/")?;
    let app = App::build(super::existing(given)?, Clock::system())?;
    let by = By { who: Who::Command, at: app.now() };
    let shelf = app.shelf.clone();
    let found = app.db.read_now(|conn| {
        let Some(webinar) = webinars::find_webinar(conn, id)? else { return Ok(None) };
        let edition = enrolment::cohort(conn, webinar.cohort_id)?.edition_id;
        Ok::<_, diesel::result::Error>(Some(shelf.get(conn, edition)?))
    })?;
    let Some(curriculum) = found else { bail!("--webinar: there is no webinar {}", what.webinar) };
    let new = Arc::new(NewReport::new(&name, bytes, what.zone));
    let started =
        planned(&app, &curriculum, move |conn, known, plans| attendance::start_import(conn, &by, known, id, &new, plans));
    let (import, came) = match started {
        Ok(started) => (started.id, started.came),
        Err(ImportProblem::Refused(why)) => {
            eprintln!("{}", why.message().to(Lang::En));
            return Ok(ExitCode::from(2));
        }
        Err(problem) => return Err(problem.into()),
    };
    let id = app.db.read_now(|conn| attendance::begun_for(conn, import))?;
    if what.all_webinars {
        let widened = planned(&app, &curriculum, move |conn, known, plans| {
            attendance::widen_import(conn, &by, known, (id, import), ActsOn::Cohort, plans)
        });
        match widened {
            Ok(_) | Err(ImportProblem::NotOpen) => {}
            Err(problem) => return Err(problem.into()),
        }
    }
    let (kept, rows, effect, touched) = app.db.read_now(|conn| {
        let kept = attendance::find_import(conn, id, import)?.ok_or(diesel::result::Error::NotFound)?;
        let webinar = webinars::webinar(conn, id)?;
        Ok::<_, diesel::result::Error>((
            kept,
            attendance::import_rows(conn, import)?,
            attendance::effect_of_import(conn, &curriculum, &webinar, import)?,
            attendance::touched_by(conn, &webinar, import, ActsOn::Cohort)?,
        ))
    })?;
    println!("Import {import}");
    print_facts(&kept, &came);
    print_rows(&rows);
    if kept.state() == ImportState::Confirmed {
        println!("This report was imported before; nothing changes.");
        return Ok(ExitCode::SUCCESS);
    }
    print_effect(&effect);
    for (other, touched) in &touched {
        match touched.left_out {
            None => println!("It also holds {} names of the webinar {}: say --all-webinars", touched.names, other.id),
            Some(why) => {
                println!("It also holds {} names of the webinar {}, left out: {}", touched.names, other.id, why.as_str());
            }
        }
    }
    if !what.confirm {
        println!("Nothing is written yet: say --confirm, or look it over on its page.");
        return Ok(ExitCode::SUCCESS);
    }
    let seen = effect.seen;
    let confirmed = planned(&app, &curriculum, move |conn, known, plans| {
        attendance::confirm_import(conn, &by, known, (id, import), Some(&seen), plans)
    });
    match confirmed? {
        Confirmed::Done(_) => {
            println!("Imported. It can be undone until the webinar is closed.");
            Ok(ExitCode::SUCCESS)
        }
        Confirmed::Changed(n) => bail!("the list of people changed since: {n} names have another answer; run it again"),
        Confirmed::DecidedSince => bail!("somebody decided about names in the meantime; run it again"),
    }
}

/// Tries an action with the plans that it asks for, made beside the transaction that writes: a server may be running on this database.
fn planned<T, F>(app: &App, curriculum: &Arc<Curriculum>, action: F) -> Result<T, ImportProblem>
where
    T: Send + 'static,
    F: Fn(&mut Conn, &Curriculum, &Plans) -> Result<T, ImportProblem> + Clone + Send + 'static,
{
    let mut tries = Tries::default();
    loop {
        let (plans, known, again) = (tries.plans(), curriculum.clone(), action.clone());
        match tries.settled(app.db.write_now(move |conn| again(conn, &known, &plans)))? {
            ControlFlow::Break(done) => return Ok(done),
            ControlFlow::Continue(wanted) => tries.keep(app.db.read_now(|conn| wanted.make(conn, curriculum))?),
        }
    }
}

/// What the report was recognised to be, and all that somebody should know before they use it.
fn print_facts(kept: &KeptImport, came: &Came) {
    let facts: Facts = serde_json::from_str(&kept.facts).unwrap_or_default();
    let encoding = facts.encoding.as_deref().unwrap_or("a workbook");
    let separator = match facts.separator {
        Some('\t') => ", separated by tabs".to_owned(),
        Some(separator) => format!(", separated by {separator}"),
        None => String::new(),
    };
    println!("{} {}, {encoding}{separator}, {} rows", facts.provider, facts.layout, facts.rows);
    println!("Dates: {}; times read in the zone {}", facts.dates.as_deref().unwrap_or("none, or exact moments"), kept.zone);
    for note in came.message().iter().chain(&facts.warnings) {
        println!("Note: {}", note.to(Lang::En));
    }
}

fn print_rows(rows: &[ImportRow]) {
    for group in Proposal::ALL {
        let of_group: Vec<&ImportRow> = rows.iter().filter(|row| row.proposal() == group).collect();
        println!("{:<10} {}", group.as_str(), of_group.len());
        // names of those who were not at the webinar, or are known, are no news
        if matches!(group, Proposal::Unclear | Proposal::Nobody) {
            for row in of_group.iter().filter(|row| row.answer() == Some(RowChoice::Later)) {
                println!("{:>6}  {:<40}  {}", row.line, row.name, row.reason().message().to(Lang::En));
            }
        }
    }
}

fn print_effect(effect: &ImportEffect) {
    println!("Evidence for {} people", effect.people);
    for (old, new, n) in &effect.changes {
        println!("  {n} from {old} to {new}");
    }
    for other in &effect.others {
        println!("At the webinar {}: evidence for {} people", other.webinar, other.effect.people);
        for (old, new, n) in &other.effect.changes {
            println!("  {n} from {old} to {new}");
        }
    }
    println!(
        "Rulings that stay: {}; guests: {}; not enrolled: {}; undecided: {}; no attendance: {}",
        effect.rulings_stay, effect.guests, effect.walk_ins, effect.later, effect.aside
    );
}

/// Works all attendance out again and says what differs from what is stored; changes nothing.
pub(super) fn verify(given: Given) -> anyhow::Result<()> {
    let app = App::build(super::existing(given)?, Clock::system())?;
    let again = app.db.read_now(attendance::recompute_all).context("attendance cannot be worked out again")?;
    if super::keep::said_of_attendance(&again) {
        return Ok(());
    }
    bail!("attendance differs from what is stored")
}
