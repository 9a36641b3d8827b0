//! What a meeting system says while a meeting is on: somebody came, somebody went, it ended. An event has a key of its own, so that one
//! that comes twice is one, and its own moment, so that the order in which events come says nothing.

use std::collections::{BTreeMap, HashSet};

use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::cells::{Cell, Stamp};
use super::events::{Gathered, describe, list, moment, text, values};
use super::raw::Raw;
use super::report::{Asked, Layout, Provider, Row};
use crate::attendance::presence::Span;
use crate::clock::Instant;
use crate::secrets::hex;

/// Longer names, addresses and identifiers are cut off: they are whatever somebody typed.
const MOST_LETTERS: usize = 300;

/// What an event says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// Somebody came.
    Joined,
    /// Somebody went.
    Left,
    /// The meeting ended.
    Ended,
}

impl What {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Joined, Self::Left, Self::Ended];

    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Joined => "joined",
            Self::Left => "left",
            Self::Ended => "ended",
        }
    }
}

/// One event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingEvent {
    /// What makes it the same event when it comes again.
    pub key: String,
    /// The meeting as it was called when it was planned.
    pub meeting: String,
    /// Which holding of it: a room may be used again.
    pub holding: String,
    /// What it says.
    pub what: What,
    /// Whose: one for each device in the meeting, empty for what is about the meeting itself.
    pub participant: String,
    /// The identifier that we gave the person when they joined; may be empty, as the next two.
    pub external_id: String,
    /// The name as shown.
    pub name: String,
    /// The e-mail address.
    pub email: String,
    /// Whether they run the meeting.
    pub is_host: bool,
    /// When it happened.
    pub at: Instant,
}

impl MeetingEvent {
    /// One whose key follows from what it says.
    fn new(meeting: &str, holding: &str, what: What, participant: &str, at: Instant) -> Self {
        let (meeting, holding, participant) = (tidy(meeting), tidy(holding), tidy(participant));
        let key = key_of(&[&holding, what.as_str(), &participant, &at.micros().to_string()]);
        let nothing = String::new;
        Self {
            key,
            meeting,
            holding,
            what,
            participant,
            external_id: nothing(),
            name: nothing(),
            email: nothing(),
            is_host: false,
            at,
        }
    }

    /// That a holding has ended, from whom knows nothing else of it.
    pub fn ended(meeting: &str, holding: &str, at: Instant) -> Self {
        Self::new(meeting, holding, What::Ended, "", at)
    }

    /// The same with what it says of the person.
    fn about(mut self, name: &str, external_id: &str, email: &str, is_host: bool) -> Self {
        (self.name, self.external_id, self.email, self.is_host) = (tidy(name), tidy(external_id), tidy(email), is_host);
        self
    }
}

fn key_of(parts: &[&str]) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update(part.as_bytes());
        digest.update([0]);
    }
    hex(&digest.finalize())
}

/// Without what no database keeps, and not for ever.
fn tidy(text: &str) -> String {
    text.trim().chars().filter(|letter| *letter != '\0').take(MOST_LETTERS).collect()
}

/// The events in a delivery; what else a system tells is left out. `None` where it cannot be read.
pub fn events_in(provider: Provider, body: &[u8]) -> Option<Vec<MeetingEvent>> {
    let body = std::str::from_utf8(body).ok()?.trim();
    let (values, is_cut) = values(body).ok()?;
    if is_cut || (values.is_empty() && !body.starts_with('[')) {
        return None;
    }
    let events = values.iter().flat_map(|value| match provider {
        Provider::Jitsi => jitsi(value).into_iter().collect(),
        _ if value.pointer("/data/attendees").is_some() => analytics(value),
        _ => bigbluebutton(value).into_iter().collect(),
    });
    Some(events.collect())
}

/// An event of BigBlueButton's webhooks.
pub fn bigbluebutton(value: &Value) -> Option<MeetingEvent> {
    let at = value.pointer("/data/event/ts").and_then(moment)?;
    let meeting = |key: &str| text(value, &format!("/data/attributes/meeting/{key}"));
    let own = |key: &str| text(value, &format!("/data/attributes/user/{key}"));
    let new = |what, participant: &str| {
        MeetingEvent::new(&meeting("external-meeting-id"), &meeting("internal-meeting-id"), what, participant, at)
    };
    let what = match text(value, "/data/id").as_str() {
        "user-joined" => What::Joined,
        "user-left" => What::Left,
        "meeting-ended" => return Some(new(What::Ended, "")),
        _ => return None,
    };
    let is_host = own("role").eq_ignore_ascii_case("moderator");
    Some(new(what, &own("internal-user-id")).about(&own("name"), &own("external-user-id"), "", is_host))
}

/// A Jitsi event, as 8x8 sends it. Rooms are the same in capitals.
pub fn jitsi(value: &Value) -> Option<MeetingEvent> {
    let at = value.get("timestamp").and_then(moment)?;
    let own = |key: &str| text(value, &format!("/data/{key}"));
    let what = match text(value, "/eventType").as_str() {
        "PARTICIPANT_JOINED" => What::Joined,
        "PARTICIPANT_LEFT" => What::Left,
        "ROOM_DESTROYED" => What::Ended,
        _ => return None,
    };
    let who = ["participantId", "participantJid", "id", "email", "name"].into_iter().map(own).find(|key| !key.is_empty());
    let participant = match what {
        What::Ended => String::new(),
        What::Joined | What::Left => who?,
    };
    let is_host = value.pointer("/data/moderator").is_some_and(|yes| yes == &Value::Bool(true) || yes == "true");
    let mut event = MeetingEvent::new(&text(value, "/fqn").to_lowercase(), &text(value, "/sessionId"), what, &participant, at)
        .about(&own("name"), &own("id"), &own("email"), is_host);
    let once = text(value, "/idempotencyKey");
    if !once.is_empty() {
        event.key = key_of(&["once", &once]);
    }
    Some(event)
}

/// BigBlueButton's summary after a meeting, as the events that it sums up. Participants are called as the webhooks call them, so that
/// both together say no more than each.
fn analytics(value: &Value) -> Vec<MeetingEvent> {
    let (meeting, holding) = (text(value, "/meeting_id"), text(value, "/internal_meeting_id"));
    let mut events = Vec::new();
    for (n, attendee) in value.pointer("/data/attendees").and_then(Value::as_array).into_iter().flatten().enumerate() {
        let is_host = attendee.get("moderator").and_then(Value::as_bool).unwrap_or(false);
        for (participant, what, at) in marks_of(attendee, n) {
            let event = MeetingEvent::new(&meeting, &holding, what, &participant, at);
            events.push(event.about(
                &text(attendee, "/name"),
                &text(attendee, "/ext_user_id"),
                &text(attendee, "/email"),
                is_host,
            ));
        }
    }
    if let Some(at) = value.pointer("/data/finish").and_then(moment) {
        events.push(MeetingEvent::new(&meeting, &holding, What::Ended, "", at));
    }
    events
}

/// The comings and goings of an attendee, each with the participant whose it is.
fn marks_of(attendee: &Value, n: usize) -> Vec<(String, What, Instant)> {
    let mut marks = Vec::new();
    for (m, session) in list(attendee, "sessions").iter().enumerate() {
        for (key, what) in [("joins", What::Joined), ("lefts", What::Left)] {
            for mark in list(session, key) {
                let own = Some(text(mark, "/userid")).filter(|id| !id.is_empty());
                let participant = own.unwrap_or_else(|| format!("attendee {n}/{m}"));
                marks.extend(mark.get("timestamp").and_then(moment).map(|at| (participant, what, at)));
            }
        }
    }
    if marks.iter().any(|(_, what, _)| *what == What::Joined) {
        return marks;
    }
    let moments = |key: &str| {
        let mut moments: Vec<Instant> = list(attendee, key).iter().filter_map(moment).collect();
        moments.sort_unstable();
        moments
    };
    let (joins, leaves) = (moments("joins"), moments("leaves"));
    // as many goings as comings: two devices may have been there at once, and the first to come is taken to be the first to go, which
    // covers the same time; where one is missing, a second device cannot be told from a lost going
    let apart = joins.len() == leaves.len();
    let of = |moments: Vec<Instant>, what: What| {
        moments.into_iter().enumerate().map(move |(m, at)| (format!("attendee {n}/{}", if apart { m } else { 0 }), what, at))
    };
    of(joins, What::Joined).chain(of(leaves, What::Left)).collect()
}

/// The events as a report; each counts once.
pub fn gathered<'event>(provider: Provider, events: impl IntoIterator<Item = &'event MeetingEvent>) -> Raw {
    let mut found = Gathered::default();
    let mut ended: Option<Instant> = None;
    let mut seen = HashSet::new();
    for event in events {
        if !seen.insert(&event.key) {
            continue;
        }
        // also by a going of somebody of whom nothing else is known, the meeting was on
        ended = ended.max(Some(event.at));
        if event.what == What::Ended {
            continue;
        }
        // one device may be in two rooms at once
        let seat = format!("{}/{}/{}", event.meeting, event.holding, event.participant);
        describe(found.row(&seat), &event.name, &event.external_id, &event.email, event.is_host);
        found.mark(&seat, event.what == What::Joined, event.at);
    }
    let mut raw = Raw::new(provider, Layout::Webhooks, found.into_rows());
    raw.meeting = ended.map(|at| (Cell::Blank, Cell::Read(Stamp::At(at))));
    raw
}

/// One device in one holding of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    /// The same for the same device, whatever else is known.
    pub key: String,
    /// Whose it may be, with the stays.
    pub row: Row,
    /// When it came.
    pub joins: Vec<Instant>,
    /// When it went.
    pub leaves: Vec<Instant>,
}

impl Sitting {
    /// Whether both ends of a stay were heard: nothing of it is taken from when the meeting ended.
    pub fn has_heard(&self, span: &Span) -> bool {
        self.joins.contains(&span.from) && self.leaves.contains(&span.to)
    }
}

/// Who sat in a meeting, as far as these events say: the same for the same events in any order, however often each stands. Where a
/// going is missing, they were there until that holding ended, or as long as anything is known of it.
pub fn sittings(provider: Provider, events: &[MeetingEvent], asked: &Asked) -> Vec<Sitting> {
    let mut in_order: Vec<&MeetingEvent> = events.iter().collect();
    in_order.sort_unstable_by_key(|event| (event.at, &event.key));
    let mut holdings: BTreeMap<&str, Vec<&MeetingEvent>> = BTreeMap::new();
    for event in in_order {
        holdings.entry(&event.holding).or_default().push(event);
    }
    let mut all = Vec::new();
    for (holding, events) in holdings {
        // exact moments are never refused
        let Ok(report) = gathered(provider, events.iter().copied()).settled(asked) else { continue };
        let mut seats: Vec<(&str, &str)> = Vec::new();
        let mut marks: BTreeMap<(&str, &str), [Vec<Instant>; 2]> = BTreeMap::new();
        for event in events.iter().filter(|event| event.what != What::Ended) {
            let seat = (event.meeting.as_str(), event.participant.as_str());
            let [joins, leaves] = marks.entry(seat).or_insert_with(|| {
                seats.push(seat);
                [Vec::new(), Vec::new()]
            });
            let own = if event.what == What::Joined { joins } else { leaves };
            if own.last() != Some(&event.at) {
                own.push(event.at);
            }
        }
        // a row's line is its place among those of whom anything was said
        all.extend(report.rows.into_iter().filter_map(|row| {
            let seat = seats.get(row.line.checked_sub(1)?)?;
            let [joins, leaves] = marks.remove(seat)?;
            Some(Sitting { key: key_of(&[holding, seat.0, seat.1]), joins, leaves, row })
        }));
    }
    all
}

/// Whether every holding of which anything is known has ended.
pub fn all_ended<'event>(events: impl IntoIterator<Item = &'event MeetingEvent>) -> bool {
    let (ends, others): (Vec<&MeetingEvent>, Vec<&MeetingEvent>) =
        events.into_iter().partition(|event| event.what == What::Ended);
    let ended: HashSet<&str> = ends.iter().map(|event| event.holding.as_str()).collect();
    others.iter().all(|event| ended.contains(event.holding.as_str()))
}

#[cfg(test)]
mod tests;
