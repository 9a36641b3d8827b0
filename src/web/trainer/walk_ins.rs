//! People who were at a webinar and are not enrolled: once they are, somebody says who they are, and their minutes count.

use diesel::QueryResult;
use serde::Serialize;

use super::attendance_imports::{Links, refused};
use super::unmatched::the_one;
use crate::attendance::{self, ImportProblem, LateRuling, Mark, WalkInAnswer, WhoIsIt};
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::i18n::{Lang, Message, minutes_of, tr};
use crate::ids::{PersonId, ProvisionalId};
use crate::web::forms::Fields;
use crate::web::webinar_head::{WebinarHead, moment};
use crate::web::{Answer, Done, Errors, Page, PageError, Posted, WebinarTrainer, paths};
use crate::webinars::{Webinar, WebinarState};

/// So many are shown at once; more come when these are decided.
const SHOWN: usize = 25;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct WalkInsPage {
    errors: Errors,
    crumbs: Vec<(String, String)>,
    head: WebinarHead,
    action: String,
    closed: bool,
    /// As what somebody may count, once the webinar is closed.
    marks: Vec<MarkChoice>,
    cards: Vec<Card>,
    more: usize,
    links: Links,
}

#[derive(Clone, Debug, Serialize)]
struct Card {
    id: String,
    name: String,
    email: String,
    when: String,
    /// Whole minutes of the webinar in the evidence.
    minutes: i64,
    chosen: String,
    typed: String,
    /// The name of somebody else at the same device.
    beside: String,
    mark: String,
    reason: String,
}

/// One of the four marks.
#[derive(Clone, Debug, Serialize)]
struct MarkChoice {
    value: &'static str,
    words: String,
    hint: String,
}

fn marks(lang: Lang) -> Vec<MarkChoice> {
    let mark = |mark: Mark| MarkChoice { value: mark.as_str(), words: tr(lang, &format!("mark-{mark}")), hint: String::new() };
    Mark::ALL.map(mark).to_vec()
}

async fn page(trainer: &WebinarTrainer, fields: &Fields, errors: Errors) -> Result<WalkInsPage, PageError> {
    let (visit, webinar) = (&trainer.visit, &trainer.webinar);
    let (lang, now, id) = (visit.lang, visit.now, webinar.id);
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let head = WebinarHead::new(webinar, &curriculum, lang, now);
    let of = webinar.clone();
    let (all, seconds) = visit
        .app
        .db
        .read(move |conn| {
            Ok::<_, diesel::result::Error>((attendance::provisional_at(conn, id)?, attendance::seconds_of_walk_ins(conn, &of)?))
        })
        .await?;
    let card = |noted: &attendance::Provisional| Card {
        id: noted.id.to_string(),
        name: noted.name.clone(),
        email: noted.email.clone().unwrap_or_default(),
        when: moment(lang, noted.noted_at, webinar.tz(), now),
        minutes: minutes_of(seconds.get(&noted.id).copied().unwrap_or(0)),
        mark: fields.text(&format!("mark-{}", noted.id)),
        reason: fields.text(&format!("reason-{}", noted.id)),
        chosen: fields.text(&format!("who-{}", noted.id)),
        typed: fields.text(&format!("name-{}", noted.id)),
        beside: fields.text(&format!("with-{}", noted.id)),
    };
    Ok(WalkInsPage {
        errors,
        crumbs: super::crumbs(lang, webinar, &head, "walk-ins-title"),
        head,
        action: paths::walk_ins(lang, id),
        closed: webinar.state() == WebinarState::Closed,
        marks: marks(lang),
        cards: all.iter().take(SHOWN).map(card).collect(),
        more: all.len().saturating_sub(SHOWN),
        links: Links::of(trainer),
    })
}

/// `GET /teach/webinars/{webinar}/walk-ins`
///
/// # Errors
/// None of its own.
pub async fn index(trainer: WebinarTrainer) -> Answer {
    let page = page(&trainer, &Fields::default(), Errors::none()).await?;
    trainer.visit.page(&page)
}

/// Why nothing is saved.
enum Refused {
    Form(Errors),
    Problem(ImportProblem),
}

impl From<diesel::result::Error> for Refused {
    fn from(error: diesel::result::Error) -> Self {
        Self::Problem(error.into())
    }
}

/// `POST /teach/webinars/{webinar}/walk-ins`
///
/// # Errors
/// [`PageError::Gone`] where the webinar is closed.
pub async fn update(Posted(trainer, submission): Posted<WebinarTrainer>) -> Answer {
    let visit = &trainer.visit;
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let (by, webinar, fields) = (visit.by(), trainer.webinar.clone(), submission.fields.clone());
    let back = paths::walk_ins(visit.lang, webinar.id);
    let done = submission
        .once(visit, move |conn| {
            let decisions = read(conn, &webinar, &curriculum, &fields)?;
            for (noted, answer) in &decisions {
                attendance::settle_walk_in(conn, &by, &curriculum, webinar.id, *noted, answer).map_err(Refused::Problem)?;
            }
            Ok(Done::at(back).saying(Message::new("flash-walk-ins-saved").with("n", decisions.len())))
        })
        .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(Refused::Form(errors)) => {
            let page = page(&trainer, &submission.fields, errors).await?;
            visit.refused(&page)
        }
        Err(Refused::Problem(problem)) => Err(refused(problem)),
    }
}

/// The decisions of a form; who was settled elsewhere in the meantime, or is left for later, is not among them.
fn read(
    conn: &mut Conn,
    webinar: &Webinar,
    curriculum: &Curriculum,
    fields: &Fields,
) -> Result<Vec<(ProvisionalId, WalkInAnswer)>, Refused> {
    let (mut decisions, mut errors) = (Vec::new(), Errors::none());
    for noted in attendance::provisional_at(conn, webinar.id)? {
        let (name, with) = (format!("name-{}", noted.id), format!("with-{}", noted.id));
        match fields.text(&format!("who-{}", noted.id)).as_str() {
            "guest" => decisions.push((noted.id, WalkInAnswer { who: WhoIsIt::Guest, also: Vec::new(), late: None })),
            "person" => {
                let person = named(conn, webinar, curriculum, (&name, fields), &mut errors)?;
                let also = match fields.given(&with) {
                    Some(_) => named(conn, webinar, curriculum, (&with, fields), &mut errors)?,
                    None => None,
                };
                let late = late_ruling(webinar, noted.id, fields, &mut errors);
                let answer = |person| WalkInAnswer { who: WhoIsIt::Person(person), also: also.into_iter().collect(), late };
                decisions.extend(person.map(|person| (noted.id, answer(person))));
            }
            _ => {}
        }
    }
    if errors.is_empty() { Ok(decisions) } else { Err(Refused::Form(errors)) }
}

/// The one person who is called as a field says.
fn named(
    conn: &mut Conn,
    webinar: &Webinar,
    curriculum: &Curriculum,
    (field, fields): (&str, &Fields),
    errors: &mut Errors,
) -> QueryResult<Option<PersonId>> {
    let name = fields.text(field);
    let found = attendance::find_by_name(conn, webinar, curriculum, &name, 20)?;
    let problem = match the_one(&found, &name)[..] {
        [person] => return Ok(Some(person)),
        [] => "unmatched-nobody",
        _ => "unmatched-several",
    };
    errors.add(field, Message::new(problem).with("name", name));
    Ok(None)
}

/// What is ruled about somebody at a webinar that is closed; none at one that is not.
fn late_ruling(webinar: &Webinar, noted: ProvisionalId, fields: &Fields, errors: &mut Errors) -> Option<LateRuling> {
    if webinar.state() != WebinarState::Closed {
        return None;
    }
    let (mark, reason) = (format!("mark-{noted}"), format!("reason-{noted}"));
    let said = fields.text(&mark).parse::<Mark>().ok();
    if said.is_none() {
        errors.add(&mark, "attendee-choose-mark");
    }
    let why = fields.given(&reason);
    if why.is_none() {
        errors.add(&reason, "walk-ins-reason-needed");
    }
    Some(LateRuling { mark: said?, reason: why? })
}

impl Page for WalkInsPage {
    const TEMPLATE: &'static str = "trainer/walk_ins/index.html";

    fn samples() -> Vec<Self> {
        let card = Card {
            id: "1".to_owned(),
            name: "Динара А.".to_owned(),
            email: "dinara@example.org".to_owned(),
            when: "17:20".to_owned(),
            minutes: 61,
            chosen: "person".to_owned(),
            typed: "Ж".to_owned(),
            beside: "Ж".to_owned(),
            mark: "present".to_owned(),
            reason: String::new(),
        };
        let page = Self {
            errors: Errors::none(),
            crumbs: vec![("/en/teach/webinars".to_owned(), "Webinars".to_owned()), (String::new(), "Names".to_owned())],
            head: WebinarHead::sample(),
            action: "/en/teach/webinars/0/walk-ins".to_owned(),
            closed: false,
            marks: marks(Lang::En),
            cards: vec![card],
            more: 3,
            links: Links::sample(),
        };
        let refused =
            Self { errors: Errors::one("name-1", Message::new("unmatched-nobody").with("name", "Ж")), ..page.clone() };
        vec![Self { cards: Vec::new(), more: 0, ..page.clone() }, Self { closed: true, ..page.clone() }, refused, page]
    }
}
