//! People who are here and not on the list, by a code they typed or because a trainer wrote them down: a trainer says who they are.

use actix_web::web;
use diesel::QueryResult;
use serde::{Deserialize, Serialize};

use crate::attendance::{self, Source, Stranger, UnmatchedProblem, WhoIsIt};
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::i18n::Message;
use crate::ids::{EvidenceId, PersonId};
use crate::people::names::search_key;
use crate::web::forms::Fields;
use crate::web::webinar_head::{WebinarHead, moment};
use crate::web::{Answer, Done, Errors, Page, PageError, Posted, WebinarTrainer, paths};
use crate::webinars::{Webinar, roster_page};

/// So many are shown at once; more come when these are decided.
const SHOWN: usize = 25;
/// So many names are offered while typing; any other name may be typed too.
const OFFERED: i64 = 400;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct UnmatchedPage {
    errors: Errors,
    crumbs: Vec<(String, String)>,
    head: WebinarHead,
    action: String,
    roster_url: String,
    cards: Vec<Card>,
    more: usize,
    names: Vec<String>,
    closed: bool,
    /// Writes down somebody else who is here (POST).
    walk_ins_url: String,
    walk_in_name: String,
    walk_in_email: String,
}

/// Somebody.
#[derive(Clone, Debug, Serialize)]
struct Card {
    id: String,
    name: String,
    email: String,
    /// `15:04`, `15:50`
    times: String,
    /// A meeting's report names them, not a code.
    by_report: bool,
    /// The meeting system told of them.
    by_meeting: bool,
    /// A trainer wrote them down.
    by_hand: bool,
    /// They have an account and are on a track with the module: they can be counted as they are.
    can_count: bool,
    chosen: String,
    typed: String,
}

struct Loaded {
    strangers: Vec<(Stranger, bool)>,
    names: Vec<String>,
}

fn load(conn: &mut Conn, webinar: &Webinar, curriculum: &Curriculum) -> QueryResult<Loaded> {
    let strangers = attendance::strangers(conn, webinar.id)?;
    let accounts: Vec<PersonId> = strangers.iter().filter_map(|stranger| stranger.account).collect();
    let may = attendance::may_attend(conn, webinar, curriculum, &accounts)?;
    let can_count = |stranger: &Stranger| stranger.account.is_some_and(|account| may.contains(&account));
    let names = roster_page(conn, webinar, curriculum, 0, OFFERED)?.into_iter().map(|expected| expected.name).collect();
    Ok(Loaded {
        strangers: strangers
            .into_iter()
            .map(|stranger| {
                let can_count = can_count(&stranger);
                (stranger, can_count)
            })
            .collect(),
        names,
    })
}

async fn page(trainer: &WebinarTrainer, fields: &Fields, errors: Errors) -> Result<UnmatchedPage, PageError> {
    let visit = &trainer.visit;
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let (webinar, known) = (trainer.webinar.clone(), curriculum.clone());
    let loaded = visit.app.db.read(move |conn| load(conn, &webinar, &known)).await?;
    let (webinar, lang, now) = (&trainer.webinar, visit.lang, visit.now);
    let head = WebinarHead::new(webinar, &curriculum, lang, now);
    let card = |(stranger, can_count): &(Stranger, bool)| Card {
        id: stranger.piece.to_string(),
        name: stranger.name.clone().unwrap_or_default(),
        email: stranger.email.clone().unwrap_or_default(),
        times: stranger.moments.iter().map(|at| moment(lang, *at, webinar.tz(), now)).collect::<Vec<_>>().join(", "),
        by_report: stranger.source == Source::Report,
        by_meeting: stranger.source == Source::Meeting,
        by_hand: stranger.source == Source::Trainer,
        can_count: *can_count,
        chosen: fields.text(&format!("who-{}", stranger.piece)),
        typed: fields.text(&format!("name-{}", stranger.piece)),
    };
    Ok(UnmatchedPage {
        errors,
        crumbs: super::crumbs(lang, webinar, &head, "unmatched-title"),
        head,
        action: paths::unmatched(lang, webinar.id),
        roster_url: paths::roster(lang, webinar.id),
        cards: loaded.strangers.iter().take(SHOWN).map(card).collect(),
        more: loaded.strangers.len().saturating_sub(SHOWN),
        names: loaded.names,
        closed: webinar.closed_at.is_some(),
        walk_ins_url: paths::arrivals(lang, webinar.id),
        walk_in_name: fields.text("walk-in-name"),
        walk_in_email: fields.text("walk-in-email"),
    })
}

/// The page again with what is to be mended, and with what was typed.
///
/// # Errors
/// None of its own.
pub async fn refuse(trainer: &WebinarTrainer, fields: &Fields, errors: Errors) -> Answer {
    let page = page(trainer, fields, errors).await?;
    trainer.visit.refused(&page)
}

/// The name of somebody to be written down.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    name: String,
}

/// `GET /teach/webinars/{webinar}/unmatched`
///
/// # Errors
/// None of its own.
pub async fn show(trainer: WebinarTrainer, query: web::Query<Query>) -> Answer {
    let fields = Fields::new(vec![("walk-in-name".to_owned(), query.into_inner().name)]);
    let page = page(&trainer, &fields, Errors::none()).await?;
    trainer.visit.page(&page)
}

/// Why nothing is saved.
enum Refused {
    Form(Errors),
    Problem(UnmatchedProblem),
}

impl From<diesel::result::Error> for Refused {
    fn from(error: diesel::result::Error) -> Self {
        Self::Problem(error.into())
    }
}

/// `POST /teach/webinars/{webinar}/unmatched`
///
/// # Errors
/// [`PageError::Gone`] where the webinar is closed.
pub async fn update(Posted(trainer, submission): Posted<WebinarTrainer>) -> Answer {
    let visit = &trainer.visit;
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let (by, webinar, fields) = (visit.by(), trainer.webinar.clone(), submission.fields.clone());
    let back = paths::unmatched(visit.lang, webinar.id);
    let done = submission
        .once(visit, move |conn| {
            let decisions = read(conn, &webinar, &curriculum, &fields)?;
            for (piece, who) in &decisions {
                attendance::decide_unmatched(conn, &by, &curriculum, webinar.id, *piece, *who).map_err(Refused::Problem)?;
            }
            Ok(Done::at(back).saying(Message::new("flash-unmatched-saved").with("n", decisions.len())))
        })
        .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(Refused::Form(errors)) => refuse(&trainer, &submission.fields, errors).await,
        Err(Refused::Problem(UnmatchedProblem::Closed)) => Err(PageError::Gone(Message::new("close-already"))),
        Err(Refused::Problem(UnmatchedProblem::NotExpected)) => Err(PageError::Bad(Message::new("roster-not-expected"))),
        Err(Refused::Problem(UnmatchedProblem::Database(error))) => Err(error.into()),
    }
}

/// The decisions of a form; what was decided elsewhere in the meantime, or is left for later, is not among them.
fn read(
    conn: &mut Conn,
    webinar: &Webinar,
    curriculum: &Curriculum,
    fields: &Fields,
) -> Result<Vec<(EvidenceId, WhoIsIt)>, Refused> {
    let strangers = attendance::strangers(conn, webinar.id)?;
    let (mut decisions, mut errors) = (Vec::new(), Errors::none());
    for stranger in &strangers {
        let id = stranger.piece;
        let who = match fields.text(&format!("who-{id}")).as_str() {
            "guest" => WhoIsIt::Guest,
            "self" => match stranger.account {
                Some(account) => WhoIsIt::Person(account),
                None => continue,
            },
            "other" => {
                let field = format!("name-{id}");
                let name = fields.text(&field);
                let found = attendance::find_by_name(conn, webinar, curriculum, &name, 20)?;
                match the_one(&found, &name)[..] {
                    [person] => WhoIsIt::Person(person),
                    [] => {
                        errors.add(&field, Message::new("unmatched-nobody").with("name", name));
                        continue;
                    }
                    _ => {
                        errors.add(&field, Message::new("unmatched-several").with("name", name));
                        continue;
                    }
                }
            }
            _ => continue,
        };
        decisions.push((id, who));
    }
    if errors.is_empty() { Ok(decisions) } else { Err(Refused::Form(errors)) }
}

/// Those found; where one of them alone is called just so, that one.
pub(super) fn the_one(found: &[(PersonId, String)], name: &str) -> Vec<PersonId> {
    let key = search_key(name);
    let exact: Vec<PersonId> = found.iter().filter(|(_, found)| search_key(found) == key).map(|(person, _)| *person).collect();
    if exact.len() == 1 { exact } else { found.iter().map(|(person, _)| *person).collect() }
}

impl Page for UnmatchedPage {
    const TEMPLATE: &'static str = "trainer/unmatched/show.html";

    fn samples() -> Vec<Self> {
        let card = |id: &str, can_count: bool| Card {
            id: id.to_owned(),
            name: "Динара А.".to_owned(),
            email: "dinara@example.org".to_owned(),
            times: "15:04".to_owned(),
            by_report: !can_count,
            by_meeting: id == "2",
            by_hand: can_count,
            can_count,
            chosen: String::new(),
            typed: String::new(),
        };
        let some = Self {
            errors: Errors::none(),
            crumbs: vec![("/en/teach/webinars".to_owned(), "Webinars".to_owned()), (String::new(), "Who".to_owned())],
            head: WebinarHead::sample(),
            action: "/en/teach/webinars/0/unmatched".to_owned(),
            roster_url: "/en/teach/webinars/0/roster".to_owned(),
            cards: vec![card("1", true), card("2", false)],
            more: 3,
            names: vec!["Динара Ахметова".to_owned()],
            closed: false,
            walk_ins_url: "/en/teach/webinars/0/unmatched/by-hand".to_owned(),
            walk_in_name: String::new(),
            walk_in_email: String::new(),
        };
        let none = Self { cards: Vec::new(), more: 0, ..some.clone() };
        let closed = Self { closed: true, ..some.clone() };
        let mut refused =
            Self { errors: Errors::one("name-2", Message::new("unmatched-nobody").with("name", "Ж")), ..some.clone() };
        refused.cards[1].chosen = "other".to_owned();
        let mut mend = Self { errors: Errors::one("walk-in-email", "walk-in-email-wrong"), ..none.clone() };
        (mend.walk_in_name, mend.walk_in_email) = ("Динара А.".to_owned(), "dinara".to_owned());
        vec![some, none, closed, refused, mend]
    }
}
