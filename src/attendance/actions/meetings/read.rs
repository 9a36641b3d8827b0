//! What was heard of a meeting becomes evidence at its webinar: comings as moments and stays with both their ends at once, other stays
//! when the meeting is settled (see [`meetings`](crate::attendance::meetings)).

use diesel::prelude::*;

use super::super::super::matching::{Known, Outcome, Roster, addresses_of, match_rows};
use super::super::super::meetings::due_at;
use super::super::super::model::{Connection, Source, WebinarMeeting};
use super::super::super::presence::Span;
use super::super::super::queries;
use super::super::super::readers::{self, Asked, MeetingEvent, Sitting};
use super::super::derive::Setting;
use super::super::evidence::{NewEvidence, record_in};
use super::untrue::{Told, is_outside, take_back};
use super::whose::{decided, follow, nameless};
use crate::by::By;
use crate::clock::Instant;
use crate::curriculum::{Curriculum, Shelf};
use crate::db::Conn;
use crate::db::schema::{meeting_connections, webinar_meetings};
use crate::enrolment;
use crate::ids::{PersonId, WebinarMeetingId};
use crate::webinars::{self, Webinar, WebinarState, join_window};

/// What reading came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Nothing is waited for.
    Settled,
    /// More may come; settled at this moment at the latest if nothing does.
    Open(Instant),
}

/// Reads what was heard of a meeting, for its webinar.
///
/// # Errors
/// The database's.
pub fn read_meeting(conn: &mut Conn, by: &By, shelf: &Shelf, id: WebinarMeetingId) -> QueryResult<Reading> {
    let webinar = queries::webinar_meeting(conn, id)?.webinar_id;
    let cohort = webinars::webinar(conn, webinar)?.cohort_id;
    let edition = enrolment::cohort(conn, cohort)?.edition_id;
    let curriculum = shelf.get(conn, edition)?;
    let (setting, webinar) = Setting::locked(conn, webinar)?;
    // as it is now that nobody else reads it
    let meeting = queries::webinar_meeting(conn, id)?;
    read_in(conn, by, &setting, &webinar, &curriculum, &meeting)
}

/// [`read_meeting`] inside an action that has locked the webinar.
pub(in super::super) fn read_in(
    conn: &mut Conn,
    by: &By,
    setting: &Setting,
    webinar: &Webinar,
    curriculum: &Curriculum,
    meeting: &WebinarMeeting,
) -> QueryResult<Reading> {
    let counted = setting.meeting.counted;
    if meeting.removed_at.is_some() || meeting.is_settled_for(counted) {
        return Ok(Reading::Settled);
    }
    if webinar.state() != WebinarState::Planned {
        // only rulings change its attendance now
        mark(conn, meeting, counted, true)?;
        return Ok(Reading::Settled);
    }
    let (events, received): (Vec<MeetingEvent>, Vec<Instant>) =
        queries::events_near(conn, meeting, webinar)?.into_iter().unzip();
    let heard_at = meeting.heard_at.unwrap_or(by.at);
    let has_ended = !events.is_empty() && readers::all_ended(&events);
    let due = due_at(has_ended, heard_at, webinar.counted_end());
    let is_settled = by.at >= due;
    if is_settled || meeting.read_to < meeting.heard || !meeting.is_read_for(counted) {
        let told = Told { events: &events, received: &received, ends_at: webinar.counted_end(), is_settled };
        write(conn, by, setting, webinar, curriculum, meeting, &told)?;
        mark(conn, meeting, counted, is_settled)?;
    }
    // a room of which nothing was heard around this webinar is not waited for
    Ok(if is_settled || events.is_empty() { Reading::Settled } else { Reading::Open(due) })
}

/// What was read up to here. More may have come meanwhile: then it is read again.
fn mark(conn: &mut Conn, meeting: &WebinarMeeting, counted: Span, is_settled: bool) -> QueryResult<()> {
    let settled_to = match is_settled {
        true => meeting.heard,
        false if meeting.is_read_for(counted) => meeting.settled_to,
        // moved: what was settled was so for other times
        false => 0,
    };
    diesel::update(webinar_meetings::table.find(meeting.id))
        .set((
            webinar_meetings::read_to.eq(meeting.heard),
            webinar_meetings::settled_to.eq(settled_to),
            webinar_meetings::starts_at.eq(counted.from),
            webinar_meetings::ends_at.eq(counted.to),
        ))
        .execute(conn)
        .map(|_| ())
}

fn write(
    conn: &mut Conn,
    by: &By,
    setting: &Setting,
    webinar: &Webinar,
    curriculum: &Curriculum,
    meeting: &WebinarMeeting,
    told: &Told<'_>,
) -> QueryResult<()> {
    let connection: Connection =
        meeting_connections::table.find(meeting.connection_id).select(Connection::as_select()).first(conn)?;
    let window = setting.meeting.counted;
    let asked = Asked { zone: webinar.tz(), home: webinar.tz(), starts_at: window.from, ends_at: window.to };
    let sittings = readers::sittings(connection.kind().provider(), told.events, &asked);
    let seated = seated(conn, setting, webinar, curriculum, sittings)?;
    let seen_from = join_window(webinar).from;
    let before = nameless(conn, setting)?;
    let said = decided(conn, setting, &before)?;
    let of = |(sitting, person): &(Sitting, Option<PersonId>)| {
        // a person's word about a device goes before what its name is like
        let person = person.filter(|_| !said.by_sitting.contains_key(&sitting.key));
        pieces(setting, meeting, seen_from, told.is_settled, sitting, person)
    };
    let new: Vec<NewEvidence> = seated.iter().flat_map(of).collect();
    record_in(conn, by, setting, &new)?;
    take_back(conn, by, setting, meeting, told, seated.iter().map(|(sitting, _)| sitting))?;
    let after = nameless(conn, setting)?;
    follow(conn, by, setting, &seated, &after, &said)
}

/// Who sits there; those who are no attendance left out. The same matching as that of a report.
fn seated(
    conn: &mut Conn,
    setting: &Setting,
    webinar: &Webinar,
    curriculum: &Curriculum,
    sittings: Vec<Sitting>,
) -> QueryResult<Vec<(Sitting, Option<PersonId>)>> {
    let (people, known): (Vec<PersonId>, Vec<Known>) =
        queries::people_to_match(conn, &[webinar], curriculum)?.into_iter().unzip();
    let decisions = queries::decisions_for(conn, setting.cohort, &people)?;
    let rows: Vec<readers::Row> = sittings.iter().map(|sitting| sitting.row.clone()).collect();
    let accounts = queries::addresses_of_accounts(conn, addresses_of(&rows))?;
    let answers = match_rows(&rows, &Roster::new(&known).with_elsewhere(accounts), &decisions);
    let seated = sittings.into_iter().zip(answers).filter(|(_, answer)| answer.outcome != Outcome::Ignored);
    Ok(seated
        .map(|(sitting, answer)| {
            let person = answer.person.filter(|_| answer.outcome == Outcome::Matched);
            (sitting, person.and_then(|place| people.get(place).copied()))
        })
        .collect())
}

/// The evidence of one device: its comings from when the door opens until the webinar's end, unless it is known that it had gone again
/// before the begin; its stays of which both ends were heard, the others once they are settled, as far as any of it lies within the
/// webinar.
fn pieces(
    setting: &Setting,
    meeting: &WebinarMeeting,
    seen_from: Instant,
    is_settled: bool,
    sitting: &Sitting,
    person: Option<PersonId>,
) -> Vec<NewEvidence> {
    let row = &sitting.row;
    let piece = |from: Instant, to: Option<Instant>| NewEvidence {
        person,
        source: Source::Meeting,
        from,
        to,
        raw_name: Some(row.name.clone()).filter(|name| !name.is_empty()),
        raw_email: row.emails.first().cloned(),
        import_ref: Some(meeting.reference.clone()),
        scan: None,
        sure_seconds: None,
        dedupe_key: Some(match to {
            Some(to) => format!("{}:{}:{}-{}", meeting.reference, sitting.key, from.micros(), to.micros()),
            None => format!("{}:{}:{}", meeting.reference, sitting.key, from.micros()),
        }),
    };
    let counted = setting.meeting.counted;
    // of what a meeting system tells, the place is known
    let all = readers::stays_of(row).iter().map(|stay| stay.span);
    let sure: Vec<Span> = all.filter(|span| is_settled || sitting.has_heard(span)).collect();
    let comings = sitting.joins.iter().filter(|at| seen_from <= **at && **at < counted.to);
    let moments = comings.filter(|at| !is_outside(**at, &sure, counted)).map(|at| piece(*at, None));
    let within = |span: &&Span| span.cut_to(counted).is_some();
    moments.chain(sure.iter().filter(within).map(|span| piece(span.from, Some(span.to)))).collect()
}
