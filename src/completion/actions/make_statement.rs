//! Making a transcript or a certificate of attendance: put together by reading, rendered outside any transaction, written in one. What
//! says the same on the same day is one paper, however often it is asked for.

use chrono::NaiveDate;
use diesel::prelude::*;
use sha2::{Digest as _, Sha256};

use super::super::code::Code;
use super::super::model::{Outcome, RecordFacts, RecordState};
use super::super::queries::{Attended, DoneOn, Pictures, attended_by, done_on, facts_of, pictures};
use super::super::standing::{Facts, Presence, decide};
use super::super::statement::{Said, SaidModule, SaidWebinar, StatementKind};
use super::draft::{Printed, everywhere, minutes, sign};
use crate::audit;
use crate::by::By;
use crate::clock::Instant;
use crate::curriculum::{Curriculum, Module, Track};
use crate::db::Conn;
use crate::db::schema::{records, statements};
use crate::enrolment::{self, Cohort, Enrolment};
use crate::i18n::{Lang, clock_time, offset};
use crate::ids::{CohortId, EnrolmentId, PersonId, StatementId, WebinarId};
use crate::people;
use crate::secrets::hex;

/// A paper that is not written yet.
#[derive(Clone, Debug)]
pub struct StatementDraft {
    /// Which it will be.
    pub id: StatementId,
    /// Its code.
    pub code: Code,
    /// What it is.
    pub kind: StatementKind,
    /// The name as it is printed.
    pub name: String,
    /// In Latin letters, where they are others.
    pub latin_name: Option<String>,
    /// The language of the paper.
    pub lang: Lang,
    /// What it says.
    pub said: Said,
    /// The pictures that it names.
    pub pictures: Pictures,
    /// When it is made.
    pub made_at: Instant,
    webinar: Option<WebinarId>,
    enrolment: EnrolmentId,
    person: PersonId,
    cohort: CohortId,
}

/// What becomes of the wish for a paper.
#[derive(Clone, Debug)]
pub enum StatementWish {
    /// It can be rendered and written.
    Draft(Box<StatementDraft>),
    /// The same is there.
    There(StatementId),
    /// There is nothing to state: no name, or not present at a webinar that is closed.
    Nothing,
}

/// Puts together a transcript of an enrolment, or a certificate for one webinar, in a language.
///
/// # Errors
/// The database's; `NotFound` where the edition does not have the track.
pub fn draft_statement(
    conn: &mut Conn,
    curriculum: &Curriculum,
    enrolment: &Enrolment,
    webinar: Option<WebinarId>,
    (lang, now): (Lang, Instant),
) -> QueryResult<StatementWish> {
    let person = people::person(conn, enrolment.person_id)?;
    if !person.has_name() {
        return Ok(StatementWish::Nothing);
    }
    let track = curriculum.track(&enrolment.track).ok_or(diesel::result::Error::NotFound)?;
    let cohort = enrolment::cohort(conn, enrolment.cohort_id)?;
    let attended = attended_by(conn, cohort.id, person.id)?;
    let mut said = frame(curriculum, track, &cohort, (lang, now));
    let kind = match webinar {
        None => {
            let facts = facts_of(conn, curriculum, track, enrolment, &cohort, now)?;
            let outcome = decide(&track.completion, &track.participation, &facts).outcome;
            said.outcome = outcome.key().to_owned();
            said.minutes = (outcome != Outcome::None).then(|| minutes(curriculum, track, outcome));
            if let Some((code, proves, its_minutes)) = record_that_counts(conn, enrolment, now)? {
                (said.record, said.record_outcome, said.minutes) = (Some(code), proves, Some(its_minutes));
            }
            let done = done_on(conn, enrolment.id, cohort.end())?;
            let day = |at: Instant| at.in_zone(cohort.tz()).date_naive();
            let modules = curriculum.modules_of(track);
            said.modules = modules.map(|module| in_module(curriculum, module, &facts, &attended, (&done, &day))).collect();
            StatementKind::Transcript
        }
        Some(id) => {
            let Some(there) = attended.iter().find(|one| one.webinar.id == id && one.counts) else {
                return Ok(StatementWish::Nothing);
            };
            let title = match curriculum.module(&there.webinar.module) {
                Some(module) => module.text.map(|_, text| text.title.clone()),
                None => everywhere(|_| there.webinar.module.clone()),
            };
            said.modules = vec![SaidModule { title, webinars: vec![at(there)], ..SaidModule::default() }];
            StatementKind::Attendance
        }
    };
    let names = Printed::of(&person);
    let draft = StatementDraft {
        id: StatementId::new(),
        code: Code::random(),
        kind,
        name: names.name,
        latin_name: names.latin,
        lang,
        pictures: pictures(conn, said.logo, said.signature)?,
        said,
        made_at: now,
        webinar,
        enrolment: enrolment.id,
        person: enrolment.person_id,
        cohort: enrolment.cohort_id,
    };
    Ok(match same(conn, &draft)? {
        Some(id) => StatementWish::There(id),
        None => StatementWish::Draft(Box::new(draft)),
    })
}

fn frame(curriculum: &Curriculum, track: &Track, cohort: &Cohort, (lang, now): (Lang, Instant)) -> Said {
    let mut signed = RecordFacts::default();
    sign(&mut signed, cohort, lang);
    Said {
        programme: curriculum.programme.title.clone(),
        track: track.title.clone(),
        cohort: everywhere(|lang| cohort.name(lang)),
        issuer: signed.issuer,
        signatory: signed.signatory,
        signatory_role: signed.signatory_role,
        logo: signed.logo,
        signature: signed.signature,
        starts_on: cohort.starts_on,
        ends_on: cohort.ends_on,
        as_of: now.in_zone(cohort.tz()).date_naive(),
        hours: track.hours,
        ..Said::default()
    }
}

/// When things were done, and on which day of the cohort a moment was.
type Dates<'d> = (&'d DoneOn, &'d dyn Fn(Instant) -> NaiveDate);

fn in_module(
    curriculum: &Curriculum,
    module: &Module,
    facts: &Facts,
    attended: &[Attended],
    (done, day): Dates<'_>,
) -> SaidModule {
    let pass = curriculum.programme.rules.check_pass_percent;
    let here: Vec<&Attended> = attended.iter().filter(|one| one.webinar.module == module.slug).collect();
    let made_up = facts.webinars.iter().filter(|fact| {
        let met = fact.module == module.slug && fact.presence == Presence::Present;
        met && !here.iter().any(|one| one.counts && one.webinar.part == fact.part as i32)
    });
    let read: Vec<(u32, Instant)> =
        module.lessons.iter().filter_map(|lesson| Some((lesson.minutes, *done.lessons.get(&lesson.code)?))).collect();
    let met = |part: u32| {
        facts.webinars.iter().any(|fact| fact.module == module.slug && fact.part == part && fact.presence == Presence::Present)
    };
    let taught: u32 = module.webinars.iter().filter(|part| met(part.part)).map(|part| part.minutes).sum();
    SaidModule {
        minutes: Some((read.iter().map(|(minutes, _)| minutes).sum::<u32>() + taught) as i32),
        lessons_on: read.iter().map(|(_, at)| *at).max().map(day),
        check_on: done.checks.get(&module.slug).copied().map(day),
        title: module.text.map(|_, text| text.title.clone()),
        lessons: facts.lessons.get(&module.slug).map(|lessons| (lessons.read, lessons.of)),
        check: facts.checks.get(&module.slug).map(|check| (check.percent(), check.reaches(pass))),
        made_up: made_up.count() as u32,
        webinars: here.into_iter().map(at).collect(),
    }
}

fn at(one: &Attended) -> SaidWebinar {
    let (start, end) = (one.webinar.start(), one.webinar.end());
    SaidWebinar {
        title: one.webinar.title.clone(),
        day: start.date_naive(),
        time: (clock_time(&start), clock_time(&end)),
        offset: offset(&start),
        minutes: Some(one.seconds / 60).filter(|minutes| *minutes > 0),
        counts: one.counts,
    }
}

/// The code of the record that counts most, what it proves and its minutes: one of completion before one of participation.
fn record_that_counts(conn: &mut Conn, enrolment: &Enrolment, now: Instant) -> QueryResult<Option<(String, String, i32)>> {
    records::table
        .filter(records::enrolment_id.eq(enrolment.id))
        .filter(records::state.eq(RecordState::Valid.as_str()))
        .filter(records::expires_at.is_null().or(records::expires_at.assume_not_null().gt(now)))
        .order((records::outcome, records::issued_at.desc()))
        .select((records::code, records::outcome, records::minutes))
        .first(conn)
        .optional()
}

/// The newest paper of the kind, where it says the same under the same name.
fn same(conn: &mut Conn, draft: &StatementDraft) -> QueryResult<Option<StatementId>> {
    let mut query = statements::table
        .filter(statements::enrolment_id.eq(draft.enrolment))
        .filter(statements::kind.eq(draft.kind.as_str()))
        .filter(statements::language.eq(draft.lang.tag()))
        .into_boxed();
    if let Some(webinar) = draft.webinar {
        query = query.filter(statements::webinar_id.eq(webinar));
    }
    let last: Option<(StatementId, String, Option<String>, Option<String>)> = query
        .order(statements::id.desc())
        .select((statements::id, statements::said, statements::name, statements::latin_name))
        .first(conn)
        .optional()?;
    Ok(last.and_then(|(id, said, name, latin)| {
        let same = serde_json::from_str::<Said>(&said).is_ok_and(|said| said == draft.said);
        (same && name.as_deref() == Some(&draft.name) && latin == draft.latin_name).then_some(id)
    }))
}

/// Writes a paper with its PDF.
///
/// # Errors
/// The database's.
pub fn keep_statement(conn: &mut Conn, by: &By, draft: &StatementDraft, pdf: &[u8]) -> QueryResult<()> {
    let said = serde_json::to_string(&draft.said).map_err(|error| diesel::result::Error::SerializationError(error.into()))?;
    let row = (
        statements::id.eq(draft.id),
        statements::code.eq(draft.code.to_string()),
        statements::kind.eq(draft.kind.as_str()),
        statements::enrolment_id.eq(draft.enrolment),
        statements::person_id.eq(draft.person),
        statements::cohort_id.eq(draft.cohort),
        statements::webinar_id.eq(draft.webinar),
        statements::name.eq(draft.name.clone()),
        statements::latin_name.eq(draft.latin_name.clone()),
        statements::language.eq(draft.lang.tag()),
        statements::said.eq(said),
        statements::pdf.eq(pdf.to_vec()),
        statements::pdf_sha256.eq(hex(&Sha256::digest(pdf))),
        statements::made_at.eq(draft.made_at),
        statements::made_by.eq(by.stored()),
    );
    diesel::insert_into(statements::table).values(row).execute(conn)?;
    let event = audit::Event {
        action: "statement.made",
        subject: format!("statement:{}", draft.id),
        cohort: Some(draft.cohort),
        about: Some(draft.person),
        new: Some(draft.kind.as_str().to_owned()),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)
}

#[cfg(test)]
impl StatementDraft {
    /// A paper to test with.
    pub(in crate::completion) fn sample(kind: StatementKind, lang: Lang, said: Said, code: Code) -> Self {
        Self {
            id: StatementId(4_712),
            code,
            kind,
            name: "Айгерім Сәрсенбаева".to_owned(),
            latin_name: Some("Aigerim Sarsenbayeva".to_owned()),
            lang,
            pictures: Pictures::default(),
            said,
            made_at: Instant::from_micros(1_796_115_600_000_000),
            webinar: None,
            enrolment: EnrolmentId(1),
            person: PersonId(1),
            cohort: CohortId(1),
        }
    }
}
