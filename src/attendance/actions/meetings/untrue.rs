//! What was written of a meeting while it was on and is not so, as is known now: somebody came and had gone again before the webinar
//! began, or a stay turns out to be two with a gap between them. It is taken back; what was settled stays.

use std::collections::HashMap;

use diesel::prelude::*;

use super::super::super::meetings::due_at;
use super::super::super::model::{Evidence, WebinarMeeting};
use super::super::super::presence::Span;
use super::super::super::queries;
use super::super::super::readers::{self, MeetingEvent, Sitting};
use super::super::beside::withdraw_beside;
use super::super::derive::{Setting, derive_in};
use super::super::evidence::withdraw;
use crate::by::By;
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::{attendance_imports, evidence};
use crate::ids::{EvidenceId, PersonId};

/// What a meeting system told of a meeting, as far as it is of a webinar.
pub(super) struct Told<'told> {
    /// The events.
    pub events: &'told [MeetingEvent],
    /// When each of them came here.
    pub received: &'told [Instant],
    /// The webinar's end.
    pub ends_at: Instant,
    /// Whether nothing more is waited for.
    pub is_settled: bool,
}

impl Told<'_> {
    /// Whether more was waited for at a moment: what was written then held only as far as was known.
    fn was_open(&self, at: Instant) -> bool {
        let by_then = || self.events.iter().zip(self.received).filter(move |(_, received)| **received <= at);
        let Some(last) = by_then().map(|(_, received)| *received).max() else { return false };
        at < due_at(readers::all_ended(by_then().map(|(event, _)| event)), last, self.ends_at)
    }
}

/// Whether whoever came at a moment is known to have been there only before the webinar or only after it.
pub(super) fn is_outside(at: Instant, sure: &[Span], counted: Span) -> bool {
    sure.iter().any(|span| span.from <= at && at <= span.to && span.cut_to(counted).is_none())
}

/// Takes back what is not so.
pub(super) fn take_back<'sitting>(
    conn: &mut Conn,
    by: &By,
    setting: &Setting,
    meeting: &WebinarMeeting,
    told: &Told<'_>,
    sittings: impl Iterator<Item = &'sitting Sitting>,
) -> QueryResult<()> {
    let by_key: HashMap<&str, &Sitting> = sittings.map(|sitting| (sitting.key.as_str(), sitting)).collect();
    let is_untrue = |piece: &Evidence, key: &str| {
        let device = key.strip_prefix(&meeting.reference).and_then(|rest| rest.split(':').nth(1));
        let Some(sitting) = device.and_then(|device| by_key.get(device)) else { return false };
        let spans: Vec<Span> = readers::stays_of(&sitting.row).iter().map(|stay| stay.span).collect();
        match piece.to_at {
            Some(to) => {
                !spans.iter().any(|span| span.from <= piece.from_at && to <= span.to) && told.was_open(piece.recorded_at)
            }
            None => {
                let sure = spans.into_iter().filter(|span| told.is_settled || sitting.has_heard(span)).collect::<Vec<Span>>();
                is_outside(piece.from_at, &sure, setting.meeting.counted)
            }
        }
    };
    let rows: Vec<(Evidence, Option<String>)> = evidence::table
        .filter(evidence::webinar_id.eq(setting.id))
        .filter(evidence::import_ref.eq(&meeting.reference))
        .filter(queries::standing!())
        .select((Evidence::as_select(), evidence::dedupe_key))
        .load(conn)?;
    let untrue: Vec<Evidence> = rows
        .into_iter()
        .filter(|(piece, key)| key.as_deref().is_some_and(|key| is_untrue(piece, key)))
        .map(|(piece, _)| piece)
        .collect();
    if untrue.is_empty() {
        return Ok(());
    }
    let ids: Vec<EvidenceId> = untrue.iter().map(|piece| piece.id).collect();
    let mut people: Vec<PersonId> = untrue.iter().filter_map(|piece| piece.person_id).collect();
    people.extend(queries::matched_to(conn, &ids)?);
    people.extend(withdraw_beside(conn, by, setting.id, &ids)?);
    people.sort_unstable();
    people.dedup();
    withdraw(conn, by, &ids, "not so, as was told later")?;
    derive_in(conn, by.at, setting, &people).map(|_| ())
}
