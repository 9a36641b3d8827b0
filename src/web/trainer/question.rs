//! One result that somebody questions: their words, the evidence, and a trainer's answer.

use std::collections::HashMap;

use actix_web::web;
use diesel::QueryResult;
use serde::Serialize;

use super::attendee::{Reader, names_of, origins};
use crate::attendance::{self, AttendanceRow, Dossier, Mark, Status};
use crate::by::Who;
use crate::db::Conn;
use crate::i18n::{Lang, Message, date, tr};
use crate::ids::{AttendanceQuestionId, EvidenceId, PersonId};
use crate::people::{self, Person};
use crate::questions::{self, Answer, AnswerProblem, Answered, Question};
use crate::web::learner::webinar_question::fault_words;
use crate::web::naming::lang_of_name;
use crate::web::timeline::{Telling, TimelineView};
use crate::web::webinar_head::WebinarHead;
use crate::web::{Answer as Response, Done, Errors, Page, PageError, Posted, WebinarTrainer, paths};
use crate::webinars::Webinar;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct QuestionPage {
    errors: Errors,
    crumbs: Vec<(String, String)>,
    head: WebinarHead,
    name: String,
    name_lang: String,
    /// What the attendance comes to now.
    status: &'static str,
    /// When it was asked, and what the attendance came to then.
    asked: Message,
    /// What was written, as long as it is kept.
    text: Option<(String, Lang)>,
    timeline: TimelineView,
    answered: Option<Message>,
    answered_reason: Option<String>,
    answered_by: Option<String>,
    /// Where the answer goes; empty where none is waited for, or it is the reader's own.
    action: String,
    /// It is the reader's own.
    own: bool,
    options: Vec<Choosable>,
    chosen: String,
    reason: String,
    attendee_url: String,
    back: String,
}

/// A way to answer.
#[derive(Clone, Debug, Serialize)]
struct Choosable {
    value: &'static str,
    words: String,
    hint: String,
}

struct Loaded {
    question: Question,
    text: Option<(String, Lang)>,
    person: Person,
    dossier: Dossier,
    names: HashMap<PersonId, String>,
    origins: HashMap<EvidenceId, String>,
}

/// What was typed and refused.
#[derive(Default)]
struct Typed {
    chosen: String,
    reason: String,
}

type Path = web::Path<(String, String, String)>;

/// Everything for the page; `NotFound` where nothing was asked by that name about this webinar.
async fn load(trainer: &WebinarTrainer, id: &str) -> Result<Loaded, PageError> {
    let (id, webinar) = (id.parse().map_err(|_| PageError::NotFound)?, trainer.webinar.clone());
    let reader = Reader::of(trainer);
    trainer.visit.app.db.read(move |conn| read(conn, &reader, &webinar, id)).await?.ok_or(PageError::NotFound)
}

fn read(conn: &mut Conn, reader: &Reader, webinar: &Webinar, id: AttendanceQuestionId) -> QueryResult<Option<Loaded>> {
    let Some(question) = questions::find_of_webinar(conn, webinar.id, id)? else { return Ok(None) };
    let dossier = attendance::dossier(conn, webinar, question.person_id)?;
    let mut names = names_of(conn, &dossier)?;
    if let Some(Who::Person(person)) = question.answered_by() {
        names.insert(person, people::person(conn, person)?.name);
    }
    let text = questions::text_of(conn, id)?;
    let origins = origins(conn, reader, &dossier)?;
    Ok(Some(Loaded { person: people::person(conn, question.person_id)?, question, text, dossier, names, origins }))
}

async fn page(trainer: &WebinarTrainer, loaded: &Loaded, typed: Typed, errors: Errors) -> Result<QuestionPage, PageError> {
    let (webinar, visit, question) = (&trainer.webinar, &trainer.visit, &loaded.question);
    let (lang, now) = (visit.lang, visit.now);
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let head = WebinarHead::new(webinar, &curriculum, lang, now);
    let mut crumbs = super::crumbs(lang, webinar, &head, "questions-title");
    if let Some(list) = crumbs.last_mut() {
        list.0 = paths::questions(lang);
    }
    crumbs.push((String::new(), loaded.person.name.clone()));
    let status = loaded.dossier.attendance.as_ref().map_or(Status::NotRecorded, AttendanceRow::status);
    let telling = Telling { lang, zone: webinar.tz(), now, names: Some(&loaded.names), origins: loaded.origins.clone() };
    let asked_on = date(lang, question.sent_at.in_zone(webinar.tz()).date_naive());
    let own = question.person_id == trainer.person.id;
    Ok(QuestionPage {
        errors,
        crumbs,
        name: loaded.person.name.clone(),
        name_lang: lang_of_name(&loaded.person.name).to_owned(),
        status: status.as_str(),
        asked: Message::new("question-asked").with("date", asked_on).with("status", status_words(lang, question.status())),
        text: loaded.text.clone(),
        timeline: TimelineView::new(&loaded.dossier, &telling),
        answered: answered_words(lang, question, webinar),
        answered_reason: question.reason.clone(),
        answered_by: match question.answered_by() {
            Some(Who::Person(person)) => loaded.names.get(&person).cloned(),
            _ => None,
        },
        action: if question.waits() && !own { paths::question(lang, webinar.id, question.id) } else { String::new() },
        own,
        options: options(lang, status),
        chosen: typed.chosen,
        reason: typed.reason,
        attendee_url: paths::attendee(lang, webinar.id, question.person_id),
        back: paths::questions(lang),
        head,
    })
}

fn status_words(lang: Lang, status: Status) -> String {
    tr(lang, &format!("attendance-{status}"))
}

/// That it stays first, then every mark that says something else.
fn options(lang: Lang, status: Status) -> Vec<Choosable> {
    let stays = Message::new("question-stays").with("status", status_words(lang, status)).to(lang);
    let others = Mark::ALL.into_iter().filter(|mark| mark.status() != status).map(|mark| Choosable {
        value: mark.as_str(),
        words: Message::new("question-becomes").with("status", status_words(lang, mark.status())).to(lang),
        hint: String::new(),
    });
    std::iter::once(Choosable { value: Answer::STAYS, words: stays, hint: String::new() }).chain(others).collect()
}

fn answered_words(lang: Lang, question: &Question, webinar: &Webinar) -> Option<Message> {
    let (answer, at) = (question.answer()?, question.answered_at?);
    let day = date(lang, at.in_zone(webinar.tz()).date_naive());
    Some(match answer {
        Answer::Ruling(mark) => {
            Message::new("questions-ruled-on").with("date", day).with("status", status_words(lang, mark.status()))
        }
        Answer::Stays => Message::new("questions-stayed-on").with("date", day),
    })
}

/// `GET /teach/webinars/{webinar}/questions/{question}`
///
/// # Errors
/// `NotFound` where nothing was asked by that name about this webinar.
pub async fn show(trainer: WebinarTrainer, path: Path) -> Response {
    let loaded = load(&trainer, &path.2).await?;
    let page = page(&trainer, &loaded, Typed::default(), Errors::none()).await?;
    trainer.visit.page(&page)
}

/// `POST /teach/webinars/{webinar}/questions/{question}`: the answer.
///
/// # Errors
/// As [`show`].
pub async fn update(Posted(trainer, submission): Posted<WebinarTrainer>, path: Path) -> Response {
    let (visit, fields) = (&trainer.visit, &submission.fields);
    let loaded = load(&trainer, &path.2).await?;
    let typed = Typed { chosen: fields.text("answer"), reason: fields.text("reason") };
    let (Some(answer), Ok(was)) = (Answer::from_stored(&typed.chosen), fields.text("was").parse()) else {
        let page = page(&trainer, &loaded, typed, Errors::one("answer", "question-choose")).await?;
        return visit.refused(&page);
    };
    let answered = Answered { question: loaded.question.id, answer, reason: typed.reason.clone(), was };
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let (by, webinar, back) = (visit.by(), trainer.webinar.clone(), paths::questions(visit.lang));
    let flash = Message::new("flash-question-answered").with("name", loaded.person.name.as_str());
    let done = submission.once::<AnswerProblem, _>(visit, move |conn| {
        questions::answer(conn, &by, &curriculum, &webinar, &answered)?;
        Ok(Done::at(back).saying(flash))
    });
    let errors = match done.await {
        Ok(done) => return Ok(visit.go(&done)),
        Err(AnswerProblem::NotFound) => return Err(PageError::NotFound),
        Err(AnswerProblem::Database(error)) => return Err(error.into()),
        Err(problem) => worded(visit.lang, &problem),
    };
    // as it is by now, with what somebody else answered
    let loaded = load(&trainer, &path.2).await?;
    let page = page(&trainer, &loaded, typed, errors).await?;
    visit.refused(&page)
}

fn worded(lang: Lang, problem: &AnswerProblem) -> Errors {
    match problem {
        AnswerProblem::Reason(fault) => fault_words("reason", "question-say-why", fault),
        AnswerProblem::Changed(status) => {
            Errors::one("answer", Message::new("question-changed").with("status", status_words(lang, *status)))
        }
        AnswerProblem::Own => Errors::one("answer", "question-own"),
        AnswerProblem::Same => Errors::one("answer", "question-same"),
        AnswerProblem::NoRuling => Errors::one("answer", "question-no-ruling"),
        AnswerProblem::Meanwhile | AnswerProblem::NotFound | AnswerProblem::Database(_) => {
            Errors::one("answer", "question-answered-meanwhile")
        }
    }
}

impl Page for QuestionPage {
    const TEMPLATE: &'static str = "trainer/questions/show.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            errors: Errors::none(),
            crumbs: vec![("/en/teach/webinars".to_owned(), "Webinars".to_owned()), (String::new(), "Anna Kim".to_owned())],
            head: WebinarHead::sample(),
            name: "Айгерім Сәрсенбаева".to_owned(),
            name_lang: "kk".to_owned(),
            status: "partial",
            asked: Message::new("question-asked").with("date", "27 November 2026").with("status", "Partial"),
            text: Some(("Мен басынан бастап болдым".to_owned(), Lang::Kk)),
            timeline: TimelineView::sample(true),
            answered: None,
            answered_reason: None,
            answered_by: None,
            action: "/en/teach/webinars/0/questions/0".to_owned(),
            own: false,
            options: options(Lang::En, Status::Partial),
            chosen: String::new(),
            reason: String::new(),
            attendee_url: "/en/teach/webinars/0/people/0".to_owned(),
            back: "/en/teach/questions".to_owned(),
        };
        let answered = Self {
            answered: Some(Message::new("questions-stayed-on").with("date", "28 November 2026")),
            answered_reason: Some("The report shows you from 16:00 on.".to_owned()),
            answered_by: Some("Marina Kovalyova".to_owned()),
            text: None,
            action: String::new(),
            ..page.clone()
        };
        let late = Self {
            errors: Errors::one("answer", "question-answered-meanwhile"),
            chosen: "present".to_owned(),
            reason: "The link broke twice".to_owned(),
            answered_by: None,
            ..answered.clone()
        };
        let own = Self { own: true, action: String::new(), ..page.clone() };
        vec![page, answered, late, own]
    }
}
