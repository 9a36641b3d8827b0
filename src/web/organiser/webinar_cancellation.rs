//! Calling a webinar off: why, and who is told.

use actix_web::web;
use serde::Serialize;

use super::webinar::of_cohort;
use super::webinar_check::LetterWords;
use super::webinar_look::letter;
use super::webinar_new::over;
use crate::i18n::{Message, tr};
use crate::web::letter_shown::LetterShown;
use crate::web::webinar_cards::{Background, Card, Reader};
use crate::web::{Answer, Done, Errors, Organiser, Page, PageError, Posted, paths};
use crate::webinars::{self, News, PlanProblem, Webinar, WebinarState};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct CancellationPage {
    errors: Errors,
    crumbs: Vec<(String, String)>,
    action: String,
    back: String,
    card: Card,
    reason: String,
    letter: LetterWords,
    /// What those who get the letter are told to do instead, and how many, where it is not the same for all.
    instead: Vec<Message>,
}

impl Page for CancellationPage {
    const TEMPLATE: &'static str = "organiser/webinar_cancellation/new.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            errors: Errors::none(),
            crumbs: vec![
                ("/en/organise/kz/webinars".to_owned(), "Webinars".to_owned()),
                (String::new(), "Call off".to_owned()),
            ],
            action: "/en/organise/kz/webinars/1/cancellation".to_owned(),
            back: "/en/organise/kz/webinars/1".to_owned(),
            card: Card::sample(),
            reason: String::new(),
            letter: LetterWords { letters: vec![LetterShown::sample()], people: 0 },
            instead: vec![instead_words("mail-instead-take", 4), instead_words("mail-instead-nothing", 1)],
        };
        vec![page.clone(), Self { errors: Errors::one("reason", "webinar-cancel-reason-needed"), ..page }]
    }
}

/// How many are told to do what instead.
fn instead_words(key: &str, n: i64) -> Message {
    let key = match key {
        "mail-instead-attended" => "webinar-cancel-instead-attended",
        "mail-instead-expected" => "webinar-cancel-instead-expected",
        "mail-instead-take" => "webinar-cancel-instead-take",
        "mail-instead-waits" => "webinar-cancel-instead-waits",
        "mail-instead-join" => "webinar-cancel-instead-join",
        _ => "webinar-cancel-instead-nothing",
    };
    Message::new(key).with("n", n)
}

type Path = web::Path<(String, String, String)>;

async fn page(organiser: &Organiser, webinar: &Webinar, reason: String, errors: Errors) -> Result<CancellationPage, PageError> {
    let (visit, slug) = (&organiser.visit, &organiser.cohort.slug);
    let lang = visit.lang;
    let curriculum = visit.app.curriculum(organiser.cohort.edition_id).await?;
    let (asked, content) = (webinar.clone(), curriculum.clone());
    let now = visit.now;
    let (people, others, told) = visit
        .app
        .db
        .read(move |conn| {
            let told = webinars::told_count(conn, &asked, &content, now)?;
            let instead = webinars::told_instead(conn, &asked, &content, now)?;
            Ok::<_, diesel::result::Error>((told, webinars::other_dates(conn, &asked, now)?, instead))
        })
        .await?;
    // the letter that most of them get
    let standing = told.first().map(|(.., standing)| standing.clone()).unwrap_or_default();
    let mut called_off = webinar.clone();
    called_off.set_state(WebinarState::Cancelled);
    called_off.cancelled_reason = Some(reason.clone()).filter(|reason| !reason.is_empty());
    let reader = Reader { lang, zone: organiser.person.zone(), now: visit.now };
    let back = paths::organise_webinar(lang, slug, webinar.id);
    let card = Background::of(&organiser.cohort, &curriculum).card(webinar, &reader, back.clone());
    Ok(CancellationPage {
        errors,
        crumbs: vec![
            (paths::organise_webinars(lang, slug), tr(lang, "place-webinars")),
            (back.clone(), card.title.text.clone()),
            (String::new(), tr(lang, "webinar-cancel")),
        ],
        action: paths::webinar_cancellation(lang, slug, webinar.id),
        back,
        card,
        reason,
        instead: if told.len() > 1 { told.iter().map(|(key, n, _)| instead_words(key, *n)).collect() } else { Vec::new() },
        letter: letter(organiser, (&called_off, others, standing), News::Cancelled, people).await?,
    })
}

/// `GET /organise/{cohort}/webinars/{webinar}/cancellation`
///
/// # Errors
/// `Gone` where it is cancelled or closed.
pub async fn new(organiser: Organiser, path: Path) -> Answer {
    let webinar = of_cohort(&organiser, &path.into_inner().2).await?;
    if webinar.state() != WebinarState::Planned {
        return Err(PageError::Gone(Message::new("webinar-is-over")));
    }
    organiser.visit.page(&page(&organiser, &webinar, String::new(), Errors::none()).await?)
}

/// `POST /organise/{cohort}/webinars/{webinar}/cancellation`
///
/// # Errors
/// `Gone` where it is closed.
pub async fn create(Posted(organiser, submission): Posted<Organiser>, path: Path) -> Answer {
    let (visit, reason) = (&organiser.visit, submission.fields.text("reason"));
    let webinar = of_cohort(&organiser, &path.into_inner().2).await?;
    if reason.is_empty() {
        let errors = Errors::one("reason", "webinar-cancel-reason-needed");
        return visit.refused(&page(&organiser, &webinar, reason, errors).await?);
    }
    let (by, id) = (visit.by(), webinar.id);
    let location = paths::organise_webinar(visit.lang, &organiser.cohort.slug, id);
    let done = submission
        .once(visit, move |conn| {
            webinars::cancel_webinar(conn, &by, id, &reason)?;
            Ok::<_, PlanProblem>(Done::at(location).saying("flash-webinar-cancelled".into()))
        })
        .await;
    done.map(|done| visit.go(&done)).map_err(over)
}
