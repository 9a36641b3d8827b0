//! One letter to somebody of a cohort: its words, what happened to it, and sending it once more.

use actix_web::web;
use serde::Serialize;

use super::sentences::nothing_sent;
use crate::enrolment::{self, AgainProblem, Cohort, Posted};
use crate::i18n::tr;
use crate::ids::{EnrolmentId, MessageId, PersonId};
use crate::notify::{self, Due, Happened, Reason, Suppressed, UNDELIVERED};
use crate::people::{self, Person};
use crate::web::naming::Naming;
use crate::web::{Answer, Done, Errors, Organiser, Page, PageError, Posted as Sent, Visit, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct MessagePage {
    errors: Errors,
    crumbs: Vec<(String, String)>,
    kind: String,
    name: String,
    person_url: Option<String>,
    address: String,
    state_words: String,
    is_undelivered: bool,
    /// What to do about it, in words.
    reason: Option<String>,
    /// Label and value.
    facts: Vec<(String, String)>,
    words: Option<Words>,
    /// Why there are no words: a message.
    no_words: &'static str,
    zone: String,
    events: Vec<EventRow>,
    action: String,
    /// Where it would go now; `None` where it cannot be sent again.
    again: Option<String>,
    /// Where the reader's address takes no mail: what it means, and why.
    suppressed: Option<(String, String)>,
    /// As it was typed.
    lift_reason: String,
}

#[derive(Clone, Debug, Serialize)]
struct Words {
    lang: String,
    subject: String,
    text: String,
    has_calendar: bool,
}

#[derive(Clone, Debug, Serialize)]
struct EventRow {
    at: String,
    words: String,
    answer: Option<String>,
}

impl Page for MessagePage {
    const TEMPLATE: &'static str = "organiser/messages/show.html";

    fn samples() -> Vec<Self> {
        let event = |answer: Option<&str>| EventRow {
            at: "20.11.2026 15:00".to_owned(),
            words: "The server took it".to_owned(),
            answer: answer.map(str::to_owned),
        };
        let page = Self {
            errors: Errors::none(),
            crumbs: vec![("/en/organise/kz/messages".to_owned(), "Messages".to_owned()), (String::new(), "A place".to_owned())],
            kind: "A place on the programme".to_owned(),
            name: "Anna Kim".to_owned(),
            person_url: Some("/en/organise/kz/people/0abc".to_owned()),
            address: "anna@example.org".to_owned(),
            state_words: "Sent".to_owned(),
            is_undelivered: false,
            reason: None,
            facts: vec![("Language".to_owned(), "English".to_owned())],
            words: Some(Words {
                lang: "en".to_owned(),
                subject: "You have a place".to_owned(),
                text: "Hello,\n\nhttps://training.example.org/w/…".to_owned(),
                has_calendar: true,
            }),
            no_words: "",
            zone: "Astana time (UTC+5)".to_owned(),
            events: vec![event(None), event(Some("250 2.0.0 taken"))],
            action: "/en/organise/kz/messages/0abc".to_owned(),
            again: Some("anna@example.org".to_owned()),
            suppressed: None,
            lift_reason: String::new(),
        };
        let bare = Self {
            errors: Errors::one("again", "message-again-not-now"),
            person_url: None,
            is_undelivered: true,
            reason: Some("There is no such mailbox.".to_owned()),
            words: None,
            no_words: "message-words-forgotten",
            events: Vec::new(),
            again: None,
            ..page.clone()
        };
        let suppressed = Self {
            errors: Errors::one("lift_reason", "message-lift-reason-missing"),
            suppressed: Some(("Nothing is sent to anna@example.org.".to_owned(), "There is no such mailbox.".to_owned())),
            again: None,
            ..page.clone()
        };
        vec![page, bare, suppressed]
    }
}

/// Everything the page shows, as the database has it.
struct Facts {
    posted: Posted,
    is_ours_alone: bool,
    person: Person,
    enrolment: Option<EnrolmentId>,
    words: Option<Due>,
    suppressed: Option<Suppressed>,
    events: Vec<Happened>,
}

/// `GET /organise/{cohort}/messages/{message}`
///
/// # Errors
/// [`PageError::NotFound`] for a letter to somebody of another cohort, and for a sign-in code.
pub async fn show(organiser: Organiser, path: web::Path<(String, String, String)>) -> Answer {
    let Organiser { visit, cohort, .. } = organiser;
    let id: MessageId = path.2.parse().map_err(|_| PageError::NotFound)?;
    let page = page(&visit, &cohort, id, String::new(), Errors::none()).await?;
    visit.page(&page)
}

/// `POST /organise/{cohort}/messages/{message}`: once more; or with `lift`, letters go to its reader's address again.
///
/// # Errors
/// As [`show`].
pub async fn create(Sent(organiser, submission): Sent<Organiser>, path: web::Path<(String, String, String)>) -> Answer {
    let Organiser { visit, cohort, .. } = organiser;
    let id: MessageId = path.2.parse().map_err(|_| PageError::NotFound)?;
    let (by, of, lang, slug) = (visit.by(), cohort.id, visit.lang, cohort.slug.clone());
    let (lifts, reason) = (submission.fields.ticked("lift"), submission.fields.text("lift_reason"));
    if lifts && reason.is_empty() {
        let errors = Errors::one("lift_reason", "message-lift-reason-missing");
        return visit.refused(&page(&visit, &cohort, id, reason, errors).await?);
    }
    let done = submission
        .once(&visit, move |conn| {
            if lifts {
                enrolment::lift_suppression(conn, &by, of, id, &reason)?;
                return Ok(Done::at(paths::organise_message(lang, &slug, id)).saying("flash-message-lifted".into()));
            }
            let new = enrolment::send_again(conn, &by, of, id)?;
            let place = paths::organise_message(lang, &slug, new);
            Ok::<_, AgainProblem>(Done::at(place).saying("flash-message-again".into()))
        })
        .await;
    let problem = match done {
        Ok(done) => return Ok(visit.go(&done)),
        Err(AgainProblem::Database(error)) => return Err(error.into()),
        Err(AgainProblem::NotOfCohort) => return Err(PageError::NotFound),
        Err(AgainProblem::NotNow) => "message-again-not-now",
        Err(AgainProblem::NoAddress) => "message-again-no-address",
        Err(AgainProblem::Suppressed) => "message-again-suppressed",
        Err(AgainProblem::Unwanted) => "message-again-unwanted",
    };
    visit.refused(&page(&visit, &cohort, id, String::new(), Errors::one("again", problem)).await?)
}

async fn page(
    visit: &Visit,
    cohort: &Cohort,
    id: MessageId,
    lift_reason: String,
    errors: Errors,
) -> Result<MessagePage, PageError> {
    let naming = Naming::of(visit, cohort).await?;
    let of = cohort.id;
    let facts = visit
        .app
        .db
        .read(move |conn| {
            let Some((posted, is_ours_alone)) = enrolment::message_to(conn, of, id)? else {
                return Err(diesel::result::Error::NotFound);
            };
            let person = people::person(conn, posted.person_id.map_or(PersonId(0), PersonId))?;
            Ok(Facts {
                enrolment: enrolment::find_enrolment(conn, person.id, of)?.map(|enrolment| enrolment.id),
                words: notify::words_of(conn, id)?,
                suppressed: person.email.as_deref().map(|to| notify::suppressed(conn, to)).transpose()?.flatten(),
                events: notify::events_of_message(conn, id)?,
                posted,
                is_ours_alone,
                person,
            })
        })
        .await?;
    let mut page = put_together(visit, cohort, &naming, facts, errors)?;
    page.lift_reason = lift_reason;
    Ok(page)
}

fn put_together(visit: &Visit, cohort: &Cohort, naming: &Naming, facts: Facts, errors: Errors) -> anyhow::Result<MessagePage> {
    let (lang, slug, posted) = (visit.lang, &cohort.slug, &facts.posted);
    let kind = naming.word("message-kind", &posted.kind);
    let is_undelivered = UNDELIVERED.contains(&posted.state.as_str());
    let words = match &facts.words {
        Some(due) if facts.is_ours_alone => Some(words(due, &visit.app.config.public_url)?),
        _ => None,
    };
    let no_words = if facts.words.is_some() { "message-words-elsewhere" } else { "message-words-forgotten" };
    let address = facts.person.email.clone().unwrap_or_default();
    let suppressed = facts.suppressed.map(|found| (nothing_sent(&address, found, naming), tr(lang, found.reason.key())));
    let may_again = facts.words.is_some() && posted.state != "queued" && suppressed.is_none();
    let id = MessageId(posted.id);
    Ok(MessagePage {
        errors,
        crumbs: vec![
            (paths::organise_messages(lang, slug), tr(lang, "overview-place-messages")),
            (String::new(), kind.clone()),
        ],
        kind,
        name: facts.person.name.clone(),
        person_url: facts.enrolment.map(|enrolment| paths::organise_person(lang, slug, enrolment)),
        address: posted.to_address.clone(),
        state_words: naming.word("message-state", &posted.state),
        is_undelivered,
        reason: posted.last_error.as_deref().filter(|_| posted.state != "sent").map(|error| tr(lang, Reason::of(error).key())),
        facts: known_facts(posted, naming),
        words,
        no_words,
        zone: naming.zone(visit.now),
        events: facts
            .events
            .iter()
            .map(|event| EventRow {
                at: naming.short_moment(event.at),
                words: naming.word("message-outcome", &event.outcome),
                answer: event.answer.clone(),
            })
            .collect(),
        action: paths::organise_message(lang, slug, id),
        again: Some(address).filter(|address| may_again && !address.is_empty()),
        suppressed,
        lift_reason: String::new(),
    })
}

fn words(due: &Due, public_url: &str) -> anyhow::Result<Words> {
    let letter = notify::shown_to_others(due, public_url)?;
    Ok(Words {
        lang: due.lang.tag().to_owned(),
        subject: letter.subject,
        text: letter.text,
        has_calendar: due.payload.calendar.is_some(),
    })
}

fn known_facts(posted: &Posted, naming: &Naming) -> Vec<(String, String)> {
    let lang = naming.lang();
    let mut facts = vec![
        (tr(lang, "import-field-language"), naming.word("lang-name", &posted.language)),
        (tr(lang, "message-written"), naming.short_moment(posted.created_at)),
    ];
    if let Some(sent) = posted.sent_at {
        facts.push((tr(lang, "message-taken"), naming.short_moment(sent)));
    } else if posted.state == "queued" {
        facts.push((tr(lang, "message-next"), naming.short_moment(posted.next_at)));
    }
    facts.push((tr(lang, "message-tries"), posted.attempts.to_string()));
    facts
}
