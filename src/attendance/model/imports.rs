//! An import as kept: the file with what it was found to be, its rows with what was decided, and what is remembered.

use diesel::prelude::*;

use super::super::matching::Reason;
use super::super::plan::Proposal;
use super::super::presence::Span;
use super::super::readers::Stay;
use crate::by::Who;
use crate::clock::Instant;
use crate::db::schema::{attendance_import_rows, attendance_imports, match_decisions, provisional_people};
use crate::ids::{AttendanceImportId, CohortId, ImportRowId, PersonId, ProvisionalId, RememberedId, WebinarId};

/// What became of an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ImportState {
    /// Read and planned; nothing is written.
    Checked,
    /// Its evidence counts.
    Confirmed,
    /// Undone, or put aside before it was confirmed: nothing of it counts.
    Undone,
}

impl ImportState {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Checked, Self::Confirmed, Self::Undone];

    /// As stored; the message `report-state-…` words it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Checked => "checked",
            Self::Confirmed => "confirmed",
            Self::Undone => "undone",
        }
    }

    fn from_stored(text: &str) -> Self {
        Self::ALL.into_iter().find(|state| state.as_str() == text).unwrap_or(Self::Undone)
    }
}

/// An import with its file.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = attendance_imports)]
pub struct KeptImport {
    /// Which.
    pub id: AttendanceImportId,
    /// Of which webinar.
    pub webinar_id: WebinarId,
    /// The file's name.
    pub file_name: String,
    /// The file.
    pub file: Vec<u8>,
    /// Its SHA-256.
    pub file_hash: String,
    /// The zone in which its times are read.
    pub zone: String,
    /// JSON: what it was found to be.
    pub facts: String,
    /// What the plan was made on: people, names, addresses, the webinar's times.
    pub basis_hash: String,
    state: String,
    /// JSON: what it did, once confirmed.
    pub result: Option<String>,
    /// When the file came.
    pub created_at: Instant,
    created_by: String,
    /// When it was confirmed.
    pub confirmed_at: Option<Instant>,
    /// When it was undone or put aside.
    pub undone_at: Option<Instant>,
}

impl KeptImport {
    /// Who brought the file.
    pub fn brought_by(&self) -> Who {
        Who::from_stored(&self.created_by)
    }

    /// What became of it.
    pub fn state(&self) -> ImportState {
        ImportState::from_stored(&self.state)
    }
}

/// An import on a list.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = attendance_imports)]
pub struct ImportHead {
    /// Which.
    pub id: AttendanceImportId,
    /// For which webinar it was begun: its pages are there.
    pub webinar_id: WebinarId,
    /// The file's name.
    pub file_name: String,
    state: String,
    /// When the file came.
    pub created_at: Instant,
}

impl ImportHead {
    /// What became of it.
    pub fn state(&self) -> ImportState {
        ImportState::from_stored(&self.state)
    }
}

/// What somebody decided about a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowChoice {
    /// It is this person.
    Person(PersonId),
    /// Somebody who was there and is not enrolled: kept until it is said who they are.
    WalkIn,
    /// Nobody of ours.
    Guest,
    /// Nobody has decided; it waits, also after the import.
    Later,
}

impl RowChoice {
    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Person(_) => "person",
            Self::WalkIn => "walk-in",
            Self::Guest => "guest",
            Self::Later => "later",
        }
    }

    /// Reads what was stored; `None` for what is not ours.
    pub(in crate::attendance) fn from_stored(text: &str, person: Option<PersonId>) -> Option<Self> {
        match (text, person) {
            ("person", Some(person)) => Some(Self::Person(person)),
            ("walk-in", _) => Some(Self::WalkIn),
            ("guest", _) => Some(Self::Guest),
            ("later", _) => Some(Self::Later),
            _ => None,
        }
    }

    /// Who.
    pub const fn person(self) -> Option<PersonId> {
        match self {
            Self::Person(person) => Some(person),
            Self::WalkIn | Self::Guest | Self::Later => None,
        }
    }
}

/// A name in a report, with what was proposed and decided.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = attendance_import_rows)]
pub struct ImportRow {
    /// Which.
    pub id: ImportRowId,
    /// Of which import.
    pub import_id: AttendanceImportId,
    /// Its place in the report, from 0.
    pub place: i32,
    /// The first line where it stands.
    pub line: i32,
    /// What makes it the same name when the report is read again.
    pub row_key: String,
    /// The name as shown.
    pub name: String,
    /// The first address.
    pub email: Option<String>,
    spans: String,
    /// Whole seconds within the webinar.
    pub seconds: i32,
    proposal: String,
    reason: String,
    /// Whom it was matched to.
    pub person_id: Option<PersonId>,
    candidates: String,
    choice: Option<String>,
    chosen_id: Option<PersonId>,
    /// Whether the decision is remembered for the next report.
    pub remember: bool,
    also_ids: String,
}

impl ImportRow {
    /// Who was there with the person that was chosen, at the same device.
    pub fn also(&self) -> Vec<PersonId> {
        match self.chosen() {
            Some(RowChoice::Person(_)) => people_from(&self.also_ids),
            Some(RowChoice::WalkIn | RowChoice::Guest | RowChoice::Later) | None => Vec::new(),
        }
    }

    /// Everybody whom it comes to: usually one.
    pub fn people(&self) -> Vec<PersonId> {
        let mut people: Vec<PersonId> = self.answer().and_then(RowChoice::person).into_iter().collect();
        if !people.is_empty() {
            people.extend(self.also());
        }
        people
    }

    /// What it was taken for.
    pub fn proposal(&self) -> Proposal {
        Proposal::from_stored(&self.proposal)
    }

    /// Why.
    pub fn reason(&self) -> Reason {
        Reason::ALL.into_iter().find(|reason| reason.as_str() == self.reason).unwrap_or(Reason::NoOneLike)
    }

    /// Who it may be, the likeliest first.
    pub fn candidates(&self) -> Vec<PersonId> {
        people_from(&self.candidates)
    }

    /// When, as the report says it.
    pub fn stays(&self) -> Vec<Stay> {
        stays_from(&self.spans)
    }

    /// The same as stored, for a mark of what was seen.
    pub(in crate::attendance) const fn spans_as_stored(&self) -> &str {
        self.spans.as_str()
    }

    /// What was decided, if anything.
    pub fn chosen(&self) -> Option<RowChoice> {
        RowChoice::from_stored(self.choice.as_deref()?, self.chosen_id)
    }

    /// What it comes to: the decision, else what it was matched to; `None` for what is no attendance.
    pub fn answer(&self) -> Option<RowChoice> {
        match (self.chosen(), self.proposal(), self.person_id) {
            (Some(chosen), ..) => Some(chosen),
            (None, Proposal::Matched, Some(person)) => Some(RowChoice::Person(person)),
            (None, proposal, _) if proposal.is_aside() => None,
            (None, ..) => Some(RowChoice::Later),
        }
    }
}

/// People as stored: identifiers with spaces between.
pub(in crate::attendance) fn people_text(people: &[PersonId]) -> String {
    people.iter().map(PersonId::to_string).collect::<Vec<_>>().join(" ")
}

fn people_from(text: &str) -> Vec<PersonId> {
    text.split(' ').filter_map(|id| id.parse().ok()).collect()
}

/// Stays as stored: microseconds, `from-to` with spaces between; with `~` and seconds behind, where they were so long somewhere in it.
pub(in crate::attendance) fn stays_text(stays: &[Stay]) -> String {
    let part = |stay: &Stay| {
        let sure = stay.sure_seconds.map(|sure| format!("~{sure}")).unwrap_or_default();
        format!("{}-{}{sure}", stay.span.from.micros(), stay.span.to.micros())
    };
    stays.iter().map(part).collect::<Vec<_>>().join(" ")
}

fn stays_from(text: &str) -> Vec<Stay> {
    let stay = |part: &str| {
        let (span, sure) = part.split_once('~').map_or((part, None), |(span, sure)| (span, Some(sure)));
        let (from, to) = span.split_once('-')?;
        let span = Span { from: Instant::from_micros(from.parse().ok()?), to: Instant::from_micros(to.parse().ok()?) };
        Some(Stay { span, sure_seconds: sure.map(str::parse).transpose().ok()? })
    };
    text.split(' ').filter_map(stay).collect()
}

/// What is remembered: a display name or an address is this person, or nobody.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = match_decisions)]
pub struct Remembered {
    /// Which.
    pub id: RememberedId,
    /// In which cohort.
    pub cohort_id: CohortId,
    /// `name` or `email`.
    pub kind: String,
    /// As it stood in the report.
    pub shown: String,
    /// Who; `None`: nobody of ours.
    pub person_id: Option<PersonId>,
    /// When.
    pub at: Instant,
    also_ids: String,
}

impl Remembered {
    /// Who was at the same device.
    pub fn also(&self) -> Vec<PersonId> {
        people_from(&self.also_ids)
    }

    /// Everybody who it is; nobody: nobody of ours.
    pub fn people(&self) -> Vec<PersonId> {
        self.person_id.into_iter().chain(self.also()).collect()
    }
}

/// Somebody who was there and is not enrolled.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = provisional_people)]
pub struct Provisional {
    /// Which.
    pub id: ProvisionalId,
    /// In which cohort.
    pub cohort_id: CohortId,
    /// At which webinar.
    pub webinar_id: WebinarId,
    /// The name they came with.
    pub name: String,
    /// The address they came with.
    pub email: Option<String>,
    /// `report` or `hand`.
    pub came_by: String,
    /// When they were noted.
    pub noted_at: Instant,
    /// Who they turned out to be.
    pub person_id: Option<PersonId>,
    /// When somebody said so.
    pub settled_at: Option<Instant>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stays_survive_their_text_form() {
        let at = |micros| Instant::from_micros(micros);
        let stay = |from, to, sure_seconds| Stay { span: Span { from: at(from), to: at(to) }, sure_seconds };
        for stays in [
            vec![],
            vec![stay(1_795_687_500_000_000, 1_795_691_100_000_001, None), stay(5, 9, None)],
            vec![stay(5, 9_000_000, Some(4)), stay(7, 7, Some(0))],
        ] {
            assert_eq!(stays_from(&stays_text(&stays)), stays);
        }
    }
}
