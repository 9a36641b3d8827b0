//! Where the recording of a webinar is, to whom it is shown and until when, as its trainers say after it.

use actix_web::web;
use serde::{Deserialize, Serialize};

use super::room_recordings::{Kept, OnServer, on_server};
use crate::curriculum::Curriculum;
use crate::i18n::{Lang, Message, date, read_date, tr};
use crate::make_ups;
use crate::web::forms::Fields;
use crate::web::letter_shown::LetterShown;
use crate::web::meanwhile::{self, Merged};
use crate::web::organiser::webinar_form::is_whole_link;
use crate::web::webinar_head::{WebinarHead, held_in};
use crate::web::{Answer, Done, Errors, Page, PageError, Posted, WebinarTrainer, paths};
use crate::webinars::recording::{Audience, last_day};
use crate::webinars::{self, Recording, WebinarState};

/// What is typed.
#[derive(Clone, Debug, Serialize)]
struct Typed {
    url: String,
    /// One of those on the server; empty for the address that is typed.
    pick: String,
    until: String,
    audience: String,
    consent: bool,
}

impl Typed {
    /// What was said last; else nothing, kept for as long as the programme keeps recordings.
    fn said(recording: Option<Recording>, kept_until: String) -> Self {
        let Some(said) = recording else {
            let audience = Audience::default().as_str().to_owned();
            return Self { url: String::new(), pick: String::new(), until: kept_until, audience, consent: false };
        };
        Self {
            until: said.until.map_or(kept_until, |day| day.to_string()),
            url: said.url,
            pick: String::new(),
            audience: said.audience.as_str().to_owned(),
            consent: said.consent_noted,
        }
    }

    fn sent(fields: &Fields) -> Self {
        let [url, pick, until, audience] = ["url", "pick", "until", "audience"].map(|name| fields.text(name));
        Self { url, pick, until, audience, consent: fields.ticked("consent") }
    }

    /// As the form shows it, for [`meanwhile`].
    fn shown(&self) -> Vec<(String, String)> {
        let (url, until, audience) = (self.url.as_str(), self.until.as_str(), self.audience.as_str());
        meanwhile::shown([("url", url), ("until", until), ("audience", audience)])
    }

    fn address(&self) -> &str {
        if self.pick.is_empty() { &self.url } else { &self.pick }
    }
}

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
    /// The last day of a recording that is there no more.
    over: Option<String>,
    /// The server of the meeting system, where it keeps recordings.
    server: Option<OnServer>,
    look_url: String,
    action: String,
    typed: Typed,
    audiences: Vec<(&'static str, Message)>,
    back: String,
    was: String,
    /// What goes out when the webinar is closed and the recording is there: to those who can make up for it, and to the others.
    letters: Vec<(&'static str, Vec<LetterShown>)>,
}

impl Page for RecordingPage {
    const TEMPLATE: &'static str = "trainer/recording/show.html";

    fn samples() -> Vec<Self> {
        let typed = Typed {
            url: "https://video.example.org/1".to_owned(),
            pick: String::new(),
            until: "2027-03-01".to_owned(),
            audience: "missed".to_owned(),
            consent: true,
        };
        let page = Self {
            errors: Errors::none(),
            crumbs: vec![("/en/teach/webinars".to_owned(), "Webinars".to_owned()), (String::new(), "Recording".to_owned())],
            head: WebinarHead::sample(),
            held_in: "In Kazakh".to_owned(),
            state: "open",
            needed_until: "25 January 2027".to_owned(),
            over: None,
            server: None,
            look_url: "/en/teach/webinars/0/recording?look=true".to_owned(),
            action: "/en/teach/webinars/0/recording".to_owned(),
            typed,
            audiences: audiences(),
            back: "/en/teach/webinars/0".to_owned(),
            was: String::new(),
            letters: vec![(TO_MISSED, vec![LetterShown::sample()]), (TO_OTHERS, vec![LetterShown::sample()])],
        };
        let refused = Self { errors: Errors::one("url", "recording-link-whole"), ..page.clone() };
        let over = Self { over: Some("1 March 2027".to_owned()), ..page.clone() };
        let servers = OnServer::samples().map(|server| Self { server: Some(server), ..page.clone() });
        let states = [refused, over, Self { state: "early", ..page.clone() }, Self { state: "cancelled", ..page.clone() }];
        servers.into_iter().chain(states).chain([page]).collect()
    }
}

fn audiences() -> Vec<(&'static str, Message)> {
    let words = |audience| match audience {
        Audience::Missed => "recording-audience-missed",
        Audience::Expected => "recording-audience-expected",
    };
    Audience::ALL.map(|audience| (audience.as_str(), Message::new(words(audience)))).to_vec()
}

async fn page(trainer: &WebinarTrainer, typed: Option<Typed>, errors: Errors, look: bool) -> Result<RecordingPage, PageError> {
    let (visit, webinar) = (&trainer.visit, &trainer.webinar);
    let (lang, id) = (visit.lang, webinar.id);
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let head = WebinarHead::new(webinar, &curriculum, lang, visit.now);
    let (rules, held_on) = (&curriculum.programme.rules, webinar.start().date_naive());
    let recording = visit.app.db.read(move |conn| webinars::recording_of(conn, id)).await?;
    let gone = recording.as_ref().filter(|recording| !recording.is_there_on(today(trainer)));
    let state = state_of(trainer);
    let over = gone.and_then(|recording| recording.until).map(|day| date(lang, day));
    let kept = Kept::new(recording.as_ref(), last_day(held_on, rules), today(trainer));
    let said = Typed::said(recording, kept_until(trainer, &curriculum));
    Ok(RecordingPage {
        errors,
        crumbs: super::crumbs(lang, webinar, &head, "recording-title"),
        held_in: held_in(webinar, lang),
        head,
        state,
        needed_until: date(lang, held_on + chrono::Days::new(u64::from(rules.make_up_days_excused))),
        over,
        server: if state == "open" { on_server(trainer, look, &kept).await? } else { None },
        look_url: format!("{}?look=true", paths::recording(lang, id)),
        action: paths::recording(lang, id),
        was: meanwhile::was(&said.shown()),
        typed: typed.unwrap_or(said),
        audiences: audiences(),
        back: paths::teach_webinar(lang, id),
        letters: if state == "open" { letters(trainer, &curriculum)? } else { Vec::new() },
    })
}

/// The messages that head the letters.
const TO_MISSED: &str = "recording-letters-missed";
const TO_OTHERS: &str = "recording-letters-others";

/// Both letters in each language, with the longest that there can be: for whoever was excused, and the day that is proposed.
fn letters(trainer: &WebinarTrainer, curriculum: &Curriculum) -> anyhow::Result<Vec<(&'static str, Vec<LetterShown>)>> {
    let (visit, webinar, rules) = (&trainer.visit, &trainer.webinar, &curriculum.programme.rules);
    let held_on = webinar.start().date_naive();
    let last = (held_on + chrono::Days::new(u64::from(rules.make_up_days_excused))).min(trainer.cohort.ends_on);
    let days = (last, Some(last_day(held_on, rules)));
    let (mut missed, mut others) = (Vec::new(), Vec::new());
    for lang in Lang::ALL {
        let desk = (lang, visit.app.config.public_url.as_str(), visit.now);
        let [one, other] = make_ups::preview_recording_letters(curriculum, webinar, days, desk)?;
        missed.push(LetterShown::of(lang, one));
        others.push(LetterShown::of(lang, other));
    }
    Ok(vec![(TO_MISSED, missed), (TO_OTHERS, others)])
}

/// The last day that is proposed.
fn kept_until(trainer: &WebinarTrainer, curriculum: &Curriculum) -> String {
    last_day(trainer.webinar.start().date_naive(), &curriculum.programme.rules).to_string()
}

fn today(trainer: &WebinarTrainer) -> chrono::NaiveDate {
    trainer.visit.now.in_zone(trainer.webinar.tz()).date_naive()
}

fn state_of(trainer: &WebinarTrainer) -> &'static str {
    match trainer.webinar.state() {
        WebinarState::Cancelled => "cancelled",
        WebinarState::Planned if trainer.visit.now < trainer.webinar.counted_start() => "early",
        WebinarState::Planned | WebinarState::Closed => "open",
    }
}

/// What is asked of the page.
#[derive(Debug, Deserialize)]
pub struct Asked {
    /// The server is to be asked.
    #[serde(default)]
    look: bool,
}

/// `GET /teach/webinars/{webinar}/recording`
///
/// # Errors
/// None of its own.
pub async fn show(trainer: WebinarTrainer, asked: web::Query<Asked>) -> Answer {
    let page = page(&trainer, None, Errors::none(), asked.look).await?;
    trainer.visit.page(&page)
}

/// What is said, or what is wrong with it beside `errors`; `Ok(None)` takes the recording away.
fn read(trainer: &WebinarTrainer, typed: &Typed, mut errors: Errors) -> Result<Option<Recording>, Errors> {
    let url = typed.address().to_owned();
    if url.is_empty() && errors.is_empty() {
        return Ok(None);
    }
    let (today, until) = (today(trainer), read_date(&typed.until));
    if !url.is_empty() && !is_whole_link(&url) {
        errors.add("url", "recording-link-whole");
    }
    if until.is_none_or(|day| day < today) {
        errors.add("until", Message::new("recording-until-ahead").with("date", date(trainer.visit.lang, today)));
    }
    if !typed.consent {
        errors.add("consent", "recording-consent-needed");
    }
    let audience = Audience::named(&typed.audience);
    if errors.is_empty() {
        Ok(Some(Recording { url, until, audience, consent_noted: true, at: trainer.visit.now }))
    } else {
        Err(errors)
    }
}

/// `POST /teach/webinars/{webinar}/recording`: an address, to whom it is shown and a last day; no address takes the recording away.
///
/// # Errors
/// [`PageError::Bad`] before the webinar has begun, or where it was called off.
pub async fn update(Posted(trainer, submission): Posted<WebinarTrainer>) -> Answer {
    let visit = &trainer.visit;
    if state_of(&trainer) != "open" {
        return Err(PageError::Bad(Message::new("recording-early")));
    }
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let id = trainer.webinar.id;
    let said = visit.app.db.read(move |conn| webinars::recording_of(conn, id)).await?;
    let said = Typed::said(said, kept_until(&trainer, &curriculum));
    let Merged { fields, errors } = meanwhile::merge(&submission.fields, &said.shown(), visit.lang, |_, _| None);
    let typed = Typed::sent(&fields);
    let recording = match read(&trainer, &typed, errors) {
        Ok(recording) => recording,
        Err(errors) => {
            // what was found on the server is asked for again, so that the choice still stands there
            let look = !typed.pick.is_empty();
            let page = page(&trainer, Some(typed), errors, look).await?;
            return visit.refused(&page);
        }
    };
    let (by, lang) = (visit.by(), visit.lang);
    let (webinar, cohort) = (trainer.webinar.clone(), trainer.cohort.clone());
    let done = submission
        .once::<diesel::result::Error, _>(visit, move |conn| {
            let is_new = webinars::set_recording(conn, &by, id, recording.as_ref())?;
            let told = if is_new { make_ups::tell_of_recording(conn, &by, &curriculum, &cohort, &webinar)? } else { 0 };
            let flash = match (recording.is_some(), told) {
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
pub(super) fn link_words(lang: Lang, recording: Option<&Recording>) -> String {
    tr(lang, if recording.is_some() { "recording-change" } else { "recording-add" })
}
