//! All figures that one reader of aggregates gets, from one snapshot: how many people of each kind, and how many of each track came
//! to each status at each occasion. Every table of theirs is a sum over these, so that they can be guarded together.

use std::sync::Arc;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use super::filters::Dimension;
use super::question::Question;
use super::sql;
use crate::attendance::Status;
use crate::clock::Instant;
use crate::db::Conn;
use crate::ids::{CohortId, WebinarId};
use crate::recent::Recent;

/// People who are alike in all that tables count by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Their code in each of [`Dimension::ALL`]; empty where they gave none.
    pub keys: [String; 5],
    /// How many.
    pub people: i64,
    /// Of them, those who took part at least once.
    pub came: i64,
    /// Of them, those present at every occasion.
    pub every: i64,
}

/// What the people of one track came to at one occasion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turnout {
    /// Which, from 0.
    pub occasion: usize,
    /// Of which track.
    pub track: String,
    /// In the order of [`Status::ALL`].
    pub counts: [i64; 5],
}

/// The whole of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Linked {
    /// Everybody, each once.
    pub profiles: Vec<Profile>,
    /// Everybody, once for each occasion.
    pub turnouts: Vec<Turnout>,
    /// For each occasion the tracks that take its module.
    pub takers: Vec<Vec<String>>,
}

#[derive(QueryableByName)]
struct ProfileRow {
    #[diesel(sql_type = Text)]
    region: String,
    #[diesel(sql_type = Text)]
    track: String,
    #[diesel(sql_type = Text)]
    sector: String,
    #[diesel(sql_type = Text)]
    gender: String,
    #[diesel(sql_type = Text)]
    language: String,
    #[diesel(sql_type = BigInt)]
    people: i64,
    #[diesel(sql_type = BigInt)]
    came: i64,
    #[diesel(sql_type = BigInt)]
    every: i64,
}

#[derive(QueryableByName)]
struct TurnoutRow {
    #[diesel(sql_type = Text)]
    track: String,
    #[diesel(sql_type = BigInt)]
    occasion: i64,
    #[diesel(sql_type = BigInt)]
    rank: i64,
    #[diesel(sql_type = BigInt)]
    number: i64,
}

/// The figures of a question that nothing narrows: two statements, whatever they find.
///
/// # Errors
/// The database's.
fn linked(conn: &mut Conn, question: &Question) -> QueryResult<Linked> {
    if question.webinars.is_empty() {
        return Ok(Linked::default());
    }
    let (scores, rank) = (sql::scores(question, ""), sql::rank_of("s.score"));
    let (came, present) = (sql::rank(Status::Partial), sql::rank(Status::Present));
    let [region, track, sector, gender, language] = Dimension::ALL.map(sql::column_of);
    let rows: Vec<ProfileRow> = sql::load(
        conn,
        format!(
            "SELECT {region} AS region, {track} AS track, {sector} AS sector, {gender} AS gender, {language} AS language, \
             COUNT(*) AS people, COUNT(CASE WHEN b.best >= {came} THEN 1 END) AS came, \
             COUNT(CASE WHEN b.worst = {present} THEN 1 END) AS every \
             FROM (SELECT s.enrolment, MIN({rank}) AS worst, MAX({rank}) AS best FROM ({scores}) s GROUP BY s.enrolment) b \
             JOIN enrolments e ON e.id = b.enrolment GROUP BY 1, 2, 3, 4, 5"
        ),
        question,
        "",
    )?;
    let profile = |row: ProfileRow| Profile {
        keys: [row.region, row.track, row.sector, row.gender, row.language],
        people: row.people,
        came: row.came,
        every: row.every,
    };
    let profiles = rows.into_iter().map(profile).collect();
    let rows: Vec<TurnoutRow> = sql::load(
        conn,
        format!(
            "SELECT e.track AS track, s.occasion AS occasion, {rank} AS rank, COUNT(*) AS number \
             FROM ({scores}) s JOIN enrolments e ON e.id = s.enrolment GROUP BY e.track, s.occasion, {rank}"
        ),
        question,
        "",
    )?;
    Ok(Linked { profiles, turnouts: turnouts(rows), takers: takers(question) })
}

/// [`linked`] of questions asked lately, by the webinars they are about.
pub type RecentLinked = Recent<(CohortId, Vec<WebinarId>), Arc<Linked>>;

/// [`linked`], or what it answered within the last minute in a large cohort: the question then says of when it is.
///
/// # Errors
/// The database's.
pub fn recent_linked(
    conn: &mut Conn,
    question: &mut Question,
    now: Instant,
    recent: &RecentLinked,
) -> QueryResult<Arc<Linked>> {
    let key = (question.cohort.id, question.webinars.iter().map(|webinar| webinar.id).collect());
    let people = |found: &Arc<Linked>| found.profiles.iter().map(|profile| profile.people).sum();
    let (at, found) = recent.answer(key, now, people, || linked(conn, question).map(Arc::new))?;
    question.at = at;
    Ok(found)
}

fn turnouts(rows: Vec<TurnoutRow>) -> Vec<Turnout> {
    let mut turnouts: Vec<Turnout> = Vec::new();
    for row in rows {
        let (occasion, status) = (row.occasion as usize, sql::of_rank(row.rank) as usize);
        let found = turnouts.iter().position(|turnout| turnout.occasion == occasion && turnout.track == row.track);
        let place = found.unwrap_or_else(|| {
            turnouts.push(Turnout { occasion, track: row.track, counts: [0; 5] });
            turnouts.len() - 1
        });
        turnouts[place].counts[status] += row.number;
    }
    turnouts
}

fn takers(question: &Question) -> Vec<Vec<String>> {
    let number = question.occasions.iter().max().map_or(0, |last| last + 1);
    let of = |occasion: usize| {
        let webinar = question.occasions.iter().position(|other| *other == occasion).map(|place| &question.webinars[place]);
        let takers = question.takers.iter().find(|(module, _)| webinar.is_some_and(|webinar| webinar.module == *module));
        takers.map(|(_, tracks)| tracks.clone()).unwrap_or_default()
    };
    (0..number).map(of).collect()
}
