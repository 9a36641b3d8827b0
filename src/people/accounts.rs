//! Accounts: made when an address is shown to be somebody's, or by an import.

use diesel::prelude::*;

use super::model::Person;
use super::{names, queries};
use crate::by::By;
use crate::db::schema::people;
use crate::db::{Conn, dialect};
use crate::i18n::Lang;
use crate::ids::PersonId;

/// A person's names, as they wrote them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// In Latin letters.
    pub latin: Option<String>,
    /// In Cyrillic.
    pub cyrillic: Option<String>,
    /// How we greet them.
    pub given: Option<String>,
}

impl Names {
    /// The name for lists: in Cyrillic where there is one.
    pub fn shown(&self) -> String {
        names::tidy(self.cyrillic.as_deref().or(self.latin.as_deref()).unwrap_or_default())
    }
}

/// The person with this address, made now where there is none.
///
/// # Errors
/// The database's.
pub fn find_or_create(conn: &mut Conn, by: &By, email: &str, lang: Lang) -> QueryResult<Person> {
    dialect::lock(conn, email)?;
    if let Some(person) = queries::find_by_email(conn, email)? {
        return Ok(person);
    }
    create_person(conn, by, Some(email), &Names::default(), lang)
}

/// A new person. The address must be nobody's yet.
///
/// # Errors
/// The database's, a unique violation among them.
pub fn create_person(conn: &mut Conn, by: &By, email: Option<&str>, given: &Names, lang: Lang) -> QueryResult<Person> {
    let id = PersonId::new();
    let name = given.shown();
    diesel::insert_into(people::table)
        .values((
            people::id.eq(id),
            people::email.eq(email),
            people::name.eq(&name),
            people::latin_name.eq(given.latin.as_deref().map(names::tidy)),
            people::given_name.eq(given.given.as_deref().map(names::tidy)),
            people::name_key.eq(searched(given, &name)),
            people::sort_key.eq(names::sort_key(&name)),
            people::language.eq(lang.tag()),
            people::created_at.eq(by.at),
        ))
        .execute(conn)?;
    queries::person(conn, id)
}

/// Changes the names. A record already issued keeps the old one.
///
/// # Errors
/// The database's.
pub fn set_names(conn: &mut Conn, by: &By, person: PersonId, given: &Names, confirmed: bool) -> QueryResult<()> {
    let name = given.shown();
    diesel::update(people::table.find(person))
        .set((
            people::name.eq(&name),
            people::latin_name.eq(given.latin.as_deref().map(names::tidy)),
            people::given_name.eq(given.given.as_deref().map(names::tidy)),
            people::name_key.eq(searched(given, &name)),
            people::sort_key.eq(names::sort_key(&name)),
            people::name_confirmed_at.eq(confirmed.then_some(by.at)),
        ))
        .execute(conn)
        .map(|_| ())
}

/// Changes the language for reading and for e-mails.
///
/// # Errors
/// The database's.
pub fn set_language(conn: &mut Conn, person: PersonId, lang: Lang) -> QueryResult<()> {
    diesel::update(people::table.find(person)).set(people::language.eq(lang.tag())).execute(conn).map(|_| ())
}

/// Changes the person's own zone; `None` is the cohort's.
///
/// # Errors
/// The database's.
pub fn set_zone(conn: &mut Conn, person: PersonId, zone: Option<chrono_tz::Tz>) -> QueryResult<()> {
    diesel::update(people::table.find(person)).set(people::time_zone.eq(zone.map(|zone| zone.name()))).execute(conn).map(|_| ())
}

/// Both scripts are searched.
fn searched(given: &Names, shown: &str) -> String {
    let mut key = names::search_key(shown);
    if let Some(latin) = given.latin.as_deref().map(names::search_key).filter(|latin| *latin != key) {
        key.push(' ');
        key.push_str(&latin);
    }
    key
}
