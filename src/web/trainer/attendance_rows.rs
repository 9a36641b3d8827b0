//! The rows of an import as its review page shows them; what its form says about them is read by [`row_answers`](super::row_answers).

use std::collections::HashMap;

use chrono::DateTime;
use chrono_tz::Tz;
use serde::Serialize;

use super::unmatched::the_one;
use crate::attendance::matching::{Reason, display_key, is_nameless};
use crate::attendance::plan::Proposal;
use crate::attendance::presence::Span;
use crate::attendance::readers::Stay;
use crate::attendance::{self, Candidate, ImportRow, Remembered, RowChoice};
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::i18n::{Lang, Message, day_month, minutes_of, span};
use crate::ids::PersonId;
use crate::reports::Words;
use crate::web::forms::Fields;
use crate::webinars::Webinar;

/// So many times of one name are written out.
const TIMES_SHOWN: usize = 6;

/// A name as received, and who it may be.
#[derive(Clone, Debug, Serialize)]
pub(super) struct RowView {
    id: String,
    name: String,
    email: String,
    minutes: i32,
    /// `15:00 to 15:40`
    times: Vec<String>,
    more_times: usize,
    why: Message,
    people: Vec<Choice>,
    /// The value of the choice that is set.
    chosen: String,
    /// The values of what somebody said of this name or address before.
    said: Vec<String>,
    /// What was set when the page was made: somebody else's choice is not overwritten unseen.
    was: String,
    typed: String,
    /// The values of those who sat at the same device.
    also: Vec<String>,
    also_typed: String,
    /// Whether there seem to be two.
    two: bool,
    remember: bool,
    /// Nothing is remembered of a device.
    never_remembered: bool,
}

/// One person whom a row may be.
#[derive(Clone, Debug, Serialize)]
struct Choice {
    value: String,
    name: String,
    /// What they do, where and in which region: namesakes are told apart by it.
    about: String,
    /// They are on the cohort, and this webinar is not theirs.
    elsewhere: bool,
}

/// A name about which somebody is asked: a row of a report, or somebody who is here and not on the list.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    /// By which its fields are named.
    pub id: String,
    pub name: String,
    pub email: Option<String>,
    /// Who it may be, the likeliest first.
    pub people: Vec<PersonId>,
    /// What it comes to so far.
    pub answer: Option<RowChoice>,
    /// Who sat at the same device, as far as somebody said so.
    pub also: Vec<PersonId>,
    pub why: Message,
    /// Whether there seem to be two.
    pub of_two: bool,
    pub remember: bool,
}

impl Asked {
    pub(super) fn of_row(row: &ImportRow) -> Self {
        Self {
            id: row.id.to_string(),
            name: row.name.clone(),
            email: row.email.clone(),
            people: offered(row),
            answer: row.answer(),
            also: row.also(),
            why: if row.proposal() == Proposal::Elsewhere { "meeting-no-times".into() } else { row.reason().message() },
            of_two: row.reason() == Reason::TwoPeople,
            remember: row.remember && !is_never_remembered(&row.name, row.email.as_deref()),
        }
    }

    /// The value of what is set, as its form says it: the choice, and whoever sat at the same device.
    pub(super) fn set(&self) -> String {
        let also = self.also.iter().map(|person| format!("p-{person}"));
        let all: Vec<String> = self.answer.map(value_of).into_iter().chain(also).collect();
        all.join(" ")
    }
}

/// Whom a row may be: the match or the candidates, and whoever was chosen besides.
fn offered(row: &ImportRow) -> Vec<PersonId> {
    let mut all: Vec<PersonId> = row.person_id.into_iter().chain(row.candidates()).collect();
    if let Some(chosen) = row.chosen().and_then(RowChoice::person)
        && !all.contains(&chosen)
    {
        all.push(chosen);
    }
    let also = row.also().into_iter().filter(|person| !all.contains(person)).collect::<Vec<_>>();
    all.extend(also);
    all
}

/// «15:00 to 16:40», on another day than the webinar's «5 December, 15:00 to 16:40»; «30 min within 15:00 to 16:40».
fn stay_on(lang: Lang, stay: &Stay, start: &DateTime<Tz>) -> String {
    let times = span_on(lang, stay.span, start);
    match stay.sure_seconds {
        Some(sure) => Message::new("report-row-within").with("n", minutes_of(sure)).with("times", times).to(lang),
        None => times,
    }
}

fn span_on(lang: Lang, part: Span, start: &DateTime<Tz>) -> String {
    let (from, to) = (part.from.in_zone(start.timezone()), part.to.in_zone(start.timezone()));
    match (span(lang, &from, &to), from.date_naive()) {
        (hours, day) if day == start.date_naive() => hours,
        (hours, day) => Message::new("day-and-time").with("day", day_month(lang, day)).with("time", hours).to(lang),
    }
}

/// Whether a decision would be about whoever has such a device.
fn is_never_remembered(name: &str, email: Option<&str>) -> bool {
    email.is_none() && is_nameless(name)
}

fn value_of(choice: RowChoice) -> String {
    choice.person().map_or_else(|| choice.as_str().to_owned(), |person| format!("p-{person}"))
}

impl RowView {
    /// `start` is the webinar's, in its zone: times of another day say which.
    pub(super) fn new(row: &ImportRow, loaded: &Candidates, words: &Words<'_>, start: &DateTime<Tz>, fields: &Fields) -> Self {
        let (lang, stays) = (words.lang, row.stays());
        let times = stays.iter().take(TIMES_SHOWN).map(|stay| stay_on(lang, stay, start));
        Self {
            minutes: row.seconds / 60,
            times: times.collect(),
            more_times: stays.len().saturating_sub(TIMES_SHOWN),
            ..Self::asked(&Asked::of_row(row), loaded, words, fields)
        }
    }

    /// Without times.
    pub(super) fn asked(asked: &Asked, loaded: &Candidates, words: &Words<'_>, fields: &Fields) -> Self {
        let id = asked.id.clone();
        let mut all = asked.people.clone();
        all.extend(loaded.typed.get(&id).into_iter().flatten().filter(|person| !asked.people.contains(person)));
        let people = all.into_iter().map(|person| choice(person, loaded.known.get(&person), words));
        // where somebody else decided meanwhile their choice is shown, not what was sent
        let is_stale = fields.given(&format!("was-{id}")).is_some_and(|was| was != asked.set());
        let sent = fields.given(&format!("row-{id}")).filter(|_| !is_stale);
        let is_sent = sent.is_some();
        let also: Vec<String> = if is_sent {
            fields.all(&format!("also-{id}"))
        } else {
            asked.also.iter().map(|person| format!("p-{person}")).collect()
        };
        let also_typed = fields.text(&format!("with-{id}"));
        Self {
            name: asked.name.clone(),
            email: asked.email.clone().unwrap_or_default(),
            minutes: 0,
            times: Vec::new(),
            more_times: 0,
            why: asked.why.clone(),
            people: people.collect(),
            said: loaded.said_of(asked),
            chosen: sent.unwrap_or_else(|| asked.answer.map(value_of).unwrap_or_default()),
            was: asked.set(),
            two: asked.of_two || !also.is_empty() || !also_typed.is_empty(),
            also,
            also_typed,
            typed: fields.text(&format!("name-{id}")),
            never_remembered: is_never_remembered(&asked.name, asked.email.as_deref()),
            remember: if is_sent { fields.ticked(&format!("remember-{id}")) } else { asked.remember },
            id,
        }
    }

    pub(super) fn samples() -> Vec<Self> {
        let row = Self {
            id: "1".to_owned(),
            name: "iPhone (Айгуль)".to_owned(),
            email: String::new(),
            minutes: 104,
            times: vec!["15:00 to 15:40".to_owned(), "15:52 to 16:56".to_owned()],
            more_times: 2,
            why: Message::new("match-reason-first-name-only"),
            people: vec![
                Choice {
                    value: "p-1".to_owned(),
                    name: "Айгуль Касымова".to_owned(),
                    about: "Psychologist, School 12, Shymkent".to_owned(),
                    elsewhere: false,
                },
                Choice {
                    value: "p-2".to_owned(), name: "Айгүл Сейітова".to_owned(), about: String::new(), elsewhere: true
                },
            ],
            said: vec!["p-1".to_owned(), "guest".to_owned()],
            chosen: "later".to_owned(),
            was: "later".to_owned(),
            typed: String::new(),
            also: Vec::new(),
            also_typed: String::new(),
            two: false,
            remember: true,
            never_remembered: false,
        };
        let other = Self {
            never_remembered: true,
            id: "2".to_owned(),
            chosen: "other".to_owned(),
            typed: "Ж".to_owned(),
            ..row.clone()
        };
        let two = Self {
            id: "3".to_owned(),
            chosen: "p-1".to_owned(),
            also: vec!["p-2".to_owned()],
            also_typed: "Ж".to_owned(),
            two: true,
            ..row.clone()
        };
        vec![row, other, two]
    }
}

/// Who rows may be, read for a page.
pub(super) struct Candidates {
    known: HashMap<PersonId, Candidate>,
    /// Whom a name fits that was typed and fits several.
    typed: HashMap<String, Vec<PersonId>>,
    /// What was decided in the cohort before.
    remembered: Vec<Remembered>,
}

impl Candidates {
    /// What was said of a name or its address before, by the values of its form: people, or a guest. It is offered and marked, and never
    /// chosen by itself.
    fn said_of(&self, asked: &Asked) -> Vec<String> {
        let email = asked.email.as_deref().map(|email| email.trim().to_lowercase());
        let key = display_key(&asked.name);
        let of_email = |said: &&Remembered| said.kind == "email" && Some(said.shown.trim().to_lowercase()) == email;
        let of_name = |said: &&Remembered| said.kind != "email" && display_key(&said.shown) == key;
        let said = self.remembered.iter().find(of_email).or_else(|| self.remembered.iter().find(of_name));
        said.map_or_else(Vec::new, |said| match said.people() {
            people if people.is_empty() => vec![RowChoice::Guest.as_str().to_owned()],
            people => people.into_iter().map(|person| value_of(RowChoice::Person(person))).collect(),
        })
    }
}

/// So many people whom a typed name fits are offered.
const FITTING: i64 = 8;

/// Reads who these rows may be.
pub(super) fn candidates(
    conn: &mut Conn,
    webinar: &Webinar,
    curriculum: &Curriculum,
    rows: &[ImportRow],
    fields: &Fields,
) -> diesel::QueryResult<Candidates> {
    let asked: Vec<Asked> = rows.iter().map(Asked::of_row).collect();
    candidates_of(conn, webinar, curriculum, &asked, fields)
}

/// Reads who these may be.
pub(super) fn candidates_of(
    conn: &mut Conn,
    webinar: &Webinar,
    curriculum: &Curriculum,
    asked: &[Asked],
    fields: &Fields,
) -> diesel::QueryResult<Candidates> {
    let mut typed: HashMap<String, Vec<PersonId>> = HashMap::new();
    for one in asked {
        for field in ["name", "with"] {
            let name = fields.text(&format!("{field}-{}", one.id));
            if !name.is_empty() {
                let found = attendance::find_by_name(conn, webinar, curriculum, &name, FITTING)?;
                let fitting: &mut Vec<PersonId> = typed.entry(one.id.clone()).or_default();
                fitting.extend(the_one(&found, &name));
                fitting.sort_unstable();
                fitting.dedup();
            }
        }
    }
    let mut all: Vec<PersonId> = asked.iter().flat_map(|one| one.people.iter().copied()).collect();
    all.extend(typed.values().flatten().copied());
    all.sort_unstable();
    all.dedup();
    let remembered = attendance::remembered(conn, webinar.cohort_id)?;
    Ok(Candidates { known: attendance::candidates(conn, webinar, curriculum, &all)?, typed, remembered })
}

fn choice(person: PersonId, known: Option<&Candidate>, words: &Words<'_>) -> Choice {
    let region = known.and_then(|known| known.region.as_deref()).map(|code| words.region(Some(code)));
    let work = known.map(|known| [known.position.clone(), known.organisation.clone()]);
    let about: Vec<String> = work.into_iter().flatten().chain([region]).flatten().collect();
    Choice {
        value: format!("p-{person}"),
        name: known.map(|known| known.name.clone()).unwrap_or_default(),
        about: about.join(", "),
        elsewhere: known.is_some_and(|known| !known.is_expected),
    }
}
