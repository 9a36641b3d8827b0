//! The webinars that a trainer gives, and one of them.

use actix_web::web;
use serde::{Deserialize, Serialize};

use super::today::card;
use crate::attendance;
use crate::attendance::windows::{self, Door};
use crate::enrolment;
use crate::i18n::{Message, tr};
use crate::people::{Grant, Role};
use crate::web::listing::{self, PAGE, Pager};
use crate::web::organiser::webinars::{Tab, asked_for, lengths, page_url, tabs};
use crate::web::webinar_agenda::{self, Agenda};
use crate::web::webinar_cards::{Background, Card, Reader};
use crate::web::webinar_facts::Facts;
use crate::web::{Answer, Page, Trainer, WebinarTrainer, paths};
use crate::webinars::{self, Stage, Webinar, WebinarState, Which, Whose};

/// Which webinars, and which page of them.
#[derive(Deserialize)]
pub struct Query {
    show: Option<String>,
    page: Option<String>,
}

/// The list.
#[derive(Clone, Debug, Serialize)]
pub struct WebinarsPage {
    shown: &'static str,
    tabs: Vec<Tab>,
    cards: Vec<Card>,
    pager: Option<Pager>,
    calendar_url: String,
    availability_url: String,
    /// Where they plan one, by cohort.
    plan: Vec<(String, String)>,
}

impl Page for WebinarsPage {
    const TEMPLATE: &'static str = "trainer/webinars/index.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            shown: "to-come",
            tabs: tabs("/en/teach/webinars", "to-come", [3, 138, 0]),
            cards: vec![Card::sample()],
            pager: Some(Pager::sample()),
            calendar_url: "/en/teach/webinars/calendar".to_owned(),
            availability_url: "/en/teach/availability".to_owned(),
            plan: vec![("/en/organise/kz/webinars/new".to_owned(), "November 2026".to_owned())],
        };
        vec![page.clone(), Self { cards: Vec::new(), pager: None, ..page }]
    }
}

/// `GET /teach/webinars`
///
/// # Errors
/// None of its own.
pub async fn index(trainer: Trainer, query: web::Query<Query>) -> Answer {
    let visit = &trainer.visit;
    let (shown, which) = asked_for(query.show.as_deref());
    let page = listing::asked_for(query.page.as_deref());
    let (whose, now, shelf) = (Whose::Trainer(trainer.person.id), visit.now, visit.app.shelf.clone());
    let grants = visit.signed_in.as_ref().map(|who| who.grants.clone()).unwrap_or_default();
    let (lengths, found, background, expected, cohorts) = visit
        .app
        .db
        .read(move |conn| {
            let found = webinars::webinars_page(conn, (whose, which), now, listing::skip(page), PAGE)?;
            let background = Background::load(conn, &shelf, &found)?;
            let expected = webinars::roster_counts(conn, &found, |webinar| background.curriculum(webinar))?;
            // those that are not over, of which they are a trainer
            let mut cohorts = enrolment::cohorts(conn)?;
            cohorts.retain(|cohort| {
                let gives = |grant: &Grant| grant.role == Role::Trainer && grant.cohort.is_none_or(|own| own == cohort.id);
                grants.iter().any(gives) && now.in_zone(cohort.tz()).date_naive() <= cohort.ends_on
            });
            Ok::<_, diesel::result::Error>((lengths(conn, whose, now)?, found, background, expected, cohorts))
        })
        .await?;
    let reader = Reader { lang: visit.lang, zone: trainer.person.zone(), now };
    let shown_card = |webinar: &Webinar| {
        let mut card = card(webinar, &background, &reader);
        card.notes.push(Message::new("webinar-expected").with("n", expected.get(&webinar.id).copied().unwrap_or_default()));
        card
    };
    let base = paths::teach_webinars(visit.lang);
    let total = match which {
        Which::Past => lengths[1],
        Which::Unclosed => lengths[2],
        Which::ToCome | Which::Between(..) => lengths[0],
    };
    visit.page(&WebinarsPage {
        shown,
        tabs: tabs(&base, shown, lengths),
        cards: found.iter().map(shown_card).collect(),
        calendar_url: paths::teach_calendar(visit.lang),
        availability_url: paths::availability(visit.lang),
        plan: cohorts.iter().map(|cohort| (paths::webinar_new(visit.lang, &cohort.slug), cohort.name(visit.lang))).collect(),
        pager: (total > PAGE).then(|| Pager::new(page, total, |page| page_url(&base, shown, page))),
    })
}

/// One of them.
#[derive(Clone, Debug, Serialize)]
pub struct WebinarPage {
    crumbs: Vec<(String, String)>,
    facts: Facts,
    roster_url: String,
    screen_url: Option<String>,
    /// Into the meeting, while it is open.
    room_url: Option<String>,
    close_url: Option<String>,
    /// Where a meeting's report is imported, once the webinar has begun.
    report_url: Option<String>,
    /// The sheet to be signed on a face-to-face day.
    sheet_url: String,
    people_url: String,
    /// Where somebody else gets the lead.
    hand_over_url: Option<String>,
    /// Where the recording is said, once the webinar has begun.
    recording: Option<(String, String)>,
    /// What people say after it.
    evaluation_url: Option<String>,
    /// Where an organiser changes it.
    organise_url: Option<String>,
    /// Where a trainer of it does.
    edit_url: Option<String>,
    /// What happens, and where the whole plan is.
    agenda: Agenda,
    plan_url: String,
    live_session: String,
    cancelled_reason: Option<String>,
}

impl Page for WebinarPage {
    const TEMPLATE: &'static str = "trainer/webinars/show.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            crumbs: vec![("/en/teach/webinars".to_owned(), "Webinars".to_owned()), (String::new(), "Title".to_owned())],
            facts: Facts::sample(),
            roster_url: "/en/teach/webinars/1/roster".to_owned(),
            screen_url: Some("/en/teach/webinars/1/screen".to_owned()),
            room_url: Some("/en/teach/webinars/1/room".to_owned()),
            close_url: Some("/en/teach/webinars/1/close".to_owned()),
            report_url: Some("/en/teach/webinars/1/imports/new".to_owned()),
            sheet_url: "/en/teach/webinars/1/sign-in-sheet".to_owned(),
            people_url: "/en/teach/people?webinar=1".to_owned(),
            hand_over_url: Some("/en/teach/webinars/1/hand-over".to_owned()),
            evaluation_url: Some("/en/teach/webinars/1/evaluation".to_owned()),
            recording: Some(("/en/teach/webinars/1/recording".to_owned(), "Add the recording".to_owned())),
            organise_url: Some("/en/organise/kz/webinars/1".to_owned()),
            edit_url: None,
            agenda: webinar_agenda::sample(),
            plan_url: "/en/teach/materials/child-context/webinars/1".to_owned(),
            live_session: "<p>Do not describe real cases.</p>".to_owned(),
            cancelled_reason: None,
        };
        let bare = Self {
            facts: Facts::bare_sample(),
            screen_url: None,
            room_url: None,
            close_url: None,
            report_url: None,
            recording: None,
            evaluation_url: None,
            agenda: Agenda::default(),
            hand_over_url: None,
            organise_url: None,
            edit_url: Some("/en/organise/kz/webinars/1/edit".to_owned()),
            cancelled_reason: Some("The trainer is ill".to_owned()),
            ..page.clone()
        };
        vec![page, bare]
    }
}

/// `GET /teach/webinars/{webinar}`
///
/// # Errors
/// None of its own.
pub async fn show(trainer: WebinarTrainer) -> Answer {
    let (visit, webinar) = (&trainer.visit, &trainer.webinar);
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let background = Background::of(&trainer.cohort, &curriculum);
    let reader = Reader { lang: visit.lang, zone: trainer.person.zone(), now: visit.now };
    let (lang, id, asked) = (visit.lang, webinar.id, webinar.clone());
    let hand = super::hand_over::Hand::of(&trainer);
    let (facts, recording, room, may_hand_over) = visit
        .app
        .db
        .read(move |conn| {
            let facts = Facts::load(conn, &background, &asked, &reader, String::new())?;
            let may_hand_over = hand.may(conn, id)?;
            let room = attendance::room_of(conn, id)?;
            Ok::<_, diesel::result::Error>((facts, webinars::recording_of(conn, id)?, room, may_hand_over))
        })
        .await?;
    let organises = visit.signed_in.as_ref().is_some_and(|signed_in| signed_in.may(Role::Organiser, trainer.cohort.id));
    let stage = webinars::stage(webinar, visit.now);
    let begun = webinar.state() == WebinarState::Planned && webinar.starts_at <= visit.now;
    let may_be_recorded = webinar.state() != WebinarState::Cancelled && webinar.counted_start() <= visit.now;
    let is_open = windows::door(webinar, visit.now) == Door::Open;
    let over = webinar.state() == WebinarState::Planned && webinar.ends_at <= visit.now;
    visit.page(&WebinarPage {
        crumbs: vec![(paths::teach_webinars(lang), tr(lang, "place-webinars")), (String::new(), facts.card.title.text.clone())],
        facts,
        roster_url: paths::roster(lang, id),
        screen_url: (stage.is_to_come() && stage != Stage::RunsOver).then(|| paths::screen(lang, id)),
        room_url: (is_open && (room.is_some() || webinar.meeting_link.is_some())).then(|| paths::room(lang, id)),
        report_url: begun.then(|| paths::report_new(lang, id)),
        close_url: over.then(|| paths::close(lang, id)),
        sheet_url: paths::sheet(lang, id),
        recording: may_be_recorded
            .then(|| (paths::recording(lang, id), super::recording::link_words(lang, recording.as_ref()))),
        evaluation_url: may_be_recorded.then(|| paths::teach_evaluation(lang, id)),
        hand_over_url: (may_hand_over && webinar.state() == WebinarState::Planned && !over).then(|| paths::hand_over(lang, id)),
        people_url: format!("{}?webinar={id}", paths::teach_people(lang)),
        edit_url: (!organises && webinar.state() == WebinarState::Planned && !over)
            .then(|| paths::webinar_edit(lang, &trainer.cohort.slug, id)),
        organise_url: organises.then(|| paths::organise_webinar(lang, &trainer.cohort.slug, id)),
        agenda: webinar_agenda::agenda(webinar, &curriculum, lang),
        plan_url: paths::teach_plan(lang, &webinar.module, webinar.part),
        live_session: curriculum.programme.notices.live_session.get(lang).1.for_reader(lang),
        cancelled_reason: webinar.cancelled_reason.clone(),
    })
}
