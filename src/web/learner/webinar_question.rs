//! «This is not right» on a learner's page of a webinar: what they said and were answered, and the form while there is time.

use std::collections::HashMap;

use actix_web::web;
use diesel::QueryResult;
use serde::Serialize;

use super::webinar::{page, theirs};
use crate::by::Who;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::i18n::{Lang, Message, date, tr};
use crate::ids::PersonId;
use crate::people;
use crate::questions::{self, Answer, AskProblem, Asked, Facts, Fault, LONGEST, Open, Told, Why};
use crate::web::free_text::to_take_out;
use crate::web::{Answer as Response, Done, Errors, Learner, PageError, Posted, paths};
use crate::webinars::{Webinar, WebinarState};

/// The field, and where the section stands on the page.
const FIELD: &str = "question";

/// What was typed and refused.
pub(super) struct Typed {
    pub text: String,
    pub errors: Errors,
}

/// The section.
#[derive(Clone, Debug, Serialize)]
pub struct Questioning {
    /// The latest first.
    asked: Vec<Sent>,
    /// How it stands, where nothing can be written.
    words: Option<Message>,
    form: Option<Form>,
    /// It counts in full, and nothing was said: it is there and not in the way.
    folded: bool,
}

/// What is filled in.
#[derive(Clone, Debug, Serialize)]
struct Form {
    /// Where it goes; empty where it can be read and not sent any more.
    action: String,
    until: String,
    notice: String,
    notice_lang: Option<&'static str>,
    text: String,
}

/// One question with its answer.
#[derive(Clone, Debug, Serialize)]
struct Sent {
    /// «You wrote on …; it said: partial».
    words: Message,
    text: Option<(String, Lang)>,
    answered: Option<Message>,
    reason: Option<String>,
    trainer: Option<String>,
}

/// What the section is made of.
pub(super) struct Loaded {
    facts: Facts,
    told: Vec<Told>,
    names: HashMap<PersonId, String>,
}

/// Reads it; `None` before the webinar is closed, unless something was typed all the same.
pub(super) fn load(
    conn: &mut Conn,
    webinar: &Webinar,
    person: PersonId,
    now: crate::clock::Instant,
    is_typed: bool,
) -> QueryResult<Option<Loaded>> {
    if webinar.state() != WebinarState::Closed && !is_typed {
        return Ok(None);
    }
    let told = questions::of_person(conn, webinar.id, person)?;
    let by: Vec<PersonId> = told
        .iter()
        .filter_map(|told| match told.question.answered_by() {
            Some(Who::Person(person)) => Some(person),
            _ => None,
        })
        .collect();
    let names = people::people_with(conn, &by)?.into_iter().map(|person| (person.id, person.name)).collect();
    Ok(Some(Loaded { facts: questions::facts_of(conn, webinar, person, now)?, told, names }))
}

impl Questioning {
    /// The section as it is shown; with what was typed where that was refused.
    pub(super) fn of(loaded: &Loaded, webinar: &Webinar, curriculum: &Curriculum, lang: Lang, typed: Option<String>) -> Self {
        let open = questions::open(&loaded.facts);
        let until = match open {
            Open::Until(day) => Some(day),
            Open::No(_) => None,
        };
        let (served, notice) = curriculum.programme.notices.free_text.get(lang);
        Self {
            asked: loaded.told.iter().map(|told| Sent::of(told, webinar, &loaded.names, lang)).collect(),
            words: match open {
                Open::No(why) => Some(why_words(why, lang)),
                Open::Until(_) => None,
            },
            form: (until.is_some() || typed.is_some()).then(|| Form {
                action: until.map(|_| paths::webinar_question(lang, webinar.id)).unwrap_or_default(),
                until: until.map(|day| date(lang, day)).unwrap_or_default(),
                notice: notice.for_reader(lang),
                notice_lang: (served != lang).then(|| served.tag()),
                text: typed.unwrap_or_default(),
            }),
            folded: false,
        }
    }

    /// The same folded, for somebody who was there in full and has said nothing.
    pub(super) fn folded_where(self, is_present: bool) -> Self {
        Self {
            folded: is_present && self.asked.is_empty() && self.form.as_ref().is_some_and(|form| form.text.is_empty()),
            ..self
        }
    }

    /// One of each, for the test of templates.
    pub(super) fn samples() -> [Self; 4] {
        let form = Form {
            action: "/en/webinars/1/question".to_owned(),
            until: "10 December 2026".to_owned(),
            notice: "<p>Write about your own practice only.</p>".to_owned(),
            notice_lang: Some("en"),
            text: "I was there from the start".to_owned(),
        };
        let waits = Sent {
            words: Message::new("not-right-you-wrote").with("date", "27 November 2026").with("status", "Partial"),
            text: Some(("Мен басынан бастап болдым".to_owned(), Lang::Kk)),
            answered: None,
            reason: None,
            trainer: None,
        };
        let answered = Sent {
            answered: Some(Message::new("not-right-stays").with("date", "28 November 2026").with("status", "Partial")),
            reason: Some("The report shows you from 16:00 on.".to_owned()),
            trainer: Some("Marina Kovalyova".to_owned()),
            text: None,
            ..waits.clone()
        };
        [
            Self { asked: Vec::new(), words: None, form: Some(form.clone()), folded: true },
            Self { asked: vec![waits, answered.clone()], words: Some("not-right-waits".into()), form: None, folded: false },
            Self {
                asked: vec![answered.clone()],
                words: Some(Message::new("not-right-too-late").with("date", "10 December 2026")),
                form: Some(Form { action: String::new(), ..form.clone() }),
                folded: false,
            },
            Self {
                asked: vec![Sent { trainer: None, ..answered }],
                words: None,
                form: Some(Form { notice_lang: None, ..form }),
                folded: false,
            },
        ]
    }
}

impl Sent {
    fn of(told: &Told, webinar: &Webinar, names: &HashMap<PersonId, String>, lang: Lang) -> Self {
        let question = &told.question;
        let day = |at: crate::clock::Instant| date(lang, at.in_zone(webinar.tz()).date_naive());
        let status = tr(lang, &format!("attendance-{}", question.status()));
        let (answer, at) = (question.answer(), question.answered_at.map(day).unwrap_or_default());
        let answered = answer.map(|answer| match answer {
            Answer::Ruling(mark) => {
                let mark = tr(lang, &format!("attendance-{}", mark.status()));
                Message::new("not-right-ruled").with("date", at).with("status", mark)
            }
            Answer::Stays => Message::new("not-right-stays").with("date", at).with("status", status.as_str()),
        });
        Self {
            words: Message::new("not-right-you-wrote").with("date", day(question.sent_at)).with("status", status),
            text: told.text.clone(),
            answered,
            reason: question.reason.clone(),
            trainer: match question.answered_by() {
                Some(Who::Person(person)) => names.get(&person).cloned(),
                _ => None,
            },
        }
    }
}

fn why_words(why: Why, lang: Lang) -> Message {
    match why {
        Why::NotSettled => Message::new("not-right-not-settled"),
        Why::Waits => Message::new("not-right-waits"),
        Why::TooLate(day) => Message::new("not-right-too-late").with("date", date(lang, day)),
    }
}

/// A fault in a text, beside its field.
pub(in crate::web) fn fault_words(field: &str, empty: &'static str, fault: &Fault) -> Errors {
    match fault {
        Fault::Empty => Errors::one(field, empty),
        Fault::TooLong => Errors::one(field, Message::new("not-right-too-long").with("most", LONGEST as i64)),
        Fault::Details(found) => to_take_out(field, found),
    }
}

/// `POST /webinars/{webinar}/question`
///
/// # Errors
/// `NotFound` where the webinar is not theirs.
pub async fn create(Posted(learner, submission): Posted<Learner>, path: web::Path<(String, String)>) -> Response {
    let (visit, id) = (&learner.visit, path.into_inner().1);
    let (own, _) = theirs(&learner, &id).await?;
    let (text, lang, webinar, person) = (submission.fields.text(FIELD), visit.lang, own.webinar, learner.person.id);
    let (by, words, back) = (visit.by(), text.clone(), format!("{}#not-right", paths::webinar(lang, webinar.id)));
    let done = submission.once::<AskProblem, _>(visit, move |conn| {
        questions::ask(conn, &by, Asked { webinar: &webinar, person, lang, text: &words })?;
        Ok(Done::at(back).saying(Message::new("flash-question-sent")))
    });
    let errors = match done.await {
        Ok(done) => return Ok(visit.go(&done)),
        Err(AskProblem::Database(error)) => return Err(PageError::from(error)),
        Err(AskProblem::NotOpen(why)) => Errors::one(FIELD, refused_because(why, lang)),
        Err(AskProblem::Text(fault)) => fault_words(FIELD, "not-right-write-something", &fault),
    };
    let page = page(&learner, &id, Some(Typed { text, errors })).await?;
    visit.refused(&page)
}

/// The same as [`why_words`] to somebody who has just written: what stands in the form was not sent.
fn refused_because(why: Why, lang: Lang) -> Message {
    match why {
        Why::Waits => Message::new("not-right-waits-already"),
        Why::NotSettled | Why::TooLate(_) => why_words(why, lang),
    }
}
