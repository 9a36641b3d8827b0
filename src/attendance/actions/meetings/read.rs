//! What was heard of a meeting becomes evidence at its webinar: comings as moments at once, stays when the meeting is settled (see
//! [`meetings`](crate::attendance::meetings)).

use std::collections::HashMap;

use diesel::prelude::*;

use super::super::super::matching::{Known, Outcome, Roster, match_rows};
use super::super::super::meetings::due_at;
use super::super::super::model::{Connection, Evidence, Source, WebinarMeeting};
use super::super::super::presence::Span;
use super::super::super::queries;
use super::super::super::readers::{self, Asked, MeetingEvent, Sitting};
use super::super::beside::beside;
use super::super::derive::{Setting, derive_in};
use super::super::evidence::{NewEvidence, record_in};
use crate::by::By;
use crate::clock::Instant;
use crate::curriculum::{Curriculum, Shelf};
use crate::db::Conn;
use crate::db::schema::{attendance_imports, evidence, evidence_matches, meeting_connections, webinar_meetings};
use crate::either;
use crate::enrolment;
use crate::ids::{EvidenceId, PersonId, ProvisionalId, RowId, WebinarMeetingId};
use crate::webinars::{self, Webinar, WebinarState, join_window};

/// How many rows go into one statement, eight values each.
const ROWS_AT_ONCE: usize = 3_000;

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
    let events = queries::events_near(conn, meeting, webinar)?;
    let heard_at = meeting.heard_at.unwrap_or(by.at);
    let has_ended = !events.is_empty() && readers::all_ended(&events);
    let due = due_at(has_ended, heard_at, webinar.counted_end());
    let is_settled = by.at >= due;
    if is_settled || meeting.read_to < meeting.heard || !meeting.is_read_for(counted) {
        write(conn, by, setting, webinar, curriculum, (meeting, is_settled), &events)?;
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
    (meeting, is_settled): (&WebinarMeeting, bool),
    events: &[MeetingEvent],
) -> QueryResult<()> {
    let connection: Connection =
        meeting_connections::table.find(meeting.connection_id).select(Connection::as_select()).first(conn)?;
    let window = setting.meeting.counted;
    let asked = Asked { zone: webinar.tz(), home: webinar.tz(), starts_at: window.from, ends_at: window.to };
    let sittings = readers::sittings(connection.kind().provider(), events, &asked);
    let seated = seated(conn, setting, webinar, curriculum, sittings)?;
    let seen_from = join_window(webinar).from;
    let before = nameless(conn, setting)?;
    let said = decided(conn, setting, &before)?;
    let of = |(sitting, person): &(Sitting, Option<PersonId>)| {
        // a person's word about a device goes before what its name is like
        let person = person.filter(|_| !said.by_sitting.contains_key(&sitting.key));
        pieces(setting, meeting, seen_from, is_settled, sitting, person)
    };
    let new: Vec<NewEvidence> = seated.iter().flat_map(of).collect();
    record_in(conn, by, setting, &new)?;
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
    let answers = match_rows(&rows, &Roster::new(&known), &decisions);
    let seated = sittings.into_iter().zip(answers).filter(|(_, answer)| answer.outcome != Outcome::Ignored);
    Ok(seated
        .map(|(sitting, answer)| {
            let person = answer.person.filter(|_| answer.outcome == Outcome::Matched);
            (sitting, person.and_then(|place| people.get(place).copied()))
        })
        .collect())
}

/// The evidence of one device: its comings from when the door opens until the webinar's end; its stays, once they are settled, as far
/// as any of it lies within the webinar.
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
        dedupe_key: Some(match to {
            Some(to) => format!("{}:{}:{}-{}", meeting.reference, sitting.key, from.micros(), to.micros()),
            None => format!("{}:{}:{}", meeting.reference, sitting.key, from.micros()),
        }),
    };
    let counted = setting.meeting.counted;
    let moments = sitting.joins.iter().filter(|at| seen_from <= **at && **at < counted.to).map(|at| piece(*at, None));
    let stays = readers::spans_of(row, &setting.meeting).into_iter().filter(|_| is_settled);
    let within = |span: &Span| span.cut_to(counted).is_some();
    moments.chain(stays.filter(within).map(|span| piece(span.from, Some(span.to)))).collect()
}

#[derive(Insertable)]
#[diesel(table_name = evidence_matches, treat_none_as_default_value = false)]
struct NewMatch {
    id: RowId,
    evidence_id: EvidenceId,
    person_id: Option<PersonId>,
    decision: String,
    reason: &'static str,
    at: Instant,
    by_whom: String,
    provisional_id: Option<ProvisionalId>,
}

/// Whose, what was decided, as whom somebody is kept who is not enrolled, and who else sat at the device.
type Decision = (Option<PersonId>, String, Option<ProvisionalId>, Vec<PersonId>);

/// Whose the pieces are that name nobody: what was decided about a device holds for all that comes with it; who was not known at first
/// and is by now (they were enrolled meanwhile) has their earlier pieces; what was decided about a name and address holds for the same
/// on another device.
fn follow(
    conn: &mut Conn,
    by: &By,
    setting: &Setting,
    seated: &[(Sitting, Option<PersonId>)],
    pieces: &Pieces,
    decided: &Decided,
) -> QueryResult<()> {
    let by_key: HashMap<&str, PersonId> =
        seated.iter().filter_map(|(sitting, person)| Some((sitting.key.as_str(), (*person)?))).collect();
    let answer = |piece: &Evidence, key: &str| -> Option<(Decision, &'static str)> {
        if let Some(decision) = decided.by_sitting.get(key) {
            return Some((decision.clone(), "same device"));
        }
        if let Some(person) = by_key.get(key) {
            return Some(((Some(*person), "person".to_owned(), None, Vec::new()), "matched"));
        }
        let like = pieces.iter().filter(|(other, _)| other.came_like(piece));
        let said = like.filter_map(|(other, _)| decided.by_piece.get(&other.id)).next_back()?;
        Some((said.clone(), "same name"))
    };
    let (mut new, mut others) = (Vec::new(), Vec::new());
    for (piece, key) in pieces.iter().filter(|(piece, _)| !decided.by_piece.contains_key(&piece.id)) {
        let Some(((person_id, decision, provisional_id, also), reason)) = answer(piece, key) else { continue };
        let id = RowId::new();
        others.extend(also.into_iter().map(|person| beside(piece, id, person)));
        new.push(NewMatch {
            id,
            evidence_id: piece.id,
            person_id,
            decision,
            reason,
            at: by.at,
            by_whom: by.stored(),
            provisional_id,
        });
    }
    for part in new.chunks(ROWS_AT_ONCE) {
        either!(conn, c => diesel::insert_into(evidence_matches::table).values(part).execute(c))?;
    }
    record_in(conn, by, setting, &others)?;
    let mut people: Vec<PersonId> = new.iter().filter_map(|new| new.person_id).collect();
    people.sort_unstable();
    people.dedup();
    if !people.is_empty() {
        derive_in(conn, by.at, setting, &people)?;
    }
    Ok(())
}

/// Pieces that meetings brought and that named nobody, the first first, with the device by which each came.
type Pieces = Vec<(Evidence, String)>;

fn nameless(conn: &mut Conn, setting: &Setting) -> QueryResult<Pieces> {
    let rows: Vec<(Evidence, Option<String>)> = evidence::table
        .filter(evidence::webinar_id.eq(setting.id))
        .filter(evidence::source.eq(Source::Meeting.as_str()))
        .filter(evidence::person_id.is_null())
        .filter(queries::standing!())
        .order((evidence::from_at, evidence::id))
        .select((Evidence::as_select(), evidence::dedupe_key))
        .load(conn)?;
    // `reference:device:when`
    let device = |key: Option<String>| key.as_deref().and_then(|key| key.rsplit(':').nth(1)).unwrap_or_default().to_owned();
    Ok(rows.into_iter().map(|(piece, key)| (piece, device(key))).collect())
}

/// What was decided about such pieces: the latest on each counts.
struct Decided {
    by_piece: HashMap<EvidenceId, Decision>,
    by_sitting: HashMap<String, Decision>,
}

fn decided(conn: &mut Conn, setting: &Setting, pieces: &Pieces) -> QueryResult<Decided> {
    type Row = (EvidenceId, Option<i64>, String, Option<i64>);
    let rows: Vec<Row> = evidence_matches::table
        .inner_join(evidence::table)
        .filter(evidence::webinar_id.eq(setting.id))
        .filter(evidence::source.eq(Source::Meeting.as_str()))
        .order((evidence_matches::at, evidence_matches::id))
        .select((
            evidence_matches::evidence_id,
            evidence_matches::person_id,
            evidence_matches::decision,
            evidence_matches::provisional_id,
        ))
        .load(conn)?;
    let beside = queries::beside_of(conn, setting.id)?;
    let decision = |(piece, person, decision, provisional): Row| {
        let also = beside.get(&piece).into_iter().flatten().map(|(_, person)| *person).collect();
        (piece, (person.map(PersonId), decision, provisional.map(ProvisionalId), also))
    };
    let by_piece: HashMap<EvidenceId, Decision> = rows.into_iter().map(decision).collect();
    let by_sitting = pieces.iter().filter_map(|(piece, key)| Some((key.clone(), by_piece.get(&piece.id)?.clone()))).collect();
    Ok(Decided { by_piece, by_sitting })
}
