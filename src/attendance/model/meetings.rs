//! Connections to meeting systems, and which meetings of theirs are webinars.

use std::str::FromStr;

use diesel::prelude::*;

use super::super::presence::Span;
use super::super::readers::Provider;
use crate::clock::Instant;
use crate::db::schema::{meeting_connections, webinar_meetings};
use crate::ids::{CohortId, ConnectionId, WebinarId, WebinarMeetingId};
use crate::secrets::Secrets;

/// Which meeting system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ConnectionKind {
    /// BigBlueButton: its webhooks, and its analytics callback.
    BigBlueButton,
    /// Jitsi, as 8x8 runs it.
    Jitsi,
}

impl ConnectionKind {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::BigBlueButton, Self::Jitsi];

    /// As stored and as it stands in addresses; the message `connection-kind-…` words it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::BigBlueButton => "bigbluebutton",
            Self::Jitsi => "jitsi",
        }
    }

    /// Whose events it brings.
    pub const fn provider(self) -> Provider {
        match self {
            Self::BigBlueButton => Provider::BigBlueButton,
            Self::Jitsi => Provider::Jitsi,
        }
    }
}

impl FromStr for ConnectionKind {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or_else(|| format!("{text} is not a meeting system"))
    }
}

/// What a connection's secret is sealed for.
const SEALED_FOR: &str = "meeting-connection";

/// A provider's account that tells who comes to the meetings of a cohort.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = meeting_connections)]
pub struct Connection {
    /// Which.
    pub id: ConnectionId,
    /// Of which cohort.
    pub cohort_id: CohortId,
    kind: String,
    /// What people here call it.
    pub name: String,
    sealed: Option<String>,
    /// When the secret was entered.
    pub secret_set_at: Instant,
    /// How many deliveries with the right secret could not be read.
    pub unreadable: i32,
    /// The last of them.
    pub unreadable_at: Option<Instant>,
    /// When it was made.
    pub made_at: Instant,
    /// When it was removed.
    pub removed_at: Option<Instant>,
    pub(super) room_sealed: Option<String>,
}

impl Connection {
    /// Which meeting system.
    pub fn kind(&self) -> ConnectionKind {
        self.kind.parse().unwrap_or(ConnectionKind::BigBlueButton)
    }

    /// A secret as it is kept for a connection.
    pub fn seal(secrets: &Secrets, id: ConnectionId, secret: &str) -> String {
        secrets.seal(SEALED_FOR, &id.to_string(), secret)
    }

    /// The secret, for comparing; `None` once the connection is removed, or where another installation's key sealed it.
    pub fn secret(&self, secrets: &Secrets) -> Option<String> {
        secrets.unseal(SEALED_FOR, &self.id.to_string(), self.sealed.as_deref()?)
    }
}

/// A meeting of a connection that is a webinar.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = webinar_meetings)]
pub struct WebinarMeeting {
    /// Which.
    pub id: WebinarMeetingId,
    /// Which webinar.
    pub webinar_id: WebinarId,
    /// By which connection.
    pub connection_id: ConnectionId,
    /// The meeting as the system calls it.
    pub meeting: String,
    /// What evidence by it carries.
    pub reference: String,
    /// How many of its events came.
    pub heard: i64,
    /// When the last came.
    pub heard_at: Option<Instant>,
    /// Up to how many moments were written.
    pub read_to: i64,
    /// Up to how many stays were written.
    pub settled_to: i64,
    /// The webinar's begin for which they were read.
    pub starts_at: Option<Instant>,
    /// The webinar's end for which they were read.
    pub ends_at: Option<Instant>,
    /// When it was taken back.
    pub removed_at: Option<Instant>,
}

impl WebinarMeeting {
    /// Whether everything that came is settled, for the times that the webinar has.
    pub fn is_settled_for(&self, counted: Span) -> bool {
        self.settled_to >= self.heard && (self.heard == 0 || self.is_read_for(counted))
    }

    /// Whether it was read for the times that the webinar has.
    pub fn is_read_for(&self, counted: Span) -> bool {
        (self.starts_at, self.ends_at) == (Some(counted.from), Some(counted.to))
    }
}

/// What a connection said of one meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// The meeting as the system calls it.
    pub meeting: String,
    /// How many events.
    pub events: i64,
    /// The first of them.
    pub first: Instant,
    /// The last.
    pub last: Instant,
}
