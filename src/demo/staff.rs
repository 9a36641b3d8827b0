//! Those who run the sample: trainers, organisers, an evaluator, an administrator.

use diesel::QueryResult;

use super::names::latin;
use crate::by::By;
use crate::db::Conn;
use crate::i18n::Lang;
use crate::ids::{CohortId, PersonId};
use crate::people::{self, Grant, Names, Role};

/// The staff of both cohorts.
#[derive(Clone, Debug)]
pub struct Staff {
    /// Gives webinars in Kazakh.
    pub kazakh_trainer: PersonId,
    /// Gives webinars in Russian.
    pub russian_trainer: PersonId,
    /// Gives the first workshop.
    pub lead_trainer: PersonId,
    /// Runs both cohorts.
    pub organiser: PersonId,
}

/// The addresses that the sample's links sign in with.
pub const TRAINER: &str = "trainer@example.org";
/// See [`TRAINER`].
pub const ORGANISER: &str = "organiser@example.org";
/// See [`TRAINER`].
pub const EVALUATOR: &str = "evaluator@example.org";
/// See [`TRAINER`].
pub const ADMINISTRATOR: &str = "administrator@example.org";

/// Makes the accounts, before there are cohorts.
pub fn make(conn: &mut Conn, by: &By) -> QueryResult<Staff> {
    let administrator = somebody(conn, by, "Жанна Әбішева", ADMINISTRATOR, Lang::En)?;
    people::grant_role(conn, by, administrator, Grant { role: Role::Administrator, cohort: None })?;
    Ok(Staff {
        kazakh_trainer: somebody(conn, by, "Майра Құрманғали", TRAINER, Lang::Kk)?,
        russian_trainer: somebody(conn, by, "Марина Ковалёва", "trainer.ru@example.org", Lang::Ru)?,
        lead_trainer: somebody(conn, by, "Арман Тілеуберді", "trainer.lead@example.org", Lang::Ru)?,
        organiser: somebody(conn, by, "Сауле Ниязова", ORGANISER, Lang::Ru)?,
    })
}

/// Gives them their roles on a cohort.
pub fn appoint(conn: &mut Conn, by: &By, staff: &Staff, cohort: CohortId) -> QueryResult<()> {
    for trainer in [staff.kazakh_trainer, staff.russian_trainer, staff.lead_trainer] {
        people::grant_role(conn, by, trainer, Grant { role: Role::Trainer, cohort: Some(cohort) })?;
    }
    people::grant_role(conn, by, staff.organiser, Grant { role: Role::Organiser, cohort: Some(cohort) })?;
    let second = people::find_or_create(conn, by, "organiser.two@example.org", Lang::Kk)?;
    people::set_names(conn, by, second.id, &names("Ерасыл Мәлік"), true)?;
    people::grant_role(conn, by, second.id, Grant { role: Role::Organiser, cohort: Some(cohort) })?;
    let evaluator = people::find_or_create(conn, by, EVALUATOR, Lang::En)?;
    people::set_names(conn, by, evaluator.id, &names("Эльвира Гросс"), true)?;
    people::grant_role(conn, by, evaluator.id, Grant { role: Role::Evaluator, cohort: Some(cohort) })
}

fn names(cyrillic: &str) -> Names {
    let words: Vec<String> = cyrillic.split(' ').map(latin).collect();
    Names {
        latin: Some(words.join(" ")),
        cyrillic: Some(cyrillic.to_owned()),
        given: cyrillic.split(' ').next().map(str::to_owned),
    }
}

fn somebody(conn: &mut Conn, by: &By, name: &str, email: &str, lang: Lang) -> QueryResult<PersonId> {
    Ok(people::create_person(conn, by, Some(email), &names(name), lang)?.id)
}
