//! One person at one webinar, for its trainers: what was captured as a timeline, what was decided, and a decision to add.

use std::collections::HashMap;

use actix_web::web;
use diesel::QueryResult;
use serde::Serialize;

use super::attendance_several;
use crate::attendance::{self, ActsOn, Choice, Dossier, Evidence, LastRuling, Mark, RuleError, RulingProblem, Source, Status};
use crate::by::Who;
use crate::completion;
use crate::db::Conn;
use crate::i18n::{Lang, Message, tr};
use crate::ids::{EvidenceId, PersonId, WebinarId};
use crate::make_ups::{self, MakeUp};
use crate::people::{self, Person};
use crate::questions::{self, Excuse, Told};
use crate::web::learner::webinar_excuse;
use crate::web::naming::lang_of_name;
use crate::web::timeline::{Telling, TimelineView};
use crate::web::webinar_head::{WebinarHead, moment};
use crate::web::{Answer, Done, Errors, Page, PageError, Posted, WebinarTrainer, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct AttendeePage {
    errors: Errors,
    crumbs: Vec<(String, String)>,
    head: WebinarHead,
    name: String,
    name_lang: String,
    status: &'static str,
    timeline: TimelineView,
    /// The latest first: that one counts.
    rulings: Vec<Ruling>,
    action: String,
    marks: Vec<Mark4>,
    was: &'static str,
    reason: String,
    cancelled: bool,
    roster_url: String,
    /// What they sent to make up for it: the message `make-up-state-{0}`, and where.
    make_up: Option<(&'static str, String)>,
    /// Why they could not come, as they say it; where it can be accepted with one press, or empty.
    excuse: Option<(String, String)>,
    /// What they said is not right, the latest first: the message for how it stands, and where.
    questions: Vec<(&'static str, String)>,
}

/// A decision that was made.
#[derive(Clone, Debug, Serialize)]
struct Ruling {
    words: String,
    reason: Option<String>,
}

/// One of the four marks.
#[derive(Clone, Debug, Serialize)]
struct Mark4 {
    value: &'static str,
    words: String,
    hint: String,
}

struct Loaded {
    person: Person,
    dossier: Dossier,
    names: HashMap<PersonId, String>,
    make_up: Option<MakeUp>,
    questions: Vec<Told>,
    excuse: Option<Excuse>,
    origins: HashMap<EvidenceId, String>,
}

/// Everything for the page; `NotFound` for somebody who has nothing to do with the webinar.
async fn load(trainer: &WebinarTrainer, person: &str) -> Result<Loaded, PageError> {
    let person: PersonId = person.parse().map_err(|_| PageError::NotFound)?;
    let curriculum = trainer.visit.app.curriculum(trainer.cohort.edition_id).await?;
    let (webinar, reader) = (trainer.webinar.clone(), Reader::of(trainer));
    let read = move |conn: &mut Conn| -> QueryResult<Option<Loaded>> {
        let dossier = attendance::dossier(conn, &webinar, person)?;
        let known = dossier.attendance.is_some() || !dossier.evidence.is_empty();
        if !known && attendance::may_attend(conn, &webinar, &curriculum, &[person])?.is_empty() {
            return Ok(None);
        }
        let names = names_of(conn, &dossier)?;
        let origins = origins(conn, &reader, &dossier)?;
        // a draft is its writer's alone
        let make_up = make_ups::find_own(conn, webinar.id, person)?.filter(|make_up| make_up.version > 0);
        let questions = questions::of_person(conn, webinar.id, person)?;
        let excuse = questions::excuse_of(conn, webinar.id, person)?.map(|(excuse, _)| excuse);
        Ok(Some(Loaded { person: people::person(conn, person)?, dossier, names, make_up, questions, excuse, origins }))
    };
    trainer.visit.app.db.read(read).await?.ok_or(PageError::NotFound)
}

/// For whom links are made.
pub(super) struct Reader {
    lang: Lang,
    webinar: WebinarId,
    /// The address of the cohort, for whoever may see its connections.
    organises: Option<String>,
}

impl Reader {
    pub(super) fn of(trainer: &WebinarTrainer) -> Self {
        let organises = matches!(attendance_several::acts_on(trainer), ActsOn::Cohort);
        let slug = trainer.cohort.slug.clone();
        Self { lang: trainer.visit.lang, webinar: trainer.webinar.id, organises: organises.then_some(slug) }
    }
}

/// The page of what each piece of evidence came from: the import with its file, the signature on a sheet, the connection that told.
pub(super) fn origins(conn: &mut Conn, reader: &Reader, dossier: &Dossier) -> QueryResult<HashMap<EvidenceId, String>> {
    let lang = reader.lang;
    let mut carried: Vec<String> = dossier.evidence.iter().filter_map(|piece| piece.import_ref.clone()).collect();
    carried.sort_unstable();
    carried.dedup();
    let imports = attendance::imports_behind(conn, &carried)?;
    let connections = attendance::connections_behind(conn, reader.webinar)?;
    let page = |piece: &Evidence| match (piece.source(), piece.import_ref.as_deref()) {
        (Source::Sheet, _) => Some(paths::signature(lang, reader.webinar, piece.id)),
        (Source::Report, Some(carried)) => {
            let (import, webinar) = imports.get(carried)?;
            // a report over several webinars has its page at the first, which another trainer may give
            (*webinar == reader.webinar || reader.organises.is_some()).then(|| paths::report(lang, *webinar, *import))
        }
        (Source::Meeting, Some(carried)) => {
            let connection = connections.get(carried)?;
            reader.organises.as_deref().map(|cohort| paths::organise_connection(lang, cohort, *connection))
        }
        _ => None,
    };
    Ok(dossier.evidence.iter().filter_map(|piece| Some((piece.id, page(piece)?))).collect())
}

/// The names of those who ruled or wrote evidence.
pub(super) fn names_of(conn: &mut Conn, dossier: &Dossier) -> QueryResult<HashMap<PersonId, String>> {
    let ruled = dossier.rulings.iter().map(|ruling| Who::from_stored(&ruling.by_whom));
    let wrote = dossier.evidence.iter().map(attendance::Evidence::by);
    let mut ids: Vec<PersonId> = ruled
        .chain(wrote)
        .filter_map(|who| match who {
            Who::Person(person) => Some(person),
            Who::System | Who::Command => None,
        })
        .collect();
    ids.sort_unstable();
    ids.dedup();
    Ok(people::people_with(conn, &ids)?.into_iter().map(|person| (person.id, person.name)).collect())
}

async fn page(trainer: &WebinarTrainer, loaded: Loaded, reason: String, errors: Errors) -> Result<AttendeePage, PageError> {
    let (webinar, visit) = (&trainer.webinar, &trainer.visit);
    let (lang, now) = (visit.lang, visit.now);
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let head = WebinarHead::new(webinar, &curriculum, lang, now);
    let telling = Telling { lang, zone: webinar.tz(), now, names: Some(&loaded.names), origins: loaded.origins };
    let mut crumbs = super::crumbs(lang, webinar, &head, "roster-title");
    if let Some(roster) = crumbs.last_mut() {
        roster.0 = paths::roster(lang, webinar.id);
    }
    crumbs.push((String::new(), loaded.person.name.clone()));
    let status = loaded.dossier.attendance.as_ref().map_or(Status::NotRecorded, attendance::AttendanceRow::status);
    let told = |ruling: &LastRuling| told(lang, ruling, &loaded.names, moment(lang, ruling.at, webinar.tz(), now));
    Ok(AttendeePage {
        errors,
        crumbs,
        name: loaded.person.name.clone(),
        name_lang: lang_of_name(&loaded.person.name).to_owned(),
        status: status.as_str(),
        timeline: TimelineView::new(&loaded.dossier, &telling),
        rulings: loaded.dossier.rulings.iter().map(told).collect(),
        action: paths::attendee(lang, webinar.id, loaded.person.id),
        marks: marks(lang),
        was: status.as_str(),
        reason,
        cancelled: head.cancelled,
        roster_url: paths::roster(lang, webinar.id),
        make_up: loaded.make_up.map(|make_up| (make_up.state().as_str(), paths::make_up(lang, webinar.id, make_up.id))),
        excuse: loaded.excuse.map(|excuse| {
            let open = !head.cancelled && !matches!(status, Status::Present | Status::Excused);
            let action = if open { paths::excuse(lang, webinar.id, loaded.person.id) } else { String::new() };
            (webinar_excuse::words(lang, excuse), action)
        }),
        questions: loaded.questions.iter().map(|told| asked(lang, told)).collect(),
        head,
    })
}

/// How a question stands, and where it is answered.
fn asked(lang: Lang, told: &Told) -> (&'static str, String) {
    let question = &told.question;
    let words = if question.waits() { "attendee-question-waits" } else { "attendee-question-answered" };
    (words, paths::question(lang, question.webinar_id, question.id))
}

fn marks(lang: Lang) -> Vec<Mark4> {
    let mark = |mark: Mark| Mark4 { value: mark.as_str(), words: tr(lang, &format!("mark-{mark}")), hint: String::new() };
    Mark::ALL.map(mark).to_vec()
}

fn told(lang: Lang, ruling: &LastRuling, names: &HashMap<PersonId, String>, time: String) -> Ruling {
    let name = match Who::from_stored(&ruling.by_whom) {
        Who::Person(person) => names.get(&person),
        Who::System | Who::Command => None,
    };
    let mark = tr(lang, &format!("mark-{}", ruling.mark));
    let words = match name {
        Some(name) => Message::new("attendee-ruled-by").with("name", name.as_str()),
        None => Message::new("attendee-ruled"),
    };
    Ruling {
        words: words.with("mark", mark).with("time", time).to(lang),
        reason: ruling.reason.as_deref().map(|reason| attendance::reason_in_words(lang, reason)),
    }
}

/// `GET /teach/webinars/{webinar}/people/{person}`
///
/// # Errors
/// `NotFound` for somebody who has nothing to do with the webinar.
pub async fn show(trainer: WebinarTrainer, path: web::Path<(String, String, String)>) -> Answer {
    let loaded = load(&trainer, &path.2).await?;
    let page = page(&trainer, loaded, String::new(), Errors::none()).await?;
    trainer.visit.page(&page)
}

/// `POST /teach/webinars/{webinar}/people/{person}`: a ruling.
///
/// # Errors
/// As [`show`]; [`PageError::Bad`] where the webinar was called off.
pub async fn update(Posted(trainer, submission): Posted<WebinarTrainer>, path: web::Path<(String, String, String)>) -> Answer {
    let visit = &trainer.visit;
    let loaded = load(&trainer, &path.2).await?;
    let (name, person) = (loaded.person.name.clone(), loaded.person.id);
    let reason = submission.fields.text("reason");
    let Ok(mark) = submission.fields.text("mark").parse::<Mark>() else {
        let page = page(&trainer, loaded, reason, Errors::one("mark", "attendee-choose-mark")).await?;
        return visit.refused(&page);
    };
    let was = submission.fields.text("was").parse().ok();
    let choice = Choice { person, mark, reason: submission.fields.given("reason"), was };
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let (cohort, module) = (trainer.cohort.id, trainer.webinar.module.clone());
    let (by, id, back) = (visit.by(), trainer.webinar.id, paths::attendee(visit.lang, trainer.webinar.id, person));
    let saved = submission
        .once(visit, move |conn| {
            let absent = if mark == Mark::Present { Vec::new() } else { vec![person] };
            let n = attendance::rule(conn, &by, &curriculum, id, choice)?;
            let holders = completion::holders_with(conn, cohort, &module, &absent, by.at)?;
            Ok(Done::at(back).saying(saved_words(n, holders)))
        })
        .await;
    let problem = match saved {
        Ok(done) => return Ok(visit.go(&done)),
        Err(RuleError::Cancelled) => return Err(PageError::Bad(Message::new("roster-cancelled"))),
        Err(RuleError::Database(error)) => return Err(error.into()),
        Err(RuleError::Problems(problems)) => problems.into_iter().next().map(|(_, problem)| problem),
    };
    let page = page(&trainer, loaded, reason, refusal(visit.lang, &name, problem)).await?;
    visit.refused(&page)
}

/// That attendance was saved for so many; and for how many of those who were not there a valid record may rest on it.
pub(super) fn saved_words(n: usize, holders: i64) -> Message {
    let key = if n > 0 && holders > 0 { "flash-roster-saved-records" } else { "flash-roster-saved" };
    Message::new(key).with("n", n).with("records", holders)
}

fn refusal(lang: Lang, name: &str, problem: Option<RulingProblem>) -> Errors {
    let named = |key: &'static str| Message::new(key).with("name", name);
    match problem {
        Some(RulingProblem::NoReason(shown)) => {
            let status = tr(lang, &format!("attendance-{}", shown.status));
            Errors::one("reason", named("roster-reason-needed").with("evidence", status))
        }
        Some(RulingProblem::ChangedMeanwhile(now)) => {
            Errors::one("mark", named("roster-changed-meanwhile").with("status", tr(lang, &format!("attendance-{now}"))))
        }
        Some(RulingProblem::TooEarly) => Errors::one("mark", named("roster-too-early")),
        Some(RulingProblem::Own) => Errors::one("mark", named("roster-own")),
        Some(RulingProblem::NotExpected) | None => Errors::one("mark", named("roster-not-on-list")),
    }
}

impl Page for AttendeePage {
    const TEMPLATE: &'static str = "trainer/attendee/show.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            errors: Errors::none(),
            crumbs: vec![("/en/teach/webinars".to_owned(), "Webinars".to_owned()), (String::new(), "Anna Kim".to_owned())],
            head: WebinarHead::sample(),
            name: "Айгерім Сәрсенбаева".to_owned(),
            name_lang: "kk".to_owned(),
            status: "partial",
            timeline: TimelineView::sample(true),
            rulings: vec![Ruling {
                words: "Present: Marina Kovalyova, 17:20".to_owned(),
                reason: Some("Power cut".to_owned()),
            }],
            action: "/en/teach/webinars/0/people/0".to_owned(),
            marks: marks(Lang::En),
            was: "partial",
            reason: String::new(),
            cancelled: false,
            roster_url: "/en/teach/webinars/0/roster".to_owned(),
            make_up: Some(("accepted", "/en/teach/webinars/0/make-ups/0".to_owned())),
            excuse: Some(("Work".to_owned(), "/en/teach/webinars/0/people/0/excuse".to_owned())),
            questions: vec![("attendee-question-waits", "/en/teach/webinars/0/questions/0".to_owned())],
        };
        let refused = Self {
            errors: Errors::one("mark", "attendee-choose-mark"),
            rulings: Vec::new(),
            make_up: None,
            questions: Vec::new(),
            excuse: None,
            ..page.clone()
        };
        vec![page.clone(), refused, Self { cancelled: true, excuse: Some(("Work".to_owned(), String::new())), ..page }]
    }
}
