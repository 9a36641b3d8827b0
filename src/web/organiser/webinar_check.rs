//! The page that asks before a webinar is saved: everything in words, the same time in other zones, who is expected, what stands in
//! the way, and for a change of time the letter and how many get it.

use serde::Serialize;

use crate::i18n::{Lang, Message, date, date_and_time};
use crate::people::Person;
use crate::web::letter_shown::LetterShown;
use crate::web::webinar_cards::{Background, interpreted_words, language_words};
use crate::web::webinar_facts::breaks_in_words;
use crate::web::{Errors, Page};
use crate::webinars::{self, Finding, Outlook, Plan, TimeWords, Title, Webinar, Weight};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct CheckPage {
    pub(super) errors: Errors,
    pub(super) crumbs: Vec<(String, String)>,
    /// Whether it is a change of one that exists.
    pub(super) changes: bool,
    /// Where it is saved.
    pub(super) action: String,
    /// Where it is corrected.
    pub(super) back: String,
    pub(super) hidden: Vec<(String, String)>,
    pub(super) reason: String,
    pub(super) summary: Summary,
    pub(super) findings: Findings,
    /// The dates of further groups.
    pub(super) groups: Vec<Dated>,
    /// Whether something anywhere cannot be saved.
    pub(super) is_stopped: bool,
    /// Whether something anywhere wants a reason.
    pub(super) wants_reason: bool,
    pub(super) letter: Option<LetterWords>,
    /// Whom to ask to take a place.
    pub(super) asking: Option<Asking>,
}

/// That people without a place are asked to take one.
#[derive(Clone, Debug, Serialize)]
pub struct Asking {
    pub(super) letter: LetterWords,
    /// When the letters go out.
    pub(super) at: String,
    pub(super) ticked: bool,
}

/// The date of a further group in words.
#[derive(Clone, Debug, Serialize)]
pub struct Dated {
    pub(super) number: usize,
    pub(super) title: Title,
    pub(super) when: TimeWords,
    pub(super) language: Message,
    pub(super) lead: String,
    pub(super) co_trainers: Vec<String>,
    /// What to prepare, and the language it is written in.
    pub(super) prepare: Option<(String, Lang)>,
    pub(super) findings: Findings,
}

/// The plan in words.
#[derive(Clone, Debug, Serialize)]
pub struct Summary {
    title: Title,
    part: i32,
    language: Message,
    interpreted: Vec<Message>,
    when: TimeWords,
    minutes: i32,
    lead: String,
    co_trainers: Vec<String>,
    elsewhere: Vec<TimeWords>,
    expected: i64,
    capacity: Option<i32>,
    has_link: bool,
    /// The connection that opens its room.
    room: Option<String>,
    breaks: Vec<Message>,
    telephone: Option<String>,
    /// What to prepare, and the language it is written in.
    prepare: Option<(String, Lang)>,
}

/// What stands in the way, in words.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Findings {
    stops: Vec<Message>,
    warns: Vec<Message>,
    notes: Vec<Message>,
}

/// A letter in each language, and how many people get it.
#[derive(Clone, Debug, Serialize)]
pub struct LetterWords {
    pub(super) letters: Vec<LetterShown>,
    pub(super) people: i64,
}

impl Page for CheckPage {
    const TEMPLATE: &'static str = "organiser/webinars/check.html";

    fn samples() -> Vec<Self> {
        let webinar = webinars::sample(1, 1);
        let words = |zone| webinars::time_in_words(Lang::En, webinar.starts_at, webinar.ends_at, zone, None);
        let message = |key| {
            Message::new(key)
                .with("trainer", "Anna")
                .with("title", "A")
                .with("when", "15:00")
                .with("n", 31)
                .with("people", 61)
                .with("places", 30)
                .with("from", "16 November 2026")
                .with("to", "26 December 2026")
        };
        let page = Self {
            errors: Errors::none(),
            crumbs: vec![("/en/organise/kz/webinars".to_owned(), "Webinars".to_owned()), (String::new(), "New".to_owned())],
            changes: false,
            action: "/en/organise/kz/webinars/check".to_owned(),
            back: "/en/organise/kz/webinars/new".to_owned(),
            hidden: vec![("module".to_owned(), "child-context:1".to_owned())],
            reason: String::new(),
            summary: Summary {
                title: Title { text: "The child in context".to_owned(), lang: Lang::En },
                part: 1,
                language: language_words(Lang::Ru),
                interpreted: vec![interpreted_words(Lang::Kk)],
                when: words(webinar.tz()),
                minutes: 120,
                lead: "Marina Kovalyova".to_owned(),
                co_trainers: vec!["Bolat Omarov".to_owned()],
                elsewhere: vec![words(chrono_tz::Europe::Warsaw)],
                expected: 31,
                capacity: Some(30),
                has_link: false,
                room: Some("BigBlueButton".to_owned()),
                breaks: vec![Message::new("webinar-break").with("after", 60).with("n", 10)],
                telephone: Some("+7 700 000 00 01".to_owned()),
                prepare: Some(("Read lessons 1 to 3.".to_owned(), Lang::En)),
            },
            findings: Findings::default(),
            groups: Vec::new(),
            is_stopped: false,
            wants_reason: false,
            letter: None,
            asking: None,
        };
        let stops = ["finding-no-length", "finding-past", "finding-begun", "finding-leads-twice"].map(message).to_vec();
        let warns = [
            "finding-busy",
            "finding-link",
            "finding-people",
            "finding-rest",
            "finding-away",
            "finding-outside",
            "finding-far",
            "finding-fewer-places",
            "finding-places-for-some",
        ];
        let warns = warns.map(message).to_vec();
        let notes = [
            "finding-trainer-hours",
            "finding-hour",
            "finding-weekend",
            "finding-holiday",
            "finding-notice",
            "finding-other-length",
        ];
        let notes: Vec<Message> = notes
            .map(|key| Message::new(key).with("name", "New Year").with("trainer", "Anna").with("n", 60).with("content", 120))
            .to_vec();
        let all = Findings { stops, warns: warns.clone(), notes: notes.clone() };
        let stopped = Self { findings: all.clone(), is_stopped: true, ..page.clone() };
        let dated = |number, findings| Dated {
            number,
            title: Title { text: "The child in context".to_owned(), lang: Lang::En },
            when: words(webinar.tz()),
            language: language_words(Lang::Kk),
            lead: "Bolat Omarov".to_owned(),
            co_trainers: vec!["Marina Kovalyova".to_owned()],
            prepare: Some(("Read lessons 1 to 3.".to_owned(), Lang::Kk)),
            findings,
        };
        let series = Self { groups: vec![dated(2, Findings::default()), dated(3, all)], is_stopped: true, ..page.clone() };
        let warned = Self {
            errors: Errors::one("reason", "webinar-reason-needed"),
            changes: true,
            wants_reason: true,
            findings: Findings { stops: Vec::new(), warns, notes },
            letter: Some(LetterWords { letters: vec![LetterShown::sample()], people: 31 }),
            ..page.clone()
        };
        let bare = Summary {
            elsewhere: Vec::new(),
            co_trainers: Vec::new(),
            capacity: None,
            has_link: true,
            room: None,
            breaks: Vec::new(),
            telephone: None,
            prepare: None,
            ..page.summary.clone()
        };
        let letter = LetterWords { letters: vec![LetterShown::sample()], people: 31 };
        let at = "24 November 2026, 08:00".to_owned();
        let asks = Self { asking: Some(Asking { letter, at, ticked: true }), ..page.clone() };
        vec![Self { summary: bare, ..page }, stopped, warned, asks, series]
    }
}

/// What the words of a plan are taken from: the other webinars in its way, and the trainers of the cohort and of those.
pub struct Around {
    pub(in crate::web) others: Vec<Webinar>,
    pub(in crate::web) background: Background,
    pub(in crate::web) people: Vec<Person>,
    /// In which times are said.
    pub(in crate::web) zone: chrono_tz::Tz,
}

impl Around {
    pub(super) fn name(&self, id: crate::ids::PersonId) -> String {
        self.people.iter().find(|person| person.id == id).map(|person| person.name.clone()).unwrap_or_default()
    }
}

/// A plan in words. `sketch` is the webinar as the plan would make it.
pub fn summary(
    (sketch, room): (&Webinar, Option<String>),
    plan: &Plan,
    outlook: &Outlook,
    around: &Around,
    lang: Lang,
) -> Summary {
    let country = around.background.country(sketch);
    let (from, to) = (outlook.slot.from, outlook.slot.to);
    let mut zones = outlook.zones.clone();
    zones.extend(country.into_iter().flat_map(|country| country.zones.iter().map(|zone| zone.tz)));
    zones.sort_by_key(|zone| zone.name());
    zones.dedup();
    let elsewhere = zones.into_iter().filter_map(|zone| webinars::own_time(lang, from, to, plan.zone, zone, country));
    Summary {
        title: webinars::title_of(sketch, around.background.curriculum(sketch)),
        part: plan.part,
        language: language_words(plan.lang),
        interpreted: plan.interpreted.iter().map(|lang| interpreted_words(*lang)).collect(),
        when: webinars::time_in_words(lang, from, to, plan.zone, country),
        minutes: plan.minutes,
        lead: around.name(plan.lead),
        co_trainers: plan.co_trainers.iter().map(|id| around.name(*id)).collect(),
        elsewhere: elsewhere.collect(),
        expected: outlook.expected,
        capacity: plan.capacity,
        has_link: plan.meeting_link.is_some(),
        room,
        breaks: breaks_in_words(&plan.breaks),
        telephone: plan.telephone.clone(),
        prepare: plan.prepare.clone().map(|text| (text, plan.lang)),
    }
}

/// What stands in the way, in words.
pub fn findings(found: &[Finding], around: &Around, lang: Lang) -> Findings {
    let mut words = Findings::default();
    for finding in found {
        let list = match finding.weight() {
            Weight::Stops => &mut words.stops,
            Weight::Warns => &mut words.warns,
            Weight::Notes => &mut words.notes,
        };
        list.push(message(finding, around, lang));
    }
    words
}

fn message(finding: &Finding, around: &Around, lang: Lang) -> Message {
    let mut message = Message::new(match finding {
        Finding::NoLength => "finding-no-length",
        Finding::InThePast => "finding-past",
        Finding::HasBegun => "finding-begun",
        Finding::LeadsTwice { .. } => "finding-leads-twice",
        Finding::TrainerBusy { .. } => "finding-busy",
        Finding::LinkInUse { .. } => "finding-link",
        Finding::PeopleBusy { .. } => "finding-people",
        Finding::ShortRest { .. } => "finding-rest",
        Finding::TrainerAway { .. } => "finding-away",
        Finding::TrainerHours { .. } => "finding-trainer-hours",
        Finding::OutsideCohort { .. } => "finding-outside",
        Finding::FarAhead => "finding-far",
        Finding::FewerPlaces { .. } => "finding-fewer-places",
        Finding::PlacesForSome { .. } => "finding-places-for-some",
        Finding::UnusualHour => "finding-hour",
        Finding::Weekend => "finding-weekend",
        Finding::Holiday(_) => "finding-holiday",
        Finding::ShortNotice => "finding-notice",
        Finding::OtherLength { .. } => "finding-other-length",
    });
    if let Some(trainer) = finding.trainer() {
        message = message.with("trainer", around.name(trainer));
    }
    if let Some(other) = finding.other().and_then(|id| around.others.iter().find(|other| other.id == id)) {
        let when = around.background.words(other, other.starts_at, lang);
        let title = webinars::title_of(other, around.background.curriculum(other)).text;
        message = message.with("title", title).with("when", format!("{}, {}", when.date, when.time));
    }
    match finding {
        Finding::PeopleBusy { people, .. } => message.with("n", *people),
        Finding::ShortRest { minutes, .. } => message.with("n", *minutes),
        Finding::TrainerAway { slot, .. } => message
            .with("from", date_and_time(lang, &slot.from.in_zone(around.zone)))
            .with("to", date_and_time(lang, &slot.to.in_zone(around.zone))),
        Finding::OutsideCohort { from, to } => message.with("from", date(lang, *from)).with("to", date(lang, *to)),
        Finding::FewerPlaces { given, places } => message.with("n", *given).with("places", *places),
        Finding::PlacesForSome { people, places } => {
            message.with("people", *people).with("places", *places).with("n", people - places)
        }
        Finding::OtherLength { planned, content } => message.with("n", *planned).with("content", *content),
        Finding::Holiday(name) => message.with("name", name.text(lang)),
        _ => message,
    }
}
