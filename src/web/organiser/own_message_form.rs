//! The page on which an organiser's own message is written, and what was written on it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::people::{Filter, PeopleQuery, filters};
use crate::announcements::{PLACEHOLDERS, Selection, Text, Words, unknown_placeholders};
use crate::i18n::{Lang, Message, tr};
use crate::web::forms::Fields;
use crate::web::naming::Naming;
use crate::web::{Errors, Page};
use crate::webinars::{Webinar, WebinarState, title_of};

const MOST_SUBJECT: usize = 60;
const MOST_BODY: usize = 6_000;

/// The fields that say to whom.
const SELECTION: [&str; 8] = ["q", "state", "outlook", "track", "region", "sector", "webinar", "misses"];

/// What the form holds.
#[derive(Clone, Debug)]
pub struct Written {
    /// To whom.
    pub selection: Selection,
    texts: BTreeMap<Lang, Text>,
    fallback: Lang,
}

impl Written {
    /// Nothing yet.
    pub fn empty(selection: Selection, lang: Lang) -> Self {
        Self { selection, texts: BTreeMap::new(), fallback: lang }
    }

    /// As it was sent.
    pub fn from_fields(fields: &Fields, lang: Lang) -> Self {
        let text = |name: &str| fields.text(name);
        let texts = Lang::ALL.map(|lang| (lang, Text::tidy(&text(&format!("subject-{lang}")), &text(&format!("body-{lang}")))));
        Self {
            selection: Selection {
                q: text("q"),
                state: text("state"),
                outlook: text("outlook"),
                track: text("track"),
                region: text("region"),
                sector: text("sector"),
                webinar: text("webinar"),
                misses: text("misses"),
            },
            texts: texts.into_iter().filter(|(_, text)| !text.is_empty()).collect(),
            fallback: text("fallback").parse().unwrap_or(lang),
        }
    }

    /// The message.
    pub fn words(&self) -> Words {
        Words { texts: self.texts.clone(), fallback: self.fallback }
    }

    fn of(&self, name: &str) -> &str {
        let selection = &self.selection;
        match name {
            "q" => &selection.q,
            "state" => &selection.state,
            "outlook" => &selection.outlook,
            "track" => &selection.track,
            "region" => &selection.region,
            "sector" => &selection.sector,
            "webinar" => &selection.webinar,
            "misses" => &selection.misses,
            _ => "",
        }
    }

    /// All of it as fields of the next page.
    pub fn hidden(&self) -> Vec<(String, String)> {
        let mut pairs: Vec<(String, String)> =
            SELECTION.iter().map(|name| ((*name).to_owned(), self.of(name).to_owned())).collect();
        for (lang, text) in &self.texts {
            pairs.push((format!("subject-{lang}"), text.subject.clone()));
            pairs.push((format!("body-{lang}"), text.body.clone()));
        }
        pairs.push(("fallback".to_owned(), self.fallback.to_string()));
        pairs
    }

    /// What has to be mended before it can be looked at.
    pub fn errors(&self) -> Errors {
        let mut errors = Errors::none();
        if self.selection.filter().is_none() {
            errors.add("state", "own-message-selection");
        }
        for (lang, text) in &self.texts {
            check(&mut errors, *lang, text);
        }
        if self.texts.is_empty() {
            errors.add(&format!("subject-{}", self.fallback), "own-message-empty");
        } else if !self.texts.contains_key(&self.fallback) {
            errors.add("fallback", "own-message-fallback-empty");
        }
        errors
    }
}

fn check(errors: &mut Errors, lang: Lang, text: &Text) {
    let (subject, body) = (format!("subject-{lang}"), format!("body-{lang}"));
    if text.subject.is_empty() {
        errors.add(&subject, "own-message-subject-missing");
    } else if text.subject.chars().count() > MOST_SUBJECT {
        errors.add(&subject, Message::new("own-message-subject-long").with("n", MOST_SUBJECT));
    }
    if text.body.is_empty() {
        errors.add(&body, "own-message-body-missing");
    } else if text.body.chars().count() > MOST_BODY {
        errors.add(&body, Message::new("own-message-body-long").with("n", MOST_BODY));
    }
    for (field, words) in [(&subject, &text.subject), (&body, &text.body)] {
        if let Some(unknown) = unknown_placeholders(words).into_iter().next() {
            errors.add(field, Message::new("own-message-unknown").with("name", format!("{{{unknown}}}")));
        }
    }
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct OwnMessagePage {
    errors: Errors,
    crumbs: Vec<(String, String)>,
    action: String,
    q: String,
    filters: Vec<Filter>,
    texts: Vec<TextFields>,
    fallback: String,
    fallbacks: Vec<Fallback>,
    /// As it is written, and the message that says what stands there.
    placeholders: Vec<(String, String)>,
}

#[derive(Clone, Debug, Serialize)]
struct TextFields {
    lang: String,
    name: String,
    subject: String,
    body: String,
}

#[derive(Clone, Debug, Serialize)]
struct Fallback {
    value: String,
    words: String,
}

impl OwnMessagePage {
    /// The form as it was filled in.
    pub fn new(crumbs: Vec<(String, String)>, action: String, written: &Written, filters: Vec<Filter>, errors: Errors) -> Self {
        let fields = |lang: Lang| {
            let text = written.texts.get(&lang).cloned().unwrap_or_default();
            TextFields { lang: lang.to_string(), name: lang.own_name().to_owned(), subject: text.subject, body: text.body }
        };
        Self {
            errors,
            crumbs,
            action,
            q: written.selection.q.clone(),
            filters,
            texts: Lang::ALL.map(fields).to_vec(),
            fallback: written.fallback.to_string(),
            fallbacks: Lang::ALL.map(|lang| Fallback { value: lang.to_string(), words: lang.own_name().to_owned() }).to_vec(),
            placeholders: PLACEHOLDERS.map(|name| (format!("{{{name}}}"), format!("own-message-placeholder-{name}"))).to_vec(),
        }
    }
}

impl Page for OwnMessagePage {
    const TEMPLATE: &'static str = "organiser/own_message/new.html";

    fn samples() -> Vec<Self> {
        let filter = Filter {
            name: "state",
            label: "State".to_owned(),
            any: "All states".to_owned(),
            value: "enrolled".to_owned(),
            options: vec![("enrolled".to_owned(), "Enrolled".to_owned())],
        };
        let crumbs = vec![("/en/organise/kz/messages".to_owned(), "Messages".to_owned()), (String::new(), "Write".to_owned())];
        let action = "/en/organise/kz/messages/new".to_owned();
        let written = Written::empty(Selection::default(), Lang::En);
        let page = Self::new(crumbs, action, &written, vec![filter], Errors::none());
        let mut errors = written.errors();
        errors.add("fallback", "own-message-fallback-empty");
        errors.add("body-ru", Message::new("own-message-unknown").with("name", "{nam}"));
        vec![page.clone(), Self { errors, ..page }]
    }
}

/// The filters of the people's list, and one that only a message has.
pub fn filters_of(naming: &Naming, written: &Written, tracks: &[String], planned: &[Webinar]) -> Vec<Filter> {
    let asked = PeopleQuery::from_fields(|name| written.of(name).to_owned());
    let mut all = filters(naming, &asked, tracks);
    let filter = |name: &'static str, options: Vec<(String, String)>| Filter {
        name,
        label: tr(naming.lang(), &format!("own-message-filter-{name}")),
        any: tr(naming.lang(), &format!("own-message-filter-{name}-any")),
        value: written.of(name).to_owned(),
        options,
    };
    let webinars = planned.iter().filter(|webinar| webinar.state() != WebinarState::Cancelled);
    let option = |webinar: &Webinar| {
        let title = title_of(webinar, &naming.curriculum).text;
        (webinar.id.to_string(), format!("{}, {title}", naming.short_moment(webinar.starts_at)))
    };
    all.push(filter("webinar", webinars.map(option).collect()));
    all
}

/// To whom it goes, in words.
pub fn chosen_words(written: &Written, filters: &[Filter]) -> Vec<String> {
    let found = filters
        .iter()
        .filter_map(|filter| filter.options.iter().find(|(value, _)| *value == filter.value).map(|(_, words)| words.clone()));
    let typed = Some(format!("«{}»", written.selection.q)).filter(|_| !written.selection.q.is_empty());
    typed.into_iter().chain(found).collect()
}
