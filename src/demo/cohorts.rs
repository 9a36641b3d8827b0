//! What both cohorts of the sample have in common: how they are made and how people come onto them.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use diesel::QueryResult;

use super::cast::Part;
use super::sound;
use super::staff::{self, Staff};
use crate::by::By;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::enrolment::{self, About, Cohort, Contact, Enrolment, EnrolmentState, NewCohort, NewEnrolment, RecordSettings};
use crate::i18n::Lang;
use crate::ids::{EditionId, PersonId};
use crate::people::{self, Names};

/// The content of the sample.
#[derive(Clone)]
pub struct Setting {
    /// Which edition.
    pub edition: EditionId,
    /// What is in it.
    pub curriculum: Arc<Curriculum>,
}

/// A cohort to be made.
pub struct Run {
    /// Its name in addresses.
    pub slug: &'static str,
    /// In English, Russian, Kazakh.
    pub names: [String; 3],
    /// First and last day.
    pub days: (NaiveDate, NaiveDate),
    /// When applications open and close.
    pub apply: (Instant, Instant),
    /// Check-ins that mark present.
    pub check_ins_needed: i32,
}

/// Makes a cohort and gives the staff their roles.
pub fn make(conn: &mut Conn, by: &By, setting: &Setting, staff: &Staff, run: &Run) -> QueryResult<Cohort> {
    let in_three = |en: &str, ru: &str, kk: &str| -> BTreeMap<String, String> {
        [("en", en), ("ru", ru), ("kk", kk)].map(|(tag, text)| (tag.to_owned(), text.to_owned())).into()
    };
    let new = NewCohort {
        slug: run.slug.to_owned(),
        names: Lang::ALL.into_iter().zip(run.names.clone()).collect(),
        country: "kz".to_owned(),
        zone: chrono_tz::Asia::Almaty,
        starts_on: run.days.0,
        ends_on: run.days.1,
        langs: vec![Lang::Ru, Lang::Kk, Lang::En],
        tracks: ["ministerial", "practitioner", "full-series"].map(str::to_owned).to_vec(),
        edition: setting.edition,
        apply: Some(run.apply),
        capacity: None,
        present_percent: 75,
        check_ins_needed: run.check_ins_needed,
        contact: Contact {
            name: "Programme office".to_owned(),
            email: "office@example.org".to_owned(),
            telephone: "+7 700 000 00 00".to_owned(),
        },
        records: RecordSettings {
            issuer: in_three("Centre for Training, sample", "Учебный центр, образец", "Оқу орталығы, үлгі"),
            signatory_names: in_three("Saule Niyazova", "Сауле Ниязова", "Сәуле Ниязова"),
            signatory_role: in_three("Head of the programme", "Руководитель программы", "Бағдарлама жетекшісі"),
            other_languages: true,
            ..RecordSettings::default()
        },
    };
    let cohort = enrolment::create_cohort(conn, by, &new)?;
    staff::appoint(conn, by, staff, cohort.id)?;
    Ok(cohort)
}

/// A participant's account.
pub fn account(conn: &mut Conn, at: Instant, part: &Part) -> QueryResult<PersonId> {
    let names = Names {
        latin: Some(part.name.latin.clone()),
        cyrillic: part.name.cyrillic.clone(),
        given: Some(part.name.given.clone()),
    };
    let person = people::create_person(conn, &By::system(at), Some(&part.email), &names, part.language)?;
    people::set_names(conn, &By::person(person.id, at), person.id, &names, true)?;
    Ok(person.id)
}

/// A participant's application.
pub fn apply(conn: &mut Conn, at: Instant, cohort: &Cohort, person: PersonId, part: &Part) -> QueryResult<Enrolment> {
    let new = NewEnrolment {
        person,
        cohort: cohort.id,
        track: part.track.to_owned(),
        state: EnrolmentState::Applied,
        about: About {
            position: Some(part.position.to_owned()),
            organisation: Some(part.organisation.clone()),
            region: Some(part.region.clone()),
            sector: Some(part.sector.clone()),
            gender: part.gender.map(str::to_owned),
            webinar_language: Some(part.webinar_language.tag().to_owned()),
            external_id: None,
        },
    };
    enrolment::enrol(conn, &By::person(person, at), &new)
}

/// An organiser's decision.
pub fn decide(
    conn: &mut Conn,
    by: &By,
    enrolment: &Enrolment,
    state: EnrolmentState,
    reason: Option<&str>,
) -> QueryResult<Enrolment> {
    sound(enrolment::change_state(conn, by, enrolment.id, state, reason))
}

/// The regions and the sectors that the content knows.
pub fn codes(curriculum: &Curriculum) -> (Vec<String>, Vec<String>) {
    let regions = curriculum.country("kz").map(|country| country.regions.iter().map(|region| region.code.clone()).collect());
    (regions.unwrap_or_default(), curriculum.programme.sectors.iter().map(|sector| sector.code.clone()).collect())
}
