//! The SQL of attendance, in one place so that totals and rows cannot differ. For each person and occasion the alternatives get a
//! score, and the one with the highest counts: what came to more (present before partial before excused before absent before not
//! recorded), then more seconds, then the one they hold a place at, then the one in the language they asked for, then the earlier.
//! The score is a number from which status, seconds and webinar can be read back, so that one `MAX` answers all three.

use std::fmt::Write as _;

use diesel::deserialize::QueryableByName;
use diesel::prelude::*;
use diesel::sql_types::Text;

use super::filters::Dimension;
use super::question::{Dialect, Question};
use crate::attendance::Status;
use crate::db::{Conn, MultiBackend, dialect};
use crate::people::names;

/// One second in a score; below it place, language and order decide.
const SECOND: i64 = 1_000_000;
/// One rank of status: more than the seconds of any day.
const RANK: i64 = 100_000 * SECOND;
const PLACE: i64 = 400_000;
const LANGUAGE: i64 = 200_000;
/// The order is counted down from here.
const FIRST: i64 = 99_999;
/// No presence is longer: a day and an hour.
const MOST_SECONDS: i64 = 90_000;

/// The place of a status in the order of what counts first, from 0.
pub(super) const fn rank(status: Status) -> i64 {
    match status {
        Status::NotRecorded => 0,
        Status::Absent => 1,
        Status::Excused => 2,
        Status::Partial => 3,
        Status::Present => 4,
    }
}

/// The reverse of [`rank`].
pub(super) fn of_rank(number: i64) -> Status {
    Status::ALL.into_iter().find(|status| rank(*status) == number).unwrap_or(Status::NotRecorded)
}

/// What a score says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scored {
    pub status: Status,
    pub seconds: i64,
    /// The place of the webinar among those of the question.
    pub webinar: usize,
}

impl Scored {
    pub(super) fn read(score: i64) -> Self {
        Self { status: of_rank(score / RANK), seconds: score % RANK / SECOND, webinar: (FIRST - score % LANGUAGE) as usize }
    }
}

/// The rank of a score column, as SQL.
pub(super) fn rank_of(column: &str) -> String {
    format!("({column} / {RANK})")
}

/// The webinar's place of a score column, as SQL.
pub(super) fn webinar_of(column: &str) -> String {
    format!("({FIRST} - {column} % {LANGUAGE})")
}

/// Runs a statement that has the conditions of [`people`] in it. `after` is the sort key from which people are wanted, or empty.
pub(super) fn load<T>(conn: &mut Conn, sql: String, question: &Question, after: &str) -> QueryResult<Vec<T>>
where
    T: QueryableByName<MultiBackend> + 'static,
{
    let filters = &question.filters;
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    // what has no letter and no figure is in no name: it must not be in all of them
    let key = |typed: &str| Some(names::search_key(typed)).filter(|key| !key.is_empty()).unwrap_or_else(|| typed.to_owned());
    let organisation = filters.organisation.as_deref().map(|typed| dialect::contains(&key(typed)));
    let query = diesel::sql_query(sql)
        .bind::<Text, _>(text(&filters.track))
        .bind::<Text, _>(text(&filters.region))
        .bind::<Text, _>(text(&filters.sector))
        .bind::<Text, _>(text(&organisation))
        .bind::<Text, _>(filters.language.map(|lang| lang.tag()).unwrap_or_default())
        .bind::<Text, _>(after.to_owned());
    match &question.known {
        Some(known) => query.bind::<Text, _>(known.json.clone()).load(conn),
        None => query.load(conn),
    }
}

/// Whose enrolments may count: `e`; at which webinars they do says [`expected`]. SQLite numbers placeholders by where they first stand,
/// so this comes before any other.
pub(super) fn people(question: &Question) -> String {
    format!(
        "e.cohort_id = {} AND (e.state = 'enrolled' OR e.state_at >= (SELECT MIN(closed_at) FROM webinars WHERE id IN ({}))\
         {}) AND ($1 = '' OR {} = $1) AND ($2 = '' OR e.region = $2) AND ($3 = '' OR e.sector = $3) \
         AND ($4 = '' OR e.organisation_key LIKE $4 ESCAPE '\\') AND ($5 = '' OR e.webinar_language = $5) \
         AND e.sort_key >= $6",
        question.cohort.id.0,
        webinar_ids(question),
        question.known.as_ref().map(|_| format!(" OR e.state_at > '{}'", question.at)).unwrap_or_default(),
        track_of(question),
    )
}

/// The track of `e`; of an earlier moment, the one of that time. What else is known of somebody has no history and is of today.
pub(super) fn track_of(question: &Question) -> String {
    match question.known {
        None => "e.track".to_owned(),
        Some(_) => format!("COALESCE({}, e.track)", then(question, "track")),
    }
}

/// What was known of an enrolment at the moment of the question; null where there was none.
fn then(question: &Question, column: &str) -> String {
    format!(
        "(SELECT v.{column} FROM enrolment_events v WHERE v.enrolment_id = e.id AND v.at <= '{}' \
         ORDER BY v.at DESC, v.id DESC LIMIT 1)",
        question.at
    )
}

/// What people are counted by, as a column of `e`; nobody's answer is the empty text.
pub(super) const fn column_of(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Region => "COALESCE(e.region, '')",
        Dimension::Track => "e.track",
        Dimension::Sector => "COALESCE(e.sector, '')",
        Dimension::Gender => "COALESCE(e.gender, '')",
        Dimension::Language => "COALESCE(e.webinar_language, '')",
    }
}

/// The highest score of each person and occasion: `enrolment`, `dim`, `occasion`, `score`. `among` narrows the people further.
pub(super) fn scores(question: &Question, among: &str) -> String {
    let chosen = question.filters.status.map(|status| format!(" HAVING {}", has_status(question, status)));
    format!(
        "SELECT e.id AS enrolment, {dim} AS dim, {occasion} AS occasion, MAX({score}) AS score \
         FROM (SELECT * FROM enrolments e WHERE {people}{among}) e JOIN webinars w ON w.id IN ({ids}) {joins} \
         WHERE {expected} GROUP BY e.id, dim, occasion{chosen}",
        dim = match question.filters.by {
            Dimension::Track => track_of(question),
            by => column_of(by).to_owned(),
        },
        occasion = occasion(question),
        score = score(question),
        ids = webinar_ids(question),
        joins = joins(question),
        people = people(question),
        expected = expected(question),
        chosen = chosen.unwrap_or_default(),
    )
}

/// Whether a person of `e` has anything to be counted.
pub(super) fn has_any(question: &Question) -> String {
    let chosen = question
        .filters
        .status
        .map(|status| format!(" GROUP BY {} HAVING {}", occasion(question), has_status(question, status)))
        .unwrap_or_default();
    format!(
        "EXISTS (SELECT 1 FROM webinars w {} WHERE w.id IN ({}) AND {}{chosen})",
        joins(question),
        webinar_ids(question),
        expected(question)
    )
}

/// What is recorded of `e` at `w`, as `a`: the table, or what was known of it earlier, bound after everything that [`people`] binds.
fn joins(question: &Question) -> String {
    let recorded = match question.known.as_ref().map(|known| known.dialect) {
        None => "attendance",
        Some(Dialect::Sqlite) => {
            "(SELECT json_extract(value, '$[4]') AS id, json_extract(value, '$[0]') AS webinar_id, \
             json_extract(value, '$[1]') AS person_id, json_extract(value, '$[2]') AS status, \
             json_extract(value, '$[3]') AS seconds, json_extract(value, '$[5]') AS place FROM json_each($7))"
        }
        Some(Dialect::Pg) => {
            "(SELECT (value->>4)::bigint AS id, (value->>0)::bigint AS webinar_id, (value->>1)::bigint AS person_id, \
             value->>2 AS status, (value->>3)::bigint AS seconds, (value->>5)::bigint AS place \
             FROM jsonb_array_elements($7::jsonb) AS row(value))"
        }
    };
    let recorded = format!("LEFT JOIN {recorded} a ON a.webinar_id = w.id AND a.person_id = e.person_id");
    if question.known.is_some() {
        return recorded;
    }
    format!("{recorded} LEFT JOIN places p ON p.webinar_id = w.id AND p.person_id = e.person_id AND p.state = 'taken'")
}

/// What is null where `e` has no place at `w`, or had none then.
const fn place_of(question: &Question) -> &'static str {
    if question.known.is_some() { "a.place" } else { "p.id" }
}

fn has_status(question: &Question, status: Status) -> String {
    format!("MAX({}) / {RANK} = {}", score(question), rank(status))
}

/// Who is counted at a webinar: those with a place where places are used, else those whose track has the module; and anybody of
/// whom something is recorded there. Of a closed one only those whom its closing saw: it left each of them a row. Whose enrolment ended
/// after that stays on its list. Asked of an earlier moment, enrolments are taken as they were then.
fn expected(question: &Question) -> String {
    let (mut by_track, track) = (String::new(), track_of(question));
    for (module, tracks) in &question.takers {
        let tracks: Vec<String> = tracks.iter().map(|track| quoted(track)).collect();
        if !tracks.is_empty() {
            let _ = write!(by_track, " OR (w.module = {} AND {track} IN ({}))", quoted(module), tracks.join(", "));
        }
    }
    let seen = match question.known {
        None => "w.state <> 'closed'",
        // what was known earlier is no row of that table, and a row younger than the closing is of somebody brought there since
        Some(_) => {
            "(w.state <> 'closed' OR EXISTS (SELECT 1 FROM attendance seen \
             WHERE seen.webinar_id = w.id AND seen.person_id = e.person_id AND NOT EXISTS \
             (SELECT 1 FROM closings c WHERE c.webinar_id = w.id AND c.id < seen.id)))"
        }
    };
    let place = place_of(question);
    let here =
        format!("(a.id IS NOT NULL OR ({seen} AND ({place} IS NOT NULL OR (w.capacity IS NULL AND (1 = 0{by_track})))))");
    let settled = "(a.id IS NOT NULL AND e.state_at >= w.closed_at)";
    if question.known.is_none() {
        return format!("((e.state = 'enrolled' AND {here}) OR {settled})");
    }
    format!("((COALESCE({}, '') = 'enrolled' AND {here}) OR {settled})", then(question, "state"))
}

fn score(question: &Question) -> String {
    let mut status = String::from("CASE a.status");
    for known in Status::ALL {
        let _ = write!(status, " WHEN '{}' THEN {}", known.as_str(), rank(known));
    }
    status.push_str(" ELSE 0 END");
    let (place, order) = (place_of(question), cases(question, |place| FIRST - place as i64));
    format!(
        "CAST({status} AS BIGINT) * {RANK} \
         + CAST(CASE WHEN a.seconds IS NULL THEN 0 WHEN a.seconds > {MOST_SECONDS} THEN {MOST_SECONDS} ELSE a.seconds END AS BIGINT) * {SECOND} \
         + CASE WHEN {place} IS NULL THEN 0 ELSE {PLACE} END \
         + CASE WHEN e.webinar_language = w.language THEN {LANGUAGE} ELSE 0 END + {order}"
    )
}

fn occasion(question: &Question) -> String {
    cases(question, |place| question.occasions[place] as i64)
}

/// A number for each webinar.
fn cases(question: &Question, number: impl Fn(usize) -> i64) -> String {
    let mut sql = String::from("CAST(CASE w.id");
    for (place, webinar) in question.webinars.iter().enumerate() {
        let _ = write!(sql, " WHEN {} THEN {}", webinar.id.0, number(place));
    }
    sql.push_str(" ELSE 0 END AS BIGINT)");
    sql
}

fn webinar_ids(question: &Question) -> String {
    question.webinars.iter().map(|webinar| webinar.id.0.to_string()).collect::<Vec<_>>().join(", ")
}

/// An identifier of the content as a literal; nothing that a person typed comes here.
fn quoted(identifier: &str) -> String {
    format!("'{}'", identifier.replace('\'', "''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_says_again_what_it_was_made_of() {
        for (status, seconds, low, webinar) in [
            (Status::Present, 6_240, PLACE + LANGUAGE, 3),
            (Status::Partial, 0, 0, 0),
            (Status::NotRecorded, 0, LANGUAGE, 41),
            (Status::Absent, MOST_SECONDS, PLACE, 7),
        ] {
            let score = rank(status) * RANK + seconds * SECOND + low + FIRST - webinar as i64;
            assert_eq!(Scored::read(score), Scored { status, seconds, webinar });
        }
    }
}
