//! What somebody sent to make up for a webinar, and a trainer's answer to it.

use std::collections::HashMap;

use actix_web::web;
use diesel::QueryResult;
use serde::Serialize;

use crate::by::Who;
use crate::clock::Instant;
use crate::db::Conn;
use crate::i18n::{Lang, Message, date};
use crate::ids::{MakeUpId, PersonId, WebinarId};
use crate::make_ups::{self, Answered, DecideProblem, Decision, Fault, MakeUp, State, Verdict, Version, words_in};
use crate::people::{self, Person};
use crate::web::forms::Submission;
use crate::web::learner::make_up::fault_words;
use crate::web::naming::lang_of_name;
use crate::web::webinar_head::WebinarHead;
use crate::web::{Answer, Done, Errors, Page, PageError, Posted, WebinarTrainer, paths};
use crate::webinars::make_up::answer_by;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct MakeUpPage {
    errors: Errors,
    crumbs: Vec<(String, String)>,
    head: WebinarHead,
    name: String,
    name_lang: String,
    state: &'static str,
    sent_on: String,
    answer_by: String,
    /// What was sent, the latest first; empty once it is forgotten.
    versions: Vec<Sent>,
    /// Where the answer goes; empty where none is waited for, or it is the reader's own.
    action: String,
    version: i32,
    comment: String,
    /// Where what was accepted is taken back; empty where nothing is, or it is the reader's own.
    taking_back: String,
    attendee_url: String,
    back: String,
}

/// One version with its answer.
#[derive(Clone, Debug, Serialize)]
struct Sent {
    heading: Message,
    lang: Lang,
    questions: Vec<Question>,
    reflection: String,
    words: i64,
    /// The latest first.
    answers: Vec<Told>,
}

/// What a trainer answered.
#[derive(Clone, Debug, Serialize)]
struct Told {
    words: Message,
    comment: Option<String>,
    trainer: Option<String>,
}

/// A question with its answer.
#[derive(Clone, Debug, Serialize)]
struct Question {
    prompt: String,
    prompt_lang: Option<&'static str>,
    value: String,
}

struct Loaded {
    make_up: MakeUp,
    person: Person,
    versions: Vec<Version>,
    decisions: Vec<Decision>,
    names: HashMap<PersonId, String>,
}

type Path = web::Path<(String, String, String)>;

/// Everything for the page; `NotFound` where nothing was sent by that name for this webinar.
async fn load(trainer: &WebinarTrainer, id: &str) -> Result<Loaded, PageError> {
    let (id, webinar): (MakeUpId, _) = (id.parse().map_err(|_| PageError::NotFound)?, trainer.webinar.id);
    trainer.visit.app.db.read(move |conn| read(conn, webinar, id)).await?.ok_or(PageError::NotFound)
}

fn read(conn: &mut Conn, webinar: WebinarId, id: MakeUpId) -> QueryResult<Option<Loaded>> {
    let Some(make_up) = make_ups::find_of_webinar(conn, webinar, id)? else { return Ok(None) };
    let decisions = make_ups::decisions_of(conn, id)?;
    let person = |decision: &Decision| match decision.by() {
        Who::Person(person) => Some(person),
        Who::System | Who::Command => None,
    };
    let ids: Vec<PersonId> = decisions.iter().filter_map(person).collect();
    let names = people::people_with(conn, &ids)?.into_iter().map(|person| (person.id, person.name)).collect();
    let versions = make_ups::versions_of(conn, id)?;
    Ok(Some(Loaded { person: people::person(conn, make_up.person_id)?, make_up, versions, decisions, names }))
}

async fn page(trainer: &WebinarTrainer, loaded: &Loaded, comment: String, errors: Errors) -> Result<MakeUpPage, PageError> {
    let (webinar, visit) = (&trainer.webinar, &trainer.visit);
    let (lang, make_up) = (visit.lang, &loaded.make_up);
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let head = WebinarHead::new(webinar, &curriculum, lang, visit.now);
    let mut crumbs = super::crumbs(lang, webinar, &head, "make-ups-title");
    if let Some(list) = crumbs.last_mut() {
        list.0 = paths::make_ups(lang);
    }
    crumbs.push((String::new(), loaded.person.name.clone()));
    let on = |at: Instant| at.in_zone(webinar.tz()).date_naive();
    let asked = make_ups::questions_of(&curriculum, webinar);
    let questions = |version: &Version| {
        let answers = version.answers();
        let question = |one: &crate::curriculum::MakeUpQuestion| {
            let (served, prompt) = one.prompt.get(lang);
            Question {
                prompt: prompt.clone(),
                prompt_lang: (served != lang).then(|| served.tag()),
                value: answers.get(&one.id).cloned().unwrap_or_default(),
            }
        };
        asked.iter().map(question).collect()
    };
    let sent = |version: &Version| {
        let told = |decision: &Decision| {
            let name = match decision.by() {
                Who::Person(person) => loaded.names.get(&person).cloned(),
                Who::System | Who::Command => None,
            };
            Told {
                words: answered_words(lang, decision, on(decision.at), name.as_deref()),
                comment: decision.comment.clone(),
                trainer: name,
            }
        };
        Sent {
            heading: Message::new("make-up-version").with("date", date(lang, on(version.sent_at))),
            lang: version.lang(),
            questions: questions(version),
            words: words_in(&version.reflection) as i64,
            reflection: version.reflection.clone(),
            answers: loaded.decisions.iter().filter(|decision| decision.version == version.version).map(told).collect(),
        }
    };
    let is_others = make_up.person_id != trainer.person.id;
    let is_accepted = make_up.state() == State::Accepted && is_others;
    let waits = make_up.state() == State::Sent && is_others;
    Ok(MakeUpPage {
        errors,
        crumbs,
        head,
        name: loaded.person.name.clone(),
        name_lang: lang_of_name(&loaded.person.name).to_owned(),
        state: make_up.state().as_str(),
        sent_on: make_up.sent_at.map(|at| date(lang, on(at))).unwrap_or_default(),
        answer_by: make_up.sent_at.map(|at| date(lang, answer_by(on(at)))).unwrap_or_default(),
        versions: loaded.versions.iter().map(sent).collect(),
        action: if waits { paths::make_up(lang, webinar.id, make_up.id) } else { String::new() },
        version: make_up.version,
        comment,
        taking_back: if is_accepted { paths::make_up(lang, webinar.id, make_up.id) } else { String::new() },
        attendee_url: paths::attendee(lang, webinar.id, make_up.person_id),
        back: paths::make_ups(lang),
    })
}

fn answered_words(lang: Lang, decision: &Decision, on: chrono::NaiveDate, name: Option<&str>) -> Message {
    let key = match (decision.verdict(), name) {
        (Verdict::Accepted, Some(_)) => "make-up-accepted-by",
        (Verdict::Accepted, None) => "make-up-accepted-on",
        (Verdict::Revise, Some(_)) => "make-up-revise-by",
        (Verdict::Revise, None) => "make-up-revise-on",
        (Verdict::TakenBack, Some(_)) => "make-up-taken-back-by",
        (Verdict::TakenBack, None) => "make-up-taken-back-on",
    };
    Message::new(key).with("date", date(lang, on)).with("name", name.unwrap_or_default())
}

/// `GET /teach/webinars/{webinar}/make-ups/{make_up}`
///
/// # Errors
/// `NotFound` where nothing was sent by that name for this webinar.
pub async fn show(trainer: WebinarTrainer, path: Path) -> Answer {
    let loaded = load(&trainer, &path.2).await?;
    let page = page(&trainer, &loaded, String::new(), Errors::none()).await?;
    trainer.visit.page(&page)
}

/// `POST /teach/webinars/{webinar}/make-ups/{make_up}`: the answer.
///
/// # Errors
/// As [`show`].
pub async fn update(Posted(trainer, submission): Posted<WebinarTrainer>, path: Path) -> Answer {
    let visit = &trainer.visit;
    let loaded = load(&trainer, &path.2).await?;
    let (fields, lang) = (&submission.fields, visit.lang);
    let comment = fields.text("comment");
    if fields.text("verdict") == TAKE_BACK {
        return take_back(&trainer, &submission, &loaded).await;
    }
    let Some(verdict) = Verdict::from_stored(&fields.text("verdict")) else {
        let page = page(&trainer, &loaded, comment, Errors::one("comment", "make-up-choose-answer")).await?;
        return visit.refused(&page);
    };
    let answered = Answered {
        make_up: loaded.make_up.id,
        version: fields.text("version").parse().unwrap_or_default(),
        verdict,
        comment: fields.given("comment"),
    };
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let (by, webinar, back) = (visit.by(), trainer.webinar.clone(), paths::make_ups(lang));
    let flash = Message::new(match verdict {
        Verdict::Accepted => "flash-make-up-accepted",
        Verdict::Revise | Verdict::TakenBack => "flash-make-up-revise",
    });
    let flash = flash.with("name", loaded.person.name.as_str());
    let done = submission.once::<DecideProblem, _>(visit, move |conn| {
        make_ups::decide(conn, &by, &curriculum, &webinar, &answered)?;
        Ok(Done::at(back).saying(flash))
    });
    let errors = match done.await {
        Ok(done) => return Ok(visit.go(&done)),
        Err(DecideProblem::NotFound) => return Err(PageError::NotFound),
        Err(DecideProblem::Database(error)) => return Err(error.into()),
        Err(DecideProblem::Own) => Errors::one("answer", "make-up-own"),
        Err(DecideProblem::Meanwhile) => Errors::one("answer", "make-up-answered-meanwhile"),
        Err(DecideProblem::Comment(Fault::Empty)) => Errors::one("comment", "make-up-say-what"),
        Err(DecideProblem::Comment(fault)) => fault_words(lang, "comment", &fault),
    };
    // as it is by now, with what somebody else answered
    let loaded = load(&trainer, &path.2).await?;
    let page = page(&trainer, &loaded, comment, errors).await?;
    visit.refused(&page)
}

/// What the button says that takes back what was accepted.
const TAKE_BACK: &str = "take-back";

async fn take_back(trainer: &WebinarTrainer, submission: &Submission, loaded: &Loaded) -> Answer {
    let (visit, id) = (&trainer.visit, loaded.make_up.id);
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let (by, webinar, reason) = (visit.by(), trainer.webinar.clone(), submission.fields.text("reason"));
    let back = paths::make_up(visit.lang, webinar.id, id);
    let flash = Message::new("flash-make-up-taken-back").with("name", loaded.person.name.as_str());
    let done = submission.once::<DecideProblem, _>(visit, move |conn| {
        make_ups::take_back(conn, &by, &curriculum, &webinar, id, &reason)?;
        Ok(Done::at(back).saying(flash))
    });
    let errors = match done.await {
        Ok(done) => return Ok(visit.go(&done)),
        Err(DecideProblem::NotFound) => return Err(PageError::NotFound),
        Err(DecideProblem::Database(error)) => return Err(error.into()),
        Err(DecideProblem::Own) => Errors::one("answer", "make-up-own"),
        Err(DecideProblem::Meanwhile) => Errors::one("answer", "make-up-answered-meanwhile"),
        Err(DecideProblem::Comment(Fault::Empty)) => Errors::one("reason", "make-up-say-why"),
        Err(DecideProblem::Comment(fault)) => fault_words(visit.lang, "reason", &fault),
    };
    let page = page(trainer, &load(trainer, &id.to_string()).await?, String::new(), errors).await?;
    visit.refused(&page)
}

impl Page for MakeUpPage {
    const TEMPLATE: &'static str = "trainer/make_ups/show.html";

    fn samples() -> Vec<Self> {
        let sent = Sent {
            heading: Message::new("make-up-version").with("date", "1 December 2026"),
            lang: Lang::Kk,
            questions: vec![Question {
                prompt: "Which factor will you strengthen?".to_owned(),
                prompt_lang: Some("en"),
                value: "Таңғы тыныштық".to_owned(),
            }],
            reflection: "Біздің мектепте".to_owned(),
            words: 2,
            answers: Vec::new(),
        };
        let earlier = Sent {
            answers: vec![Told {
                words: Message::new("make-up-revise-by").with("date", "3 December 2026").with("name", "Marina Kovalyova"),
                comment: Some("Say more about the first meeting.".to_owned()),
                trainer: Some("Marina Kovalyova".to_owned()),
            }],
            ..sent.clone()
        };
        let page = Self {
            errors: Errors::none(),
            crumbs: vec![("/en/teach/make-ups".to_owned(), "Make-ups".to_owned()), (String::new(), "Anna Kim".to_owned())],
            head: WebinarHead::sample(),
            name: "Айгерім Сәрсенбаева".to_owned(),
            name_lang: "kk".to_owned(),
            state: "sent",
            sent_on: "1 December 2026".to_owned(),
            answer_by: "15 December 2026".to_owned(),
            versions: vec![sent.clone(), earlier.clone()],
            action: "/en/teach/webinars/0/make-ups/0".to_owned(),
            taking_back: "/en/teach/webinars/0/make-ups/0".to_owned(),
            version: 2,
            comment: String::new(),
            attendee_url: "/en/teach/webinars/0/people/0".to_owned(),
            back: "/en/teach/make-ups".to_owned(),
        };
        let refused = Self { errors: Errors::one("comment", "make-up-say-what"), ..page.clone() };
        let answered = Self { state: "revise", action: String::new(), versions: vec![earlier], ..page.clone() };
        let meanwhile = Self {
            errors: Errors::one("answer", "make-up-answered-meanwhile"),
            comment: "Well thought through.".to_owned(),
            ..answered.clone()
        };
        let forgotten = Self { state: "accepted", versions: Vec::new(), ..answered.clone() };
        vec![refused, answered, meanwhile, forgotten, page]
    }
}
