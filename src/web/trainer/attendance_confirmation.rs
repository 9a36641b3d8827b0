//! What an import would change, before it is confirmed; and the way back.

use actix_web::web;
use serde::Serialize;

use super::attendance_file::file_in_words;
use super::attendance_imports::{find_led, settled};
use super::attendance_review::effect_in_words;
use super::attendance_several::{EffectView, effects};
use crate::attendance::{self, Confirmed, ImportEffect, ImportProblem, ImportState};
use crate::i18n::{Lang, Message};
use crate::web::planned::with_plans;
use crate::web::webinar_head::WebinarHead;
use crate::web::{Answer, Done, Page, PageError, Posted, WebinarTrainer, paths};
use crate::webinars;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ConfirmPage {
    crumbs: Vec<(String, String)>,
    head: WebinarHead,
    file_name: String,
    effect: Vec<Message>,
    /// The same at the other webinars for which the import is.
    others: Vec<EffectView>,
    /// The mark of what was decided when this was worked out.
    seen: String,
    action: String,
    review_url: String,
}

/// `GET /teach/webinars/{webinar}/imports/{import}/confirmation`
///
/// # Errors
/// [`PageError::NotFound`] for an import of another webinar.
pub async fn new(trainer: WebinarTrainer, path: web::Path<(String, String, String)>) -> Answer {
    let (visit, webinar) = (&trainer.visit, trainer.webinar.clone());
    let import = find_led(&trainer, &path.2).await?;
    let (lang, id) = (visit.lang, import.id);
    let review_url = paths::report(lang, webinar.id, id);
    if import.state() != ImportState::Checked {
        return Ok(visit.go(&Done::at(review_url)));
    }
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let head = WebinarHead::new(&webinar, &curriculum, lang, visit.now);
    let (begun_for, known) = (import.webinar_id, curriculum.clone());
    let (effect, also) = visit
        .app
        .db
        .read(move |conn| {
            let of = webinars::webinar(conn, begun_for)?;
            let effect = attendance::effect_of_import(conn, &known, &of, id)?;
            Ok::<_, diesel::result::Error>((effect, attendance::also_for(conn, id)?))
        })
        .await?;
    visit.page(&ConfirmPage {
        crumbs: super::crumbs(lang, &webinar, &head, "meeting-confirm-title"),
        head,
        file_name: file_in_words(lang, &import.file_name),
        effect: effect_in_words(&effect, lang),
        others: effects(&effect.others, &also, &curriculum, lang),
        seen: effect.seen,
        action: paths::report_confirmation(lang, webinar.id, id),
        review_url,
    })
}

/// `POST /teach/webinars/{webinar}/imports/{import}/confirmation`
///
/// # Errors
/// As [`new`]; [`PageError::Gone`] where the webinar is closed.
pub async fn create(Posted(trainer, submission): Posted<WebinarTrainer>, path: web::Path<(String, String, String)>) -> Answer {
    let visit = &trainer.visit;
    let import = find_led(&trainer, &path.2).await?;
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let (by, webinar, id, lang) = (visit.by(), import.webinar_id, import.id, visit.lang);
    let own = trainer.webinar.id;
    let seen = submission.fields.text("seen");
    let done = with_plans(visit, &curriculum, |plans| {
        let (curriculum, seen) = (curriculum.clone(), seen.clone());
        submission.once(visit, move |conn| {
            let review = Done::at(paths::report(lang, own, id));
            let again = Done::at(paths::report_confirmation(lang, own, id));
            let confirmed = attendance::confirm_import(conn, &by, &curriculum, (webinar, id), Some(&seen), &plans)?;
            Ok::<_, ImportProblem>(match confirmed {
                Confirmed::Done(_) => review.saying("flash-meeting-imported".into()),
                // the new plan is kept: it is looked over and confirmed again
                Confirmed::Changed(n) => review.saying(Message::new("flash-meeting-changed").with("n", n)),
                Confirmed::DecidedSince => again.saying("flash-meeting-decided".into()),
            })
        })
    })
    .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(problem) => settled(&trainer, &import, problem),
    }
}

/// `POST /teach/webinars/{webinar}/imports/{import}/undoing`
///
/// # Errors
/// As [`create`].
pub async fn destroy(
    Posted(trainer, submission): Posted<WebinarTrainer>,
    path: web::Path<(String, String, String)>,
) -> Result<actix_web::HttpResponse, PageError> {
    let visit = &trainer.visit;
    let import = find_led(&trainer, &path.2).await?;
    let flash = if import.state() == ImportState::Confirmed { "flash-meeting-undone" } else { "flash-meeting-put-aside" };
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let (by, webinar, id, lang) = (visit.by(), import.webinar_id, import.id, visit.lang);
    let own = trainer.webinar.id;
    let done = submission
        .once(visit, move |conn| {
            attendance::undo_import(conn, &by, &curriculum, webinar, id)?;
            Ok::<_, ImportProblem>(Done::at(paths::report(lang, own, id)).saying(flash.into()))
        })
        .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(problem) => settled(&trainer, &import, problem),
    }
}

impl Page for ConfirmPage {
    const TEMPLATE: &'static str = "trainer/attendance_confirmation/new.html";

    fn samples() -> Vec<Self> {
        let effect = ImportEffect {
            people: 27,
            changes: vec![
                ("not-recorded".to_owned(), "present".to_owned(), 3),
                ("partial".to_owned(), "present".to_owned(), 1),
            ],
            rulings_stay: 2,
            guests: 1,
            walk_ins: 1,
            later: 5,
            aside: 2,
            seen: "0123456789abcdef".to_owned(),
            others: Vec::new(),
        };
        let page = Self {
            crumbs: vec![("/en/teach/webinars".to_owned(), "Webinars".to_owned()), (String::new(), "Report".to_owned())],
            head: WebinarHead::sample(),
            file_name: "participants.csv".to_owned(),
            effect: effect_in_words(&effect, Lang::En),
            others: vec![EffectView::sample()],
            seen: effect.seen.clone(),
            action: "/en/teach/webinars/0/imports/1/confirmation".to_owned(),
            review_url: "/en/teach/webinars/0/imports/1".to_owned(),
        };
        vec![Self { effect: effect_in_words(&ImportEffect::default(), Lang::En), ..page.clone() }, page]
    }
}
