//! `shanyraq attendance read`: a meeting report against a roster, with no database. The same readers, matching and presence as pages use.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use chrono_tz::Tz;
use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::roster_file::{Listed, read_roster};
use super::{CALLED_WRONGLY, attendance_import};
use crate::attendance::matching::{Decisions, Outcome, Roster};
use crate::attendance::presence::{Meeting, Span};
use crate::attendance::readers::{self, Asked, Refusal, Report};
use crate::attendance::{ReportEffect, effect};
use crate::clock::Instant;
use crate::config::Given;
use crate::i18n::Lang;

/// What to do with attendance.
#[derive(Subcommand)]
pub(super) enum Command {
    /// Read a meeting report, match it to a roster and say what it credits; changes nothing. Ends with 2 when the report is refused, with 64
    /// when it was called wrongly: an unknown option, a roster or report that is not there
    Read(Read),
    /// Import a meeting report into a webinar: read, matched, and with --confirm written. Ends with 2 when the report is refused
    Import(attendance_import::Import),
    /// Work all attendance out again from evidence and rulings and say what differs from what is stored; changes nothing
    Verify,
}

/// A report, a roster and a webinar.
#[derive(Args)]
pub(super) struct Read {
    /// The report as the meeting service gives it: CSV, TSV, XLSX, XML or JSON
    report: PathBuf,
    /// The people expected: CSV or XLSX with the columns id, full_name, latin_name, email, organisation, region, sector
    #[arg(long, value_name = "FILE")]
    roster: PathBuf,
    /// When the webinar began: 2026-11-26T15:00:00+05:00
    #[arg(long, value_name = "RFC3339", value_parser = moment)]
    starts_at: Instant,
    /// When it ended
    #[arg(long, value_name = "RFC3339", value_parser = moment)]
    ends_at: Instant,
    /// The zone in which the report's times are written: Asia/Almaty
    #[arg(long, value_name = "IANA", value_parser = zone)]
    zone: Tz,
    /// A break, from when to when; may be given again
    #[arg(long = "break", value_name = "RFC3339/RFC3339", value_parser = pause)]
    breaks: Vec<Span>,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

fn moment(text: &str) -> Result<Instant, String> {
    Instant::parse(text).ok_or_else(|| "write a moment with its offset, such as 2026-11-26T15:00:00+05:00".to_owned())
}

pub(super) fn zone(text: &str) -> Result<Tz, String> {
    text.parse().map_err(|_| "write a zone by its IANA name, such as Asia/Almaty".to_owned())
}

fn pause(text: &str) -> Result<Span, String> {
    let (from, to) = text.split_once('/').ok_or("write two moments with a stroke between them")?;
    let span = Span { from: moment(from)?, to: moment(to)? };
    if span.from < span.to { Ok(span) } else { Err("the end of a break must be after its begin".to_owned()) }
}

/// Runs it.
pub(super) fn run(given: Given, command: &Command) -> anyhow::Result<ExitCode> {
    match command {
        Command::Read(what) => read(what),
        Command::Import(what) => attendance_import::import(given, what),
        Command::Verify => attendance_import::verify(given).map(|()| ExitCode::SUCCESS),
    }
}

/// The roster and the report; whatever is wrong with them is a mistake in the call.
fn given(what: &Read) -> anyhow::Result<(Vec<Listed>, Vec<u8>)> {
    if what.ends_at <= what.starts_at {
        bail!("--ends-at: the end of the webinar must be after its begin");
    }
    let listed =
        read_roster(&bytes_of(&what.roster, "--roster")?).with_context(|| format!("--roster {}", what.roster.display()))?;
    Ok((listed, bytes_of(&what.report, "the report")?))
}

fn read(what: &Read) -> anyhow::Result<ExitCode> {
    let (listed, report) = match given(what) {
        Ok(given) => given,
        Err(why) => {
            eprintln!("{why:#}");
            return Ok(ExitCode::from(CALLED_WRONGLY));
        }
    };
    let asked = Asked { zone: what.zone, home: what.zone, starts_at: what.starts_at, ends_at: what.ends_at };
    match readers::read(&report, &asked) {
        Err(why) => {
            if what.json {
                println!("{:#}", refused(why, &listed));
            }
            eprintln!("{}", why.message().to(Lang::En));
            Ok(ExitCode::from(2))
        }
        Ok(report) => {
            let found = Found::of(&report, &listed, what);
            if what.json {
                println!("{:#}", found.json())
            } else {
                found.print()
            }
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn bytes_of(path: &Path, what: &str) -> anyhow::Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("{what} {} cannot be opened", path.display()))
}

fn refused(why: Refusal, listed: &[Listed]) -> Value {
    let people: Vec<Value> = listed.iter().map(|person| json!({ "id": person.id, "seconds": 0 })).collect();
    json!({
        "provider": null, "layout": null, "encoding": null, "separator": null, "dates": null, "refused": why.code(),
        "warnings": [], "people": people, "rows": [],
    })
}

/// A report with what it comes to.
struct Found<'a> {
    report: &'a Report,
    listed: &'a [Listed],
    effect: ReportEffect,
}

impl<'a> Found<'a> {
    fn of(report: &'a Report, listed: &'a [Listed], what: &Read) -> Self {
        let window = Span { from: what.starts_at, to: what.ends_at };
        let meeting = Meeting { planned: window, counted: window, breaks: what.breaks.clone(), closed: false };
        let known: Vec<_> = listed.iter().map(|person| person.known.clone()).collect();
        let effect = effect(report, &Roster::new(&known), known.len(), &Decisions::default(), &meeting);
        Self { report, listed, effect }
    }

    fn id(&self, person: usize) -> &str {
        self.listed.get(person).map_or("", |person| person.id.as_str())
    }

    fn warnings(&self) -> Vec<String> {
        self.report.warnings.iter().map(|warning| format!("{}: {}", warning.code(), warning.message().to(Lang::En))).collect()
    }

    fn json(&self) -> Value {
        let people: Vec<Value> = self
            .listed
            .iter()
            .zip(&self.effect.seconds)
            .map(|(person, seconds)| json!({ "id": person.id, "seconds": seconds }))
            .collect();
        let rows: Vec<Value> = self
            .report
            .rows
            .iter()
            .zip(&self.effect.matches)
            .map(|(row, answer)| {
                json!({
                    "line": row.line,
                    "name": row.name,
                    "email": row.emails.first().map_or("", String::as_str),
                    "outcome": answer.outcome.as_str(),
                    "person": answer.person.map(|person| self.id(person)),
                    "candidates": answer.candidates.iter().map(|person| self.id(*person)).collect::<Vec<_>>(),
                    "reason": answer.reason.as_str(),
                })
            })
            .collect();
        json!({
            "provider": self.report.provider.as_str(),
            "layout": self.report.layout.as_str(),
            "encoding": self.report.encoding,
            "separator": self.report.separator,
            "dates": self.report.dates.map(readers::DateStyle::as_str),
            "refused": null,
            "warnings": self.warnings(),
            "people": people,
            "rows": rows,
        })
    }

    fn print(&self) {
        let report = self.report;
        let encoding = report.encoding.unwrap_or("a workbook");
        println!("{} {}, {encoding}, {} rows", report.provider.as_str(), report.layout.as_str(), report.rows.len());
        for warning in &report.warnings {
            println!("Note: {}", warning.message().to(Lang::En));
        }
        for outcome in [Outcome::Unclear, Outcome::Nobody, Outcome::Matched, Outcome::Ignored] {
            let those = || report.rows.iter().zip(&self.effect.matches).filter(|(_, answer)| answer.outcome == outcome);
            println!("\n{} ({})", outcome.as_str(), those().count());
            for (row, answer) in those() {
                let who: Vec<&str> = answer.person.iter().chain(&answer.candidates).map(|person| self.id(*person)).collect();
                println!("{:>6}  {:<40}  {:<24}  {}", row.line, row.name, who.join(" "), answer.reason.message().to(Lang::En));
            }
        }
        println!("\nCredited");
        for (person, seconds) in self.listed.iter().zip(&self.effect.seconds).filter(|(_, seconds)| **seconds > 0) {
            println!("{:>8}  {}:{:02}:{:02}", person.id, seconds / 3600, seconds / 60 % 60, seconds % 60);
        }
    }
}
