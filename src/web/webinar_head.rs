//! A webinar as the head of a page words it: title, day, time with its zone, language.

use chrono_tz::Tz;
use serde::Serialize;

use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::i18n::{self, Lang, Message, tr};
use crate::webinars::{self, Webinar, WebinarState, zone_words};

/// What stands above a page about one webinar.
#[derive(Clone, Debug, Serialize)]
pub struct WebinarHead {
    /// In the webinar's language.
    pub title: String,
    /// Of the title.
    pub title_lang: &'static str,
    /// `Thursday 26 November 2026`.
    pub day: String,
    /// `15:00 to 17:00`.
    pub span: String,
    /// `Astana time (UTC+5)`.
    pub zone: String,
    /// `UTC+5`.
    pub offset: String,
    /// `15:18`, while it is on.
    pub live: Option<String>,
    /// It was called off.
    pub cancelled: bool,
    /// «It really was from 15:00 to 16:10», where that is not what was planned.
    pub held: Option<Message>,
    /// Which part of the module's live teaching; 0 where there is only one.
    pub part: i32,
}

impl WebinarHead {
    /// Of a webinar, for a reader of `lang`.
    pub fn new(webinar: &Webinar, curriculum: &Curriculum, lang: Lang, now: Instant) -> Self {
        let title = webinars::title_of(webinar, curriculum);
        let live = webinar.state() == WebinarState::Planned && webinar.counted_start() <= now && now < webinar.counted_end();
        let parts = curriculum.module(&webinar.module).map_or(0, |module| module.webinars.len());
        Self {
            title: title.text,
            title_lang: title.lang.tag(),
            day: i18n::date_in_words(lang, webinar.start().date_naive()),
            span: i18n::span(lang, &webinar.start(), &webinar.end()),
            zone: zone_words(curriculum, lang, &webinar.start()),
            offset: i18n::offset(&webinar.start()),
            live: live.then(|| i18n::clock_time(&now.in_zone(webinar.tz()))),
            cancelled: webinar.state() == WebinarState::Cancelled,
            held: held(webinar, lang),
            part: if parts > 1 { webinar.part } else { 0 },
        }
    }

    /// For the test that renders every page.
    pub fn sample() -> Self {
        Self {
            title: "Баланы тыңдай білу".to_owned(),
            title_lang: "kk",
            day: "Thursday 26 November 2026".to_owned(),
            span: "15:00 to 17:00".to_owned(),
            zone: "Astana time (UTC+5)".to_owned(),
            offset: "UTC+5".to_owned(),
            live: Some("15:18".to_owned()),
            cancelled: false,
            held: Some(Message::new("webinar-held").with("held", "15:00 to 16:10")),
            part: 1,
        }
    }
}

/// When it really was, once somebody wrote down that it began or ended at another time.
fn held(webinar: &Webinar, lang: Lang) -> Option<Message> {
    let local = |at: Instant| at.in_zone(webinar.tz());
    let held = i18n::span(lang, &local(webinar.counted_start()), &local(webinar.counted_end()));
    (held != i18n::span(lang, &webinar.start(), &webinar.end())).then(|| Message::new("webinar-held").with("held", held))
}

/// `15:04`, and where that was on another day than `now`, `24 November, 15:04`.
pub fn moment(lang: Lang, at: Instant, zone: Tz, now: Instant) -> String {
    let (local, today) = (at.in_zone(zone), now.in_zone(zone).date_naive());
    let time = i18n::clock_time(&local);
    if local.date_naive() == today {
        return time;
    }
    Message::new("day-and-time").with("day", i18n::day_month(lang, local.date_naive())).with("time", time).to(lang)
}

/// «In Kazakh»: the language in which a webinar is held.
pub fn held_in(webinar: &Webinar, lang: Lang) -> String {
    tr(lang, &format!("webinar-in-{}", webinar.lang()))
}
