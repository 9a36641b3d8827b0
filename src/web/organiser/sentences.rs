//! Audit events as sentences: who did what to whom, with the old and the new value in words.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;

use crate::audit::Recorded;
use crate::by::Who;
use crate::db::Conn;
use crate::i18n::{Lang, Message, catalogue, date, tr};
use crate::ids::PersonId;
use crate::notify::Suppressed;
use crate::people;
use crate::web::naming::Naming;
use crate::webinars::LOCAL_FORMAT;

/// Names of the people that events speak of.
pub type NamesById = BTreeMap<i64, String>;

/// Whether an event is about somebody who was erased: what was written as a reason may name them, and stays unsaid.
pub fn is_about_nobody(event: &Recorded, names: &NamesById) -> bool {
    event.about_person.is_some_and(|about| !names.contains_key(&about))
}

/// The names that these events need, in one question; of those who were erased there is none.
///
/// # Errors
/// The database's.
pub fn names_for(conn: &mut Conn, events: &[Recorded]) -> diesel::QueryResult<NamesById> {
    let mut ids: Vec<PersonId> =
        events.iter().flat_map(|event| [actor(&event.by_whom), event.about_person.map(PersonId)]).flatten().collect();
    ids.sort_unstable();
    ids.dedup();
    let known = people::people_with(conn, &ids)?.into_iter().filter(|person| !person.is_erased());
    Ok(known.map(|person| (person.id.0, person.name)).collect())
}

/// Who did something, as stored, in words.
pub fn who(stored: &str, names: &NamesById, lang: Lang) -> String {
    match Who::from_stored(stored) {
        Who::Person(person) => {
            names.get(&person.0).filter(|name| !name.is_empty()).cloned().unwrap_or_else(|| tr(lang, "audit-by-somebody"))
        }
        Who::System => tr(lang, "audit-by-system"),
        Who::Command => tr(lang, "audit-by-command"),
    }
}

/// That nothing is sent to an address, and since when.
pub fn nothing_sent(address: &str, suppressed: Suppressed, naming: &Naming) -> String {
    let since = naming.moment(suppressed.at);
    Message::new("message-suppressed").with("address", address).with("at", since).to(naming.lang())
}

/// The event in a sentence: the message `audit-{action}`, dots as hyphens; an action without one is named as it is.
pub fn sentence(event: &Recorded, names: &NamesById, naming: &Naming) -> String {
    let lang = naming.lang();
    let key = key_of(event);
    let about = event.about_person.and_then(|id| names.get(&id)).filter(|name| !name.is_empty());
    let message =
        Message { key: if catalogue().has(Lang::En, &key) { key.into() } else { "audit-other".into() }, args: BTreeMap::new() };
    message
        .with("who", who(&event.by_whom, names, lang))
        .with("about", about.cloned().unwrap_or_else(|| tr(lang, "audit-somebody")))
        .with("old", value(event, event.old_value.as_deref(), naming))
        .with("new", value(event, event.new_value.as_deref(), naming))
        .with("what", what(event, lang))
        .with("action", event.action.as_str())
        .to(lang)
}

/// `audit-{action}`; where what it came to, or that somebody acted for themselves, has a sentence of its own, that one.
fn key_of(event: &Recorded) -> String {
    let key = format!("audit-{}", event.action.replace('.', "-"));
    let own = actor(&event.by_whom).is_some_and(|person| event.about_person == Some(person.0));
    let special = [own.then(|| format!("{key}-own")), event.new_value.as_ref().map(|new| format!("{key}-{new}"))];
    special.into_iter().flatten().find(|special| catalogue().has(Lang::En, special)).unwrap_or(key)
}

fn actor(stored: &str) -> Option<PersonId> {
    match Who::from_stored(stored) {
        Who::Person(person) => Some(person),
        Who::System | Who::Command => None,
    }
}

fn value(event: &Recorded, stored: Option<&str>, naming: &Naming) -> String {
    let stored = stored.filter(|stored| !stored.is_empty());
    let Some(stored) = stored else { return tr(naming.lang(), "audit-nothing") };
    match event.action.as_str() {
        "enrolment.state" | "enrolment.created" => naming.word("enrolment-state", stored),
        "enrolment.track" => naming.track(stored),
        "enrolment.about" => {
            let fields: Vec<String> = stored.split(' ').map(|field| naming.word("import-field", field)).collect();
            fields.join(", ")
        }
        "attendance.ruled" => naming.word("attendance", stored),
        "webinar.planned" | "webinar.moved" | "webinar.place" => {
            time_in_words(stored, naming.lang()).unwrap_or_else(|| stored.to_owned())
        }
        "role.granted" | "role.revoked" => naming.word("role", stored),
        _ => stored.to_owned(),
    }
}

/// «2026-12-01T15:00 Asia/Almaty 120 min» as people write it.
fn time_in_words(stored: &str, lang: Lang) -> Option<String> {
    let local = NaiveDateTime::parse_from_str(stored.split(' ').next()?, LOCAL_FORMAT).ok()?;
    let time = local.format("%H:%M").to_string();
    Some(Message::new("audit-webinar-time").with("date", date(lang, local.date())).with("time", time).to(lang))
}

/// The part of a cohort's settings that an event is about.
fn what(event: &Recorded, lang: Lang) -> String {
    let part = event.subject.splitn(3, ':').nth(2).unwrap_or_default();
    let key = format!("cohort-settings-{part}");
    if catalogue().has(Lang::En, &key) { tr(lang, &key) } else { part.to_owned() }
}
