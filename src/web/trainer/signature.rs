//! A signature that was entered by mistake is taken back, with a reason. What was written stays; it counts no more.

use actix_web::web;
use serde::Serialize;

use super::sheet_entry::counted_of;
use crate::attendance::{self, SheetProblem};
use crate::i18n::{Message, span};
use crate::ids::EvidenceId;
use crate::people;
use crate::web::naming::lang_of_name;
use crate::web::webinar_head::WebinarHead;
use crate::web::{Answer, Done, Errors, Page, PageError, Posted, WebinarTrainer, paths};
use crate::webinars::WebinarState;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct SignaturePage {
    errors: Errors,
    crumbs: Vec<(String, String)>,
    head: WebinarHead,
    action: String,
    name: String,
    name_lang: &'static str,
    /// `15:00 to 17:00`
    times: String,
    closed: bool,
    reason: String,
    back_url: String,
}

async fn page(trainer: &WebinarTrainer, id: EvidenceId, reason: String, errors: Errors) -> Result<SignaturePage, PageError> {
    let (visit, webinar) = (&trainer.visit, &trainer.webinar);
    let (lang, of) = (visit.lang, webinar.id);
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let head = WebinarHead::new(webinar, &curriculum, lang, visit.now);
    let (piece, person) = visit
        .app
        .db
        .read(move |conn| {
            let piece = attendance::find_signature(conn, of, id)?.ok_or(diesel::result::Error::NotFound)?;
            let person = people::person(conn, piece.person_id.ok_or(diesel::result::Error::NotFound)?)?;
            Ok::<_, diesel::result::Error>((piece, person))
        })
        .await?;
    let of_time = counted_of(&piece, webinar);
    Ok(SignaturePage {
        errors,
        crumbs: super::crumbs(lang, webinar, &head, "signature-title"),
        head,
        action: paths::signature(lang, of, id),
        name: person.name.clone(),
        name_lang: lang_of_name(&person.name),
        times: span(lang, &of_time.from.in_zone(webinar.tz()), &of_time.to.in_zone(webinar.tz())),
        closed: webinar.state() != WebinarState::Planned,
        reason,
        back_url: paths::sheet_entry(lang, of),
    })
}

/// `GET /teach/webinars/{webinar}/sign-in-sheet/signatures/{evidence}`
///
/// # Errors
/// `NotFound` for a signature of another webinar.
pub async fn show(trainer: WebinarTrainer, path: web::Path<(String, String, String)>) -> Answer {
    let id = path.2.parse().map_err(|_| PageError::NotFound)?;
    let page = page(&trainer, id, String::new(), Errors::none()).await?;
    trainer.visit.page(&page)
}

/// `POST /teach/webinars/{webinar}/sign-in-sheet/signatures/{evidence}`
///
/// # Errors
/// As [`show`]; [`PageError::Gone`] where the webinar is closed.
pub async fn destroy(Posted(trainer, submission): Posted<WebinarTrainer>, path: web::Path<(String, String, String)>) -> Answer {
    let visit = &trainer.visit;
    let id: EvidenceId = path.2.parse().map_err(|_| PageError::NotFound)?;
    let Some(reason) = submission.fields.given("reason") else {
        let page = page(&trainer, id, String::new(), Errors::one("reason", "signature-reason-needed")).await?;
        return visit.refused(&page);
    };
    let (by, webinar, back) = (visit.by(), trainer.webinar.id, paths::sheet_entry(visit.lang, trainer.webinar.id));
    let done = submission
        .once(visit, move |conn| {
            attendance::withdraw_signature(conn, &by, webinar, id, &reason)?;
            Ok::<_, SheetProblem>(Done::at(back).saying("flash-signature-withdrawn".into()))
        })
        .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(SheetProblem::Cancelled) => Err(PageError::Bad(Message::new("roster-cancelled"))),
        Err(SheetProblem::Database(error)) => Err(error.into()),
        // of the other problems only that the webinar is closed stands in the way of taking back
        Err(_) => Err(PageError::Gone(Message::new("close-already"))),
    }
}

impl Page for SignaturePage {
    const TEMPLATE: &'static str = "trainer/signature/show.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            errors: Errors::none(),
            crumbs: vec![("/en/teach/webinars".to_owned(), "Webinars".to_owned()), (String::new(), "Signature".to_owned())],
            head: WebinarHead::sample(),
            action: "/en/teach/webinars/0/sign-in-sheet/signatures/1".to_owned(),
            name: "Айгүл Сүлейменова".to_owned(),
            name_lang: "kk",
            times: "15:00 to 17:00".to_owned(),
            closed: false,
            reason: String::new(),
            back_url: "/en/teach/webinars/0/sign-in-sheet/enter".to_owned(),
        };
        let refused = Self { errors: Errors::one("reason", "signature-reason-needed"), ..page.clone() };
        vec![refused, Self { closed: true, ..page.clone() }, page]
    }
}
