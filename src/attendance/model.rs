//! What evidence, rulings and attendance are.

mod imports;
mod meetings;
mod rooms;
mod said_reason;
mod scans;

use std::fmt;
use std::str::FromStr;

use diesel::prelude::*;

use super::presence::{Fact, Span};
use crate::by::Who;
use crate::clock::Instant;
use crate::db::schema::{attendance, check_in_codes, evidence};
use crate::ids::{CheckInCodeId, EvidenceId, PersonId, SheetScanId, WebinarId};

pub use imports::{ImportHead, ImportRow, ImportState, KeptImport, Provisional, Remembered, RowChoice};
pub(in crate::attendance) use imports::{people_text, stays_text};
pub use meetings::{Connection, ConnectionKind, Heard, WebinarMeeting};
pub use rooms::{RoomSettings, room_name};
pub use said_reason::{ACCEPTED_EXCUSE, reason_in_words};
pub use scans::Scan;

/// What attendance comes to (`domain.md`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Enough of the scheduled minutes, or enough check-ins.
    Present,
    /// Some.
    Partial,
    /// Not there, with a good reason.
    Excused,
    /// Not there.
    Absent,
    /// Nobody knows yet, which is not the same as absent.
    NotRecorded,
}

impl Status {
    /// All of them, in the order of the roster's choices.
    pub const ALL: [Self; 5] = [Self::Present, Self::Partial, Self::Excused, Self::Absent, Self::NotRecorded];

    /// As stored; the message `attendance-…` words it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Partial => "partial",
            Self::Excused => "excused",
            Self::Absent => "absent",
            Self::NotRecorded => "not-recorded",
        }
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Status {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL.into_iter().find(|status| status.as_str() == text).ok_or_else(|| format!("{text} is not a status"))
    }
}

/// What a ruling may say: a status that somebody can decide on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// Counts as there.
    Present,
    /// There for some of it.
    Partial,
    /// Not there, with a good reason.
    Excused,
    /// Not there.
    Absent,
}

impl Mark {
    /// The four choices of the roster, in order.
    pub const ALL: [Self; 4] = [Self::Present, Self::Partial, Self::Excused, Self::Absent];

    /// The status it gives.
    pub const fn status(self) -> Status {
        match self {
            Self::Present => Status::Present,
            Self::Partial => Status::Partial,
            Self::Excused => Status::Excused,
            Self::Absent => Status::Absent,
        }
    }

    /// As stored.
    pub const fn as_str(self) -> &'static str {
        self.status().as_str()
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Mark {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL.into_iter().find(|mark| mark.as_str() == text).ok_or_else(|| format!("{text} is not a mark"))
    }
}

/// What attendance was worked out from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Basis {
    /// A person's decision.
    Ruling,
    /// Minutes present.
    Minutes,
    /// Check-ins, where the cohort says that they suffice.
    CheckIns,
    /// Seen at a moment; for how long is not known.
    Seen,
    /// Nothing, and the webinar is closed.
    Closed,
    /// Nothing yet.
    Nothing,
}

impl Basis {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Ruling, Self::Minutes, Self::CheckIns, Self::Seen, Self::Closed, Self::Nothing];

    /// As stored; the message `attendance-basis-…` words it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ruling => "ruling",
            Self::Minutes => "minutes",
            Self::CheckIns => "check-ins",
            Self::Seen => "seen",
            Self::Closed => "closed",
            Self::Nothing => "nothing",
        }
    }
}

impl FromStr for Basis {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL.into_iter().find(|basis| basis.as_str() == text).ok_or_else(|| format!("{text} is not a basis"))
    }
}

/// Where a fact about presence comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// The personal join link, or the Join button of a learner's page.
    JoinLink,
    /// The joining page kept open: as good as a report that says when somebody came and went, and named as what it is.
    Heartbeat,
    /// A check-in code typed.
    CheckInCode,
    /// A row of a provider's report.
    Report,
    /// What a meeting system tells by itself: a coming as it happens, a stay as soon as its end is known.
    Meeting,
    /// What a trainer saw.
    Trainer,
    /// A sign-in sheet.
    Sheet,
}

impl Source {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::JoinLink, Self::Heartbeat, Self::CheckInCode, Self::Report, Self::Meeting, Self::Trainer, Self::Sheet];

    /// As stored; the message `evidence-…` words it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::JoinLink => "join-link",
            Self::Heartbeat => "heartbeat",
            Self::CheckInCode => "check-in-code",
            Self::Report => "report",
            Self::Meeting => "meeting",
            Self::Trainer => "trainer",
            Self::Sheet => "sheet",
        }
    }

    /// What a piece from this source says to presence; `sure`: seconds within an interval, where it is not known which.
    pub const fn fact(self, from: Instant, to: Option<Instant>, sure: Option<i32>) -> Fact {
        match to {
            Some(to) => match sure {
                Some(seconds) => Fact::For { within: Span { from, to }, seconds: seconds as i64 },
                None => Fact::During(Span { from, to }),
            },
            None if self.is_check_in() => Fact::CheckedIn(from),
            None => Fact::SeenAt(from),
        }
    }

    /// Whether a moment from this source is a check-in. A press on Join opens the meeting's door, a page may be left open, and a
    /// meeting may be entered and left; only what somebody could do or see in the meeting itself shows that they took part.
    pub const fn is_check_in(self) -> bool {
        !matches!(self, Self::JoinLink | Self::Heartbeat | Self::Meeting)
    }
}

impl FromStr for Source {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL.into_iter().find(|source| source.as_str() == text).ok_or_else(|| format!("{text} is not a source"))
    }
}

/// One fact about presence as stored; never changed.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = evidence)]
pub struct Evidence {
    /// Which.
    pub id: EvidenceId,
    /// At which webinar.
    pub webinar_id: WebinarId,
    /// Who, where that was sure when it was written; otherwise a match says.
    pub person_id: Option<PersonId>,
    source: String,
    /// The moment, or the begin of the interval.
    pub from_at: Instant,
    /// The end of the interval; `None` for a moment.
    pub to_at: Option<Instant>,
    /// The name it came with.
    pub raw_name: Option<String>,
    /// The e-mail address it came with.
    pub raw_email: Option<String>,
    /// What it belongs to: an import, or a meeting of a connection.
    pub import_ref: Option<String>,
    /// When it was written.
    pub recorded_at: Instant,
    by_whom: String,
    /// The scan of a signed sheet from which it was read.
    pub scan_id: Option<SheetScanId>,
    /// Seconds within the interval, where it is not known in which of it they were.
    pub sure_seconds: Option<i32>,
}

impl Evidence {
    /// Where it comes from.
    pub fn source(&self) -> Source {
        self.source.parse().unwrap_or(Source::Report)
    }

    /// What it says to presence.
    pub fn fact(&self) -> Fact {
        self.source().fact(self.from_at, self.to_at, self.sure_seconds)
    }

    /// Who or what wrote it.
    pub fn by(&self) -> Who {
        Who::from_stored(&self.by_whom)
    }

    /// Whether two pieces came from one and the same: by address, or by name where neither has one.
    pub fn came_like(&self, other: &Self) -> bool {
        self.id == other.id
            || match (&self.raw_email, &other.raw_email) {
                (Some(one), Some(other)) => one == other,
                (None, None) => self.raw_name.is_some() && self.raw_name == other.raw_name,
                _ => false,
            }
    }
}

/// Somebody who left evidence and of whom it is not certain who they are: all pieces that came with the same name and address.
#[derive(Clone, Debug)]
pub struct Stranger {
    /// The first piece; a decision on it is one on all.
    pub piece: EvidenceId,
    /// The name it came with.
    pub name: Option<String>,
    /// The e-mail address it came with.
    pub email: Option<String>,
    /// The account that typed a code, where one did; or whose address somebody written down by hand gave.
    pub account: Option<PersonId>,
    /// Where the first piece comes from.
    pub source: Source,
    /// The moments, the first first.
    pub moments: Vec<Instant>,
}

impl Stranger {
    /// Of the first piece.
    pub fn of(piece: &Evidence) -> Self {
        Self {
            piece: piece.id,
            name: piece.raw_name.clone(),
            email: piece.raw_email.clone(),
            account: match piece.by() {
                Who::Person(person) if piece.source() == Source::CheckInCode => Some(person),
                _ => None,
            },
            source: piece.source(),
            moments: vec![piece.from_at],
        }
    }
}

/// What evidence and rulings came to, as stored.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = attendance)]
pub struct AttendanceRow {
    /// At which webinar.
    pub webinar_id: WebinarId,
    /// Whose.
    pub person_id: PersonId,
    status: String,
    /// Seconds present.
    pub seconds: i32,
    /// Seconds that would be all of it.
    pub scheduled_seconds: i32,
    /// The first moment of presence.
    pub first_at: Option<Instant>,
    basis: String,
    /// When it was worked out last.
    pub updated_at: Instant,
}

impl AttendanceRow {
    /// What it came to.
    pub fn status(&self) -> Status {
        self.status.parse().unwrap_or(Status::NotRecorded)
    }

    /// From what.
    pub fn basis(&self) -> Basis {
        self.basis.parse().unwrap_or(Basis::Nothing)
    }
}

/// Six digits shown at a webinar.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = check_in_codes)]
pub struct CheckInCode {
    /// Which.
    pub id: CheckInCodeId,
    /// Of which webinar.
    pub webinar_id: WebinarId,
    /// The digits.
    pub code: String,
    /// From when it is taken.
    pub opens_at: Instant,
    /// Until when.
    pub closes_at: Instant,
    /// When it was made.
    pub made_at: Instant,
}

impl CheckInCode {
    /// Whether it is taken at a moment.
    pub fn is_open(&self, now: Instant) -> bool {
        self.opens_at <= now && now < self.closes_at
    }

    /// As shown: `482 719`.
    pub fn spaced(&self) -> String {
        match self.code.split_at_checked(3) {
            Some((first, second)) => format!("{first} {second}"),
            None => self.code.clone(),
        }
    }
}
