//! People who were there and are not enrolled: kept with what they came with, until it is said who they are. Nothing of theirs is lost.

use std::collections::HashMap;

use diesel::prelude::*;

use super::super::super::model::{Evidence, ImportRow, Mark, RowChoice};
use super::super::super::queries;
use super::super::beside::beside;
use super::super::derive::{Setting, derive_in, known_without_rulings};
use super::super::evidence::{NewEvidence, record_in};
use super::super::rule::{Choice, rule_in};
use super::super::unmatched::WhoIsIt;
use super::decide::people_given;
use super::{ImportProblem, locked};
use crate::audit;
use crate::by::By;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::schema::{attendance_imports, evidence, evidence_matches, provisional_people};
use crate::db::{AmongDsl as _, Conn};
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

/// What is said about somebody who was noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WalkInAnswer {
    /// Who it is.
    pub who: WhoIsIt,
    /// Who else was at the same device: each of them was there for the whole time.
    pub also: Vec<PersonId>,
    /// The ruling about each of them, at a webinar that is closed.
    pub late: Option<LateRuling>,
}

impl WalkInAnswer {
    /// Everybody who it was, each once.
    fn people(&self) -> Vec<PersonId> {
        match self.who {
            WhoIsIt::Person(person) => people_given(RowChoice::Person(person), &self.also),
            WhoIsIt::Guest => Vec::new(),
        }
    }
}

/// Says who somebody is who was noted as not enrolled: a person of the list by now, or several at one device, whose the evidence is from
/// then on, or nobody of ours. Answers how many pieces of evidence that is. Once the webinar is closed people need a ruling beside it, so
/// that nothing of theirs is lost and no result changes by itself.
///
/// # Errors
/// See [`ImportProblem`]; [`ImportProblem::NotOpen`] where it was said before; `NotFound` for somebody of another webinar.
pub fn settle_walk_in(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    webinar: WebinarId,
    id: ProvisionalId,
    answer: &WalkInAnswer,
) -> Result<usize, ImportProblem> {
    let (setting, webinar) = Setting::locked(conn, webinar)?;
    let people = answer.people();
    match webinar.state() {
        WebinarState::Planned => {}
        WebinarState::Closed if people.is_empty() || answer.late.is_some() => {}
        WebinarState::Closed | WebinarState::Cancelled => return Err(ImportProblem::Closed),
    }
    let noted = queries::find_provisional(conn, webinar.id, id)?.ok_or(diesel::result::Error::NotFound)?;
    if noted.settled_at.is_some() {
        return Err(ImportProblem::NotOpen);
    }
    if queries::may_attend(conn, &webinar, curriculum, &people)?.len() < people.len() {
        return Err(ImportProblem::NotExpected);
    }
    diesel::update(provisional_people::table.find(id))
        .set((
            provisional_people::person_id.eq(people.first().copied()),
            provisional_people::settled_at.eq(by.at),
            provisional_people::settled_by.eq(by.stored()),
        ))
        .execute(conn)?;
    let pieces = give(conn, by, &setting, id, &people)?;
    let decision = if people.is_empty() { "guest" } else { "person" };
    let about: Vec<Option<PersonId>> = if people.is_empty() { vec![None] } else { people.iter().copied().map(Some).collect() };
    let event = |about: Option<PersonId>| audit::Event {
        action: "walk-in.settled",
        subject: format!("webinar:{}", setting.id),
        cohort: Some(setting.cohort),
        about,
        new: Some(decision.to_owned()),
        ..audit::Event::default()
    };
    audit::record_many(conn, by, &about.into_iter().map(event).collect::<Vec<_>>())?;
    match &answer.late {
        Some(late) if setting.meeting.closed && !people.is_empty() => rule_late(conn, by, &setting, &people, late)?,
        _ => derive_in(conn, by.at, &setting, &people)?,
    };
    Ok(pieces)
}

/// What came under a name becomes the first one's, and each other has the same as their own; nobody's, where there is nobody.
fn give(conn: &mut Conn, by: &By, setting: &Setting, id: ProvisionalId, people: &[PersonId]) -> QueryResult<usize> {
    let ids: Vec<EvidenceId> = evidence_matches::table
        .filter(evidence_matches::provisional_id.eq(id))
        .select(evidence_matches::evidence_id)
        .distinct()
        .load(conn)?;
    let decision = if people.is_empty() { "guest" } else { "person" };
    let mut matches = HashMap::with_capacity(ids.len());
    for piece in &ids {
        matches.insert(*piece, append(conn, by, *piece, people.first().copied(), decision, id)?);
    }
    if people.len() > 1 {
        let pieces: Vec<Evidence> = evidence::table
            .filter(evidence::webinar_id.eq(setting.id))
            .filter(evidence::id.among(ids.iter().copied()))
            .filter(queries::standing!())
            .select(Evidence::as_select())
            .load(conn)?;
        let theirs = pieces.iter().filter_map(|piece| Some((piece, *matches.get(&piece.id)?)));
        let new: Vec<NewEvidence> =
            theirs.flat_map(|(piece, id)| people.iter().skip(1).map(move |person| beside(piece, id, *person))).collect();
        record_in(conn, by, setting, &new)?;
    }
    Ok(ids.len())
}

/// The rulings that say what the evidence found late comes to: nobody's result changes without one.
fn rule_late(
    conn: &mut Conn,
    by: &By,
    setting: &Setting,
    people: &[PersonId],
    late: &LateRuling,
) -> Result<usize, ImportProblem> {
    if by.person_id().is_some_and(|own| people.contains(&own)) && late.mark != Mark::Absent {
        return Err(ImportProblem::Own);
    }
    let known = known_without_rulings(conn, setting.id, Some(people))?;
    let choice = |person: &PersonId| Choice { person: *person, mark: late.mark, reason: Some(late.reason.clone()), was: None };
    let choices: Vec<Choice> = people.iter().map(choice).collect();
    Ok(rule_in(conn, by, setting, &choices.iter().collect::<Vec<_>>(), known)?)
}

fn append(
    conn: &mut Conn,
    by: &By,
    piece: EvidenceId,
    person: Option<PersonId>,
    decision: &str,
    provisional: ProvisionalId,
) -> QueryResult<RowId> {
    let id = RowId::new();
    diesel::insert_into(evidence_matches::table)
        .values((
            evidence_matches::id.eq(id),
            evidence_matches::evidence_id.eq(piece),
            evidence_matches::person_id.eq(person),
            evidence_matches::decision.eq(decision),
            evidence_matches::reason.eq("by hand"),
            evidence_matches::at.eq(by.at),
            evidence_matches::by_whom.eq(by.stored()),
            evidence_matches::provisional_id.eq(provisional),
        ))
        .execute(conn)?;
    Ok(id)
}
