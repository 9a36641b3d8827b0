//! Issue records: three lists first (will be issued, has one, not yet), then one button. Each record is made by a job, so the page
//! that shows how far it is may be left.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use actix_web::web;
use serde::Deserialize;

use super::records_issue_page::{IssuePage, Lists};
use crate::by::By;
use crate::clock::Instant;
use crate::completion::document::{Paper, RenderError};
use crate::completion::{self, Candidate, Candidates, Outcome, RecordFilter, RecordState, Whose};
use crate::curriculum::Curriculum;
use crate::enrolment::Cohort;
use crate::i18n::{Lang, Message};
use crate::ids::EnrolmentId;
use crate::web::letter_shown::LetterShown;
use crate::web::listing::{self, PAGE};
use crate::web::{Answer, Done, Errors, Organiser, PageError, Posted, Visit, paths};

/// Which page of each list; and, after the button, when the records were asked for whose progress is shown.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Query {
    ready: Option<String>,
    have: Option<String>,
    rest: Option<String>,
    since: Option<i64>,
}

/// `GET /organise/{cohort}/records/issue`
///
/// # Errors
/// The database's.
pub async fn new(organiser: Organiser, query: web::Query<Query>) -> Answer {
    let page = page(&organiser.visit, &organiser.cohort, query.into_inner(), Errors::none()).await?;
    organiser.visit.page(&page)
}

async fn page(visit: &Visit, cohort: &Cohort, query: Query, errors: Errors) -> Result<IssuePage, PageError> {
    let (whose, now) = (whose(visit, cohort), visit.now);
    let id = cohort.id;
    let [ready_page, have_page, rest_page] =
        [&query.ready, &query.have, &query.rest].map(|asked| listing::asked_for(asked.as_deref()));
    let (own, since) = (visit.by(), query.since.map(Instant::from_micros));
    let (ready, have, rest, readers, done) = visit
        .app
        .db
        .read(move |conn| {
            let valid = RecordFilter { state: Some(RecordState::Valid), ..RecordFilter::default() };
            let since = match since {
                Some(since) => Some(since),
                None => completion::asked_lately(conn, &own, id)?,
            };
            let asked = since.map(|at| By { at, ..own });
            let done = asked.map(|asked| completion::asked_and_made(conn, &asked, now)).transpose()?.flatten();
            let done = done.zip(asked.map(|asked| asked.at));
            Ok::<_, diesel::result::Error>((
                completion::candidates(conn, whose, listing::skip(ready_page), PAGE)?,
                completion::list_records(conn, id, &valid, now, listing::skip(have_page), PAGE)?,
                completion::not_yet(conn, whose, listing::skip(rest_page), PAGE)?,
                completion::first_issuable(conn, whose)?,
                done,
            ))
        })
        .await?;
    let curriculum = visit.app.curriculum(cohort.edition_id).await?;
    let without_others = without_others(visit, cohort, &curriculum, &ready).await?;
    let lists = Lists { without_others, ready, have, rest, pages: [ready_page, have_page, rest_page] };
    let letters = letters(visit, cohort, &readers)?;
    let here = paths::organise_records_issue(visit.lang, &cohort.slug);
    let progress = done.map(|(done, asked_at)| (done, format!("{here}?since={}", asked_at.micros())));
    Ok(IssuePage::of(visit.lang, cohort, &curriculum, &lists, letters, progress, errors))
}

/// Those on the page whose record would not have the other languages that the cohort wants below: tried as it will be made.
async fn without_others(
    visit: &Visit,
    cohort: &Cohort,
    curriculum: &Arc<Curriculum>,
    ready: &Candidates,
) -> Result<BTreeSet<EnrolmentId>, PageError> {
    if !cohort.record_settings().other_languages {
        return Ok(BTreeSet::new());
    }
    let known = cohort.clone();
    let pictures = visit.app.db.read(move |conn| completion::cohort_pictures(conn, &known)).await?;
    let (design, public_url, now) = (visit.app.design.clone(), visit.app.config.public_url.clone(), visit.now);
    let (cohort, curriculum, shown) = (cohort.clone(), curriculum.clone(), ready.listed.page.clone());
    let tried = web::block(move || {
        let (mut without, mut roomy) = (BTreeSet::new(), BTreeSet::new());
        // the longest names first: where one of them finds room, so do all that are shorter on a record that is the same else
        let length = |one: &Candidate| {
            let letters = |name: Option<&str>| name.map_or(0, |name| name.chars().count());
            letters(Some(&one.person.name)) + letters(one.person.latin_name.as_deref())
        };
        let mut named: Vec<&Candidate> = shown.iter().filter(|one| one.person.has_name()).collect();
        named.sort_by_key(|one| Reverse(length(one)));
        for one in named {
            let alike = (one.track.clone(), one.outcome, one.person.language.clone(), one.person.latin_name.is_some());
            let Some(track) = curriculum.track(&one.track).filter(|_| !roomy.contains(&alike)) else { continue };
            let whose = (&one.person, one.outcome);
            let draft = completion::draft_to_look_at(&curriculum, track, &cohort, whose, pictures.clone(), now);
            if design.keeps_others(&Paper::of(&draft, &public_url))? {
                roomy.insert(alike);
            } else {
                without.insert(one.enrolment);
            }
        }
        Ok::<_, RenderError>(without)
    });
    Ok(tried.await.map_err(anyhow::Error::from)?.map_err(anyhow::Error::from)?)
}

fn whose(visit: &Visit, cohort: &Cohort) -> Whose {
    Whose { cohort: cohort.id, time_is_up: cohort.is_over(visit.now), now: visit.now }
}

/// The letter in each language, as the first of those who are ready would get it; none where nobody is.
fn letters(visit: &Visit, cohort: &Cohort, readers: &BTreeMap<Lang, (String, Outcome)>) -> anyhow::Result<Vec<LetterShown>> {
    let Some((_, usual)) = readers.values().next() else { return Ok(Vec::new()) };
    let shown = |lang: Lang| {
        let reader = readers.get(&lang);
        let outcome = reader.map_or(*usual, |(_, outcome)| *outcome);
        let letter =
            completion::preview_issued_letter(cohort, lang, outcome, (visit.app.config.public_url.as_str(), visit.now))?;
        Ok(LetterShown::of(lang, letter).read_by(reader.map(|(name, _)| name.as_str())))
    };
    Lang::ALL.into_iter().map(shown).collect()
}

/// `POST /organise/{cohort}/records/issue`: the ticked people, or everybody who is ready.
///
/// # Errors
/// The database's.
pub async fn create(posted: Posted<Organiser>) -> Answer {
    let Posted(Organiser { visit, cohort, .. }, submission) = posted;
    let everybody = submission.fields.ticked("everybody");
    let ticked: BTreeSet<EnrolmentId> = submission.fields.all("enrolment").iter().filter_map(|id| id.parse().ok()).collect();
    if !everybody && ticked.is_empty() {
        let errors = Errors::one("ready", "issue-choose");
        return visit.refused(&page(&visit, &cohort, Query::default(), errors).await?);
    }
    let (by, whose, now) = (visit.by(), whose(&visit, &cohort), visit.now);
    let here = paths::organise_records_issue(visit.lang, &cohort.slug);
    let done = submission
        .once(&visit, move |conn| {
            // who is ready is counted again: somebody else may have been quicker
            let mut chosen = completion::issuable(conn, whose)?;
            chosen.retain(|(enrolment, _)| everybody || ticked.contains(enrolment));
            completion::ask_to_issue_many(conn, &by, &chosen)?;
            let place = format!("{here}?since={}", now.micros());
            Ok::<_, diesel::result::Error>(Done::at(place).saying(Message::new("flash-records-asked").with("n", chosen.len())))
        })
        .await?;
    Ok(visit.go(&done))
}
