//! Applying: an e-mail address, then one small group of questions a page, all answers once more, done. What is missing at each
//! step is `enrolment::application`'s to say; these pages show it.

pub mod check;
pub mod done;
mod fields;
pub mod start;
pub mod step;

use super::super::page::{Sample, samples_of};
use crate::enrolment::{self, Alternatives, Answers, Cohort, Enrolment, Offer};
use crate::people::Person;
use crate::web::auth::Member;
use crate::web::naming::Naming;
use crate::web::{PageError, Visit};
use crate::webinars::{self, Choice};

/// Samples of all pages here.
pub fn samples() -> Vec<Sample> {
    let mut samples = samples_of::<start::StartPage>();
    samples.extend(samples_of::<start::ClosedPage>());
    samples.extend(samples_of::<step::StepPage>());
    samples.extend(samples_of::<check::CheckPage>());
    samples.extend(samples_of::<done::DonePage>());
    samples
}

/// An application as it stands.
pub struct Begun {
    visit: Visit,
    person: Person,
    cohort: Cohort,
    naming: Naming,
    answers: Answers,
    offer: Offer,
    choices: Vec<Choice>,
    organisations: Vec<String>,
    /// Whether the person has an enrolment there already, in whatever state.
    enrolment: Option<Enrolment>,
    /// Places left on the cohort, where they are limited.
    places_left: Option<i64>,
}

impl Begun {
    /// Whether there is nothing to apply for: they have applied, or have a place.
    fn is_over(&self) -> bool {
        self.enrolment.as_ref().is_some_and(|enrolment| !enrolment::may_apply_again(enrolment.state()))
    }
}

/// Everything an application's pages show.
///
/// # Errors
/// [`PageError::NotFound`] for a cohort that is none.
async fn load(member: Member, slug: &str) -> Result<Begun, PageError> {
    let Member { visit, person } = member;
    let cohort = find_cohort(&visit, slug).await?;
    let naming = Naming::of(&visit, &cohort).await?;
    let (of, who, now) = (cohort.clone(), person.id, visit.now);
    let (tracks, webinars, taken, mut answers, enrolment, places_left, organisations) = visit
        .app
        .db
        .read(move |conn| {
            let webinars = webinars::webinars_of_cohort(conn, of.id)?;
            let ids: Vec<_> = webinars.iter().map(|webinar| webinar.id).collect();
            Ok::<_, diesel::result::Error>((
                enrolment::tracks_of(conn, of.id)?,
                webinars,
                webinars::taken_at(conn, &ids)?,
                enrolment::find_draft(conn, who, of.id)?,
                enrolment::find_enrolment(conn, who, of.id)?,
                enrolment::places_left(conn, &of)?,
                enrolment::known_organisations(conn, of.id)?,
            ))
        })
        .await?;
    let choices = webinars::choices(&webinars, &taken, now);
    let offer = offer(&naming, &cohort, &tracks, &choices);
    known_before(&mut answers, &person);
    Ok(Begun { visit, person, cohort, naming, answers, offer, choices, organisations, enrolment, places_left })
}

/// Never ask twice for what we know: the names of somebody who has been here before.
fn known_before(answers: &mut Answers, person: &Person) {
    if answers.latin_name.is_empty() {
        answers.latin_name = person.latin_name.clone().unwrap_or_default();
        if Some(&person.name) != person.latin_name.as_ref() {
            answers.cyrillic_name.clone_from(&person.name);
        }
        answers.given_name = person.given_name.clone().unwrap_or_default();
    }
}

fn offer(naming: &Naming, cohort: &Cohort, tracks: &[String], choices: &[Choice]) -> Offer {
    let curriculum = &naming.curriculum;
    let codes = |pairs: Vec<(String, String)>| pairs.into_iter().map(|(code, _)| code).collect();
    Offer {
        tracks: tracks.iter().filter_map(|id| Some((id.clone(), curriculum.track(id)?.modules.clone()))).collect(),
        regions: codes(naming.regions()),
        sectors: codes(naming.sectors()),
        langs: cohort.langs(),
        alternatives: choices
            .iter()
            .map(|choice| Alternatives {
                module: choice.module.clone(),
                key: choice.key(),
                open: choice.webinars.iter().filter(|(_, left)| *left > 0).map(|(webinar, _)| webinar.id).collect(),
            })
            .collect(),
    }
}

async fn find_cohort(visit: &Visit, slug: &str) -> Result<Cohort, PageError> {
    let slug = slug.to_owned();
    visit.app.db.read(move |conn| enrolment::find_cohort_by_slug(conn, &slug)).await?.ok_or(PageError::NotFound)
}
