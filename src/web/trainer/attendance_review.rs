//! An import looked over: groups of names, what needs somebody first; a page of them at a time, and every page saves.

use actix_web::web;
use chrono::DateTime;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::attendance_file::KeptFile;
use super::attendance_imports::{Links, find, leads, settled};
use super::attendance_rows::{RowView, candidates};
use super::attendance_several::{self, Several};
use super::row_answers::read;
use crate::attendance::plan::Proposal;
use crate::attendance::{self, Facts, ImportEffect, ImportProblem, ImportRow, ImportState, KeptImport, RowChoice};
use crate::curriculum::Curriculum;
use crate::i18n::{Lang, Message, tr};
use crate::reports::Words;
use crate::web::forms::Fields;
use crate::web::learner::settings::zones::zone_named;
use crate::web::listing::{Pager, asked_for, query};
use crate::web::webinar_head::WebinarHead;
use crate::web::{Answer, Done, Errors, Page, PageError, Posted, WebinarTrainer, paths};
use crate::webinars::{WebinarState, roster_page, zone_words};

/// So many names stand on a page.
const ROWS: i64 = 25;
/// So many names are offered while typing; any other may be typed too.
const OFFERED: i64 = 400;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ReviewPage {
    errors: Errors,
    crumbs: Vec<(String, String)>,
    head: WebinarHead,
    kept: KeptFile,
    found: Vec<String>,
    warnings: Vec<Message>,
    /// `checked`, `confirmed` or `undone`.
    state: &'static str,
    closed: bool,
    /// It takes effect at all its webinars, and the reader may say that it does.
    leads: bool,
    zone: String,
    zone_action: String,
    tabs: Vec<GroupTab>,
    rows: Vec<RowView>,
    pager: Option<Pager>,
    has_next: bool,
    action: String,
    names: Vec<String>,
    /// How many are undecided without a match, while their group is shown.
    guests: usize,
    guests_action: String,
    confirm_url: String,
    undo_action: String,
    /// What it did, once it is confirmed.
    effect: Vec<Message>,
    /// The other webinars of the report.
    several: Several,
    links: Links,
}

/// A group: a place to go to, and the button that saves and leads there.
#[derive(Clone, Debug, Serialize)]
struct GroupTab {
    url: String,
    go: String,
    words: Message,
    current: bool,
}

/// Which group, and which page of it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    group: Option<String>,
    page: Option<String>,
}

/// A group of rows as asked for.
struct Shown {
    group: Proposal,
    page: i64,
    rows: Vec<ImportRow>,
    total: i64,
}

/// The group asked for, else the first that needs somebody, else the first that there is.
fn shown(all: &[ImportRow], asked: &Asked) -> Shown {
    let has = |group: Proposal| all.iter().any(|row| row.proposal() == group);
    let open = |group: Proposal| all.iter().any(|row| row.proposal() == group && row.answer() == Some(RowChoice::Later));
    let named = Proposal::ALL.into_iter().find(|group| asked.group.as_deref() == Some(group.as_str()));
    let first =
        || Proposal::ALL.into_iter().find(|group| open(*group)).or_else(|| Proposal::ALL.into_iter().find(|group| has(*group)));
    let group = named.or_else(first).unwrap_or(Proposal::Unclear);
    let of_group: Vec<&ImportRow> = all.iter().filter(|row| row.proposal() == group).collect();
    let total = i64::try_from(of_group.len()).unwrap_or(i64::MAX);
    let page = asked_for(asked.page.as_deref()).min((total - 1).max(0) / ROWS + 1);
    let skip = usize::try_from((page - 1) * ROWS).unwrap_or(0);
    let rows = of_group.into_iter().skip(skip).take(ROWS as usize).cloned().collect();
    Shown { group, page, rows, total }
}

fn tabs(all: &[ImportRow], current: Proposal, own: &str) -> Vec<GroupTab> {
    let tab = |group: Proposal| {
        let of_group = || all.iter().filter(move |row| row.proposal() == group);
        let n = of_group().count();
        let left = of_group().filter(|row| row.answer() == Some(RowChoice::Later)).count();
        let words = Message { key: format!("meeting-group-{}", group.as_str()).into(), args: Default::default() };
        (n > 0).then(|| GroupTab {
            url: format!("{own}{}", query(&[("group", group.as_str())])),
            go: format!("group-{}", group.as_str()),
            words: words.with("n", n).with("left", left),
            current: group == current,
        })
    };
    Proposal::ALL.into_iter().filter_map(tab).collect()
}

/// What a report was found to be, in sentences.
fn found(facts: &Facts, zone: String, lang: Lang) -> Vec<String> {
    let provider = tr(lang, &format!("meeting-provider-{}", facts.provider));
    let mut all = vec![Message::new("meeting-found").with("provider", provider).with("rows", facts.rows).to(lang)];
    all.push(tr(lang, &format!("meeting-layout-{}", facts.layout)));
    match &facts.encoding {
        Some(encoding) => all.push(Message::new("meeting-found-text").with("encoding", encoding.clone()).to(lang)),
        None => all.push(tr(lang, "meeting-found-workbook")),
    }
    let separator = facts.separator.and_then(|separator| match separator {
        ',' => Some("comma"),
        ';' => Some("semicolon"),
        '\t' => Some("tab"),
        _ => None,
    });
    all.extend(separator.map(|name| tr(lang, &format!("meeting-found-separator-{name}"))));
    all.extend(facts.dates.as_ref().map(|dates| tr(lang, &format!("meeting-dates-{dates}"))));
    all.push(Message::new("meeting-found-zone").with("zone", zone).to(lang));
    all
}

/// The zone in which the times of a report were read, as it was on the webinar's day.
fn read_in(curriculum: &Curriculum, import: &KeptImport, start: &DateTime<Tz>, lang: Lang) -> String {
    let zone = zone_named(&import.zone);
    zone.map_or_else(|| import.zone.clone(), |zone| zone_words(curriculum, lang, &start.with_timezone(&zone)))
}

/// An effect in sentences.
pub(super) fn effect_in_words(effect: &ImportEffect, lang: Lang) -> Vec<Message> {
    let mut all = vec![Message::new("meeting-effect-people").with("n", effect.people)];
    let status = |code: &str| tr(lang, &format!("attendance-{code}"));
    all.extend(effect.changes.iter().map(|(old, new, n)| {
        Message::new("meeting-effect-change").with("n", *n).with("old", status(old)).with("new", status(new))
    }));
    if effect.changes.is_empty() {
        all.push("meeting-effect-no-change".into());
    }
    let counted = [
        ("meeting-effect-rulings", effect.rulings_stay),
        ("meeting-effect-guests", effect.guests),
        ("meeting-effect-walk-ins", effect.walk_ins),
        ("meeting-effect-later", effect.later),
        ("meeting-effect-aside", effect.aside),
    ];
    all.extend(counted.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| Message::new(key).with("n", n)));
    all
}

async fn page(
    trainer: &WebinarTrainer,
    import: KeptImport,
    asked: &Asked,
    fields: &Fields,
    zone: String,
    errors: Errors,
) -> Result<ReviewPage, PageError> {
    let (visit, webinar) = (&trainer.visit, trainer.webinar.clone());
    let (lang, now, id) = (visit.lang, visit.now, import.id);
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let head = WebinarHead::new(&webinar, &curriculum, lang, now);
    let (asked, of, known, typed) = (asked.clone(), webinar.clone(), curriculum.clone(), fields.clone());
    let (kept, acts_on) = (import.clone(), attendance_several::acts_on(trainer));
    let (all, shown, people, names, others) = visit
        .app
        .db
        .read(move |conn| {
            let all = attendance::import_rows(conn, id)?;
            let shown = shown(&all, &asked);
            let people = candidates(conn, &of, &known, &shown.rows, &typed)?;
            let names = roster_page(conn, &of, &known, 0, OFFERED)?.into_iter().map(|expected| expected.name).collect();
            let others = attendance_several::load(conn, &of, &kept, acts_on)?;
            Ok::<_, diesel::result::Error>((all, shown, people, names, others))
        })
        .await?;
    let words = Words::new(lang, &curriculum, &trainer.cohort);
    let start = webinar.starts_at.in_zone(webinar.tz());
    let facts: Facts = serde_json::from_str(&import.facts).unwrap_or_default();
    let own = paths::report(lang, webinar.id, id);
    let page_url = |page: i64| format!("{own}{}", query(&[("group", shown.group.as_str()), ("page", &page.to_string())]));
    let undecided = |row: &&ImportRow| row.proposal() == Proposal::Nobody && row.answer() == Some(RowChoice::Later);
    let effect: Option<ImportEffect> = import.result.as_deref().and_then(|text| serde_json::from_str(text).ok());
    let several = Several::new(trainer, &curriculum, &import, &others, effect.as_ref());
    let leads = leads(trainer, &import).await?;
    Ok(ReviewPage {
        errors,
        leads,
        several,
        crumbs: super::crumbs(lang, &webinar, &head, "meeting-review-title"),
        head,
        kept: KeptFile::of(trainer, &import).await?,
        found: found(&facts, read_in(&curriculum, &import, &start, lang), lang),
        warnings: facts.warnings,
        state: import.state().as_str(),
        closed: webinar.state() != WebinarState::Planned,
        zone: if zone.is_empty() { facts.other_zone.unwrap_or_else(|| import.zone.clone()) } else { zone },
        zone_action: paths::report_zone(lang, webinar.id, id),
        tabs: tabs(&all, shown.group, &own),
        rows: shown.rows.iter().map(|row| RowView::new(row, &people, &words, &start, fields)).collect(),
        pager: (shown.total > ROWS).then(|| Pager::with_rows(ROWS, shown.page, shown.total, page_url)),
        has_next: shown.page * ROWS < shown.total,
        action: page_url(shown.page),
        names,
        guests: if shown.group == Proposal::Nobody { all.iter().filter(undecided).count() } else { 0 },
        guests_action: paths::report_guests(lang, webinar.id, id),
        confirm_url: paths::report_confirmation(lang, webinar.id, id),
        undo_action: paths::report_undoing(lang, webinar.id, id),
        effect: match (import.state(), effect) {
            (ImportState::Confirmed, Some(effect)) => effect_in_words(&effect, lang),
            _ => Vec::new(),
        },
        links: Links::of(trainer),
    })
}

/// The page again with what is wrong about the zone: 422.
pub(super) async fn again(trainer: &WebinarTrainer, import: KeptImport, zone: String, errors: Errors) -> Answer {
    let page = page(trainer, import, &Asked::default(), &Fields::default(), zone, errors).await?;
    trainer.visit.refused(&page)
}

/// `GET /teach/webinars/{webinar}/imports/{import}`
///
/// # Errors
/// [`PageError::NotFound`] for an import of another webinar.
pub async fn show(trainer: WebinarTrainer, path: web::Path<(String, String, String)>, asked: web::Query<Asked>) -> Answer {
    let import = find(&trainer, &path.2).await?;
    let page = page(&trainer, import, &asked, &Fields::default(), String::new(), Errors::none()).await?;
    trainer.visit.page(&page)
}

/// Why a page of decisions is not saved.
enum Refused {
    Form(Errors),
    Problem(ImportProblem),
}

impl From<diesel::result::Error> for Refused {
    fn from(error: diesel::result::Error) -> Self {
        Self::Problem(error.into())
    }
}

/// `POST /teach/webinars/{webinar}/imports/{import}`: a page of decisions.
///
/// # Errors
/// As [`show`]; [`PageError::Gone`] where the webinar is closed.
pub async fn update(
    Posted(trainer, submission): Posted<WebinarTrainer>,
    path: web::Path<(String, String, String)>,
    asked: web::Query<Asked>,
) -> Answer {
    let visit = &trainer.visit;
    let import = find(&trainer, &path.2).await?;
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let (by, webinar, id, fields) = (visit.by(), trainer.webinar.clone(), import.id, submission.fields.clone());
    let (own, asked) = (paths::report(visit.lang, webinar.id, id), asked.into_inner());
    let effect_url = paths::report_confirmation(visit.lang, webinar.id, id);
    let (wanted, begun_for) = (asked.clone(), import.webinar_id);
    let done = submission
        .once(visit, move |conn| {
            let shown = shown(&attendance::import_rows(conn, id)?, &wanted);
            let (decisions, errors) = read(conn, &webinar, &curriculum, &shown.rows, &fields)?;
            if !errors.is_empty() {
                return Err(Refused::Form(errors));
            }
            attendance::decide_rows(conn, &by, &curriculum, begun_for, id, &decisions).map_err(Refused::Problem)?;
            let go = fields.text("go");
            if go == "effect" {
                return Ok(Done::at(effect_url));
            }
            // a group's button saves and leads there, like everything else on the page
            let (group, page) = match go.strip_prefix("group-") {
                Some(group) => (group.to_owned(), 1),
                None => (shown.group.as_str().to_owned(), shown.page + i64::from(go == "next")),
            };
            let back = format!("{own}{}", query(&[("group", &group), ("page", &page.to_string())]));
            Ok(Done::at(back).saying("flash-meeting-saved".into()))
        })
        .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(Refused::Form(errors)) => {
            let page = page(&trainer, import, &asked, &submission.fields, String::new(), errors).await?;
            visit.refused(&page)
        }
        Err(Refused::Problem(problem)) => settled(&trainer, &import, problem),
    }
}

/// `POST /teach/webinars/{webinar}/imports/{import}/guests`: every undecided name without a match is a guest's.
///
/// # Errors
/// As [`update`].
pub async fn guests(Posted(trainer, submission): Posted<WebinarTrainer>, path: web::Path<(String, String, String)>) -> Answer {
    let visit = &trainer.visit;
    let import = find(&trainer, &path.2).await?;
    let (by, webinar, id) = (visit.by(), import.webinar_id, import.id);
    let back = paths::report(visit.lang, trainer.webinar.id, id);
    let done = submission
        .once(visit, move |conn| {
            attendance::guests_all(conn, &by, webinar, id)?;
            Ok::<_, ImportProblem>(Done::at(back).saying("flash-meeting-saved".into()))
        })
        .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(problem) => settled(&trainer, &import, problem),
    }
}

impl Page for ReviewPage {
    const TEMPLATE: &'static str = "trainer/attendance_review/show.html";

    fn samples() -> Vec<Self> {
        let facts = Facts {
            provider: "zoom".to_owned(),
            layout: "participants".to_owned(),
            separator: Some(';'),
            dates: Some("day-first".to_owned()),
            rows: 31,
            ..Facts::default()
        };
        let effect = ImportEffect { people: 27, rulings_stay: 2, later: 1, ..ImportEffect::default() };
        let page = Self {
            errors: Errors::none(),
            crumbs: vec![("/en/teach/webinars".to_owned(), "Webinars".to_owned()), (String::new(), "Report".to_owned())],
            head: WebinarHead::sample(),
            kept: KeptFile::sample(),
            found: found(&facts, "Astana time (UTC+5)".to_owned(), Lang::En),
            warnings: Vec::new(),
            state: "checked",
            closed: false,
            leads: true,
            zone: "Asia/Almaty".to_owned(),
            zone_action: "/en/teach/webinars/0/imports/1/zone".to_owned(),
            tabs: vec![GroupTab {
                url: "/en/teach/webinars/0/imports/1?group=unclear".to_owned(),
                go: "group-unclear".to_owned(),
                words: Message::new("meeting-group-unclear").with("n", 3).with("left", 2),
                current: true,
            }],
            rows: RowView::samples(),
            pager: None,
            has_next: false,
            action: "/en/teach/webinars/0/imports/1?group=unclear".to_owned(),
            names: vec!["Айгуль Касымова".to_owned()],
            guests: 0,
            guests_action: "/en/teach/webinars/0/imports/1/guests".to_owned(),
            confirm_url: "/en/teach/webinars/0/imports/1/confirmation".to_owned(),
            undo_action: "/en/teach/webinars/0/imports/1/undoing".to_owned(),
            effect: Vec::new(),
            several: Several::none(),
            links: Links::sample(),
        };
        let many = Self {
            warnings: vec![Message::new("report-warning-nothing-overlaps")],
            guests: 4,
            has_next: true,
            pager: Some(Pager::sample()),
            errors: Errors::one("name-2", Message::new("unmatched-nobody").with("name", "Ж")),
            ..page.clone()
        };
        let done = Self { state: "confirmed", effect: effect_in_words(&effect, Lang::En), ..page.clone() };
        let several = Several::samples()
            .into_iter()
            .flat_map(|several| [Self { several: several.clone(), ..page.clone() }, Self { several, ..done.clone() }]);
        let mut all: Vec<Self> = several.collect();
        all.extend([
            many,
            Self { rows: Vec::new(), ..page.clone() },
            Self { closed: true, ..done.clone() },
            done,
            Self { state: "undone", ..page.clone() },
            Self { leads: false, ..page.clone() },
            page,
        ]);
        all
    }
}
