//! Who was there: the one answer from which the screen, the CSV and the spreadsheet are made. Totals are sums in the database;
//! people are read a page at a time, however many there are.

use std::collections::HashMap;
use std::sync::Arc;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};

use super::ask::Asked;
use super::question::Question;
use super::sql::{self, Scored};
use crate::attendance::Status;
use crate::clock::Instant;
use crate::db::schema::attendance;
use crate::db::{AmongDsl as _, Conn};
use crate::ids::{EnrolmentId, PersonId, WebinarId};
use crate::recent::Recent;
use crate::webinars;

/// How many people are read at a time for a file.
const CHUNK: i64 = 500;
/// How many people stand on a page.
pub const PAGE: i64 = 50;

/// People and participations, each in a number of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// People with anything to count, each once.
    pub people: i64,
    /// Of them, those who took part at least once, for however long.
    pub came: i64,
    by_status: [i64; 5],
}

impl Totals {
    /// How many people-at-an-occasion came to a status.
    pub fn with(&self, status: Status) -> i64 {
        self.by_status[status as usize]
    }

    /// All of them: the sum over the statuses.
    pub fn expected(&self) -> i64 {
        self.by_status.iter().sum()
    }

    /// Those with somebody there: a person who took part in two counts twice.
    pub fn participations(&self) -> i64 {
        Status::ALL.into_iter().filter(|status| came(*status)).map(|status| self.with(status)).sum()
    }
}

/// Whether somebody took part.
pub(super) const fn came(status: Status) -> bool {
    matches!(status, Status::Present | Status::Partial)
}

/// The people of one region, track, …: each in exactly one of two. More parts would make most of them too small to be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// Its code; empty where the person gave none.
    pub key: String,
    /// Present at every occasion.
    pub every: i64,
    /// Not present at every one.
    pub rest: i64,
}

/// The figures of a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Over all.
    pub totals: Totals,
    /// For each webinar of the question how many came to each status, in the order of [`Status::ALL`].
    pub webinars: Vec<[i64; 5]>,
    /// By what was asked for, in no order.
    pub groups: Vec<Group>,
}

/// What is counted for a person at one occasion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The webinar's place among those of the question.
    pub webinar: usize,
    /// What it came to.
    pub status: Status,
    /// How long they were there, in seconds.
    pub seconds: i64,
    /// How long it was, in seconds.
    pub scheduled_seconds: i64,
}

impl Cell {
    /// How long they were there, in seconds, where that is known: a check-in code or a press on Join shows that somebody was there,
    /// not for how long, and neither does a trainer's word.
    pub const fn known_seconds(&self) -> Option<i64> {
        match self.status {
            Status::NotRecorded => None,
            Status::Present | Status::Partial if self.seconds == 0 => None,
            _ => Some(self.seconds),
        }
    }
}

/// One person of a report.
#[derive(Clone, Debug, QueryableByName)]
pub struct PersonRow {
    /// Their enrolment.
    #[diesel(sql_type = BigInt)]
    pub id: EnrolmentId,
    #[diesel(sql_type = BigInt)]
    person_id: PersonId,
    /// Their name for lists.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// What they quote.
    #[diesel(sql_type = Text)]
    pub reference: String,
    /// The track.
    #[diesel(sql_type = Text)]
    pub track: String,
    /// Code of the region.
    #[diesel(sql_type = Nullable<Text>)]
    pub region: Option<String>,
    /// Code of the sector.
    #[diesel(sql_type = Nullable<Text>)]
    pub sector: Option<String>,
    /// Where they work.
    #[diesel(sql_type = Nullable<Text>)]
    pub organisation: Option<String>,
    #[diesel(sql_type = Text)]
    sort_key: String,
    /// One for each occasion that is counted for them, in the order of the webinars.
    #[diesel(embed)]
    pub cells: Cells,
}

/// The cells of a person: filled after the row was read.
#[derive(Clone, Debug, Default)]
pub struct Cells(pub Vec<Cell>);

impl<DB: diesel::backend::Backend> diesel::deserialize::QueryableByName<DB> for Cells {
    fn build<'a>(_: &impl diesel::row::NamedRow<'a, DB>) -> diesel::deserialize::Result<Self> {
        Ok(Self::default())
    }
}

#[derive(QueryableByName)]
struct StatusCount {
    #[diesel(sql_type = BigInt)]
    webinar: i64,
    #[diesel(sql_type = BigInt)]
    rank: i64,
    #[diesel(sql_type = BigInt)]
    number: i64,
}

#[derive(QueryableByName)]
struct GroupCount {
    #[diesel(sql_type = Text)]
    dim: String,
    #[diesel(sql_type = BigInt)]
    people: i64,
    #[diesel(sql_type = BigInt)]
    came: i64,
    #[diesel(sql_type = BigInt)]
    every: i64,
}

#[derive(QueryableByName)]
struct Score {
    #[diesel(sql_type = BigInt)]
    enrolment: i64,
    #[diesel(sql_type = BigInt)]
    score: i64,
}

/// The figures of a question: two statements, whatever they find.
///
/// # Errors
/// The database's.
pub fn aggregates(conn: &mut Conn, question: &Question) -> QueryResult<Answer> {
    let mut answer = Answer { webinars: vec![[0; 5]; question.webinars.len()], ..Answer::default() };
    if question.webinars.is_empty() {
        return Ok(answer);
    }
    let scores = sql::scores(question, "");
    let (webinar, rank) = (sql::webinar_of("s.score"), sql::rank_of("s.score"));
    let counts: Vec<StatusCount> = sql::load(
        conn,
        format!("SELECT {webinar} AS webinar, {rank} AS rank, COUNT(*) AS number FROM ({scores}) s GROUP BY {webinar}, {rank}"),
        question,
        "",
    )?;
    for count in counts {
        let (place, status) = (count.webinar as usize, sql::of_rank(count.rank) as usize);
        answer.webinars[place][status] += count.number;
        answer.totals.by_status[status] += count.number;
    }
    let (came, present) = (sql::rank(Status::Partial), sql::rank(Status::Present));
    let groups: Vec<GroupCount> = sql::load(
        conn,
        format!(
            "SELECT b.dim AS dim, COUNT(*) AS people, \
             COUNT(CASE WHEN b.best >= {came} THEN 1 END) AS came, COUNT(CASE WHEN b.worst = {present} THEN 1 END) AS every \
             FROM (SELECT s.enrolment, s.dim, MIN({rank}) AS worst, MAX({rank}) AS best FROM ({scores}) s \
             GROUP BY s.enrolment, s.dim) b GROUP BY b.dim"
        ),
        question,
        "",
    )?;
    for group in groups {
        answer.totals.people += group.people;
        answer.totals.came += group.came;
        answer.groups.push(Group { key: group.dim, every: group.every, rest: group.people - group.every });
    }
    Ok(answer)
}

/// Where a page of people begins.
enum Begin<'a> {
    /// After so many.
    Offset(i64),
    /// After this one.
    After(Option<&'a PersonRow>),
}

/// People with what is counted for them, by name.
fn people_of(conn: &mut Conn, question: &Question, begin: &Begin<'_>, most: i64) -> QueryResult<Vec<PersonRow>> {
    if question.webinars.is_empty() {
        return Ok(Vec::new());
    }
    let (offset, sort_key, id) = match begin {
        Begin::Offset(offset) => (*offset, "", i64::MIN),
        Begin::After(None) => (0, "", i64::MIN),
        Begin::After(Some(last)) => (0, last.sort_key.as_str(), last.id.0),
    };
    let sql = format!(
        "SELECT e.id, e.person_id, who.name, e.reference, {} AS track, e.region, e.sector, e.organisation, e.sort_key \
         FROM enrolments e JOIN people who ON who.id = e.person_id \
         WHERE {} AND (e.sort_key > $6 OR e.id > {id}) AND {} ORDER BY e.sort_key, e.id LIMIT {most} OFFSET {offset}",
        sql::track_of(question),
        sql::people(question),
        sql::has_any(question),
    );
    let mut people: Vec<PersonRow> = sql::load(conn, sql, question, sort_key)?;
    fill_cells(conn, question, &mut people)?;
    Ok(people)
}

fn fill_cells(conn: &mut Conn, question: &Question, people: &mut [PersonRow]) -> QueryResult<()> {
    if people.is_empty() {
        return Ok(());
    }
    let ids: Vec<String> = people.iter().map(|person| person.id.0.to_string()).collect();
    let scores: Vec<Score> = sql::load(
        conn,
        format!(
            "SELECT s.enrolment, s.score FROM ({}) s",
            sql::scores(question, &format!(" AND e.id IN ({})", ids.join(", ")))
        ),
        question,
        "",
    )?;
    let lengths = lengths_of(conn, question, people)?;
    let mut by_enrolment: HashMap<i64, Vec<Scored>> = HashMap::new();
    for row in scores {
        by_enrolment.entry(row.enrolment).or_default().push(Scored::read(row.score));
    }
    for person in people {
        let mut scored = by_enrolment.remove(&person.id.0).unwrap_or_default();
        scored.sort_by_key(|scored| scored.webinar);
        let cell = |scored: Scored| {
            let webinar = &question.webinars[scored.webinar];
            let length = lengths.get(&(webinar.id, person.person_id)).copied().filter(|seconds| *seconds > 0);
            Cell {
                webinar: scored.webinar,
                status: scored.status,
                seconds: scored.seconds,
                scheduled_seconds: i64::from(length.unwrap_or_else(|| planned_seconds(webinar))),
            }
        };
        person.cells = Cells(scored.into_iter().map(cell).collect());
    }
    Ok(())
}

/// The scheduled seconds of people at webinars, where something is recorded.
fn lengths_of(conn: &mut Conn, question: &Question, people: &[PersonRow]) -> QueryResult<HashMap<(WebinarId, PersonId), i32>> {
    if let Some(known) = &question.known {
        return Ok(known.lengths.clone());
    }
    let webinar_ids: Vec<WebinarId> = question.webinars.iter().map(|webinar| webinar.id).collect();
    let person_ids: Vec<PersonId> = people.iter().map(|person| person.person_id).collect();
    let rows: Vec<(WebinarId, PersonId, i32)> = attendance::table
        .filter(attendance::webinar_id.among(webinar_ids))
        .filter(attendance::person_id.among(person_ids))
        .select((attendance::webinar_id, attendance::person_id, attendance::scheduled_seconds))
        .load(conn)?;
    Ok(rows.into_iter().map(|(webinar, person, seconds)| ((webinar, person), seconds)).collect())
}

/// How long a webinar was planned to last, without its breaks.
fn planned_seconds(webinar: &webinars::Webinar) -> i32 {
    (webinar.minutes - webinar.breaks().iter().map(|pause| pause.minutes).sum::<i32>()) * 60
}

/// Everybody of a question, by name, some hundreds at a time.
///
/// # Errors
/// The database's, or those of `each`.
pub fn for_each_person<E: From<diesel::result::Error>>(
    conn: &mut Conn,
    question: &Question,
    mut each: impl FnMut(&PersonRow) -> Result<(), E>,
) -> Result<(), E> {
    let mut last: Option<PersonRow> = None;
    loop {
        let people = people_of(conn, question, &Begin::After(last.as_ref()), CHUNK)?;
        for person in &people {
            each(person)?;
        }
        let more = people.len() as i64 == CHUNK;
        last = people.into_iter().next_back();
        if !more {
            return Ok(());
        }
    }
}

/// A report as a page shows it.
pub struct OnScreen {
    /// What was asked.
    pub asked: Asked,
    /// The figures.
    pub answer: Arc<Answer>,
    /// The people of this page.
    pub people: Vec<PersonRow>,
    /// Which page it is, from 1: the last one where more was asked for.
    pub page: i64,
}

/// Figures of questions asked lately, by the question in words of the program.
pub type RecentAnswers = Recent<String, Arc<Answer>>;

/// A page of a report. Figures of a large cohort may be a minute old: the question then says of when they are.
///
/// # Errors
/// The database's.
pub fn on_screen(conn: &mut Conn, mut asked: Asked, page: i64, now: Instant, recent: &RecentAnswers) -> QueryResult<OnScreen> {
    if !asked.problems.is_empty() {
        return Ok(OnScreen { asked, answer: Arc::default(), people: Vec::new(), page: 1 });
    }
    let (at, answer) = recent.answer(
        key_of(&asked.question),
        now,
        |answer| answer.totals.people,
        || aggregates(conn, &asked.question).map(Arc::new),
    )?;
    if asked.question.known.is_none() {
        asked.question.at = at;
    }
    let last = (answer.totals.people - 1).max(0) / PAGE + 1;
    let page = page.clamp(1, last);
    let people = people_of(conn, &asked.question, &Begin::Offset((page - 1) * PAGE), PAGE)?;
    Ok(OnScreen { asked, answer, people, page })
}

/// What tells questions apart: whose, what was chosen, and which webinars that leaves.
fn key_of(question: &Question) -> String {
    let webinars: Vec<WebinarId> = question.webinars.iter().map(|webinar| webinar.id).collect();
    format!("{} {:?} {webinars:?}", question.cohort.id, question.filters)
}
