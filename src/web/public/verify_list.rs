//! Many records and other papers checked at once, by an employer or a ministry: a table with codes in, a table with what each of them says out. Nothing is
//! kept of either. Who brings guesses instead of codes is sent away before they have tried many.

use std::collections::{BTreeMap, BTreeSet};

use actix_web::web;
use serde::Serialize;

use super::verify_answer::Answer as Facts;
use crate::completion::document::learning_time;
use crate::completion::{self, Checked, CheckedStatement, Code, CodeList, GivenCode, Outcome, StatementKind, masked};
use crate::i18n::{Lang, Message, count, date, tr};
use crate::tables::{self, Unreadable};
use crate::web::limits::{Door, Limits};
use crate::web::organiser::import_words::unreadable;
use crate::web::upload::Upload;
use crate::web::{Answer, Errors, Page, Visit, download, paths};

/// Codes of one list.
const MOST_CODES: usize = 10_000;
/// So many are looked up at once.
const AT_ONCE: usize = 500;
/// So many that belong to no record, and more than half of what was looked up: then these are guesses, or another column.
const MOST_UNKNOWN: usize = 100;
/// What a file may hold.
const LIMITS: tables::Limits = tables::Limits { rows: MOST_CODES + 1, columns: 50, opened: 32 * 1_048_576 };

/// The page that asks for a file.
#[derive(Clone, Debug, Serialize)]
pub struct ListPage {
    errors: Errors,
    action: String,
    most: String,
    verify_url: String,
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "public/verify/list.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            errors: Errors::none(),
            action: "/en/verify/list".to_owned(),
            most: "10,000".to_owned(),
            verify_url: "/en/verify".to_owned(),
        };
        vec![Self { errors: Errors::one("file", "verify-list-no-codes"), ..page.clone() }, page]
    }
}

fn page(visit: &Visit, errors: Errors) -> ListPage {
    ListPage { errors, action: paths::verify_list(visit.lang), most: most(visit.lang), verify_url: paths::verify(visit.lang) }
}

/// `GET /verify/list`
///
/// # Errors
/// None of its own.
pub async fn new(visit: Visit) -> Answer {
    visit.page(&page(&visit, Errors::none()))
}

/// `POST /verify/list` with a file: the same list as CSV, row by row, each code with what its record says.
///
/// # Errors
/// [`PageError::TooMany`](crate::web::PageError::TooMany).
pub async fn create(visit: Visit, limits: web::Data<Limits>, upload: Upload) -> Answer {
    limits.knock(Door::VerifyList, visit.address)?;
    let refuse = |why: Message| visit.refused(&page(&visit, Errors::one("file", why)));
    let Some(file) = upload.file else { return refuse("verify-list-choose".into()) };
    let list = match read(&file.bytes) {
        Ok(None) => return refuse("verify-list-no-codes".into()),
        Ok(Some(list)) if list.rows.len() > MOST_CODES => return refuse(too_many(visit.lang)),
        Ok(Some(list)) => list,
        Err(Unreadable::TooManyRows) => return refuse(too_many(visit.lang)),
        Err(why) => return refuse(unreadable(why)),
    };
    // a code that stands in many rows is one code: else one that is known would pay for as many guesses
    let mut seen = BTreeSet::new();
    let asked: Vec<Code> =
        list.rows.iter().filter_map(|given| given.code).filter(|code| seen.insert(code.to_string())).collect();
    let (found, unknown) = visit.app.db.read(move |conn| look_up(conn, &asked)).await?;
    limits.missed_many(visit.address, unknown);
    let Some(found) = found else { return refuse("verify-list-unknown".into()) };
    let lang = visit.lang;
    // their own columns first, so that the answer lies beside their list
    let beside = |mut own: Vec<String>, mut said: Vec<String>| {
        said.resize(HEADS.len(), String::new());
        own.append(&mut said);
        own
    };
    let mut rows = vec![beside(list.head, HEADS.map(|key| tr(lang, key)).to_vec())];
    rows.extend(list.rows.iter().map(|given| beside(given.cells.clone(), row(&visit, given, &found))));
    download::csv(&format!("records-{}.csv", visit.now.in_zone(chrono_tz::UTC).date_naive()), &rows)
}

/// How many codes at once, with its separator: «10,000».
fn most(lang: Lang) -> String {
    count(lang, i64::try_from(MOST_CODES).unwrap_or(i64::MAX))
}

fn too_many(lang: Lang) -> Message {
    Message::new("verify-list-too-many").with("n", most(lang))
}

fn read(bytes: &[u8]) -> Result<Option<CodeList>, Unreadable> {
    if tables::is_compound(bytes) {
        return Err(Unreadable::OldOrLocked);
    }
    let (rows, _) = if tables::is_zip(bytes) { tables::read_xlsx(bytes, &LIMITS)? } else { tables::read_csv(bytes, &LIMITS)? };
    Ok(completion::codes_in(&rows))
}

/// What codes belong to.
#[derive(Default)]
struct Found {
    records: BTreeMap<String, Checked>,
    /// Transcripts and certificates of attendance.
    papers: BTreeMap<String, CheckedStatement>,
}

/// What is found, none where too many of the first belong to nothing of ours; and how many of those looked up do not.
fn look_up(conn: &mut crate::db::Conn, codes: &[Code]) -> diesel::QueryResult<(Option<Found>, usize)> {
    let (mut found, mut looked_up, mut unknown) = (Found::default(), 0, 0);
    for part in codes.chunks(AT_ONCE) {
        let records = completion::records_by_codes(conn, part)?;
        let others: Vec<Code> = part.iter().filter(|code| !records.contains_key(&code.to_string())).copied().collect();
        let papers = completion::statements_by_codes(conn, &others)?;
        looked_up += part.len();
        unknown += others.iter().filter(|code| !papers.contains_key(&code.to_string())).count();
        found.records.extend(records);
        found.papers.extend(papers);
        if unknown > MOST_UNKNOWN && unknown * 2 > looked_up {
            return Ok((None, unknown));
        }
    }
    Ok((Some(found), unknown))
}

const HEADS: [&str; 14] = [
    "verify-code",
    "verify-list-state",
    "verify-list-changed",
    "verify-list-successor",
    "verify-name",
    "verify-list-outcome",
    "verify-programme",
    "document-track",
    "document-hours",
    "document-period",
    "document-issued",
    "document-valid-until",
    "verify-issuer",
    "verify-list-kind",
];

fn row(visit: &Visit, given: &GivenCode, found: &Found) -> Vec<String> {
    let lang = visit.lang;
    let alone = |key: &str| vec![given.given.clone(), tr(lang, key)];
    if given.given.is_empty() {
        return alone("verify-list-code-missing");
    }
    let Some(code) = given.code else { return alone("verify-list-no-code") };
    if let Some(paper) = found.papers.get(&code.to_string()) {
        return paper_row(lang, paper);
    }
    let Some(Checked { record, zone, successor, .. }) = found.records.get(&code.to_string()) else {
        return alone("verify-not-found-title");
    };
    let facts = Facts::of(record, *zone, (lang, visit.now));
    vec![
        record.code().grouped().replace('\u{a0}', " "),
        tr(lang, &format!("record-state-{}", facts.state)),
        facts.changed_on.unwrap_or_default(),
        successor.map(|code| code.grouped().replace('\u{a0}', " ")).unwrap_or_default(),
        facts.name.unwrap_or_default(),
        outcome(lang, record.outcome()),
        facts.programme,
        facts.track,
        facts.hours,
        facts.period,
        facts.issued_on,
        facts.valid_until.unwrap_or_default(),
        facts.issuer,
        tr(lang, "verify-kind-record"),
    ]
}

/// A transcript or a certificate of attendance: what it is stands in the last column, and what a record alone has is left empty.
fn paper_row(lang: Lang, paper: &CheckedStatement) -> Vec<String> {
    let (statement, said) = (&paper.statement, paper.statement.said());
    let kind = statement.kind();
    let is_transcript = kind == StatementKind::Transcript;
    let only_there = |words: String| if is_transcript { words } else { String::new() };
    let period = match said.modules.first().and_then(|module| module.webinars.first()).filter(|_| !is_transcript) {
        Some(webinar) => date(lang, webinar.day),
        None => {
            let (from, to) = (date(lang, said.starts_on), date(lang, said.ends_on));
            Message::new("record-period").with("from", from).with("to", to).to(lang)
        }
    };
    vec![
        statement.code().grouped().replace('\u{a0}', " "),
        tr(lang, &format!("verify-list-state-{}", paper.state())),
        String::new(),
        String::new(),
        statement.name_for(lang).filter(|name| !name.is_empty()).map(masked).unwrap_or_default(),
        tr(lang, &format!("verify-kind-{}", kind.as_str())),
        said.programme.text(lang).to_owned(),
        only_there(said.track.text(lang).to_owned()),
        only_there(said.counted().map(|minutes| learning_time(lang, minutes)).unwrap_or_default()),
        period,
        date(lang, said.as_of),
        String::new(),
        said.issuer.text(lang).to_owned(),
        tr(lang, &format!("verify-kind-{}", kind.as_str())),
    ]
}

fn outcome(lang: Lang, outcome: Outcome) -> String {
    tr(lang, &format!("verify-facts-{}", outcome.key()))
}
