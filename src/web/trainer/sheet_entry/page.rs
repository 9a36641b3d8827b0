//! The page on which signatures are entered: what is read for it, and how it is put together.

use std::collections::HashMap;

use diesel::QueryResult;
use serde::Serialize;

use super::said;
use super::view::View;
use crate::attendance::presence::{Meeting, Span};
use crate::attendance::sheet::{ROWS_A_SHEET, stands_for};
use crate::attendance::{self, Evidence, Scan, Signer};
use crate::by::Who;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::i18n::{Message, clock_time, span, tr};
use crate::ids::PersonId;
use crate::people;
use crate::web::naming::lang_of_name;
use crate::web::trainer::roster::about;
use crate::web::webinar_head::{WebinarHead, moment};
use crate::web::{Errors, Page, PageError, WebinarTrainer, paths};
use crate::webinars::{Webinar, WebinarState, roster_count};

/// Rows of a page: those of a printed sheet.
const ROWS: i64 = ROWS_A_SHEET as i64;
/// So many are shown who have the letters looked for.
const FOUND: usize = 10;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct EntryPage {
    pub(super) errors: Errors,
    pub(super) crumbs: Vec<(String, String)>,
    pub(super) head: WebinarHead,
    /// `open`, `early`, `closed` or `cancelled`.
    pub(super) state: &'static str,
    /// From when signatures can be entered.
    pub(super) when: String,
    /// For what time a signature counts.
    pub(super) counts: Message,
    pub(super) action: String,
    pub(super) sheet_url: String,
    pub(super) scans_url: String,
    pub(super) roster_url: String,
    /// Where somebody is written down who is on no list, under the name looked for.
    pub(super) walk_in_url: String,
    pub(super) q: String,
    pub(super) from: String,
    pub(super) to: String,
    /// The times that the page proposes by itself, `15:00-16:10`.
    pub(super) proposed: String,
    pub(super) scan: String,
    pub(super) scans: Vec<(String, String)>,
    pub(super) entered: Message,
    pub(super) found: Vec<Row>,
    pub(super) more: bool,
    /// The one who is found and may be entered: Enter is enough.
    pub(super) is_one: bool,
    pub(super) rows: Vec<Row>,
    /// Ticked on other pages.
    pub(super) hidden: Vec<String>,
    pub(super) page: i64,
    pub(super) sheets: i64,
}

/// Somebody.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    pub(super) id: String,
    pub(super) number: i64,
    pub(super) name: String,
    pub(super) lang: &'static str,
    pub(super) about: String,
    /// The reader: nobody enters themselves.
    pub(super) own: bool,
    pub(super) ticked: bool,
    /// Nothing would be new.
    pub(super) done: bool,
    pub(super) signed: Vec<Signature>,
}

/// A signature that was entered.
#[derive(Clone, Debug, Serialize)]
pub struct Signature {
    pub(super) words: String,
    pub(super) url: String,
}

struct Loaded {
    found: Vec<Signer>,
    rows: Vec<Signer>,
    scans: Vec<Scan>,
    names: HashMap<PersonId, String>,
    expected: i64,
    entered: i64,
}

fn load(conn: &mut Conn, webinar: &Webinar, curriculum: &Curriculum, view: &View) -> QueryResult<Loaded> {
    let found = attendance::signers_named(conn, webinar, curriculum, &view.q, FOUND as i64 + 1)?;
    let expected = roster_count(conn, webinar, curriculum)?;
    let rows = attendance::signers(conn, webinar, curriculum, (view.page - 1) * ROWS, ROWS)?;
    let wrote = found.iter().chain(&rows).flat_map(|signer| &signer.signed).filter_map(|piece| match piece.by() {
        Who::Person(person) => Some(person),
        Who::System | Who::Command => None,
    });
    let mut ids: Vec<PersonId> = wrote.collect();
    ids.sort_unstable();
    ids.dedup();
    Ok(Loaded {
        names: people::people_with(conn, &ids)?.into_iter().map(|person| (person.id, person.name)).collect(),
        scans: attendance::scans_of(conn, webinar.id)?,
        entered: attendance::signed_count(conn, webinar.id)?,
        found,
        rows,
        expected,
    })
}

/// Puts the page together.
pub(super) async fn page(trainer: &WebinarTrainer, mut view: View, errors: Errors) -> Result<EntryPage, PageError> {
    let (visit, webinar) = (&trainer.visit, &trainer.webinar);
    let (lang, now, id) = (visit.lang, visit.now, webinar.id);
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let (asked, known, wanted) = (webinar.clone(), curriculum.clone(), view.clone());
    let loaded = visit.app.db.read(move |conn| load(conn, &asked, &known, &wanted)).await?;
    let meeting = Meeting::of(webinar);
    let proposed = propose(webinar, &meeting, &mut view, now);
    let credited = said(&view, webinar).ok().and_then(|said| stands_for(&meeting, said, now).ok());
    let one = |number: i64, signer: &Signer| row(trainer, &curriculum, &loaded.names, &view, credited, number, signer);
    let found: Vec<Row> = loaded.found.iter().take(FOUND).map(|signer| one(0, signer)).collect();
    let first = (view.page - 1) * ROWS + 1;
    let rows: Vec<Row> = (first..).zip(&loaded.rows).map(|(number, signer)| one(number, signer)).collect();
    let head = WebinarHead::new(webinar, &curriculum, lang, now);
    let walk_in = format!("{}?name={}#walk-in", paths::unmatched(lang, id), paths::encoded(&view.q));
    let there = loaded.scans.iter().filter(|scan| scan.removed_at.is_none());
    Ok(EntryPage {
        errors,
        crumbs: super::super::crumbs(lang, webinar, &head, "sheet-enter-title"),
        state: state_of(webinar, &meeting, now),
        when: moment(lang, meeting.counted.from, webinar.tz(), now),
        counts: counts(trainer, credited.and_then(|span| span.cut_to(meeting.counted))),
        action: paths::sheet_entry(lang, id),
        sheet_url: paths::sheet(lang, id),
        scans_url: paths::sheet_scans(lang, id),
        roster_url: paths::roster(lang, id),
        walk_in_url: walk_in,
        proposed,
        scans: there.map(|scan| (scan.id.to_string(), scan.file_name.clone())).collect(),
        entered: Message::new("sheet-entered-so-far").with("n", loaded.entered).with("of", loaded.expected),
        more: loaded.found.len() > FOUND,
        is_one: found.iter().filter(|row| !row.done && !row.own).count() == 1,
        hidden: view.ticks.iter().map(PersonId::to_string).filter(|id| rows.iter().all(|row| row.id != *id)).collect(),
        page: view.page,
        sheets: ((loaded.expected + ROWS - 1) / ROWS).max(1),
        found,
        rows,
        q: view.q,
        from: view.from,
        to: view.to,
        scan: view.scan,
        head,
    })
}

fn state_of(webinar: &Webinar, meeting: &Meeting, now: crate::clock::Instant) -> &'static str {
    match webinar.state() {
        WebinarState::Closed => "closed",
        WebinarState::Cancelled => "cancelled",
        WebinarState::Planned if now <= meeting.counted.from => "early",
        WebinarState::Planned => "open",
    }
}

/// While the webinar is on, nothing but the time up to now can be credited: that is proposed where nothing is said.
fn propose(webinar: &Webinar, meeting: &Meeting, view: &mut View, now: crate::clock::Instant) -> String {
    if now >= meeting.counted.to || !view.from.is_empty() || !view.to.is_empty() {
        return String::new();
    }
    let time = |at: crate::clock::Instant| clock_time(&at.in_zone(webinar.tz()));
    (view.from, view.to) = (time(meeting.counted.from), time(now));
    format!("{}-{}", view.from, view.to)
}

/// «A signature counts from 15:00 to 17:00»: of the time for which it stands what lies within the webinar as it really was.
fn counts(trainer: &WebinarTrainer, credited: Option<Span>) -> Message {
    let tz = trainer.webinar.tz();
    match credited {
        Some(of) => {
            let times = span(trainer.visit.lang, &of.from.in_zone(tz), &of.to.in_zone(tz));
            Message::new("sheet-counts").with("span", times)
        }
        None => Message::new("sheet-counts-nothing"),
    }
}

fn row(
    trainer: &WebinarTrainer,
    curriculum: &Curriculum,
    names: &HashMap<PersonId, String>,
    view: &View,
    credited: Option<Span>,
    number: i64,
    signer: &Signer,
) -> Row {
    let lang = trainer.visit.lang;
    let region = signer.region.as_deref().and_then(|code| curriculum.country(&trainer.cohort.country)?.region(code));
    let covers = |piece: &Evidence| {
        credited.is_none_or(|span| piece.from_at <= span.from && piece.to_at.is_some_and(|to| to >= span.to))
    };
    Row {
        id: signer.person.to_string(),
        number,
        name: signer.name.clone(),
        lang: lang_of_name(&signer.name),
        about: about(lang, signer.position.as_deref(), region.map(|region| region.name.text(lang))),
        own: signer.person == trainer.person.id,
        ticked: view.ticks.contains(&signer.person),
        done: signer.signed.iter().any(covers),
        signed: signer.signed.iter().map(|piece| signature(trainer, names, piece)).collect(),
    }
}

fn signature(trainer: &WebinarTrainer, names: &HashMap<PersonId, String>, piece: &Evidence) -> Signature {
    let (lang, tz, now) = (trainer.visit.lang, trainer.webinar.tz(), trainer.visit.now);
    let of = counted_of(piece, &trainer.webinar);
    let name = match piece.by() {
        Who::Person(person) => names.get(&person).cloned(),
        Who::System | Who::Command => None,
    };
    let said = Message::new("sheet-signed")
        .with("span", span(lang, &of.from.in_zone(tz), &of.to.in_zone(tz)))
        .with("name", name.unwrap_or_else(|| tr(lang, "audit-by-somebody")))
        .with("time", moment(lang, piece.recorded_at, tz, now));
    Signature { words: said.to(lang), url: paths::signature(lang, trainer.webinar.id, piece.id) }
}

/// The time that a signature is worth: it stands for the whole that was planned, and the webinar may have been shorter.
pub(in crate::web) fn counted_of(piece: &Evidence, webinar: &Webinar) -> Span {
    let whole = Span { from: piece.from_at, to: piece.to_at.unwrap_or(piece.from_at) };
    whole.cut_to(Meeting::of(webinar).counted).unwrap_or(whole)
}

impl Page for EntryPage {
    const TEMPLATE: &'static str = "trainer/sheet_entry/new.html";

    fn samples() -> Vec<Self> {
        super::samples::samples()
    }
}
