//! Handing a webinar over to another trainer.

use diesel::QueryResult;
use serde::Serialize;

use crate::db::Conn;
use crate::i18n::Message;
use crate::ids::{PersonId, WebinarId};
use crate::people::{self, Person, Role};
use crate::web::organiser::webinar_check::{Around, Findings, findings};
use crate::web::webinar_cards::Background;
use crate::web::webinar_head::{WebinarHead, held_in};
use crate::web::{Answer, Done, Errors, Page, PageError, Posted, WebinarTrainer, paths};
use crate::webinars::{self, Finding, HandOver, PlanProblem, WebinarState};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct HandOverPage {
    errors: Errors,
    crumbs: Vec<(String, String)>,
    head: WebinarHead,
    held_in: String,
    trainers: Vec<Choice>,
    to: String,
    stays: bool,
    note: String,
    findings: Findings,
    action: String,
    back: String,
}

/// Somebody who could lead it.
#[derive(Clone, Debug, Serialize)]
struct Choice {
    value: String,
    words: String,
    hint: String,
}

/// What was typed.
#[derive(Clone, Debug, Default)]
struct Typed {
    to: String,
    stays: bool,
    note: String,
}

async fn others(trainer: &WebinarTrainer) -> Result<Vec<Person>, PageError> {
    let (cohort, id) = (trainer.cohort.id, trainer.webinar.id);
    let found = trainer
        .visit
        .app
        .db
        .read(move |conn| {
            let leads: Vec<_> = webinars::trainers_of(conn, id)?.into_iter().filter(|(_, leads)| *leads).collect();
            let mut people = people::people_with_role(conn, Role::Trainer, cohort)?;
            people.retain(|person| leads.iter().all(|(lead, _)| *lead != person.id));
            Ok::<_, diesel::result::Error>(people)
        })
        .await?;
    Ok(found)
}

/// What stands in the way of a new lead, in words.
async fn in_the_way(trainer: &WebinarTrainer, hand_over: &HandOver) -> Result<Findings, PageError> {
    let (visit, webinar, asked) = (&trainer.visit, trainer.webinar.clone(), hand_over.clone());
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let (now, shelf, zone) = (visit.now, visit.app.shelf.clone(), trainer.cohort.tz());
    let read = visit.app.db.read(move |conn| {
        let plan = webinars::handed_over(conn, &webinar, &asked)?;
        let outlook = webinars::look_over(conn, now, &curriculum, &plan, Some(&webinar))?;
        let ids: Vec<_> = outlook.findings.iter().filter_map(Finding::other).collect();
        let others = webinars::webinars_with(conn, &ids)?;
        let background = Background::load(conn, &shelf, &others)?;
        let trainers: Vec<_> = outlook.findings.iter().filter_map(Finding::trainer).collect();
        let people = people::people_with(conn, &trainers)?;
        Ok::<_, PlanProblem>((outlook.findings, Around { others, background, people, zone }))
    });
    match read.await {
        Ok((found, around)) => Ok(findings(&found, &around, visit.lang)),
        Err(PlanProblem::Database(error)) => Err(error.into()),
        Err(problem) => Err(PageError::Ours(problem.into())),
    }
}

async fn page(trainer: &WebinarTrainer, typed: Typed, findings: Findings, errors: Errors) -> Result<HandOverPage, PageError> {
    let (visit, webinar) = (&trainer.visit, &trainer.webinar);
    let lang = visit.lang;
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let head = WebinarHead::new(webinar, &curriculum, lang, visit.now);
    let choice = |person: Person| Choice { value: person.id.to_string(), words: person.name, hint: String::new() };
    Ok(HandOverPage {
        errors,
        crumbs: super::crumbs(lang, webinar, &head, "handover-title"),
        held_in: held_in(webinar, lang),
        head,
        trainers: others(trainer).await?.into_iter().map(choice).collect(),
        to: typed.to,
        stays: typed.stays,
        note: typed.note,
        findings,
        action: paths::hand_over(lang, webinar.id),
        back: paths::teach_webinar(lang, webinar.id),
    })
}

/// Only what is ahead is handed over.
fn may_be(trainer: &WebinarTrainer) -> Result<(), PageError> {
    let open = trainer.webinar.state() == WebinarState::Planned && trainer.visit.now < trainer.webinar.ends_at;
    if open { Ok(()) } else { Err(PageError::Gone(Message::new("webinar-is-over"))) }
}

/// Who may: whoever leads it, and organisers of its cohort.
#[derive(Clone, Copy)]
pub(super) struct Hand {
    person: PersonId,
    organises: bool,
}

impl Hand {
    /// That of somebody who has a webinar open.
    pub fn of(trainer: &WebinarTrainer) -> Self {
        let organises = trainer.visit.signed_in.as_ref().is_some_and(|who| who.may(Role::Organiser, trainer.cohort.id));
        Self { person: trainer.person.id, organises }
    }

    /// Whether it may hand a webinar over.
    ///
    /// # Errors
    /// The database's.
    pub fn may(self, conn: &mut Conn, webinar: WebinarId) -> QueryResult<bool> {
        Ok(self.organises || webinars::trainers_of(conn, webinar)?.contains(&(self.person, true)))
    }
}

/// `GET /teach/webinars/{webinar}/hand-over`
///
/// # Errors
/// `Gone` where it is over.
pub async fn new(trainer: WebinarTrainer) -> Answer {
    may_be(&trainer)?;
    let (hand, id) = (Hand::of(&trainer), trainer.webinar.id);
    if !trainer.visit.app.db.read(move |conn| hand.may(conn, id)).await? {
        return Err(PageError::Bad(Message::new("handover-not-lead")));
    }
    let typed = Typed { stays: true, ..Typed::default() };
    let page = page(&trainer, typed, Findings::default(), Errors::none()).await?;
    trainer.visit.page(&page)
}

/// `POST /teach/webinars/{webinar}/hand-over`
///
/// # Errors
/// `Gone` where it is over.
pub async fn create(Posted(trainer, submission): Posted<WebinarTrainer>) -> Answer {
    may_be(&trainer)?;
    let visit = &trainer.visit;
    let fields = &submission.fields;
    let typed = Typed { to: fields.text("to"), stays: fields.ticked("stays"), note: fields.text("note") };
    let lead = others(&trainer).await?.into_iter().find(|person| person.id.to_string() == typed.to);
    let to = lead.as_ref().map_or(PersonId(0), |lead| lead.id);
    let hand_over = HandOver { to, stays: typed.stays, note: typed.note.trim().to_owned() };
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let (by, id, lang, asked) = (visit.by(), trainer.webinar.id, visit.lang, hand_over.clone());
    let (from, name) = (trainer.person.name.clone(), lead.map(|lead| lead.name));
    // who hands it over and stays no co-trainer may not see the webinar any more
    let back = paths::teach_webinars(lang);
    let hand = Hand::of(&trainer);
    let done = submission
        .once(visit, move |conn| {
            // decided in here: a second press of a form that has worked gets its first answer, though nobody is left to choose and
            // who pressed leads it no more
            if !hand.may(conn, id)? {
                return Err(NotHandedOver::NotTheirs);
            }
            let name = name.ok_or(NotHandedOver::Nobody)?;
            webinars::hand_over_webinar(conn, &by, &curriculum, id, &asked, &from)?;
            Ok::<_, NotHandedOver>(Done::at(back).saying(Message::new("flash-handover").with("name", name)))
        })
        .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(NotHandedOver::NotTheirs) => Err(PageError::Bad(Message::new("handover-not-lead"))),
        Err(NotHandedOver::Nobody) => {
            let page = page(&trainer, typed, Findings::default(), Errors::one("to", "handover-to-needed")).await?;
            visit.refused(&page)
        }
        Err(NotHandedOver::Plan(PlanProblem::InTheWay(_))) => {
            let findings = in_the_way(&trainer, &hand_over).await?;
            let errors =
                if typed.note.trim().is_empty() { Errors::one("note", "handover-note-needed") } else { Errors::none() };
            let page = page(&trainer, typed, findings, errors).await?;
            visit.refused(&page)
        }
        Err(NotHandedOver::Plan(PlanProblem::Database(error))) => Err(error.into()),
        Err(NotHandedOver::Plan(PlanProblem::Over)) => Err(PageError::Gone(Message::new("webinar-is-over"))),
        Err(NotHandedOver::Plan(problem)) => Err(PageError::Ours(problem.into())),
    }
}

/// Why it was not handed over.
enum NotHandedOver {
    /// Somebody else leads it.
    NotTheirs,
    /// Nobody was chosen who could lead it.
    Nobody,
    Plan(PlanProblem),
}

impl From<PlanProblem> for NotHandedOver {
    fn from(problem: PlanProblem) -> Self {
        Self::Plan(problem)
    }
}

impl From<diesel::result::Error> for NotHandedOver {
    fn from(error: diesel::result::Error) -> Self {
        Self::Plan(error.into())
    }
}

impl Page for HandOverPage {
    const TEMPLATE: &'static str = "trainer/hand_over/new.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            errors: Errors::none(),
            crumbs: vec![("/en/teach/webinars".to_owned(), "Webinars".to_owned()), (String::new(), "Hand over".to_owned())],
            head: WebinarHead::sample(),
            held_in: "In Kazakh".to_owned(),
            trainers: vec![Choice { value: "2".to_owned(), words: "Bolat Omarov".to_owned(), hint: String::new() }],
            to: String::new(),
            stays: true,
            note: String::new(),
            findings: Findings::default(),
            action: "/en/teach/webinars/1/hand-over".to_owned(),
            back: "/en/teach/webinars/1".to_owned(),
        };
        let refused = Self { errors: Errors::one("to", "handover-to-needed"), ..page.clone() };
        vec![refused, Self { trainers: Vec::new(), ..page.clone() }, page]
    }
}
