//! A record with its history; replacing it and taking it back, each with a reason and the letter as it will go out.

use actix_web::web;
use serde::Serialize;

use crate::by::Who;
use crate::completion::document::learning_time;
use crate::completion::{self, Printed, Record, RecordEvent, RecordState};
use crate::enrolment::{self, Cohort};
use crate::i18n::{self, Lang, tr};
use crate::ids::{PersonId, RecordId};
use crate::people::{self, Person};
use crate::web::{Answer, Errors, Organiser, Page, PageError, Visit, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct RecordPage {
    errors: Errors,
    cohort: String,
    cohort_url: String,
    records_url: String,
    /// None after erasure.
    name: Option<String>,
    latin_name: Option<String>,
    name_replaced: bool,
    outcome: &'static str,
    state: &'static str,
    code: String,
    facts: Vec<(String, String)>,
    pdf_url: String,
    verify_url: String,
    successor: Option<(String, String)>,
    /// The code and the page of the record in whose place it stands.
    predecessor: Option<(String, String)>,
    history: Vec<Happened>,
    /// Whether it can be replaced or taken back.
    is_valid: bool,
    action: String,
    /// The name that a new record would bear; none where its holder was erased.
    name_now: Option<String>,
    name_differs: bool,
    /// Where its holder is written to: names are theirs to confirm.
    ask_url: String,
    replace_reason: String,
    revoke_reason: String,
    replace_letter: String,
    revoke_letter: String,
    /// Of both letters: the holder's.
    letter_lang: &'static str,
}

/// Something in its history.
#[derive(Clone, Debug, Serialize)]
struct Happened {
    state: &'static str,
    /// Who; none for the program itself.
    who: Option<String>,
    at: String,
    reason: Option<String>,
}

impl Page for RecordPage {
    const TEMPLATE: &'static str = "organiser/record/show.html";

    fn samples() -> Vec<Self> {
        let happened = |state, who: Option<&str>, reason: Option<&str>| Happened {
            state,
            who: who.map(str::to_owned),
            at: "1 December 2026, 11:30".to_owned(),
            reason: reason.map(str::to_owned),
        };
        let valid = Self {
            errors: Errors::none(),
            cohort: "November 2026".to_owned(),
            cohort_url: "/en/organise/kz".to_owned(),
            records_url: "/en/organise/kz/records".to_owned(),
            name: Some("Айгерім Сәрсенбаева".to_owned()),
            latin_name: Some("Aigerim Sarsenbayeva".to_owned()),
            name_replaced: true,
            outcome: "completion",
            state: "valid",
            code: "4821 5730 9662".to_owned(),
            facts: vec![("Learning time".to_owned(), "5 hours".to_owned())],
            pdf_url: "/en/organise/kz/records/0/record.pdf".to_owned(),
            verify_url: "/en/verify/482157309662".to_owned(),
            successor: None,
            predecessor: Some(("1234 5678 9018".to_owned(), "/en/organise/kz/records/1".to_owned())),
            history: vec![happened("valid", None, None)],
            is_valid: true,
            action: "/en/organise/kz/records/0/state".to_owned(),
            name_now: Some("Айгерім Ахметова".to_owned()),
            name_differs: true,
            ask_url: "/en/organise/kz/messages/new?q=KZ-0001".to_owned(),
            replace_reason: String::new(),
            revoke_reason: String::new(),
            replace_letter: "Hello,".to_owned(),
            revoke_letter: "Hello,".to_owned(),
            letter_lang: "en",
        };
        let replaced = Self {
            state: "replaced",
            is_valid: false,
            predecessor: None,
            successor: Some(("1234 5678 9018".to_owned(), "/en/organise/kz/records/1".to_owned())),
            history: vec![happened("valid", Some("Marina Kovalyova"), None), happened("replaced", None, Some("new name"))],
            ..valid.clone()
        };
        let revoked = Self {
            state: "revoked",
            history: vec![happened("revoked", Some("Marina Kovalyova"), Some("issued in error"))],
            ..replaced.clone()
        };
        let same = Self { name_differs: false, ..valid.clone() };
        let erased = Self { name: None, name_now: None, name_replaced: false, ..valid.clone() };
        let refused = Self { errors: Errors::one("revoke_reason", "record-reason-missing"), ..valid.clone() };
        vec![valid, replaced, revoked, same, erased, refused]
    }
}

/// `GET /organise/{cohort}/records/{record}`
///
/// # Errors
/// [`PageError::NotFound`] for a record of another cohort.
pub async fn show(organiser: Organiser, path: web::Path<(String, String, String)>) -> Answer {
    let Organiser { visit, cohort, .. } = organiser;
    let record = named(&visit, &cohort, &path.2).await?;
    let page = page(&visit, &cohort, record, Errors::none(), [String::new(), String::new()]).await?;
    visit.page(&page)
}

/// The record of this cohort that an address names.
pub(super) async fn named(visit: &Visit, cohort: &Cohort, id: &str) -> Result<Record, PageError> {
    let id: RecordId = id.parse().map_err(|_| PageError::NotFound)?;
    let found = visit.app.db.read(move |conn| completion::find_record(conn, id)).await?;
    found.filter(|record| record.cohort_id == cohort.id).ok_or(PageError::NotFound)
}

/// The page, with the reasons as they were typed: for replacing, for taking back.
pub(super) async fn page(
    visit: &Visit,
    cohort: &Cohort,
    record: Record,
    errors: Errors,
    reasons: [String; 2],
) -> Result<RecordPage, PageError> {
    let wanted = record.clone();
    let (events, names, person, [successor, predecessor], reference) = visit
        .app
        .db
        .read(move |conn| {
            let events = completion::events_of(conn, wanted.id)?;
            let names = completion::event_names(conn, &events)?;
            let person = wanted.person_id.map(|person| people::person(conn, person)).transpose()?;
            let successor = match wanted.replaced_by {
                Some(next) => completion::find_record(conn, next)?,
                None => None,
            };
            let predecessor = completion::predecessor_of(conn, wanted.id)?;
            let reference = enrolment::enrolment(conn, wanted.enrolment_id)?.reference;
            Ok::<_, diesel::result::Error>((events, names, person, [successor, predecessor], reference))
        })
        .await?;
    let (lang, slug, state) = (visit.lang, &cohort.slug, record.state(visit.now));
    let printed = person.as_ref().map(Printed::of);
    let name_now = printed.as_ref().map(|printed| printed.name.clone());
    let name_differs = printed.as_ref().is_some_and(|printed| {
        record.name.as_deref() != Some(&printed.name) || record.latin_name.as_deref() != printed.latin.as_deref()
    });
    let named = |other: Record| (other.code().grouped(), paths::organise_record(lang, slug, other.id));
    let [replace_letter, revoke_letter] = letters(visit, &record, person.as_ref(), &reasons)?;
    let [replace_reason, revoke_reason] = reasons;
    Ok(RecordPage {
        errors,
        cohort: cohort.name(lang),
        cohort_url: paths::organise_cohort(lang, slug),
        records_url: paths::organise_records(lang, slug),
        name: record.name.clone(),
        latin_name: record.latin_name.clone(),
        name_replaced: record.facts().name_replaced,
        outcome: record.outcome().key(),
        state: state.as_str(),
        code: record.code().grouped(),
        facts: facts(&record, lang),
        pdf_url: paths::organise_record_pdf(lang, slug, record.id),
        verify_url: paths::verify_code(lang, record.code()),
        successor: successor.map(&named),
        predecessor: predecessor.map(&named),
        history: events.iter().map(|event| happened(event, &names, cohort, lang)).collect(),
        is_valid: state == RecordState::Valid,
        action: paths::organise_record_state(lang, slug, record.id),
        name_now,
        name_differs,
        ask_url: format!("{}?q={}", paths::own_message_new(lang, slug), paths::encoded(&reference)),
        replace_reason,
        revoke_reason,
        replace_letter,
        revoke_letter,
        letter_lang: person.as_ref().map_or(lang, Person::lang).tag(),
    })
}

/// The letters as they would go out, in the holder's language; the reason is what was typed, or where it will stand.
fn letters(visit: &Visit, record: &Record, person: Option<&Person>, reasons: &[String; 2]) -> Result<[String; 2], PageError> {
    let Some((email, person)) = person.and_then(|person| Some((person.email.as_deref()?, person))) else {
        return Ok([String::new(), String::new()]);
    };
    let (lang, public_url) = (person.lang(), &visit.app.config.public_url);
    let [replace, revoke] = reasons.each_ref().map(|reason| match reason.trim() {
        "" => tr(lang, "record-reason-here"),
        reason => reason.to_owned(),
    });
    let letters = [
        completion::replaced_letter_to_come(email, lang, Some(person.id), &replace),
        completion::revoked_letter(email, lang, Some(person.id), record.code(), &revoke),
    ];
    let [replace, revoke] = letters.map(|letter| crate::notify::preview(&letter, public_url, visit.now));
    Ok([replace?, revoke?].map(|letter| format!("{}\n\n{}", letter.subject, letter.text)))
}

fn facts(record: &Record, lang: Lang) -> Vec<(String, String)> {
    let facts = record.facts();
    let label = |key: &str| tr(lang, key);
    let modules: Vec<&str> = facts.modules.iter().map(|module| module.title.text(lang)).collect();
    let number = record.number().map(|(year, number)| (label("register-running"), format!("{number} / {year}")));
    let valid_until = facts.expires_on.map(|day| (label("document-valid-until"), i18n::date(lang, day)));
    let rest = vec![
        (label("document-track"), facts.track.text(lang).to_owned()),
        (label("document-modules"), modules.join("; ")),
        (label("document-hours"), learning_time(lang, record.minutes)),
        (label("record-decided"), i18n::date(lang, facts.decided_on)),
        (label("document-issued"), i18n::date(lang, facts.issued_on)),
    ];
    let more = vec![
        (label("record-language"), tr(lang, &format!("lang-name-{}", record.lang()))),
        (label("record-edition"), facts.edition),
        (label("record-rules"), record.rule_version.clone()),
    ];
    number.into_iter().chain(rest).chain(valid_until).chain(more).collect()
}

fn happened(
    event: &RecordEvent,
    names: &std::collections::BTreeMap<PersonId, String>,
    cohort: &Cohort,
    lang: Lang,
) -> Happened {
    let who = match Who::from_stored(&event.by_whom) {
        Who::Person(person) => names.get(&person).cloned(),
        Who::System | Who::Command => None,
    };
    let at = event.at.in_zone(cohort.tz());
    let at = format!("{} ({})", i18n::date_and_time(lang, &at), i18n::offset(&at));
    Happened { state: event.state().as_str(), who, at, reason: event.reason.clone() }
}
