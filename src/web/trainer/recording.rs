//! Where the recording of a webinar is, as its trainers say after it.

use serde::Serialize;

use crate::i18n::{Message, date, tr};
use crate::make_ups;
use crate::web::meanwhile::{self, Merged};
use crate::web::organiser::webinar_form::{is_whole_link, read_date};
use crate::web::webinar_head::{WebinarHead, held_in};
use crate::web::{Answer, Done, Errors, Page, PageError, Posted, WebinarTrainer, paths};
use crate::webinars::{self, Recording, WebinarState};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct RecordingPage {
    errors: Errors,
    crumbs: Vec<(String, String)>,
    head: WebinarHead,
    held_in: String,
    /// `early`, `cancelled` or `open`.
    state: &'static str,
    /// Until when a make-up can be sent by somebody who was excused: a recording should be there for as long.
    needed_until: String,
    action: String,
    url: String,
    until: String,
    back: String,
    was: String,
}

impl Page for RecordingPage {
    const TEMPLATE: &'static str = "trainer/recording/show.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            errors: Errors::none(),
            crumbs: vec![("/en/teach/webinars".to_owned(), "Webinars".to_owned()), (String::new(), "Recording".to_owned())],
            head: WebinarHead::sample(),
            held_in: "In Kazakh".to_owned(),
            state: "open",
            needed_until: "25 January 2027".to_owned(),
            action: "/en/teach/webinars/0/recording".to_owned(),
            url: "https://video.example.org/1".to_owned(),
            until: "2027-03-01".to_owned(),
            back: "/en/teach/webinars/0".to_owned(),
            was: String::new(),
        };
        let refused = Self { errors: Errors::one("url", "recording-link-whole"), ..page.clone() };
        vec![refused, Self { state: "early", ..page.clone() }, Self { state: "cancelled", ..page.clone() }, page]
    }
}

async fn page(trainer: &WebinarTrainer, (url, until): (String, String), errors: Errors) -> Result<RecordingPage, PageError> {
    let (visit, webinar) = (&trainer.visit, &trainer.webinar);
    let lang = visit.lang;
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let head = WebinarHead::new(webinar, &curriculum, lang, visit.now);
    let was = meanwhile::was(&shown(&now_of(trainer).await?));
    let days = u64::from(curriculum.programme.rules.make_up_days_excused);
    Ok(RecordingPage {
        errors,
        crumbs: super::crumbs(lang, webinar, &head, "recording-title"),
        held_in: held_in(webinar, lang),
        head,
        state: state_of(trainer),
        needed_until: date(lang, webinar.start().date_naive() + chrono::Days::new(days)),
        action: paths::recording(lang, webinar.id),
        url,
        until,
        back: paths::teach_webinar(lang, webinar.id),
        was,
    })
}

/// The address and the last day as they are.
async fn now_of(trainer: &WebinarTrainer) -> Result<(String, String), PageError> {
    let id = trainer.webinar.id;
    let recording = trainer.visit.app.db.read(move |conn| webinars::recording_of(conn, id)).await?;
    let now = recording.map(|Recording { url, until, .. }| (url, until.map(|day| day.to_string()).unwrap_or_default()));
    Ok(now.unwrap_or_default())
}

fn shown((url, until): &(String, String)) -> Vec<(String, String)> {
    meanwhile::shown([("url", url.as_str()), ("until", until.as_str())])
}

fn state_of(trainer: &WebinarTrainer) -> &'static str {
    match trainer.webinar.state() {
        WebinarState::Cancelled => "cancelled",
        WebinarState::Planned if trainer.visit.now < trainer.webinar.counted_start() => "early",
        WebinarState::Planned | WebinarState::Closed => "open",
    }
}

/// `GET /teach/webinars/{webinar}/recording`
///
/// # Errors
/// None of its own.
pub async fn show(trainer: WebinarTrainer) -> Answer {
    let page = page(&trainer, now_of(&trainer).await?, Errors::none()).await?;
    trainer.visit.page(&page)
}

/// `POST /teach/webinars/{webinar}/recording`: an address and a last day; no address takes the recording away.
///
/// # Errors
/// [`PageError::Bad`] before the webinar has begun, or where it was called off.
pub async fn update(Posted(trainer, submission): Posted<WebinarTrainer>) -> Answer {
    let visit = &trainer.visit;
    if state_of(&trainer) != "open" {
        return Err(PageError::Bad(Message::new("recording-early")));
    }
    let now = shown(&now_of(&trainer).await?);
    let Merged { fields, mut errors } = meanwhile::merge(&submission.fields, &now, visit.lang, |_, _| None);
    let (url, typed_until) = (fields.text("url"), fields.text("until"));
    let until = read_date(&typed_until);
    let today = visit.now.in_zone(trainer.webinar.tz()).date_naive();
    if !url.is_empty() && !is_whole_link(&url) {
        errors.add("url", "recording-link-whole");
    }
    if !typed_until.is_empty() && until.is_none_or(|day| day < today) {
        errors.add("until", Message::new("recording-until-ahead").with("date", date(visit.lang, today)));
    }
    if !errors.is_empty() {
        let page = page(&trainer, (url, typed_until), errors).await?;
        return visit.refused(&page);
    }
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let (by, id, lang) = (visit.by(), trainer.webinar.id, visit.lang);
    let (webinar, cohort) = (trainer.webinar.clone(), trainer.cohort.clone());
    let done = submission
        .once::<diesel::result::Error, _>(visit, move |conn| {
            let url = Some(url.as_str()).filter(|url| !url.is_empty());
            let is_new = webinars::set_recording(conn, &by, id, url, until)?;
            let told = if is_new { make_ups::tell_of_recording(conn, &by, &curriculum, &cohort, &webinar)? } else { 0 };
            let flash = match (url.is_some(), told) {
                (true, 0) => "flash-recording-set".into(),
                (true, n) => Message::new("flash-recording-told").with("n", n),
                (false, _) => "flash-recording-none".into(),
            };
            Ok(Done::at(paths::teach_webinar(lang, id)).saying(flash))
        })
        .await?;
    Ok(visit.go(&done))
}

/// What the trainer's page of a webinar says about its recording.
pub(super) fn link_words(lang: crate::i18n::Lang, recording: Option<&Recording>) -> String {
    tr(lang, if recording.is_some() { "recording-change" } else { "recording-add" })
}
