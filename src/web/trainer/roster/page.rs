//! The roster's page: what is read for it, and how it is put together.

use std::collections::{BTreeSet, HashMap};

use diesel::QueryResult;
use serde::Serialize;

use super::view::{PER_PAGE, View};
use super::words::{Telling, flag_words};
use crate::attendance::devices::{self, Flag};
use crate::attendance::presence::Meeting;
use crate::attendance::{self, COUNTED_TO, CheckInCode, Counts, Crowds, Entry, Status, Stranger};
use crate::by::Who;
use crate::clock::Instant;
use crate::completion;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::i18n::{self, Lang, Message, clock_time, tr};
use crate::ids::PersonId;
use crate::people;
use crate::questions::{self, Excuse};
use crate::web::page::Layout;
use crate::web::trainer::check_in_panel::CheckInPanel;
use crate::web::webinar_head::{WebinarHead, held_in, moment};
use crate::web::{Errors, Page, WebinarTrainer, paths};
use crate::webinars::{Webinar, WebinarState};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct RosterPage {
    pub(super) errors: Errors,
    pub(super) action: String,
    pub(super) crumbs: Vec<(String, String)>,
    pub(super) head: WebinarHead,
    pub(super) held_in: String,
    pub(super) panel: CheckInPanel,
    /// Message key and figure.
    pub(super) stats: Vec<(String, String)>,
    /// People who are here and not on the list.
    pub(super) strangers: Option<Strangers>,
    /// Names that may be somebody's of the list, on which nobody has decided.
    pub(super) undecided: Option<Strangers>,
    pub(super) reports_url: String,
    /// Check-ins that are worth a look, a sentence each.
    pub(super) flags: Vec<String>,
    /// `15:05`: of when all this is.
    pub(super) as_of: String,
    pub(super) unmatched_url: String,
    pub(super) chips: Vec<Chip>,
    pub(super) q: String,
    pub(super) show: String,
    pub(super) page: i64,
    /// The people, in HTML: [`Row`](super::rows::Row); empty where there is nobody.
    pub(super) rows: String,
    /// Choices not saved for people who are not on this page: name of the field, value.
    pub(super) hidden: Vec<(String, String)>,
    pub(super) unsaved: usize,
    pub(super) range: Option<Range>,
    pub(super) last_saved: Option<String>,
    pub(super) closed: Option<String>,
    /// It was called off: there is nothing to mark.
    pub(super) is_off: bool,
    /// What the meeting system told after the closing, which changes nothing.
    pub(super) late: Option<Message>,
    pub(super) close_url: String,
    pub(super) sheet_entry_url: String,
    /// The form was refused: only what is to be mended is shown.
    pub(super) fixing: bool,
}

/// Some of those on whom nobody has decided.
#[derive(Clone, Debug, Serialize)]
pub struct Strangers {
    n: usize,
    names: String,
    url: String,
}

/// A filter.
#[derive(Clone, Debug, Serialize)]
pub struct Chip {
    value: String,
    words: String,
    count: String,
    current: bool,
}

/// Which of how many.
#[derive(Clone, Debug, Serialize)]
pub struct Range {
    first: i64,
    last: i64,
    /// `None` where it is not counted to its end.
    total: Option<i64>,
    previous: Option<i64>,
    next: Option<i64>,
}

/// What is read for the page.
pub struct Loaded {
    counts: Counts,
    pub(super) entries: Vec<Entry>,
    more: bool,
    code: Option<CheckInCode>,
    strangers: Vec<Stranger>,
    /// Of each of them, whether it may be somebody on the list.
    may_be_listed: Vec<bool>,
    flags: Vec<Flag>,
    names: HashMap<PersonId, String>,
    /// Those on this page for whom this webinar is the last chance.
    last: BTreeSet<PersonId>,
    excuses: HashMap<PersonId, Excuse>,
    closed: Option<(Instant, String)>,
    late: i64,
}

/// Reads what the page shows; `only`: just these people, for a form to be mended.
pub fn load(
    conn: &mut Conn,
    webinar: &Webinar,
    curriculum: &Curriculum,
    view: &View,
    only: Option<&[PersonId]>,
    now: Instant,
    crowds: &Crowds,
) -> QueryResult<Loaded> {
    let mut entries = match only {
        Some(people) => attendance::entries_of(conn, webinar, curriculum, people)?,
        // one more than fits says whether there is a next page
        None => {
            let from = view.page * PER_PAGE;
            attendance::roster_entries(conn, webinar, curriculum, &view.narrowed(), from, PER_PAGE + 1)?
        }
    };
    let more = only.is_none() && entries.len() as i64 > PER_PAGE;
    if more {
        entries.truncate(PER_PAGE as usize);
    }
    let late = attendance::late_events(conn, webinar)?;
    let closed = if webinar.closed_at.is_some() { attendance::closing_of(conn, webinar.id)? } else { None };
    let by = entries.iter().filter_map(|entry| entry.ruling.as_ref().map(|ruling| &ruling.by_whom));
    let flags = devices::flags(&attendance::devices_used(conn, webinar.id)?);
    let shown: Vec<PersonId> = entries.iter().map(|entry| entry.person).collect();
    let last = completion::last_date_for(conn, webinar.id, &shown)?;
    let names = names_of(conn, by.chain(closed.iter().map(|(_, by)| by)), &flags)?;
    // most webinars have one page of people, and nobody needs to be counted who stands on it
    let counts = if only.is_none() && view.is_of_all() && !more {
        Counts::of_all(&entries)
    } else {
        attendance::counts(conn, webinar, curriculum, now, crowds)?
    };
    let strangers = attendance::strangers(conn, webinar.id)?;
    Ok(Loaded {
        counts,
        code: attendance::current_code(conn, webinar.id, now)?,
        may_be_listed: may_be_listed(conn, webinar, curriculum, &strangers)?,
        strangers,
        entries,
        more,
        flags,
        names,
        last,
        excuses: questions::excuses_said(conn, webinar.id)?,
        closed,
        late,
    })
}

/// So many names are held against the list while the page is read; of more than that any may be on it.
const MOST_MATCHED: usize = 60;

/// Whether each may be somebody on the list: then the name is undecided, and nobody says that the list lacks a person.
fn may_be_listed(
    conn: &mut Conn,
    webinar: &Webinar,
    curriculum: &Curriculum,
    strangers: &[Stranger],
) -> QueryResult<Vec<bool>> {
    if strangers.len() > MOST_MATCHED {
        return Ok(vec![true; strangers.len()]);
    }
    let proposed = attendance::proposals(conn, webinar, curriculum, strangers)?;
    Ok(proposed.iter().map(|proposed| !proposed.people.is_empty()).collect())
}

/// The names of those who ruled and of those whose check-ins are worth a look.
fn names_of<'by>(
    conn: &mut Conn,
    by: impl Iterator<Item = &'by String>,
    flags: &[Flag],
) -> QueryResult<HashMap<PersonId, String>> {
    let mut ids: Vec<PersonId> = by
        .filter_map(|stored| match Who::from_stored(stored) {
            Who::Person(person) => Some(person),
            Who::System | Who::Command => None,
        })
        .collect();
    ids.extend(flags.iter().flat_map(Flag::people));
    ids.sort_unstable();
    ids.dedup();
    Ok(people::people_with(conn, &ids)?.into_iter().map(|person| (person.id, person.name)).collect())
}

/// What the lines of rows are told with.
pub fn telling<'a>(trainer: &WebinarTrainer, meeting: &'a Meeting, loaded: &'a Loaded) -> Telling<'a> {
    Telling {
        meeting,
        lang: trainer.visit.lang,
        zone: trainer.webinar.tz(),
        now: trainer.visit.now,
        reader: trainer.person.id,
        names: &loaded.names,
        last: &loaded.last,
        excuses: &loaded.excuses,
    }
}

/// Puts the page together; `rows` is its list in HTML.
pub fn page(trainer: &WebinarTrainer, curriculum: &Curriculum, view: &View, loaded: &Loaded, rows: String) -> RosterPage {
    let (webinar, visit) = (&trainer.webinar, &trainer.visit);
    let (lang, now) = (visit.lang, visit.now);
    let head = WebinarHead::new(webinar, curriculum, lang, now);
    let off_page = |kept: &&super::view::Kept| loaded.entries.iter().all(|entry| entry.person != kept.person);
    let hidden = view.kept.iter().filter(off_page).flat_map(|kept| {
        let id = kept.person;
        [(format!("mark-{id}"), kept.mark.to_string()), (format!("was-{id}"), kept.was.to_string())]
    });
    let closed = loaded.closed.as_ref().map(|(at, by)| closed_words(lang, moment(lang, *at, webinar.tz(), now), by, loaded));
    RosterPage {
        errors: Errors::none(),
        action: paths::roster(lang, webinar.id),
        crumbs: super::super::crumbs(lang, webinar, &head, "roster-title"),
        held_in: held_in(webinar, lang),
        panel: CheckInPanel::new(&visit.app.config, webinar, loaded.code.as_ref(), lang, now),
        stats: stats(lang, &loaded.counts),
        strangers: strangers(lang, webinar, loaded, false),
        undecided: strangers(lang, webinar, loaded, true),
        reports_url: paths::report_new(lang, webinar.id),
        flags: loaded.flags.iter().map(|flag| flag_words(flag, &loaded.names, lang)).collect(),
        as_of: clock_time(&now.in_zone(webinar.tz())),
        unmatched_url: paths::unmatched(lang, webinar.id),
        chips: chips(lang, &loaded.counts, view.show),
        q: view.name.clone().unwrap_or_default(),
        show: view.show.map(|status| status.to_string()).unwrap_or_default(),
        page: view.page + 1,
        hidden: hidden.collect(),
        unsaved: view.kept.len(),
        is_off: webinar.state() == WebinarState::Cancelled,
        range: range(view, loaded),
        last_saved: last_ruling(&loaded.entries).map(|at| moment(lang, at, webinar.tz(), now)),
        closed,
        late: (loaded.late > 0).then(|| Message::new("roster-late-events").with("n", loaded.late)),
        close_url: paths::close(lang, webinar.id),
        sheet_entry_url: paths::sheet_entry(lang, webinar.id),
        fixing: false,
        rows,
        head,
    }
}

/// When somebody on this page was marked last.
fn last_ruling(entries: &[Entry]) -> Option<Instant> {
    entries.iter().filter_map(|entry| entry.ruling.as_ref().map(|ruling| ruling.at)).max()
}

fn closed_words(lang: Lang, at: String, by: &str, loaded: &Loaded) -> String {
    let name = match Who::from_stored(by) {
        Who::Person(person) => loaded.names.get(&person),
        Who::System | Who::Command => None,
    };
    match name {
        Some(name) => Message::new("roster-closed-by").with("name", name.as_str()).with("time", at).to(lang),
        None => Message::new("roster-closed-at").with("time", at).to(lang),
    }
}

/// A figure, or «more than 1,000».
fn figure(lang: Lang, count: Option<i64>) -> String {
    match count {
        Some(count) if count > COUNTED_TO => Message::new("more-than").with("n", i18n::count(lang, COUNTED_TO)).to(lang),
        Some(count) => i18n::count(lang, count),
        None => "–".to_owned(),
    }
}

fn stats(lang: Lang, counts: &Counts) -> Vec<(String, String)> {
    let order = [Status::Present, Status::Partial, Status::Excused, Status::Absent, Status::NotRecorded];
    // the roster's own length is a counter and exact
    let expected = ("stat-expected".to_owned(), i18n::count(lang, counts.expected));
    std::iter::once(expected).chain(order.map(|status| (format!("stat-{status}"), figure(lang, counts.of(status))))).collect()
}

fn chips(lang: Lang, counts: &Counts, show: Option<Status>) -> Vec<Chip> {
    let all = Chip {
        value: "show-all".to_owned(),
        words: tr(lang, "roster-everyone"),
        count: i18n::count(lang, counts.expected),
        current: show.is_none(),
    };
    let order = [Status::NotRecorded, Status::Present, Status::Partial, Status::Excused, Status::Absent];
    let wanted = order.into_iter().filter(|status| {
        matches!(status, Status::NotRecorded | Status::Present) || show == Some(*status) || counts.of(*status) != Some(0)
    });
    let chip = |status: Status| Chip {
        value: format!("show-{status}"),
        words: tr(lang, &format!("attendance-{status}")),
        count: figure(lang, counts.of(status)),
        current: show == Some(status),
    };
    std::iter::once(all).chain(wanted.map(chip)).collect()
}

/// Those who may be on the list, or those who are not.
fn strangers(lang: Lang, webinar: &Webinar, loaded: &Loaded, may_be_listed: bool) -> Option<Strangers> {
    /// Names in the callout; the page behind it has all.
    const NAMED: usize = 3;
    let all = loaded.strangers.iter().zip(&loaded.may_be_listed).filter(|(_, may)| **may == may_be_listed);
    let all: Vec<&Stranger> = all.map(|(stranger, _)| stranger).collect();
    let names: Vec<String> = all
        .iter()
        .take(NAMED)
        .filter_map(|stranger| stranger.name.clone().or_else(|| stranger.email.clone()))
        .map(|name| Message::new("quoted-name").with("name", name).to(lang))
        .collect();
    (!all.is_empty()).then(|| Strangers { n: all.len(), names: names.join(", "), url: paths::unmatched(lang, webinar.id) })
}

fn range(view: &View, loaded: &Loaded) -> Option<Range> {
    let (from, shown) = (view.page * PER_PAGE, loaded.entries.len());
    let total = match (&view.name, view.show) {
        (Some(_), _) => None,
        (None, Some(status)) => loaded.counts.of(status).filter(|count| *count <= COUNTED_TO),
        (None, None) => Some(loaded.counts.expected),
    };
    (shown > 0 && (view.page > 0 || loaded.more)).then(|| Range {
        first: from + 1,
        last: from + shown as i64,
        total,
        previous: (view.page > 0).then_some(view.page),
        next: loaded.more.then_some(view.page + 2),
    })
}

impl Page for RosterPage {
    const TEMPLATE: &'static str = "trainer/roster/show.html";
    const LAYOUT: Layout = Layout::Task;

    fn samples() -> Vec<Self> {
        super::samples::samples()
    }
}

/// Crumbs, chips, the range of the page, those who are not on the list.
pub(super) type SampleParts = (Vec<(String, String)>, Vec<Chip>, Option<Range>, Option<Strangers>);

/// Parts for the samples.
pub(super) fn sample_parts(lang: Lang) -> SampleParts {
    let counts = Counts { expected: 132, present: 23, partial: 2, excused: 1, absent: 0, not_recorded: Some(106) };
    let range = Range { first: 51, last: 100, total: Some(132), previous: Some(1), next: Some(3) };
    let strangers =
        Strangers {
            n: 2, names: "«Динара А.», «Бауыржан М.»".to_owned(), url: "/en/teach/webinars/0/unmatched".to_owned()
        };
    (stats(lang, &counts), chips(lang, &counts, None), Some(range), Some(strangers))
}
