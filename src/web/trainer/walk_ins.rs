//! People who were at a webinar and are not enrolled: once they are, somebody says who they are, and their minutes count.

use serde::Serialize;

use super::attendance_imports::{Links, refused};
use super::unmatched::the_one;
use crate::attendance::{self, ImportProblem, WhoIsIt};
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::i18n::Message;
use crate::ids::ProvisionalId;
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
    chosen: String,
    typed: String,
}

async fn page(trainer: &WebinarTrainer, fields: &Fields, errors: Errors) -> Result<WalkInsPage, PageError> {
    let (visit, webinar) = (&trainer.visit, &trainer.webinar);
    let (lang, now, id) = (visit.lang, visit.now, webinar.id);
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let head = WebinarHead::new(webinar, &curriculum, lang, now);
    let all = visit.app.db.read(move |conn| attendance::provisional_at(conn, id)).await?;
    let card = |noted: &attendance::Provisional| Card {
        id: noted.id.to_string(),
        name: noted.name.clone(),
        email: noted.email.clone().unwrap_or_default(),
        when: moment(lang, noted.noted_at, webinar.tz(), now),
        chosen: fields.text(&format!("who-{}", noted.id)),
        typed: fields.text(&format!("name-{}", noted.id)),
    };
    Ok(WalkInsPage {
        errors,
        crumbs: super::crumbs(lang, webinar, &head, "walk-ins-title"),
        head,
        action: paths::walk_ins(lang, id),
        closed: webinar.state() != WebinarState::Planned,
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
            for (noted, who) in &decisions {
                attendance::settle_walk_in(conn, &by, &curriculum, webinar.id, *noted, *who).map_err(Refused::Problem)?;
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
) -> Result<Vec<(ProvisionalId, WhoIsIt)>, Refused> {
    let (mut decisions, mut errors) = (Vec::new(), Errors::none());
    for noted in attendance::provisional_at(conn, webinar.id)? {
        let field = format!("name-{}", noted.id);
        match fields.text(&format!("who-{}", noted.id)).as_str() {
            "guest" => decisions.push((noted.id, WhoIsIt::Guest)),
            "person" => {
                let name = fields.text(&field);
                let found = attendance::find_by_name(conn, webinar, curriculum, &name, 20)?;
                match the_one(&found, &name)[..] {
                    [person] => decisions.push((noted.id, WhoIsIt::Person(person))),
                    [] => errors.add(&field, Message::new("unmatched-nobody").with("name", name)),
                    _ => errors.add(&field, Message::new("unmatched-several").with("name", name)),
                }
            }
            _ => {}
        }
    }
    if errors.is_empty() { Ok(decisions) } else { Err(Refused::Form(errors)) }
}

impl Page for WalkInsPage {
    const TEMPLATE: &'static str = "trainer/walk_ins/index.html";

    fn samples() -> Vec<Self> {
        let card = Card {
            id: "1".to_owned(),
            name: "Динара А.".to_owned(),
            email: "dinara@example.org".to_owned(),
            when: "17:20".to_owned(),
            chosen: "person".to_owned(),
            typed: "Ж".to_owned(),
        };
        let page = Self {
            errors: Errors::none(),
            crumbs: vec![("/en/teach/webinars".to_owned(), "Webinars".to_owned()), (String::new(), "Names".to_owned())],
            head: WebinarHead::sample(),
            action: "/en/teach/webinars/0/walk-ins".to_owned(),
            closed: false,
            cards: vec![card],
            more: 3,
            links: Links::sample(),
        };
        let refused =
            Self { errors: Errors::one("name-1", Message::new("unmatched-nobody").with("name", "Ж")), ..page.clone() };
        vec![Self { cards: Vec::new(), more: 0, ..page.clone() }, Self { closed: true, ..page.clone() }, refused, page]
    }
}
