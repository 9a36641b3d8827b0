//! The page on which a cohort takes another edition of the content: what it is on, what would change, for whom.

use serde::Serialize;

use super::edition_words::{ContentLine, TrackLines};
use super::listing::Pager;
use super::{Errors, Page};
use crate::i18n::Message;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct EditionPage {
    pub errors: Errors,
    pub cohort: String,
    /// The way here: address and words.
    pub crumbs: Vec<(String, String)>,
    pub action: String,
    pub now: Held,
    pub since: String,
    /// The edition on the server, where it is another.
    pub other: Option<Other>,
}

/// An edition.
#[derive(Clone, Debug, Serialize)]
pub struct Held {
    /// The beginning of its hash.
    pub hash: String,
    pub loaded: String,
}

/// The edition on the server, and what it would change.
#[derive(Clone, Debug, Serialize)]
pub struct Other {
    pub held: Held,
    /// Whether it was loaded before the one that the cohort is on.
    pub is_older: bool,
    /// What it lacks that the cohort needs: then it cannot be taken.
    pub lacks: Vec<Message>,
    pub tracks: Vec<TrackLines>,
    pub numbers: Vec<Message>,
    pub content: Vec<ContentLine>,
    pub effects: Effects,
    pub form: Form,
}

/// Who would gain or lose.
#[derive(Clone, Debug, Serialize)]
pub struct Effects {
    pub people: usize,
    /// Words and number.
    pub figures: Vec<(Message, String)>,
    /// Of those who lose, how many hold a record.
    pub keep_records: usize,
    /// How many could no longer complete.
    pub cut_off: usize,
    /// The people by name, for whoever may see names.
    pub list: Option<List>,
}

/// A page of people.
#[derive(Clone, Debug, Serialize)]
pub struct List {
    pub views: Vec<View>,
    pub rows: Vec<Row>,
    pub pager: Option<Pager>,
}

/// Which people are listed.
#[derive(Clone, Debug, Serialize)]
pub struct View {
    pub url: String,
    pub words: Message,
    pub current: bool,
}

/// Somebody.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    pub url: String,
    /// Empty where nobody said.
    pub name: String,
    pub track: String,
    /// Ends of the keys of their outcomes.
    pub old: &'static str,
    pub new: &'static str,
    pub missing: Vec<String>,
    pub keeps_record: bool,
    pub cut_off: bool,
}

/// What a confirmation carries.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Form {
    pub from: String,
    pub to: String,
    pub mark: String,
    pub reason: String,
}

impl Page for EditionPage {
    const TEMPLATE: &'static str = "organiser/edition/show.html";

    fn samples() -> Vec<Self> {
        let held =
            |hash: &str| Held { hash: hash.to_owned(), loaded: "16 November 2026, 10:00, Astana time (UTC+5)".to_owned() };
        let row = Row {
            url: "/en/organise/kz/people/0".to_owned(),
            name: "Айгерім Сәрсенбаева".to_owned(),
            track: "Ministerial track".to_owned(),
            old: "completion",
            new: "participation",
            missing: vec!["Lessons: Working as one system".to_owned(), "Form: After the workshop".to_owned()],
            keeps_record: true,
            cut_off: true,
        };
        let nameless = Row {
            name: String::new(),
            old: "none",
            new: "completion",
            missing: Vec::new(),
            keeps_record: false,
            ..row.clone()
        };
        let view = |key: &'static str, current| View {
            url: "/en/organise/kz/edition?effect=lose".to_owned(),
            words: Message::new(key).with("n", 2),
            current,
        };
        let list = List {
            views: vec![
                view("edition-effect-gain", true),
                view("edition-effect-lose", false),
                view("edition-effect-unchanged", false),
            ],
            rows: vec![row, nameless],
            pager: Some(Pager::sample()),
        };
        let other = Other {
            held: held("89abcdef"),
            is_older: false,
            lacks: Vec::new(),
            tracks: tracks(),
            numbers: numbers(),
            content: ["modules", "lessons", "questions", "pairs", "forms"]
                .map(|kind| ContentLine { kind, numbers: ["1", "0", "12"].map(str::to_owned) })
                .to_vec(),
            effects: Effects {
                people: 312,
                figures: ["edition-gain", "edition-lose", "edition-unchanged"]
                    .map(|key| (Message::new(key).with("n", 2), "2".to_owned()))
                    .to_vec(),
                keep_records: 1,
                cut_off: 2,
                list: Some(list.clone()),
            },
            form: Form {
                from: "0".to_owned(),
                to: "1".to_owned(),
                mark: "ab".to_owned(),
                reason: "Two lessons were corrected".to_owned(),
            },
        };
        let page = Self {
            errors: Errors::none(),
            cohort: "November 2026".to_owned(),
            crumbs: vec![("/en/organise/kz".to_owned(), "November 2026".to_owned()), (String::new(), "Edition".to_owned())],
            action: "/en/organise/kz/edition".to_owned(),
            now: held("01234567"),
            since: "23 November 2026, 10:00, Astana time (UTC+5)".to_owned(),
            other: Some(other.clone()),
        };
        let nobody = Effects {
            people: 0,
            keep_records: 0,
            cut_off: 0,
            list: Some(List { rows: Vec::new(), pager: None, ..list }),
            ..other.effects.clone()
        };
        let empty = Other {
            is_older: true,
            tracks: Vec::new(),
            numbers: Vec::new(),
            content: Vec::new(),
            effects: nobody,
            ..other.clone()
        };
        let without_names = Other { effects: Effects { list: None, ..other.effects.clone() }, ..other.clone() };
        let lacking = Other { lacks: lacks(), ..other };
        vec![
            Self { errors: Errors::one("reason", "decide-reason-missing"), ..page.clone() },
            Self { errors: Errors::one("edition", "edition-changed"), other: Some(empty), ..page.clone() },
            Self { errors: Errors::one("edition", "edition-elsewhere"), other: None, ..page.clone() },
            Self { errors: Errors::one("edition", "edition-lacking"), other: Some(lacking), ..page.clone() },
            Self { other: Some(without_names), ..page.clone() },
            page,
        ]
    }
}

/// Of a sample.
fn tracks() -> Vec<TrackLines> {
    let asked = |key: &'static str| Message::new(key).with("asked", "Lessons: Working as one system");
    let changed = Message::new("edition-rule-changed").with("old", "one").with("new", "another");
    let lessons = |added: i64| {
        Message::new("edition-rule-lessons").with("module", "One").with("old", 6).with("new", 7).with("added", added)
    };
    let module = |key: &'static str| Message::new(key).with("module", "Working as one system");
    let full = TrackLines {
        title: "Ministerial track".to_owned(),
        lines: vec![
            Message::new("edition-hours").with("old", 5).with("new", 6),
            module("edition-module-added"),
            module("edition-module-gone"),
        ],
        completion: vec![asked("edition-rule-added"), asked("edition-rule-gone"), changed, lessons(1), lessons(0)],
        participation: vec![asked("edition-rule-added")],
        versions: ["1-4f0c9a1b2d3e".to_owned(), "2-5a1d0b2c3e4f".to_owned()],
    };
    let same = TrackLines {
        lines: Vec::new(),
        completion: Vec::new(),
        participation: Vec::new(),
        versions: ["1-4f0c9a1b2d3e".to_owned(), "1-4f0c9a1b2d3e".to_owned()],
        ..full.clone()
    };
    vec![full, same]
}

/// Of a sample.
fn numbers() -> Vec<Message> {
    let keys = [
        "edition-number-check-pass-percent",
        "edition-number-attempt-pause-minutes",
        "edition-number-make-up-days",
        "edition-number-make-up-days-excused",
        "edition-number-record-months",
    ];
    keys.map(|key| Message::new(key).with("old", "30").with("new", "45")).to_vec()
}

/// Of a sample.
fn lacks() -> Vec<Message> {
    vec![
        Message::new("edition-lack-country").with("country", "Kazakhstan"),
        Message::new("edition-lack-track").with("track", "Ministerial track"),
        Message::new("edition-lack-module").with("module", "Working as one system"),
        Message::new("edition-lack-part").with("module", "Working as one system").with("part", 2),
    ]
}
