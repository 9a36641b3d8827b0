//! The next step as a card, and the next webinar.

use chrono::Datelike as _;
use serde::Serialize;

use super::page::View;
use crate::curriculum::{Lesson, Module};
use crate::i18n::{Lang, Message, date, day_month, month_short, span, tr, weekday_short};
use crate::ids::WebinarId;
use crate::reading::home::{NextStep, OpenDates};
use crate::reading::{minutes_left, share_before};
use crate::web::paths;
use crate::webinars::Webinar;
use crate::webinars::zone_words;

/// The one loud thing of the page.
#[derive(Clone, Debug, Serialize)]
pub struct NextCard {
    eyebrow: Message,
    title: String,
    /// The title's language, where it is not the page's.
    lang: Option<&'static str>,
    why: Message,
    /// The reader's own time, when it differs.
    own: Option<Message>,
    /// «This webinar is the last one that counts for …»
    last: Option<Message>,
    /// How much of a lesson lies behind them.
    percent: Option<u32>,
    button: Message,
    url: String,
    /// The button sends a form: joining is recorded.
    is_post: bool,
    /// The module, beside the button.
    module_url: Option<String>,
}

/// The next webinar.
#[derive(Clone, Debug, Serialize)]
pub struct LiveCard {
    weekday: &'static str,
    day: u32,
    month: &'static str,
    /// The language it is held in.
    language: Message,
    title: String,
    title_lang: Option<&'static str>,
    /// For machines, with the offset.
    datetime: String,
    hours: String,
    zone: String,
    /// The reader's own time, when it differs.
    own: Option<Message>,
    when: Message,
    /// «This webinar is the last one that counts for …»
    last: Option<Message>,
    url: String,
    calendar_url: String,
}

/// The language of a text for its `lang`, where it is not the reader's.
fn other(lang: Lang, served: Lang) -> Option<&'static str> {
    (lang != served).then_some(served.tag())
}

impl View<'_> {
    /// The card of the next step; before the first day it says when the programme starts.
    pub fn next_card(&self, step: Option<&NextStep<'_>>) -> NextCard {
        let lang = self.lang();
        let Some(step) = step else { return self.before_the_start() };
        match *step {
            NextStep::Join(webinar) => self.join_card(webinar.0),
            NextStep::GoOnLesson(module, lesson) => self.lesson_card(module, lesson),
            NextStep::ReadLesson(module, lesson) => self.lesson_card(module, lesson),
            NextStep::GoOnCheck(module, _) => self.questions_card(module, "check-open", paths::check(lang, &module.slug)),
            NextStep::Check(module) => self.questions_card(module, "check", paths::check(lang, &module.slug)),
            NextStep::PreTest(module, _) => self.questions_card(module, "pre-test", paths::test(lang, &module.slug, "pre")),
            NextStep::PostTest(module, _) => self.questions_card(module, "post-test", paths::test(lang, &module.slug, "post")),
            NextStep::Evaluation(module) => self.survey_card(module, "evaluation", paths::evaluation(lang, &module.slug)),
            NextStep::FollowUp(module) => self.survey_card(module, "follow-up", paths::follow_up(lang, &module.slug)),
            NextStep::TakePlace(module, dates) => self.place_card(module, dates),
            NextStep::TakeOffered(webinar) => self.offered_card(webinar.0),
            NextStep::MakeUp(webinar, by_recording) => self.make_up_card(webinar.0, by_recording),
            NextStep::Record(_) => plain(lang, "record", self.open_until(), paths::record(lang)),
            NextStep::Wait(webinar) => {
                let day = self.weekday_of(webinar.0);
                plain(lang, "wait", Message::new("home-next-wait-why").with("date", day), paths::webinar(lang, webinar.0.id))
            }
            NextStep::Ended => {
                let day = date(lang, self.learner.cohort.ends_on);
                plain(lang, "ended", Message::new("home-next-ended-why").with("date", day), paths::record(lang))
            }
            NextStep::OutOfReach(webinar) => {
                let day = self.day_of(webinar.0);
                plain(lang, "out-of-reach", Message::new("home-next-out-of-reach-why").with("date", day), paths::record(lang))
            }
            NextStep::AllDone => plain(lang, "done", Message::new("home-next-done-why"), paths::record(lang)),
            NextStep::Nothing => plain(lang, "nothing", Message::new("home-next-nothing-why"), paths::record(lang)),
        }
    }

    fn before_the_start(&self) -> NextCard {
        let lang = self.lang();
        let day = date(lang, self.learner.cohort.starts_on);
        NextCard {
            eyebrow: Message::new("home-before-eyebrow"),
            ..plain(lang, "before", Message::new("home-next-before-why").with("date", day), paths::modules(lang))
        }
    }

    fn lesson_card(&self, module: &Module, lesson: &Lesson) -> NextCard {
        let lang = self.lang();
        let row = self.facts.modules.iter().flat_map(|module| &module.lessons).find(|row| row.lesson.code == lesson.code);
        let progress = row.and_then(|row| row.progress);
        let place = progress.and_then(|row| row.section.as_deref());
        let (served, text) = lesson.text.get(lang);
        let minutes = minutes_left(lesson, place);
        let number = module.position_of(&lesson.slug).map_or(1, |at| at + 1);
        let why = Message::new(if progress.is_some() { "home-next-lesson-kept" } else { "home-next-lesson-why" })
            .with("module", module.text.get(lang).1.short_title.as_str())
            .with("n", number)
            .with("total", module.lessons.len());
        let address = paths::lesson(lang, &module.slug, &lesson.slug);
        NextCard {
            eyebrow: match progress {
                Some(_) => Message::new("home-next-minutes-left").with("minutes", minutes),
                None => Message::new("home-next-minutes").with("minutes", minutes),
            },
            title: text.title.clone(),
            lang: other(lang, served),
            why: match progress {
                Some(row) => why.with("date", day_month(lang, row.last_at.in_zone(self.learner.cohort.tz()).date_naive())),
                None => why,
            },
            own: None,
            last: None,
            percent: progress.map(|_| share_before(lesson, place)),
            button: Message::new(if progress.is_some() { "home-next-lesson-go-on" } else { "home-next-lesson-read" }),
            url: place.map_or(address.clone(), |place| format!("{address}#{place}")),
            is_post: false,
            module_url: Some(paths::module(lang, &module.slug)),
        }
    }

    fn questions_card(&self, module: &Module, kind: &str, url: String) -> NextCard {
        let lang = self.lang();
        let (served, text) = module.text.get(lang);
        let questions = if kind.starts_with("check") { module.check.len() } else { module.tests.len() };
        let why = match kind {
            "check-open" => Message::new("home-next-check-open-why"),
            "check" => Message::new("home-next-check-why"),
            "pre-test" => Message::new("home-next-pre-test-why"),
            _ => Message::new("home-next-post-test-why"),
        };
        NextCard {
            eyebrow: Message::new(match kind {
                "pre-test" => "home-next-pre-test",
                "post-test" => "home-next-post-test",
                _ => "home-next-check",
            }),
            title: text.short_title.clone(),
            lang: other(lang, served),
            why: why.with("n", questions),
            own: None,
            last: None,
            percent: None,
            button: Message::new(match kind {
                "check-open" => "home-next-check-go-on",
                "check" => "home-next-check-go",
                _ => "home-next-test-go",
            }),
            url,
            is_post: false,
            module_url: Some(paths::module(lang, &module.slug)),
        }
    }

    fn survey_card(&self, module: &Module, form: &'static str, url: String) -> NextCard {
        let lang = self.lang();
        let (served, text) = module.text.get(lang);
        let minutes = self.curriculum.survey(form).map_or(5, |survey| survey.minutes);
        let why = Message { key: format!("home-next-{form}-why").into(), args: crate::i18n::Args::new() };
        NextCard {
            title: text.short_title.clone(),
            lang: other(lang, served),
            module_url: Some(paths::module(lang, &module.slug)),
            eyebrow: Message { key: format!("home-next-{form}-title").into(), args: crate::i18n::Args::new() },
            ..plain(lang, form, why.with("n", minutes), url)
        }
    }

    fn join_card(&self, webinar: &Webinar) -> NextCard {
        let lang = self.lang();
        let (title, title_lang) = self.title_of(webinar);
        let on = webinar.starts_at <= self.learner.visit.now;
        let hours = span(lang, &webinar.start(), &webinar.end());
        NextCard {
            eyebrow: Message::new(if on { "home-next-join-on" } else { "home-next-join-soon" }),
            title,
            lang: title_lang,
            why: Message::new("home-next-join-why")
                .with("hours", hours)
                .with("zone", zone_words(self.curriculum, lang, &webinar.start())),
            own: self.own_hours(webinar),
            last: self.last_words(webinar.id, &webinar.module),
            percent: None,
            button: Message::new("home-next-join"),
            url: paths::webinar_join(lang, webinar.id),
            is_post: true,
            module_url: Some(paths::webinar(lang, webinar.id)),
        }
    }

    fn place_card(&self, module: &Module, dates: &OpenDates) -> NextCard {
        let lang = self.lang();
        let (served, text) = module.text.get(lang);
        let day = self.day_at(dates.first, self.learner.cohort.tz());
        let (name, url) = match dates.count {
            1 => ("place", paths::webinar(lang, dates.one)),
            _ => ("choose", paths::webinars(lang)),
        };
        let why = Message::new(if name == "place" { "home-next-place-why" } else { "home-next-choose-why" });
        NextCard {
            eyebrow: Message::new("home-next-place-eyebrow"),
            title: text.short_title.clone(),
            lang: other(lang, served),
            module_url: Some(paths::module(lang, &module.slug)),
            last: (dates.count == 1).then(|| self.last_words(dates.one, &module.slug)).flatten(),
            ..plain(lang, name, why.with("date", day).with("n", dates.count), url)
        }
    }

    fn offered_card(&self, webinar: &Webinar) -> NextCard {
        let lang = self.lang();
        let (title, title_lang) = self.title_of(webinar);
        let day = self.day_of(webinar);
        let why = Message::new("home-next-offered-why").with("date", day);
        let card = plain(lang, "offered", why, paths::webinar(lang, webinar.id));
        NextCard { eyebrow: Message::new("home-next-offered-eyebrow"), title, lang: title_lang, ..card }
    }

    fn make_up_card(&self, webinar: &Webinar, by_recording: bool) -> NextCard {
        let lang = self.lang();
        let (title, title_lang) = self.title_of(webinar);
        let day = self.day_of(webinar);
        let why = Message::new("home-next-make-up-why").with("date", day);
        let mut live = self.facts.modules.iter().flat_map(|module| &module.live);
        let missed = live.find(|live| live.webinar.is_some_and(|other| other.id == webinar.id));
        let dates = missed.and_then(|live| live.dates).filter(|dates| dates.count == 1);
        let last = dates.and_then(|dates| self.last_words(dates.one, &dates.module));
        let way = if by_recording { paths::webinar_make_up } else { paths::webinar };
        NextCard { title, lang: title_lang, last, ..plain(lang, "make-up", why, way(lang, webinar.id)) }
    }

    /// Where this webinar is the only one left that counts for a part of its module.
    fn last_words(&self, webinar: WebinarId, module: &str) -> Option<Message> {
        let title = self.curriculum.module(module)?.text.get(self.lang()).1.short_title.as_str();
        self.last_dates.contains(&webinar).then(|| Message::new("home-last-date").with("module", title))
    }

    fn open_until(&self) -> Message {
        match self.learner.cohort.lessons_open_until {
            Some(day) => Message::new("home-next-record-why-until").with("date", date(self.lang(), day)),
            None => Message::new("home-next-record-why"),
        }
    }

    /// A webinar's own title, or that of its module in the webinar's language.
    fn title_of(&self, webinar: &Webinar) -> (String, Option<&'static str>) {
        let (lang, held_in) = (self.lang(), webinar.lang());
        match (&webinar.title, self.curriculum.module(&webinar.module)) {
            (Some(title), _) => (title.clone(), other(lang, held_in)),
            (None, Some(module)) => {
                let (served, text) = module.text.get(held_in);
                (text.short_title.clone(), other(lang, served))
            }
            (None, None) => (tr(lang, "home-live"), None),
        }
    }

    /// The next webinar; none while the card above is about it.
    pub fn live_card(&self, step: Option<&NextStep<'_>>) -> Option<LiveCard> {
        let webinar = self.facts.next_webinar(self.learner.visit.now)?;
        if matches!(step, Some(NextStep::Join(_))) {
            return None;
        }
        let lang = self.lang();
        let (start, end) = (webinar.start(), webinar.end());
        let day = start.date_naive();
        let (title, title_lang) = self.title_of(webinar);
        Some(LiveCard {
            weekday: weekday_short(lang, day),
            day: day.day(),
            month: month_short(lang, day),
            language: Message::new(match webinar.lang() {
                Lang::En => "webinar-in-en",
                Lang::Ru => "webinar-in-ru",
                Lang::Kk => "webinar-in-kk",
            }),
            title,
            title_lang,
            datetime: start.format("%Y-%m-%dT%H:%M%:z").to_string(),
            hours: span(lang, &start, &end),
            zone: zone_words(self.curriculum, lang, &start),
            own: self.own_hours(webinar),
            when: Message::new("home-live-when").with("days", (day - self.today).num_days()),
            last: self.last_words(webinar.id, &webinar.module),
            url: paths::webinar(lang, webinar.id),
            calendar_url: paths::webinar_calendar(lang, webinar.id),
        })
    }
}

/// A card whose words are messages of one name.
fn plain(lang: Lang, name: &'static str, why: Message, url: String) -> NextCard {
    let key = |part: &str| Message { key: format!("home-next-{name}-{part}").into(), args: crate::i18n::Args::new() };
    NextCard {
        eyebrow: Message::new("home-next"),
        title: key("title").to(lang),
        lang: None,
        why,
        own: None,
        last: None,
        percent: None,
        button: key("go"),
        url,
        is_post: false,
        module_url: None,
    }
}

impl NextCard {
    /// A lesson begun.
    pub fn sample() -> Self {
        let why = Message::new("home-next-lesson-kept").with("module", "Listening well").with("n", 2).with("total", 6);
        Self {
            eyebrow: Message::new("home-next-minutes-left").with("minutes", 15),
            title: "First conversations, age by age".to_owned(),
            lang: Some("en"),
            why: why.with("date", "20 November"),
            own: None,
            last: None,
            percent: Some(50),
            button: Message::new("home-next-lesson-go-on"),
            url: "/en/modules/child-sensitive-communication/first-conversations".to_owned(),
            is_post: false,
            module_url: Some("/en/modules/child-sensitive-communication".to_owned()),
        }
    }

    /// Before the first day.
    pub fn early_sample() -> Self {
        let why = Message::new("home-next-before-why").with("date", "16 November 2026");
        Self { eyebrow: Message::new("home-before-eyebrow"), ..plain(Lang::En, "before", why, "/en/modules".to_owned()) }
    }

    /// A webinar that is on.
    pub fn join_sample() -> Self {
        let why = Message::new("home-next-join-why").with("hours", "15:00 to 17:00").with("zone", "Astana time (UTC+5)");
        let last = Some(Message::new("home-last-date").with("module", "Listening well"));
        let own = Some(Message::new("home-live-own-time").with("hours", "11:00 to 13:00").with("zone", "Berlin (UTC+1)"));
        Self { is_post: true, percent: None, why, own, last, button: Message::new("home-next-join"), ..Self::sample() }
    }
}

impl LiveCard {
    /// In Kazakh, with the reader's own time.
    pub fn sample() -> Self {
        Self {
            weekday: "Thu",
            day: 26,
            month: "Nov",
            language: Message::new("webinar-in-kk"),
            title: "Баланы тыңдай білу".to_owned(),
            title_lang: Some("kk"),
            datetime: "2026-11-26T15:00+05:00".to_owned(),
            hours: "15:00 to 17:00".to_owned(),
            zone: "Astana time (UTC+5)".to_owned(),
            own: Some(Message::new("home-live-own-time").with("hours", "11:00 to 13:00").with("zone", "Berlin (UTC+1)")),
            when: Message::new("home-live-when").with("days", 4),
            last: Some(Message::new("home-last-date").with("module", "Listening well")),
            url: "/en/webinars/0000000000000".to_owned(),
            calendar_url: "/en/webinars/0000000000000/calendar.ics".to_owned(),
        }
    }
}
