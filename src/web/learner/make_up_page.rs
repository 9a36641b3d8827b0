//! The page on which somebody makes up for a webinar, in each of its states.

use serde::Serialize;

use super::make_up::why_words;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::enrolment::Contact;
use crate::i18n::{Lang, Message, date, date_in_words, tr};
use crate::make_ups::{self, Decision, Stand, Version, Written, words_in};
use crate::web::webinar_cards::{Background, Card, Reader};
use crate::web::{Errors, Learner, Page, paths};
use crate::webinars::make_up::{Open, answer_by};
use crate::webinars::{Title, title_of};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct MakeUpPage {
    errors: Errors,
    crumbs: Vec<(String, String)>,
    title: Title,
    /// The day of the webinar, in words.
    held_on: String,
    /// `no`, `draft`, `sent`, `revise` or `accepted`.
    state: &'static str,
    /// Why it cannot be made up for, where that is so.
    why: Option<Message>,
    sent_on: String,
    answer_by: String,
    decided_on: String,
    /// In a trainer's words.
    comment: Option<String>,
    /// Whose words.
    trainer: Option<String>,
    /// Other dates, which come first.
    alternatives: Vec<Card>,
    form: Option<Form>,
    /// What was sent, where it is still kept.
    sent: Option<Sent>,
    contact: Contact,
    webinar_url: String,
}

/// What is filled in.
#[derive(Clone, Debug, Serialize)]
struct Form {
    /// Where it goes; empty where it can be read and not sent any more.
    action: String,
    /// The last day.
    until: String,
    recording: Recording,
    care: String,
    care_lang: Option<&'static str>,
    notice: String,
    notice_lang: Option<&'static str>,
    watched: bool,
    questions: Vec<Question>,
    reflection: String,
    words: i64,
    saved_on: Option<String>,
}

/// The recording.
#[derive(Clone, Debug, Serialize)]
struct Recording {
    /// `none`, `there` or `over`.
    state: &'static str,
    url: String,
    /// The last day on which it is there.
    until: Option<String>,
}

/// A question, or an answer that was sent.
#[derive(Clone, Debug, Serialize)]
struct Question {
    id: String,
    prompt: String,
    prompt_lang: Option<&'static str>,
    value: String,
}

/// What was sent.
#[derive(Clone, Debug, Serialize)]
struct Sent {
    lang: Lang,
    questions: Vec<Question>,
    reflection: String,
}

/// What the page is made of.
pub(super) struct Loaded {
    pub stand: Stand,
    /// The latest version.
    pub sent: Option<Version>,
    /// The latest answer, and who gave it.
    pub decision: Option<(Decision, Option<String>)>,
}

/// What was typed and refused.
pub(super) struct Typed {
    pub written: Written,
    pub errors: Errors,
}

/// For whom it is made.
pub(super) struct View<'v> {
    pub learner: &'v Learner,
    pub curriculum: &'v std::sync::Arc<Curriculum>,
    pub loaded: &'v Loaded,
}

impl View<'_> {
    /// The page; with what was typed where that was refused.
    pub(super) fn page(&self, typed: Option<Typed>) -> MakeUpPage {
        let (lang, stand) = (self.learner.visit.lang, &self.loaded.stand);
        let webinar = &stand.own.webinar;
        let make_up = stand.make_up.as_ref();
        let state = stand.state();
        let with_writer = state.is_with_its_writer();
        let why = match stand.open {
            Open::No(why) if with_writer => Some(why_words(why, lang)),
            Open::No(_) | Open::Until(_) => None,
        };
        let errors = typed.as_ref().map_or_else(Errors::none, |typed| typed.errors.clone());
        let title = title_of(webinar, self.curriculum);
        let day = |at: Option<Instant>| at.map(|at| date(lang, self.day(at))).unwrap_or_default();
        let sent_at = make_up.and_then(|make_up| make_up.sent_at);
        let decision = self.loaded.decision.as_ref().filter(|(decision, _)| decision.verdict().state() == state);
        MakeUpPage {
            errors,
            crumbs: vec![
                (paths::webinars(lang), tr(lang, "place-webinars")),
                (paths::webinar(lang, webinar.id), title.text.clone()),
                (String::new(), tr(lang, "make-up-crumb")),
            ],
            held_on: date_in_words(lang, webinar.start().date_naive()),
            state: if why.is_some() { "no" } else { state.as_str() },
            why,
            sent_on: day(sent_at),
            answer_by: sent_at.map(|at| date(lang, answer_by(self.day(at)))).unwrap_or_default(),
            decided_on: day(make_up.and_then(|make_up| make_up.decided_at)),
            comment: decision.and_then(|(decision, _)| decision.comment.clone()),
            trainer: decision.and_then(|(_, name)| name.clone()),
            alternatives: if with_writer { self.alternatives() } else { Vec::new() },
            form: self.form(typed),
            sent: self.loaded.sent.as_ref().filter(|_| !with_writer).map(|version| self.sent(version)),
            contact: self.learner.cohort.contact(),
            webinar_url: paths::webinar(lang, webinar.id),
            title,
        }
    }

    fn day(&self, at: Instant) -> chrono::NaiveDate {
        at.in_zone(self.loaded.stand.own.webinar.tz()).date_naive()
    }

    fn alternatives(&self) -> Vec<Card> {
        let visit = &self.learner.visit;
        let background = Background::of(&self.learner.cohort, self.curriculum);
        let reader = Reader { lang: visit.lang, zone: self.learner.person.zone(), now: visit.now };
        let card = |webinar| background.card(webinar, &reader, paths::webinar(visit.lang, webinar.id));
        self.loaded.stand.alternatives.iter().map(card).collect()
    }

    /// The form where something can be written; and what was typed, whatever has become of it meanwhile.
    fn form(&self, typed: Option<Typed>) -> Option<Form> {
        let (visit, stand) = (&self.learner.visit, &self.loaded.stand);
        let (lang, webinar) = (visit.lang, &stand.own.webinar);
        let until = match stand.open {
            Open::Until(day) if stand.state().is_with_its_writer() => Some(day),
            _ => None,
        };
        if until.is_none() && typed.is_none() {
            return None;
        }
        let kept = stand.make_up.as_ref();
        let written = typed.map(|typed| typed.written).or_else(|| kept.map(make_ups::MakeUp::written)).unwrap_or_default();
        let notices = &self.curriculum.programme.notices;
        let ((care_lang, care), (notice_lang, notice)) = (notices.content_care.get(lang), notices.free_text.get(lang));
        Some(Form {
            action: until.map(|_| paths::webinar_make_up(lang, webinar.id)).unwrap_or_default(),
            until: until.map(|day| date_in_words(lang, day)).unwrap_or_default(),
            recording: self.recording(),
            care: care.for_reader(lang),
            care_lang: foreign(lang, care_lang),
            notice: notice.for_reader(lang),
            notice_lang: foreign(lang, notice_lang),
            watched: written.watched,
            questions: self.questions(&written.answers),
            words: words_in(&written.reflection) as i64,
            reflection: written.reflection,
            saved_on: kept.map(|make_up| date(lang, self.day(make_up.saved_at))),
        })
    }

    fn recording(&self) -> Recording {
        let (visit, stand) = (&self.learner.visit, &self.loaded.stand);
        let Some(recording) = &stand.recording else {
            return Recording { state: "none", url: String::new(), until: None };
        };
        Recording {
            state: if recording.is_there_on(self.day(visit.now)) { "there" } else { "over" },
            url: recording.url.clone(),
            until: recording.until.map(|day| date(visit.lang, day)),
        }
    }

    fn questions(&self, answers: &std::collections::BTreeMap<String, String>) -> Vec<Question> {
        let lang = self.learner.visit.lang;
        let questions = make_ups::questions_of(self.curriculum, &self.loaded.stand.own.webinar);
        let question = |one: &crate::curriculum::MakeUpQuestion| {
            let (served, prompt) = one.prompt.get(lang);
            Question {
                id: one.id.clone(),
                prompt: prompt.clone(),
                prompt_lang: foreign(lang, served),
                value: answers.get(&one.id).cloned().unwrap_or_default(),
            }
        };
        questions.iter().map(question).collect()
    }

    fn sent(&self, version: &Version) -> Sent {
        Sent { lang: version.lang(), questions: self.questions(&version.answers()), reflection: version.reflection.clone() }
    }
}

/// The language of a text, where it is not the reader's.
fn foreign(lang: Lang, served: Lang) -> Option<&'static str> {
    (served != lang).then(|| served.tag())
}

impl Page for MakeUpPage {
    const TEMPLATE: &'static str = "learner/make_up/show.html";

    fn samples() -> Vec<Self> {
        let question = Question {
            id: "W2-M1".to_owned(),
            prompt: "Which factor will you strengthen?".to_owned(),
            prompt_lang: Some("en"),
            value: "A calm start of the day".to_owned(),
        };
        let form = Form {
            action: "/en/webinars/1/make-up".to_owned(),
            until: "Saturday 26 December 2026".to_owned(),
            recording: Recording {
                state: "there",
                url: "https://video.example.org/1".to_owned(),
                until: Some("1 March 2027".to_owned()),
            },
            care: "<p>You can pause at any time.</p>".to_owned(),
            care_lang: None,
            notice: "<p>Write about your own practice only.</p>".to_owned(),
            notice_lang: Some("en"),
            watched: true,
            questions: vec![question.clone()],
            reflection: "At our school".to_owned(),
            words: 3,
            saved_on: Some("30 November 2026".to_owned()),
        };
        let draft = Self {
            errors: Errors::none(),
            crumbs: vec![
                ("/en/webinars".to_owned(), "Webinars".to_owned()),
                ("/en/webinars/1".to_owned(), "Баланы тыңдай білу".to_owned()),
                (String::new(), "Make up for it".to_owned()),
            ],
            title: Title { text: "Баланы тыңдай білу".to_owned(), lang: Lang::Kk },
            held_on: "Thursday 26 November 2026".to_owned(),
            state: "draft",
            why: None,
            sent_on: "1 December 2026".to_owned(),
            answer_by: "15 December 2026".to_owned(),
            decided_on: "3 December 2026".to_owned(),
            comment: Some("Say more about the first meeting.".to_owned()),
            trainer: Some("Marina Kovalyova".to_owned()),
            alternatives: vec![Card::sample()],
            form: Some(form.clone()),
            sent: None,
            contact: Contact {
                name: "Office".to_owned(),
                email: "office@example.org".to_owned(),
                telephone: "+7 700 000 00 00".to_owned(),
            },
            webinar_url: "/en/webinars/1".to_owned(),
        };
        let over = Recording { state: "over", ..form.recording.clone() };
        let none = Recording { state: "none", url: String::new(), until: None };
        let with = |recording| Self { form: Some(Form { recording, saved_on: None, ..form.clone() }), ..draft.clone() };
        let sent = Sent { lang: Lang::Ru, questions: vec![question], reflection: "В нашей школе".to_owned() };
        let answered = Self { form: None, sent: Some(sent), alternatives: Vec::new(), ..draft.clone() };
        let no = Self {
            state: "no",
            why: Some(Message::new("make-up-too-late").with("date", "26 December 2026")),
            form: None,
            alternatives: Vec::new(),
            contact: Contact::default(),
            ..draft.clone()
        };
        let refused = Self {
            errors: Errors::one("reflection", Message::new("make-up-few-words").with("n", 3)),
            form: Some(Form { action: String::new(), ..form.clone() }),
            ..no.clone()
        };
        vec![
            with(over),
            with(none),
            Self { state: "revise", ..draft.clone() },
            Self { state: "revise", trainer: None, alternatives: Vec::new(), ..draft.clone() },
            Self { state: "sent", ..answered.clone() },
            Self { state: "accepted", comment: None, ..answered.clone() },
            Self { state: "accepted", sent: None, trainer: None, ..answered },
            refused,
            no,
            draft,
        ]
    }
}
