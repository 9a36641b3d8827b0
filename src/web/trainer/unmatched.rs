//! People who are here and not on the list, by a code they typed, by a meeting system or a report, or because a trainer wrote them
//! down: a trainer says who they are, with the same proposals and choices as at the import of a report.

use actix_web::web;
use diesel::QueryResult;
use serde::{Deserialize, Serialize};

use super::attendance_rows::{Asked, Candidates, RowView, candidates_of};
use super::row_answers::{Said, read_asked};
use crate::attendance::matching::Reason;
use crate::attendance::{self, ArrivalDecision, Proposed, RowChoice, Source, Stranger, UnmatchedProblem};
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::i18n::Message;
use crate::ids::{EvidenceId, PersonId};
use crate::people::names::search_key;
use crate::reports::Words;
use crate::web::forms::Fields;
use crate::web::listing::{PAGE, Pager, asked_for, query, skip};
use crate::web::webinar_head::{WebinarHead, moment};
use crate::web::{Answer, Done, Errors, Page, PageError, Posted, WebinarTrainer, paths};
use crate::webinars::{Webinar, roster_page};

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
    pager: Option<Pager>,
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
    row: RowView,
    /// `15:04, 15:50`
    times: String,
    /// A meeting's report names them, not a code.
    by_report: bool,
    /// The meeting system told of them.
    by_meeting: bool,
    /// A trainer wrote them down.
    by_hand: bool,
}

/// What is asked about somebody, with whom the matching of reports proposes.
fn asked(stranger: &Stranger, proposed: &Proposed) -> Asked {
    let why = match (proposed.by_account, stranger.source) {
        (true, Source::Trainer) => "unmatched-self-email".into(),
        (true, _) => "unmatched-self-hint".into(),
        (false, _) => proposed.reason.message(),
    };
    Asked {
        id: stranger.piece.to_string(),
        name: stranger.name.clone().unwrap_or_default(),
        email: stranger.email.clone(),
        people: proposed.people.clone(),
        answer: Some(RowChoice::Later),
        also: Vec::new(),
        why,
        of_two: proposed.reason == Reason::TwoPeople,
        // a code was typed by an account, and a trainer's note is no name that comes again
        remember: matches!(stranger.source, Source::Report | Source::Meeting),
    }
}

/// Everybody on whom nobody has decided, the first first.
fn all_asked(conn: &mut Conn, webinar: &Webinar, curriculum: &Curriculum) -> QueryResult<Vec<(Stranger, Asked)>> {
    let strangers = attendance::strangers(conn, webinar.id)?;
    let proposed = attendance::proposals(conn, webinar, curriculum, &strangers)?;
    Ok(strangers
        .into_iter()
        .zip(proposed)
        .map(|(stranger, proposed)| {
            let asked = asked(&stranger, &proposed);
            (stranger, asked)
        })
        .collect())
}

/// Those of a form on whom somebody else has decided since its page was made, each with what they decided.
fn answered_meanwhile(
    conn: &mut Conn,
    webinar: &Webinar,
    curriculum: &Curriculum,
    open: &[(Stranger, Asked)],
    fields: &Fields,
) -> QueryResult<Vec<(Stranger, Asked)>> {
    let of_form = fields.beginning("was-").into_iter().filter_map(|(id, _)| id.parse::<EvidenceId>().ok());
    let gone: Vec<EvidenceId> = of_form.filter(|id| !open.iter().any(|(stranger, _)| stranger.piece == *id)).collect();
    let decided = attendance::decided_arrivals(conn, webinar.id, &gone)?;
    let strangers: Vec<Stranger> = decided.iter().map(|(piece, _, _)| Stranger::of(piece)).collect();
    let proposed = attendance::proposals(conn, webinar, curriculum, &strangers)?;
    let all = strangers.into_iter().zip(proposed).zip(decided).map(|((stranger, proposed), (_, choice, also))| {
        let mut people: Vec<PersonId> = choice.person().into_iter().chain(also.iter().copied()).collect();
        people.extend(proposed.people.iter().filter(|person| !people.contains(person)).copied().collect::<Vec<_>>());
        let why = Reason::DecidedBefore.message();
        let asked = Asked { people, answer: Some(choice), also, why, ..asked(&stranger, &proposed) };
        (stranger, asked)
    });
    Ok(all.collect())
}

struct Loaded {
    shown: Vec<(Stranger, Asked)>,
    people: Candidates,
    names: Vec<String>,
    page: i64,
    total: i64,
}

fn load(conn: &mut Conn, webinar: &Webinar, curriculum: &Curriculum, page: i64, fields: &Fields) -> QueryResult<Loaded> {
    let all = all_asked(conn, webinar, curriculum)?;
    // shown above the others: on a page with what is to be mended, as fields are sent
    let answered = answered_meanwhile(conn, webinar, curriculum, &all, fields)?;
    let total = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let page = page.min((total - 1).max(0) / PAGE + 1);
    let before = usize::try_from(skip(page)).unwrap_or(0);
    let shown: Vec<(Stranger, Asked)> = answered.into_iter().chain(all.into_iter().skip(before).take(PAGE as usize)).collect();
    let asked: Vec<Asked> = shown.iter().map(|(_, asked)| asked.clone()).collect();
    let people = candidates_of(conn, webinar, curriculum, &asked, fields)?;
    let names = roster_page(conn, webinar, curriculum, 0, OFFERED)?.into_iter().map(|expected| expected.name).collect();
    Ok(Loaded { shown, people, names, page, total })
}

async fn page(trainer: &WebinarTrainer, number: i64, fields: &Fields, errors: Errors) -> Result<UnmatchedPage, PageError> {
    let visit = &trainer.visit;
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let (webinar, known, typed) = (trainer.webinar.clone(), curriculum.clone(), fields.clone());
    let loaded = visit.app.db.read(move |conn| load(conn, &webinar, &known, number, &typed)).await?;
    let (webinar, lang, now) = (&trainer.webinar, visit.lang, visit.now);
    let head = WebinarHead::new(webinar, &curriculum, lang, now);
    let words = Words::new(lang, &curriculum, &trainer.cohort);
    let card = |(stranger, asked): &(Stranger, Asked)| Card {
        row: RowView::asked(asked, &loaded.people, &words, fields),
        times: stranger.moments.iter().map(|at| moment(lang, *at, webinar.tz(), now)).collect::<Vec<_>>().join(", "),
        by_report: stranger.source == Source::Report,
        by_meeting: stranger.source == Source::Meeting,
        by_hand: stranger.source == Source::Trainer,
    };
    let own = paths::unmatched(lang, webinar.id);
    let page_url = |page: i64| page_of(&own, page);
    Ok(UnmatchedPage {
        errors,
        crumbs: super::crumbs(lang, webinar, &head, "unmatched-title"),
        head,
        action: page_url(loaded.page),
        roster_url: paths::roster(lang, webinar.id),
        cards: loaded.shown.iter().map(card).collect(),
        pager: (loaded.total > PAGE).then(|| Pager::new(loaded.page, loaded.total, page_url)),
        names: loaded.names,
        closed: webinar.closed_at.is_some(),
        walk_ins_url: paths::arrivals(lang, webinar.id),
        walk_in_name: fields.text("walk-in-name"),
        walk_in_email: fields.text("walk-in-email"),
    })
}

fn page_of(own: &str, page: i64) -> String {
    if page > 1 { format!("{own}{}", query(&[("page", &page.to_string())])) } else { own.to_owned() }
}

/// The page again with what is to be mended, and with what was typed.
///
/// # Errors
/// None of its own.
pub async fn refuse(trainer: &WebinarTrainer, fields: &Fields, errors: Errors) -> Answer {
    let page = page(trainer, 1, fields, errors).await?;
    trainer.visit.refused(&page)
}

/// The name of somebody to be written down; which page.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    name: String,
    page: Option<String>,
}

/// `GET /teach/webinars/{webinar}/unmatched`
///
/// # Errors
/// None of its own.
pub async fn show(trainer: WebinarTrainer, query: web::Query<Query>) -> Answer {
    let query = query.into_inner();
    let fields = Fields::new(vec![("walk-in-name".to_owned(), query.name)]);
    let page = page(&trainer, asked_for(query.page.as_deref()), &fields, Errors::none()).await?;
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
pub async fn update(Posted(trainer, submission): Posted<WebinarTrainer>, query: web::Query<Query>) -> Answer {
    let visit = &trainer.visit;
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let (by, webinar, fields) = (visit.by(), trainer.webinar.clone(), submission.fields.clone());
    let number = asked_for(query.page.as_deref());
    let back = page_of(&paths::unmatched(visit.lang, webinar.id), number);
    let done = submission
        .once(visit, move |conn| {
            let decisions = read(conn, &webinar, &curriculum, &fields)?;
            attendance::decide_arrivals(conn, &by, &curriculum, webinar.id, &decisions).map_err(Refused::Problem)?;
            Ok(Done::at(back).saying(Message::new("flash-unmatched-saved").with("n", decisions.len())))
        })
        .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(Refused::Form(errors)) => {
            let page = page(&trainer, number, &submission.fields, errors).await?;
            visit.refused(&page)
        }
        Err(Refused::Problem(UnmatchedProblem::Closed)) => Err(PageError::Gone(Message::new("close-already"))),
        Err(Refused::Problem(UnmatchedProblem::NotExpected)) => Err(PageError::Bad(Message::new("roster-not-expected"))),
        Err(Refused::Problem(UnmatchedProblem::Database(error))) => Err(error.into()),
    }
}

/// The decisions of a form; what is left for later is not among them. What was decided elsewhere in the meantime is decided anew only
/// from a page that showed that.
fn read(conn: &mut Conn, webinar: &Webinar, curriculum: &Curriculum, fields: &Fields) -> Result<Vec<ArrivalDecision>, Refused> {
    if webinar.closed_at.is_some() {
        return Err(Refused::Problem(UnmatchedProblem::Closed));
    }
    let mut all = all_asked(conn, webinar, curriculum)?;
    let answered = answered_meanwhile(conn, webinar, curriculum, &all, fields)?;
    all.extend(answered);
    let (strangers, asked): (Vec<Stranger>, Vec<Asked>) = all.into_iter().unzip();
    let (said, errors) = read_asked(conn, webinar, curriculum, &asked, fields)?;
    if !errors.is_empty() {
        return Err(Refused::Form(errors));
    }
    let decision = |(place, said): (usize, Said)| {
        let (stranger, asked) = (strangers.get(place)?, asked.get(place)?);
        let is_as_it_was = asked.answer == Some(said.choice) && asked.also == said.also;
        let Said { choice, also, remember } = said;
        let decision = ArrivalDecision { piece: stranger.piece, choice, also, remember };
        (choice != RowChoice::Later && !is_as_it_was).then_some(decision)
    };
    Ok(said.into_iter().filter_map(decision).collect())
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
        let card = |(nth, row): (usize, RowView)| Card {
            row,
            times: "15:04".to_owned(),
            by_report: nth == 0,
            by_meeting: nth == 1,
            by_hand: nth == 2,
        };
        let cards: Vec<Card> = RowView::samples().into_iter().enumerate().map(card).collect();
        let some = Self {
            errors: Errors::none(),
            crumbs: vec![("/en/teach/webinars".to_owned(), "Webinars".to_owned()), (String::new(), "Who".to_owned())],
            head: WebinarHead::sample(),
            action: "/en/teach/webinars/0/unmatched".to_owned(),
            roster_url: "/en/teach/webinars/0/roster".to_owned(),
            cards,
            pager: Some(Pager::sample()),
            names: vec!["Динара Ахметова".to_owned()],
            closed: false,
            walk_ins_url: "/en/teach/webinars/0/unmatched/by-hand".to_owned(),
            walk_in_name: String::new(),
            walk_in_email: String::new(),
        };
        let none = Self { cards: Vec::new(), pager: None, ..some.clone() };
        let closed = Self { closed: true, ..some.clone() };
        let refused =
            Self { errors: Errors::one("name-2", Message::new("unmatched-nobody").with("name", "Ж")), ..some.clone() };
        let mut mend = Self { errors: Errors::one("walk-in-email", "walk-in-email-wrong"), ..none.clone() };
        (mend.walk_in_name, mend.walk_in_email) = ("Динара А.".to_owned(), "dinara".to_owned());
        vec![some, none, closed, refused, mend]
    }
}
