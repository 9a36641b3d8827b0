//! People who were there and are not enrolled: kept with what they came with, until it is said who they are. Nothing of theirs is lost.

use diesel::prelude::*;

use super::super::super::model::{ImportRow, Mark};
use super::super::super::queries;
use super::super::derive::{Setting, derive_in, known_without_rulings};
use super::super::rule::{Choice, rule_in};
use super::super::unmatched::WhoIsIt;
use super::{ImportProblem, locked};
use crate::audit;
use crate::by::By;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::db::schema::{evidence_matches, provisional_people};
use crate::either;
use crate::ids::{CohortId, EvidenceId, PersonId, ProvisionalId, RowId, WebinarId};
use crate::webinars::WebinarState;

/// How many rows go into one statement, nine values each.
const ROWS_AT_ONCE: usize = 3_000;

#[derive(Insertable)]
#[diesel(table_name = provisional_people, treat_none_as_default_value = false)]
pub(in super::super) struct NewProvisional {
    pub id: ProvisionalId,
    cohort_id: CohortId,
    webinar_id: WebinarId,
    name: String,
    email: Option<String>,
    came_by: &'static str,
    import_ref: Option<String>,
    noted_at: Instant,
    noted_by: String,
}

impl NewProvisional {
    pub fn by_report(setting: &Setting, by: &By, row: &ImportRow, reference: &str) -> Self {
        Self {
            id: ProvisionalId::new(),
            cohort_id: setting.cohort,
            webinar_id: setting.id,
            name: row.name.clone(),
            email: row.email.clone(),
            came_by: "report",
            import_ref: Some(reference.to_owned()),
            noted_at: by.at,
            noted_by: by.stored(),
        }
    }

    /// Of whoever left evidence under a name and an address; `report`: that of the import by which it came.
    pub fn by_evidence(setting: &Setting, by: &By, (name, email): (&str, Option<&str>), report: Option<&str>) -> Self {
        Self {
            id: ProvisionalId::new(),
            cohort_id: setting.cohort,
            webinar_id: setting.id,
            name: name.to_owned(),
            email: email.map(str::to_owned),
            came_by: if report.is_some() { "report" } else { "hand" },
            import_ref: report.map(str::to_owned),
            noted_at: by.at,
            noted_by: by.stored(),
        }
    }
}

pub(in super::super) fn insert_provisional(conn: &mut Conn, new: &[NewProvisional]) -> QueryResult<()> {
    for part in new.chunks(ROWS_AT_ONCE) {
        either!(conn, c => diesel::insert_into(provisional_people::table).values(part).execute(c))?;
    }
    Ok(())
}

/// Notes somebody whom no report names, at a webinar whose attendance is open.
///
/// # Errors
/// See [`ImportProblem`].
pub fn note_walk_in(
    conn: &mut Conn,
    by: &By,
    webinar: WebinarId,
    name: &str,
    email: Option<&str>,
) -> Result<ProvisionalId, ImportProblem> {
    let (setting, _) = locked(conn, webinar)?;
    let new = NewProvisional {
        id: ProvisionalId::new(),
        cohort_id: setting.cohort,
        webinar_id: setting.id,
        name: name.to_owned(),
        email: email.map(str::to_owned),
        came_by: "hand",
        import_ref: None,
        noted_at: by.at,
        noted_by: by.stored(),
    };
    let id = new.id;
    insert_provisional(conn, &[new])?;
    Ok(id)
}

/// What is ruled about somebody whose evidence is found to be theirs after the webinar was closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LateRuling {
    /// As what they count.
    pub mark: Mark,
    /// Why: what was closed changes by a ruling with a reason alone (`domain.md`, Closing a webinar).
    pub reason: String,
}

/// Says who somebody is who was noted as not enrolled: a person of the list by now, whose the evidence is from then on, or nobody of ours.
/// Answers how many pieces of evidence that is. Once the webinar is closed a person needs a ruling beside it, so that nothing of theirs is
/// lost and no result changes by itself.
///
/// # Errors
/// See [`ImportProblem`]; [`ImportProblem::NotOpen`] where it was said before; `NotFound` for somebody of another webinar.
pub fn settle_walk_in(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    webinar: WebinarId,
    id: ProvisionalId,
    who: WhoIsIt,
    ruling: Option<&LateRuling>,
) -> Result<usize, ImportProblem> {
    let (setting, webinar) = Setting::locked(conn, webinar)?;
    let is_person = matches!(who, WhoIsIt::Person(_));
    match webinar.state() {
        WebinarState::Planned => {}
        WebinarState::Closed if !is_person || ruling.is_some() => {}
        WebinarState::Closed | WebinarState::Cancelled => return Err(ImportProblem::Closed),
    }
    let noted = queries::find_provisional(conn, webinar.id, id)?.ok_or(diesel::result::Error::NotFound)?;
    if noted.settled_at.is_some() {
        return Err(ImportProblem::NotOpen);
    }
    let person = match who {
        WhoIsIt::Person(person) => Some(person),
        WhoIsIt::Guest => None,
    };
    if let Some(person) = person
        && queries::may_attend(conn, &webinar, curriculum, &[person])?.is_empty()
    {
        return Err(ImportProblem::NotExpected);
    }
    diesel::update(provisional_people::table.find(id))
        .set((
            provisional_people::person_id.eq(person),
            provisional_people::settled_at.eq(by.at),
            provisional_people::settled_by.eq(by.stored()),
        ))
        .execute(conn)?;
    let pieces: Vec<EvidenceId> = evidence_matches::table
        .filter(evidence_matches::provisional_id.eq(id))
        .select(evidence_matches::evidence_id)
        .distinct()
        .load(conn)?;
    let decision = if person.is_some() { "person" } else { "guest" };
    for piece in &pieces {
        append(conn, by, *piece, person, decision, id)?;
    }
    let event = audit::Event {
        action: "walk-in.settled",
        subject: format!("webinar:{}", setting.id),
        cohort: Some(setting.cohort),
        about: person,
        new: Some(decision.to_owned()),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)?;
    match (person, ruling) {
        (Some(person), Some(late)) if setting.meeting.closed => rule_late(conn, by, &setting, person, late)?,
        _ => derive_in(conn, by.at, &setting, &person.into_iter().collect::<Vec<_>>())?,
    };
    Ok(pieces.len())
}

/// The ruling that says what the evidence found late comes to.
fn rule_late(conn: &mut Conn, by: &By, setting: &Setting, person: PersonId, late: &LateRuling) -> Result<usize, ImportProblem> {
    if by.person_id() == Some(person) && late.mark != Mark::Absent {
        return Err(ImportProblem::Own);
    }
    let known = known_without_rulings(conn, setting.id, Some(&[person]))?;
    let choice = Choice { person, mark: late.mark, reason: Some(late.reason.clone()), was: None };
    Ok(rule_in(conn, by, setting, &[&choice], known)?)
}

fn append(
    conn: &mut Conn,
    by: &By,
    piece: EvidenceId,
    person: Option<PersonId>,
    decision: &str,
    provisional: ProvisionalId,
) -> QueryResult<()> {
    diesel::insert_into(evidence_matches::table)
        .values((
            evidence_matches::id.eq(RowId::new()),
            evidence_matches::evidence_id.eq(piece),
            evidence_matches::person_id.eq(person),
            evidence_matches::decision.eq(decision),
            evidence_matches::reason.eq("by hand"),
            evidence_matches::at.eq(by.at),
            evidence_matches::by_whom.eq(by.stored()),
            evidence_matches::provisional_id.eq(provisional),
        ))
        .execute(conn)
        .map(|_| ())
}
