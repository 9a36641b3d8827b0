//! The plan made on what there is: the people, what is remembered, the webinar's times. Saved as rows.

use std::collections::HashMap;

use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::super::super::matching::{Known, Roster, addresses_of};
use super::super::super::model::{ImportRow, RowChoice, people_text, stays_text};
use super::super::super::plan::{Planned, plan};
use super::super::super::presence::{Meeting, Span};
use super::super::super::queries;
use super::super::super::readers::{self, Report, Warning};
use super::super::super::several;
use super::ImportProblem;
use super::ahead::{Of, Told};
use super::part::{Part, meetings};
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::db::schema::attendance_import_rows;
use crate::either;
use crate::i18n::Message;
use crate::ids::{AttendanceImportId, ImportRowId, PersonId};
use crate::secrets::hex;
use crate::webinars::{self, Webinar, WebinarState};

/// How many rows go into one statement: nineteen values each, under [`MOST_BINDS`](crate::db::dialect::MOST_BINDS).
const ROWS_AT_ONCE: usize = 1_500;

/// What a report was found to be.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Facts {
    /// The provider's code.
    pub provider: String,
    /// The layout's.
    pub layout: String,
    /// The encoding; none for a workbook.
    pub encoding: Option<String>,
    /// What stands between values.
    pub separator: Option<char>,
    /// How dates are written.
    pub dates: Option<String>,
    /// How many rows it has.
    pub rows: usize,
    /// What somebody should know.
    pub warnings: Vec<Message>,
    /// A zone in which the times fit better.
    pub other_zone: Option<String>,
    /// The SHA-256 of its [`bare_text`](readers::bare_text); none for a workbook.
    pub text_hash: Option<String>,
}

/// The SHA-256 of a report's [`bare_text`](readers::bare_text).
pub(super) fn text_hash(bytes: &[u8]) -> Option<String> {
    readers::bare_text(bytes).map(|text| hex(&Sha256::digest(text)))
}

impl Facts {
    fn of(report: &Report) -> Self {
        let other = report.warnings.iter().find_map(|warning| match warning {
            Warning::OtherZone { zone, .. } => Some(zone.name().to_owned()),
            _ => None,
        });
        Self {
            provider: report.provider.as_str().to_owned(),
            layout: report.layout.as_str().to_owned(),
            encoding: report.encoding.map(str::to_owned),
            separator: report.separator,
            dates: report.dates.map(|dates| dates.as_str().to_owned()),
            rows: report.rows.len(),
            warnings: report.warnings.iter().map(Warning::message).collect(),
            other_zone: other,
            text_hash: None,
        }
    }
}

/// A plan with what it rests on.
pub(super) struct Made {
    pub facts: Facts,
    pub basis: String,
    /// Of which report, for which webinars.
    pub of: Of,
    told: Told,
    /// Those that the report gives.
    addresses: Vec<String>,
    planned: Vec<Planned>,
    people: Vec<PersonId>,
}

/// What the plan would rest on now.
pub(super) struct Ground {
    listed: Vec<(PersonId, Known)>,
    pub basis: String,
}

impl Ground {
    pub fn of(conn: &mut Conn, parts: &[Part], curriculum: &Curriculum) -> QueryResult<Self> {
        let of: Vec<&Webinar> = parts.iter().map(|part| &part.webinar).collect();
        let listed = queries::people_to_match(conn, &of, curriculum)?;
        let mut digest = Sha256::new();
        // a plan of before lengths without a place were kept as such is made anew
        digest.update(b"lengths as said");
        for meeting in meetings(parts) {
            digest.update(format!("{:?}", (&meeting.planned, &meeting.counted, &meeting.breaks)));
        }
        for (person, known) in &listed {
            digest.update(person.0.to_be_bytes());
            for text in known.names.iter().chain(&known.emails) {
                digest.update(text.as_bytes());
                digest.update([0]);
            }
        }
        Ok(Self { listed, basis: hex(&digest.finalize()) })
    }

    /// The people of the list, in its order.
    pub fn people(&self) -> Vec<PersonId> {
        self.listed.iter().map(|(person, _)| *person).collect()
    }
}

impl Made {
    /// Reads the report and matches it.
    pub fn new(conn: &mut Conn, parts: &[Part], ground: Ground, bytes: &[u8], of: Of) -> Result<Self, ImportProblem> {
        let own = parts.first().ok_or(diesel::result::Error::NotFound)?;
        let window = own.setting.meeting.counted;
        let said = readers::Asked { zone: of.zone, home: own.webinar.tz(), starts_at: window.from, ends_at: window.to };
        let others = others_of(conn, &own.webinar)?;
        let mut report = several::read(bytes, &said, &others).map_err(ImportProblem::Refused)?;
        let ahead = parts.iter().filter(|part| part.webinar.starts_at > of.now).map(|part| part.setting.meeting.counted);
        report.leave_out_within(&ahead.collect::<Vec<_>>());
        report.cut_at(of.now);
        let addresses = addresses_of(&report.rows);
        let told = Told { others, ..Told::of(conn, parts, &ground, &addresses)? };
        let (people, known): (Vec<PersonId>, Vec<Known>) = ground.listed.into_iter().unzip();
        let roster = Roster::new(&known).with_elsewhere(told.accounts.iter().cloned());
        let planned = plan(&report, &roster, &told.decisions, &meetings(parts));
        let facts = Facts { text_hash: text_hash(bytes), ..Facts::of(&report) };
        Ok(Self { facts, basis: ground.basis, of, told, addresses, planned, people })
    }

    /// Whether all that it was made on is as it was, besides the list and the times, which its basis tells.
    ///
    /// # Errors
    /// The database's.
    pub fn rests_on(&self, conn: &mut Conn, parts: &[Part], ground: &Ground) -> Result<bool, ImportProblem> {
        Ok(self.told == Told::of(conn, parts, ground, &self.addresses)?)
    }

    /// Saves the rows of an import anew; what was decided about a name before stays decided. Answers at how many names the proposal is
    /// another.
    pub fn save(&self, conn: &mut Conn, import: AttendanceImportId) -> QueryResult<usize> {
        let before = queries::import_rows(conn, import)?;
        diesel::delete(attendance_import_rows::table.filter(attendance_import_rows::import_id.eq(import))).execute(conn)?;
        let before: HashMap<&str, &ImportRow> = before.iter().map(|row| (row.row_key.as_str(), row)).collect();
        let rows: Vec<NewRow<'_>> = self
            .planned
            .iter()
            .enumerate()
            .map(|(place, planned)| self.row(import, place, planned, before.get(planned.key.as_str()).copied()))
            .collect();
        let is_other = |row: &&NewRow<'_>| {
            before.get(row.row_key).is_none_or(|old| {
                (old.proposal().as_str(), old.person_id, old.candidates())
                    != (row.proposal, row.person_id, ids_from(&row.candidates))
            })
        };
        let changed = rows.iter().filter(is_other).count();
        for part in rows.chunks(ROWS_AT_ONCE) {
            either!(conn, c => diesel::insert_into(attendance_import_rows::table).values(part).execute(c))?;
        }
        Ok(changed)
    }

    fn row<'made>(
        &'made self,
        import_id: AttendanceImportId,
        place: usize,
        planned: &'made Planned,
        before: Option<&ImportRow>,
    ) -> NewRow<'made> {
        let person = |place: usize| self.people.get(place).copied();
        let candidates: Vec<String> =
            planned.answer.candidates.iter().filter_map(|place| person(*place)).map(|id| id.to_string()).collect();
        // a decision for somebody who has left the list is none any more
        let chosen =
            before.and_then(ImportRow::chosen).filter(|choice| choice.person().is_none_or(|id| self.people.contains(&id)));
        let mut also = before.filter(|_| chosen.is_some()).map(ImportRow::also).unwrap_or_default();
        also.retain(|id| self.people.contains(id));
        NewRow {
            id: ImportRowId::new(),
            import_id,
            place: i32::try_from(place).unwrap_or(i32::MAX),
            line: i32::try_from(planned.line).unwrap_or(i32::MAX),
            row_key: &planned.key,
            name: &planned.name,
            email: planned.email.as_deref(),
            spans: stays_text(&planned.stays),
            seconds: i32::try_from(planned.seconds).unwrap_or(i32::MAX),
            proposal: planned.proposal.as_str(),
            reason: planned.answer.reason.as_str(),
            person_id: planned.answer.person.and_then(person),
            candidates: candidates.join(" "),
            choice: chosen.map(RowChoice::as_str),
            chosen_id: chosen.and_then(RowChoice::person),
            remember: before.is_none_or(|row| row.remember),
            also_ids: people_text(&also),
        }
    }
}

/// The times of the cohort's other webinars, which settle day and month where the one at hand does not.
pub(super) fn others_of(conn: &mut Conn, own: &Webinar) -> QueryResult<Vec<Span>> {
    let all = webinars::webinars_of_cohort(conn, own.cohort_id)?;
    let held = all.iter().filter(|other| other.id != own.id && other.state() != WebinarState::Cancelled);
    Ok(held.map(|other| Meeting::of(other).counted).collect())
}

fn ids_from(text: &str) -> Vec<PersonId> {
    text.split(' ').filter_map(|id| id.parse().ok()).collect()
}

#[derive(Insertable)]
#[diesel(table_name = attendance_import_rows, treat_none_as_default_value = false)]
struct NewRow<'made> {
    id: ImportRowId,
    import_id: AttendanceImportId,
    place: i32,
    line: i32,
    row_key: &'made str,
    name: &'made str,
    email: Option<&'made str>,
    spans: String,
    seconds: i32,
    proposal: &'static str,
    reason: &'static str,
    person_id: Option<PersonId>,
    candidates: String,
    choice: Option<&'static str>,
    chosen_id: Option<PersonId>,
    remember: bool,
    also_ids: String,
}
