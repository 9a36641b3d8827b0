//! Everything a record will say, put together before it is rendered and written: so that the PDF is made once, outside the
//! transaction, and stored with the row.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::super::code::Code;
use super::super::document::printable;
use super::super::model::{Outcome, Record, RecordFacts, RecordModule};
use super::super::queries::{Pictures, last_decision, pictures};
use super::issue::has_live_one;
use crate::by::By;
use crate::clock::Instant;
use crate::curriculum::{ByLang, Curriculum, Requirement, Track};
use crate::db::Conn;
use crate::enrolment::{self, Cohort, EnrolmentState};
use crate::i18n::Lang;
use crate::ids::{CohortId, DecisionId, EditionId, EnrolmentId, PersonId, RecordId};
use crate::people::{self, Person};

/// That a record be issued: the values of the job.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    /// For whom.
    pub enrolment: EnrolmentId,
    /// Of what.
    pub outcome: Outcome,
    /// Who wishes it, as [`By::stored`].
    pub by_whom: String,
}

/// What becomes of a [`Wish`].
#[derive(Clone, Debug)]
pub enum Wished {
    /// It can be rendered and issued.
    Draft(Box<Draft>),
    /// There is a valid one, of it or of completion.
    AlreadyThere,
    /// The outcome is not reached (any more), or the place was given up, or nobody has decided by the edition that the cohort has
    /// taken since: deciding asks again.
    NotReached,
    /// Nobody has said yet what name to print.
    NoName,
}

/// A record that is not written yet.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Which it will be.
    pub id: RecordId,
    /// Its code.
    pub code: Code,
    /// For which enrolment.
    pub enrolment: EnrolmentId,
    /// Whose.
    pub person: PersonId,
    /// Where they read mail.
    pub email: Option<String>,
    /// Of which cohort.
    pub cohort: CohortId,
    /// On which track.
    pub track: String,
    /// What it proves.
    pub outcome: Outcome,
    /// The name as it is printed.
    pub name: String,
    /// In Latin letters, where they are others.
    pub latin_name: Option<String>,
    /// The holder's language, which is the document's.
    pub lang: Lang,
    /// Learning time.
    pub minutes: i32,
    /// What it says.
    pub facts: RecordFacts,
    /// The pictures that it names.
    pub pictures: Pictures,
    /// What it was decided by.
    pub decision: DecisionId,
    /// The content taken.
    pub edition: EditionId,
    /// When it is issued.
    pub issued_at: Instant,
    /// By whom, as [`By::stored`].
    pub issued_by: String,
    /// From when it counts no more.
    pub expires_at: Option<Instant>,
}

/// Puts together what a [`Wish`] asks for.
///
/// # Errors
/// The database's; `NotFound` where the edition does not have the track.
pub fn draft_record(conn: &mut Conn, curriculum: &Curriculum, wish: &Wish, now: Instant) -> QueryResult<Wished> {
    let enrolment = enrolment::enrolment(conn, wish.enrolment)?;
    let track = curriculum.track(&enrolment.track).ok_or(diesel::result::Error::NotFound)?;
    // whoever holds completion holds more than participation
    for outcome in [wish.outcome, Outcome::Completion] {
        if has_live_one(conn, &enrolment, outcome, now)? {
            return Ok(Wished::AlreadyThere);
        }
    }
    let reached = last_decision(conn, enrolment.id)?
        .filter(|last| last.track.as_deref() == Some(track.id.as_str()))
        .filter(|last| last.verdict.as_ref().is_some_and(|verdict| verdict.outcome == wish.outcome));
    let Some(decision) = reached.filter(|_| enrolment.state() == EnrolmentState::Enrolled) else {
        return Ok(Wished::NotReached);
    };
    let cohort = enrolment::cohort(conn, enrolment.cohort_id)?;
    if decision.edition != cohort.edition_id {
        return Ok(Wished::NotReached);
    }
    let person = people::person(conn, enrolment.person_id)?;
    if !person.has_name() {
        return Ok(Wished::NoName);
    }
    let pictures = cohort_pictures(conn, &cohort)?;
    let mut draft = draft_to_look_at(curriculum, track, &cohort, (&person, wish.outcome), pictures, now);
    draft.facts.decided_on = decision.at.in_zone(cohort.tz()).date_naive();
    draft.facts.rule_version = decision.rule_version;
    (draft.enrolment, draft.decision, draft.edition) = (enrolment.id, decision.id, decision.edition);
    draft.issued_by = wish.by_whom.clone();
    Ok(Wished::Draft(Box::new(draft)))
}

/// The pictures that a cohort puts on its records today.
///
/// # Errors
/// The database's.
pub fn cohort_pictures(conn: &mut Conn, cohort: &Cohort) -> QueryResult<Pictures> {
    let settings = cohort.record_settings();
    pictures(conn, settings.logo, settings.signature)
}

/// What a record would say that was issued to a person now, to be looked at: it stands on no decision and belongs to no enrolment.
pub fn draft_to_look_at(
    curriculum: &Curriculum,
    track: &Track,
    cohort: &Cohort,
    (person, outcome): (&Person, Outcome),
    pictures: Pictures,
    now: Instant,
) -> Draft {
    let mut facts = facts(curriculum, track, cohort, outcome);
    sign(&mut facts, cohort, person.lang());
    facts.issued_on = now.in_zone(cohort.tz()).date_naive();
    facts.decided_on = facts.issued_on;
    facts.expires_on = last_day(facts.issued_on, curriculum.programme.certificate.valid_for);
    let names = Printed::of(person);
    facts.name_replaced = names.replaced;
    Draft {
        pictures,
        id: RecordId::new(),
        code: Code::random(),
        enrolment: EnrolmentId(0),
        person: person.id,
        email: person.email.clone(),
        cohort: cohort.id,
        track: track.id.clone(),
        outcome,
        name: names.name,
        latin_name: names.latin,
        lang: person.lang(),
        minutes: minutes(curriculum, track, outcome),
        expires_at: facts.expires_on.map(|day| cohort.end_of(day)),
        facts,
        decision: DecisionId(0),
        edition: cohort.edition_id,
        issued_at: now,
        issued_by: String::new(),
    }
}

/// The same record again with the names and the signatory of today: to replace it. `None` where its holder was erased.
///
/// # Errors
/// The database's.
pub fn draft_again(conn: &mut Conn, by: &By, record: &Record) -> QueryResult<Option<Draft>> {
    let Some(person) = record.person_id else { return Ok(None) };
    let person = people::person(conn, person)?;
    let cohort = enrolment::cohort(conn, record.cohort_id)?;
    let names = Printed::of(&person);
    let mut facts = record.facts();
    sign(&mut facts, &cohort, person.lang());
    facts.issued_on = by.at.in_zone(cohort.tz()).date_naive();
    facts.name_replaced = names.replaced;
    let pictures = pictures(conn, facts.logo, facts.signature)?;
    Ok(Some(Draft {
        pictures,
        id: RecordId::new(),
        code: Code::random(),
        enrolment: record.enrolment_id,
        person: person.id,
        email: person.email.clone(),
        cohort: cohort.id,
        track: record.track.clone(),
        outcome: record.outcome(),
        name: names.name,
        latin_name: names.latin,
        lang: person.lang(),
        minutes: record.minutes,
        facts,
        decision: record.decision_id,
        edition: record.edition_id,
        issued_at: by.at,
        issued_by: by.stored(),
        // what was reached does not begin anew with a corrected name
        expires_at: record.expires_at,
    }))
}

/// A record that was issued, as it was: to set its PDF once more with its badge in it. `None` where its holder was erased.
///
/// # Errors
/// The database's.
pub fn draft_issued(conn: &mut Conn, record: &Record) -> QueryResult<Option<Draft>> {
    let (Some(person), Some(name)) = (record.person_id, record.name.clone()) else { return Ok(None) };
    let facts = record.facts();
    Ok(Some(Draft {
        pictures: pictures(conn, facts.logo, facts.signature)?,
        id: record.id,
        code: record.code(),
        enrolment: record.enrolment_id,
        person,
        email: None,
        cohort: record.cohort_id,
        track: record.track.clone(),
        outcome: record.outcome(),
        name,
        latin_name: record.latin_name.clone(),
        lang: record.lang(),
        minutes: record.minutes,
        facts,
        decision: record.decision_id,
        edition: record.edition_id,
        issued_at: record.issued_at,
        issued_by: record.issued_by.clone(),
        expires_at: record.expires_at,
    }))
}

/// A person's names as the document's typeface can print them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The name.
    pub name: String,
    /// In Latin letters, where they are others.
    pub latin: Option<String>,
    /// Whether letters of the name cannot be printed and others stand for them.
    pub replaced: bool,
}

impl Printed {
    /// A name with letters that the typeface lacks gives way to the Latin one; where that cannot be printed either, the letters are
    /// replaced, and it is said.
    pub fn of(person: &Person) -> Self {
        let latin = person.latin_name.as_deref().filter(|latin| !latin.is_empty()).map(printable);
        let name = printable(&person.name);
        match latin {
            Some(latin) if name.replaced && !latin.replaced => Self { name: latin.text, latin: None, replaced: true },
            latin => {
                let replaced = name.replaced;
                let latin = latin.filter(|latin| !latin.replaced && latin.text != name.text).map(|latin| latin.text);
                Self { name: name.text, latin, replaced }
            }
        }
    }
}

fn facts(curriculum: &Curriculum, track: &Track, cohort: &Cohort, outcome: Outcome) -> RecordFacts {
    let programme = &curriculum.programme;
    let certificate = match outcome {
        Outcome::Completion => &programme.certificate.completion,
        Outcome::Participation | Outcome::None => &programme.certificate.participation,
    };
    let modules = curriculum
        .modules_of(track)
        .map(|module| RecordModule { slug: module.slug.clone(), title: module.text.map(|_, text| text.title.clone()) });
    RecordFacts {
        programme: programme.title.clone(),
        sentence: certificate.map(|lang, text| text.replace("{programme}", programme.title.text(lang))),
        track: track.title.clone(),
        cohort: everywhere(|lang| cohort.name(lang)),
        modules: modules.collect(),
        starts_on: cohort.starts_on,
        ends_on: cohort.ends_on,
        decided_on: NaiveDate::default(),
        issued_on: NaiveDate::default(),
        edition: curriculum.edition.clone(),
        ..RecordFacts::default()
    }
}

/// The last day on which a record counts that was issued on a day.
fn last_day(issued_on: NaiveDate, months: Option<u32>) -> Option<NaiveDate> {
    issued_on.checked_add_months(Months::new(months?))
}

/// Who issues and signs a paper in a language, as the cohort says today.
pub(super) fn sign(facts: &mut RecordFacts, cohort: &Cohort, lang: Lang) {
    let settings = cohort.record_settings();
    let office = cohort.contact().name;
    facts.issuer = everywhere(|lang| in_language(&settings.issuer, lang).unwrap_or_else(|| office.clone()));
    facts.signatory_role = everywhere(|lang| in_language(&settings.signatory_role, lang).unwrap_or_default());
    facts.signatory = settings.signatory_in(lang);
    facts.other_languages = settings.other_languages;
    (facts.logo, facts.signature) = (settings.logo, settings.signature);
}

fn in_language(words: &BTreeMap<String, String>, lang: Lang) -> Option<String> {
    words.get(lang.tag()).or_else(|| words.get("en")).or_else(|| words.values().next()).cloned()
}

pub(super) fn everywhere(words: impl Fn(Lang) -> String) -> ByLang<String> {
    ByLang { en: words(Lang::En), ru: Some(words(Lang::Ru)), kk: Some(words(Lang::Kk)) }
}

/// Learning time: the track's hours for completion, the minutes of live teaching for participation.
pub(super) fn minutes(curriculum: &Curriculum, track: &Track, outcome: Outcome) -> i32 {
    if outcome == Outcome::Completion {
        return (track.hours * 60) as i32;
    }
    let mut parts: Vec<(&str, u32)> = Vec::new();
    for leaf in track.participation.leaves() {
        if let Requirement::Webinar { module, part } = leaf
            && !parts.contains(&(module, *part))
        {
            parts.push((module, *part));
        }
    }
    let minutes = parts.iter().filter_map(|(module, part)| {
        curriculum.module(module)?.webinars.iter().find(|webinar| webinar.part == *part).map(|webinar| webinar.minutes)
    });
    minutes.sum::<u32>() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_counts_for_whole_months() {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        for (issued_on, months, wanted) in [
            (day(2026, 12, 1), Some(36), Some(day(2029, 12, 1))),
            (day(2026, 11, 30), Some(3), Some(day(2027, 2, 28))),
            (day(2027, 8, 31), Some(6), Some(day(2028, 2, 29))),
            (day(2026, 12, 1), None, None),
        ] {
            assert_eq!(last_day(issued_on, months), wanted, "{issued_on} {months:?}");
        }
    }
}
