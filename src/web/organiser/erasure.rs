//! Somebody asked the organisers to be erased: they ask for it here, with the reason, and the person is written to and can take it back.

use actix_web::web;
use diesel::result::Error;
use serde::Serialize;

use crate::enrolment::{self, Cohort};
use crate::i18n::{Lang, Message, date, tr};
use crate::ids::EnrolmentId;
use crate::people::{self, Person};
use crate::privacy::{self, Asked, DAYS_TO_RECONSIDER, EraseProblem, Hindrance};
use crate::web::{Answer, Done, Errors, Organiser, Page, PageError, Posted, Visit, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ErasePersonPage {
    errors: Errors,
    crumbs: Vec<(String, String)>,
    name: String,
    person_url: String,
    action: String,
    reason: String,
    /// As it was typed.
    email: String,
    days: i64,
    hindrances: Vec<Message>,
    /// The day on which it is done, where it was asked for.
    due_on: Option<String>,
}

/// Their name, or why there is none.
pub(super) fn name_of(person: &Person, lang: Lang) -> String {
    match (person.is_erased(), person.has_name()) {
        (true, _) => tr(lang, "records-no-name"),
        (false, true) => person.name.clone(),
        (false, false) => tr(lang, "people-no-name"),
    }
}

struct Found {
    person: Person,
    asked: Option<Asked>,
    hindered: Vec<Hindrance>,
}

/// The person, where the organisers of this cohort may ask.
async fn find(visit: &Visit, cohort: &Cohort, id: &str) -> Result<Found, PageError> {
    let id: EnrolmentId = id.parse().map_err(|_| PageError::NotFound)?;
    let (of, now) = (cohort.id, visit.now);
    let read = move |conn: &mut _| {
        let own = enrolment::enrolment(conn, id)?;
        if own.cohort_id != of || !privacy::is_of_one_cohort(conn, own.person_id, of)? {
            return Err(Error::NotFound);
        }
        Ok(Found {
            person: people::person(conn, own.person_id)?,
            asked: privacy::asked_for(conn, own.person_id)?,
            hindered: privacy::hindrances(conn, own.person_id, now)?,
        })
    };
    Ok(visit.app.db.read(read).await?)
}

fn page(visit: &Visit, cohort: &Cohort, id: &str, found: &Found, typed: (String, String), errors: Errors) -> ErasePersonPage {
    let lang = visit.lang;
    let name = name_of(&found.person, lang);
    let due_on = |asked: Asked| date(lang, asked.due_at.in_zone(cohort.tz()).date_naive());
    let (reason, email) = typed;
    let person_url = format!("{}/{id}", paths::organise_people(lang, &cohort.slug));
    ErasePersonPage {
        errors,
        crumbs: vec![
            (paths::organise_people(lang, &cohort.slug), tr(lang, "place-people")),
            (String::new(), tr(lang, "erase-person-title")),
        ],
        name,
        person_url,
        action: paths::organise_person_erasure(lang, &cohort.slug, id),
        reason,
        email,
        days: DAYS_TO_RECONSIDER,
        hindrances: found.hindered.iter().map(|one| one.message()).collect(),
        due_on: found.asked.map(due_on),
    }
}

/// `GET /organise/{cohort}/people/{enrolment}/erasure`
///
/// # Errors
/// [`PageError::NotFound`] for somebody of another cohort, of several, or with a role.
pub async fn show(organiser: Organiser, path: web::Path<(String, String, String)>) -> Answer {
    let Organiser { visit, cohort, .. } = organiser;
    let found = find(&visit, &cohort, &path.2).await?;
    visit.page(&page(&visit, &cohort, &path.2, &found, Default::default(), Errors::none()))
}

/// `POST /organise/{cohort}/people/{enrolment}/erasure`: asks for it; with `keep` takes it back.
///
/// # Errors
/// As [`show`].
pub async fn create(Posted(organiser, submission): Posted<Organiser>, path: web::Path<(String, String, String)>) -> Answer {
    let Organiser { visit, cohort, .. } = organiser;
    let found = find(&visit, &cohort, &path.2).await?;
    let (by, person) = (visit.by(), found.person.id);
    let back = paths::organise_person_erasure(visit.lang, &cohort.slug, &path.2);
    if submission.fields.ticked("keep") {
        let done = submission.once::<Error, _>(&visit, move |conn| {
            privacy::take_back_erasure(conn, &by, person)?;
            Ok(Done::at(back).saying("flash-erase-person-kept".into()))
        });
        return Ok(visit.go(&done.await?));
    }
    let (reason, email) = (submission.fields.text("reason"), submission.fields.text("email"));
    let mut errors = Errors::none();
    if reason.trim().is_empty() {
        errors.add("reason", "erase-person-reason-missing");
    }
    if people::tidy_email(&email).is_none_or(|typed| found.person.email.as_deref() != Some(typed.as_str())) {
        errors.add("email", "erase-person-email-wrong");
    }
    if !errors.is_empty() {
        return visit.refused(&page(&visit, &cohort, &path.2, &found, (reason, email), errors));
    }
    let why = reason.clone();
    let done = submission.once(&visit, move |conn| {
        privacy::ask_for_erasure(conn, &by, person, Some(&why))?;
        Ok::<_, EraseProblem>(Done::at(back).saying("flash-erase-person-asked".into()))
    });
    match done.await {
        Ok(done) => Ok(visit.go(&done)),
        Err(EraseProblem::Hindered(hindered)) => {
            let found = Found { hindered, ..found };
            visit.refused(&page(&visit, &cohort, &path.2, &found, (reason, email), Errors::none()))
        }
        Err(EraseProblem::Database(error)) => Err(error.into()),
    }
}

impl Page for ErasePersonPage {
    const TEMPLATE: &'static str = "organiser/people/erasure.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            errors: Errors::none(),
            crumbs: vec![
                ("/en/organise/kz/people".to_owned(), "People".to_owned()),
                (String::new(), "Erase this person".to_owned()),
            ],
            name: "Anna Kim".to_owned(),
            person_url: "/en/organise/kz/people/0abc".to_owned(),
            action: "/en/organise/kz/people/0abc/erasure".to_owned(),
            reason: String::new(),
            email: String::new(),
            days: DAYS_TO_RECONSIDER,
            hindrances: Vec::new(),
            due_on: None,
        };
        let mut errors = Errors::one("reason", "erase-person-reason-missing");
        errors.add("email", "erase-person-email-wrong");
        let refused = Self { errors, email: "ana@example.org".to_owned(), ..page.clone() };
        let hindered = Self { hindrances: vec![Hindrance::Answers(1).message()], ..page.clone() };
        vec![page.clone(), refused, hindered, Self { due_on: Some("7 December 2026".to_owned()), ..page }]
    }
}
