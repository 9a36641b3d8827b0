//! Meeting reports of the sample: one imported at a webinar that was held, one of the webinar that is on, waiting for decisions.

use std::fmt::Write as _;

use diesel::QueryResult;

use super::sound;
use crate::attendance::plan::Proposal;
use crate::attendance::{self, NewReport, Plans, RowChoice, RowDecision};
use crate::by::By;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::ids::AttendanceImportId;
use crate::webinars::Webinar;

/// Names in the report that are nobody's on the list, or not clearly.
const OTHERS: [&str; 5] = ["iPhone", "Aigerim", "Meeting room 2", "Кайрат Есимов (гость)", "Galaxy A52"];

/// A report as a table of names and times on the webinar's clock, until a moment.
fn table(webinar: &Webinar, names: &[&str], until: Instant) -> Vec<u8> {
    let written = |at: Instant| at.in_zone(webinar.tz()).format("%Y-%m-%d %H:%M:%S").to_string();
    let mut text = "Name,Email,Join time,Leave time\n".to_owned();
    for (place, name) in (0..).zip(names.iter().chain(&OTHERS)) {
        let from = webinar.starts_at.plus_seconds(place * 37 % 400);
        // every fourth loses the line and comes back
        let gap = webinar.starts_at.plus_minutes(9);
        if place % 4 == 3 && gap < until {
            let _ = writeln!(text, "{name},,{},{}", written(from), written(gap));
            let _ = writeln!(text, "{name},,{},{}", written(gap.plus_minutes(2).min(until)), written(until));
        } else {
            let _ = writeln!(text, "{name},,{},{}", written(from.min(until)), written(until));
        }
    }
    text.into_bytes()
}

/// A report read, and left for somebody to look over.
pub fn waiting(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    webinar: &Webinar,
    names: &[&str],
    until: Instant,
) -> QueryResult<AttendanceImportId> {
    let new = NewReport::new("participants.csv", table(webinar, names, until), Some(webinar.tz()));
    let start = |conn: &mut Conn, plans: &Plans| attendance::start_import(conn, by, curriculum, webinar.id, &new, plans);
    sound(attendance::with_plans(conn, curriculum, start)).map(|started| started.id)
}

/// A report read, decided about and imported.
pub fn imported(conn: &mut Conn, by: &By, curriculum: &Curriculum, webinar: &Webinar, names: &[&str]) -> QueryResult<()> {
    let import = waiting(conn, by, curriculum, webinar, names, webinar.ends_at)?;
    let rows = attendance::import_rows(conn, import)?;
    let undecided = rows.iter().filter(|row| matches!(row.proposal(), Proposal::Unclear | Proposal::Nobody));
    let decisions: Vec<RowDecision> = undecided
        .map(|row| RowDecision {
            row: row.id,
            choice: RowChoice::Guest,
            also: Vec::new(),
            remember: row.name.contains("гость"),
        })
        .collect();
    sound(attendance::decide_rows(conn, by, curriculum, webinar.id, import, &decisions))?;
    let confirm =
        |conn: &mut Conn, plans: &Plans| attendance::confirm_import(conn, by, curriculum, (webinar.id, import), None, plans);
    sound(attendance::with_plans(conn, curriculum, confirm)).map(|_| ())
}
