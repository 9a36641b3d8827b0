//! Making up for a webinar that was missed: another date first, else by the recording.

use actix_web::web;
use diesel::QueryResult;

use super::make_up_page::{Loaded, MakeUpPage, Typed, View};
use crate::by::Who;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::enrolment::Enrolment;
use crate::i18n::{Lang, Message, count, date};
use crate::ids::{PersonId, WebinarId};
use crate::make_ups::{self, Asked, Fault, Field, Problem, State, Step, WriteProblem, Written};
use crate::people;
use crate::web::forms::Fields;
use crate::web::free_text::to_take_out;
use crate::web::{Answer, Done, Errors, Learner, PageError, Posted, paths};
use crate::webinars::make_up::{Why, answer_by};

/// What the whole form is called in the list of errors: the heading of the page.
pub(super) const FORM: &str = "make-up";

type Path = web::Path<(String, String)>;

/// Everything for the page; `NotFound` where the webinar is not theirs.
async fn load(learner: &Learner, id: &str) -> Result<Loaded, PageError> {
    let id: WebinarId = id.parse().map_err(|_| PageError::NotFound)?;
    let curriculum = learner.visit.app.curriculum(learner.cohort.edition_id).await?;
    let (enrolment, now) = (learner.enrolment.clone(), learner.visit.now);
    let found = learner.visit.app.db.read(move |conn| read(conn, &enrolment, &curriculum, id, now)).await?;
    found.ok_or(PageError::NotFound)
}

fn read(
    conn: &mut Conn,
    enrolment: &Enrolment,
    curriculum: &Curriculum,
    id: WebinarId,
    now: Instant,
) -> QueryResult<Option<Loaded>> {
    let Some(stand) = make_ups::stand(conn, enrolment, curriculum, id, now)? else { return Ok(None) };
    let Some(make_up) = stand.make_up.as_ref().map(|make_up| make_up.id) else {
        return Ok(Some(Loaded { stand, sent: None, decision: None }));
    };
    let sent = make_ups::versions_of(conn, make_up)?.into_iter().next();
    let decision = make_ups::decisions_of(conn, make_up)?.into_iter().next();
    let by: Vec<PersonId> = match decision.as_ref().map(make_ups::Decision::by) {
        Some(Who::Person(person)) => vec![person],
        _ => Vec::new(),
    };
    let name = people::people_with(conn, &by)?.into_iter().next().map(|person| person.name);
    Ok(Some(Loaded { stand, sent, decision: decision.map(|decision| (decision, name)) }))
}

/// `GET /webinars/{webinar}/make-up`
///
/// # Errors
/// `NotFound` where the webinar is not theirs.
pub async fn show(learner: Learner, path: Path) -> Answer {
    let loaded = load(&learner, &path.1).await?;
    let page = page(&learner, &loaded, None).await?;
    learner.visit.page(&page)
}

async fn page(learner: &Learner, loaded: &Loaded, typed: Option<Typed>) -> Result<MakeUpPage, PageError> {
    let curriculum = learner.visit.app.curriculum(learner.cohort.edition_id).await?;
    Ok(View { learner, curriculum: &curriculum, loaded }.page(typed))
}

/// `POST /webinars/{webinar}/make-up`: keeps the draft, or sends it.
///
/// # Errors
/// As [`show`].
pub async fn update(Posted(learner, submission): Posted<Learner>, path: Path) -> Answer {
    let visit = &learner.visit;
    let loaded = load(&learner, &path.1).await?;
    let curriculum = visit.app.curriculum(learner.cohort.edition_id).await?;
    let webinar = loaded.stand.own.webinar.clone();
    let step = if submission.fields.text("step") == "send" { Step::Send } else { Step::Keep };
    let questions: Vec<String> = make_ups::questions_of(&curriculum, &webinar).iter().map(|one| one.id.clone()).collect();
    let written = written(&submission.fields, &questions);
    let flash = match step {
        Step::Keep => Message::new("flash-make-up-kept"),
        Step::Send => {
            let answered_by = answer_by(visit.now.in_zone(webinar.tz()).date_naive());
            Message::new("flash-make-up-sent").with("date", date(visit.lang, answered_by))
        }
    };
    let (by, enrolment, lang, sheet) = (visit.by(), learner.enrolment.clone(), visit.lang, written.clone());
    let done = submission.once::<WriteProblem, _>(visit, move |conn| {
        let asked = Asked { enrolment: &enrolment, curriculum: &curriculum, webinar: webinar.id, lang };
        make_ups::write(conn, &by, asked, &sheet, step)?;
        Ok(Done::at(paths::webinar_make_up(lang, webinar.id)).saying(flash))
    });
    let errors = match done.await {
        Ok(done) => return Ok(visit.go(&done)),
        Err(WriteProblem::NotTheirs) => return Err(PageError::NotFound),
        Err(WriteProblem::Database(error)) => return Err(error.into()),
        Err(WriteProblem::NotOpen(why)) => Errors::one(FORM, why_words(why, lang)),
        Err(WriteProblem::NotWithWriter(State::Accepted)) => Errors::one(FORM, "make-up-accepted-meanwhile"),
        Err(WriteProblem::NotWithWriter(_)) => Errors::one(FORM, "make-up-sent-meanwhile"),
        Err(WriteProblem::NoRecording) => Errors::one("watched", "make-up-no-recording-yet"),
        Err(WriteProblem::Sheet(problems)) => worded(lang, &problems, &questions),
    };
    // as it is by now: another window may have sent it
    let loaded = load(&learner, &path.1).await?;
    let page = page(&learner, &loaded, Some(Typed { written, errors })).await?;
    visit.refused(&page)
}

fn written(fields: &Fields, questions: &[String]) -> Written {
    Written {
        watched: fields.ticked("watched"),
        answers: questions.iter().map(|id| (id.clone(), fields.text(&format!("answer-{id}")))).collect(),
        reflection: fields.text("reflection"),
    }
}

/// Why a webinar cannot be made up for, in words.
pub(super) fn why_words(why: Why, lang: Lang) -> Message {
    match why {
        Why::NotSettled => Message::new("make-up-not-settled"),
        Why::NotExpected => Message::new("make-up-not-expected"),
        Why::Attended => Message::new("make-up-attended"),
        Why::MetElsewhere => Message::new("make-up-met-elsewhere"),
        Why::TooLate(day) => Message::new("make-up-too-late").with("date", date(lang, day)),
    }
}

/// `questions` are the identifiers in their order: a question that has no answer is named by its number.
fn worded(lang: Lang, problems: &[Problem], questions: &[String]) -> Errors {
    let mut errors = Errors::none();
    for Problem { field, fault } in problems {
        let name = match field {
            Field::Watched => "watched".to_owned(),
            Field::Answer(id) => format!("answer-{id}"),
            Field::Reflection => "reflection".to_owned(),
        };
        match (field, fault) {
            (Field::Answer(id), Fault::Empty) => {
                let number = questions.iter().position(|question| question == id).unwrap_or_default() + 1;
                errors.add(&name, Message::new("make-up-answer-this").with("n", number as i64));
            }
            _ => errors.append(fault_words(lang, &name, fault)),
        }
    }
    errors
}

/// A fault in a text, beside its field.
pub(in crate::web) fn fault_words(lang: Lang, field: &str, fault: &Fault) -> Errors {
    let counted = |key: &'static str, n: usize| Message::new(key).with("n", n as i64);
    match fault {
        Fault::NotWatched => Errors::one(field, "make-up-say-watched"),
        Fault::Empty => Errors::one(field, "make-up-write-something"),
        Fault::TooLong(most) => Errors::one(field, Message::new("make-up-too-long").with("most", count(lang, *most as i64))),
        Fault::FewWords(n) => Errors::one(field, counted("make-up-few-words", *n)),
        Fault::ManyWords(n) => Errors::one(field, counted("make-up-many-words", *n)),
        Fault::Details(found) => to_take_out(field, found),
    }
}
