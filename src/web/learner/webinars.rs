//! A learner's webinars: those to come, those that were.

use serde::Serialize;

use crate::attendance::{self, AttendanceRow, Status};
use crate::i18n::{Lang, Message, date_time_offset};
use crate::web::timeline::{exactly, is_near_limit, seconds_needed};
use crate::web::webinar_cards::{Background, Card, Reader, Tag, moved_words};
use crate::web::{Answer, Learner, Page, paths};
use crate::webinars::{self, ForLearner, PlaceState, Stage, WebinarState};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct WebinarsPage {
    to_come: Vec<Card>,
    past: Vec<Card>,
}

impl Page for WebinarsPage {
    const TEMPLATE: &'static str = "learner/webinars/index.html";

    fn samples() -> Vec<Self> {
        vec![Self { to_come: Vec::new(), past: Vec::new() }, Self { to_come: vec![Card::sample()], past: vec![Card::sample()] }]
    }
}

/// `GET /webinars`
///
/// # Errors
/// None of its own.
pub async fn index(learner: Learner) -> Answer {
    let visit = &learner.visit;
    let curriculum = visit.app.curriculum(learner.cohort.edition_id).await?;
    let (enrolment, content) = (learner.enrolment.clone(), curriculum.clone());
    let (all, attended) = visit
        .app
        .db
        .read(move |conn| {
            let all = webinars::webinars_for(conn, &enrolment, &content)?;
            Ok::<_, diesel::result::Error>((all, attendance::attendance_of(conn, enrolment.person_id)?))
        })
        .await?;
    let background = Background::of(&learner.cohort, &curriculum);
    let reader = Reader { lang: visit.lang, zone: learner.person.zone(), now: visit.now };
    let (mut page, mut past) = (WebinarsPage { to_come: Vec::new(), past: Vec::new() }, Vec::new());
    for one in &all {
        let stage = webinars::stage(&one.webinar, visit.now);
        let card = card(one, &background, &reader, &attended);
        if stage.is_to_come() || (stage == Stage::Cancelled && visit.now < one.webinar.ends_at) {
            page.to_come.push(card);
        } else if stage != Stage::Cancelled {
            past.push(card);
        }
    }
    page.past = past.into_iter().rev().collect();
    visit.page(&page)
}

fn card(one: &ForLearner, background: &Background, reader: &Reader, attended: &[AttendanceRow]) -> Card {
    let webinar = &one.webinar;
    let mut card = background.card(webinar, reader, paths::webinar(reader.lang, webinar.id));
    let ahead = webinars::stage(webinar, reader.now).is_to_come();
    if let Some(old) = one.moved_from.filter(|old| ahead && *old != webinar.starts_at) {
        card.tags.push(Tag::new("note", "webinar-tag-moved".into()));
        card.notes.push(moved_words(&background.words(webinar, old, reader.lang)));
    }
    if ahead {
        card.notes.extend(place_words(one, reader));
    }
    let row = attended.iter().find(|row| row.webinar_id == webinar.id);
    if !ahead && webinars::stage(webinar, reader.now) != Stage::Cancelled {
        let settled = webinar.state() == WebinarState::Closed;
        let nothing = || Message::new(if settled { "webinar-result-not-listed" } else { "webinar-result-waits" });
        card.notes.push(row.map_or_else(nothing, |row| result_words(row, background.present_percent(webinar), reader.lang)));
    }
    card
}

/// How the learner stands to the webinar, where that wants a word.
fn place_words(one: &ForLearner, reader: &Reader) -> Option<Message> {
    match one.place {
        Some(PlaceState::CannotCome) => Some("webinar-said-cannot".into()),
        Some(PlaceState::Offered) => {
            let until = one.offer_until?.in_zone(reader.zone.unwrap_or_else(|| one.webinar.tz()));
            Some(Message::new("webinar-place-offered").with("until", date_time_offset(reader.lang, &until)))
        }
        Some(PlaceState::Waiting) if one.webinar.capacity.is_some() => Some("webinar-place-waiting".into()),
        Some(PlaceState::Taken) if one.webinar.capacity.is_some() => Some("webinar-place-taken".into()),
        _ if one.webinar.capacity.is_some() => Some("webinar-place-none".into()),
        _ => None,
    }
}

/// «Present, 104 of 120 minutes»; an absence is stated, no more.
/// Where whole minutes do not tell whether it is as much as the cohort asks, which is `percent`, to the second.
pub fn result_words(row: &AttendanceRow, percent: i32, lang: Lang) -> Message {
    let key = match row.status() {
        Status::Present => "webinar-result-present",
        Status::Partial => "webinar-result-partial",
        Status::Excused => "webinar-result-excused",
        Status::Absent => "webinar-result-absent",
        Status::NotRecorded => "webinar-result-waits",
    };
    if !matches!(row.status(), Status::Present | Status::Partial) {
        return key.into();
    }
    match row.seconds {
        // marked by hand, or by a check-in: there are no minutes to speak of
        0 => Message::new(if row.status() == Status::Present { "webinar-result-here" } else { "webinar-result-some" }),
        seconds => {
            let (seconds, scheduled) = (i64::from(seconds), i64::from(row.scheduled_seconds));
            let words = if is_near_limit(seconds, seconds_needed(scheduled, i64::from(percent))) {
                Message { key: format!("{key}-exact").into(), args: Default::default() }.with("time", exactly(lang, seconds))
            } else {
                Message::new(key).with("n", seconds / 60)
            };
            words.with("of", scheduled / 60)
        }
    }
}
