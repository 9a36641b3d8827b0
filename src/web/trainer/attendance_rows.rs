//! The rows of an import as its review page shows them, and what its form says about them.

use std::collections::HashMap;

use chrono_tz::Tz;
use serde::Serialize;

use super::unmatched::the_one;
use crate::attendance::plan::Proposal;
use crate::attendance::{self, Candidate, ImportRow, RowChoice, RowDecision};
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::i18n::{Lang, Message, span};
use crate::ids::{ImportRowId, PersonId};
use crate::reports::Words;
use crate::web::Errors;
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
    /// What was set when the page was made: somebody else's choice is not overwritten unseen.
    was: String,
    typed: String,
    remember: bool,
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

/// Everybody whom rows name.
fn people_in(rows: &[ImportRow]) -> Vec<PersonId> {
    let mut people: Vec<PersonId> = rows.iter().flat_map(offered).collect();
    people.sort_unstable();
    people.dedup();
    people
}

/// Whom a row may be: the match or the candidates, and whoever was chosen besides.
fn offered(row: &ImportRow) -> Vec<PersonId> {
    let mut all: Vec<PersonId> = row.person_id.into_iter().chain(row.candidates()).collect();
    if let Some(chosen) = row.chosen().and_then(RowChoice::person)
        && !all.contains(&chosen)
    {
        all.push(chosen);
    }
    all
}

fn value_of(choice: RowChoice) -> String {
    choice.person().map_or_else(|| choice.as_str().to_owned(), |person| format!("p-{person}"))
}

impl RowView {
    pub(super) fn new(row: &ImportRow, loaded: &Candidates, words: &Words<'_>, tz: Tz, lang: Lang, fields: &Fields) -> Self {
        let spans = row.spans();
        let times = spans.iter().take(TIMES_SHOWN).map(|part| span(lang, &part.from.in_zone(tz), &part.to.in_zone(tz)));
        let mut all = offered(row);
        all.extend(loaded.typed.get(&row.id).into_iter().flatten().copied().filter(|person| !offered(row).contains(person)));
        let people = all.into_iter().map(|person| choice(person, loaded.known.get(&person), words));
        let set = row.answer().map(value_of).unwrap_or_default();
        let id = row.id.to_string();
        Self {
            name: row.name.clone(),
            email: row.email.clone().unwrap_or_default(),
            minutes: row.seconds / 60,
            times: times.collect(),
            more_times: spans.len().saturating_sub(TIMES_SHOWN),
            why: if row.proposal() == Proposal::Elsewhere { "meeting-no-times".into() } else { row.reason().message() },
            people: people.collect(),
            chosen: fields.given(&format!("row-{id}")).unwrap_or_else(|| set.clone()),
            was: set,
            typed: fields.text(&format!("name-{id}")),
            remember: row.remember,
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
            chosen: "later".to_owned(),
            was: "later".to_owned(),
            typed: String::new(),
            remember: true,
        };
        let other = Self { id: "2".to_owned(), chosen: "other".to_owned(), typed: "Ж".to_owned(), ..row.clone() };
        vec![row, other]
    }
}

/// Who rows may be, read for a page.
pub(super) struct Candidates {
    known: HashMap<PersonId, Candidate>,
    /// Whom a name fits that was typed and fits several.
    typed: HashMap<ImportRowId, Vec<PersonId>>,
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
    let mut typed = HashMap::new();
    for row in rows {
        let name = fields.text(&format!("name-{}", row.id));
        if !name.is_empty() {
            let found = attendance::find_by_name(conn, webinar, curriculum, &name, FITTING)?;
            typed.insert(row.id, the_one(&found, &name));
        }
    }
    let mut all = people_in(rows);
    all.extend(typed.values().flatten().copied());
    all.sort_unstable();
    all.dedup();
    Ok(Candidates { known: attendance::candidates(conn, webinar, curriculum, &all)?, typed })
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

/// What the form says about these rows. One that it does not name stays as it is.
pub(super) fn read(
    conn: &mut Conn,
    webinar: &Webinar,
    curriculum: &Curriculum,
    rows: &[ImportRow],
    fields: &Fields,
) -> diesel::QueryResult<(Vec<RowDecision>, Errors)> {
    let (mut decisions, mut errors) = (Vec::new(), Errors::none());
    let others = match rows.first() {
        Some(row) => attendance::also_for(conn, row.import_id)?,
        None => Vec::new(),
    };
    for row in rows {
        let said = fields.text(&format!("row-{}", row.id));
        let (was, current) = (fields.given(&format!("was-{}", row.id)), row.answer().map(value_of).unwrap_or_default());
        if was.as_ref().is_some_and(|was| *was != current && said != current) {
            // left as the page had it: what somebody else decided meanwhile stands
            if was.as_ref() != Some(&said) {
                errors.add(
                    &format!("name-{}", row.id),
                    Message::new("meeting-changed-meanwhile").with("name", row.name.as_str()),
                );
            }
            continue;
        }
        let choice = match said.as_str() {
            "guest" => RowChoice::Guest,
            "walk-in" => RowChoice::WalkIn,
            "later" => RowChoice::Later,
            "other" => {
                let field = format!("name-{}", row.id);
                let name = fields.text(&field);
                let mut found = attendance::find_by_name(conn, webinar, curriculum, &name, 20)?;
                for other in &others {
                    let theirs = attendance::find_by_name(conn, other, curriculum, &name, 20)?;
                    found.extend(theirs.into_iter().filter(|one| !found.contains(one)).collect::<Vec<_>>());
                }
                match the_one(&found, &name)[..] {
                    [person] => RowChoice::Person(person),
                    [] => {
                        errors.add(&field, Message::new("unmatched-nobody").with("name", name));
                        continue;
                    }
                    _ => {
                        errors.add(&field, Message::new("unmatched-several").with("name", name));
                        continue;
                    }
                }
            }
            said => match said.strip_prefix("p-").and_then(|id| id.parse().ok()) {
                Some(person) => RowChoice::Person(person),
                None => continue,
            },
        };
        let remember = fields.ticked(&format!("remember-{}", row.id));
        // what was matched by itself and left so is nobody's decision
        let is_as_it_was = row.answer() == Some(choice) && (row.chosen().is_none() || row.remember == remember);
        if !is_as_it_was {
            decisions.push(RowDecision { row: row.id, choice, remember });
        }
    }
    Ok((decisions, errors))
}
