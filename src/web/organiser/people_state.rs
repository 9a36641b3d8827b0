//! A decision on several people: first a page with the number, the first ten names and the effect, then one button.

use std::collections::BTreeMap;

use serde::Serialize;

use super::people::PeopleQuery;
use crate::enrolment::{self, Candidate, Cohort, Decision, DecisionProblem, Enrolment, Said, StateProblem};
use crate::i18n::{Lang, Message, tr};
use crate::ids::EnrolmentId;
use crate::web::forms::Fields;
use crate::web::letter_shown::LetterShown;
use crate::web::{Answer, Done, Errors, Organiser, Page, PageError, Posted, Visit, paths};
use crate::webinars;

/// More people than this are not decided on in one go.
const MOST: i64 = 2_000;
/// So many names are shown.
const NAMED: usize = 10;

/// The page that asks once more.
#[derive(Clone, Debug, Serialize)]
pub struct DecidePage {
    errors: Errors,
    action: String,
    back_url: String,
    decision: &'static str,
    needs_reason: bool,
    number: usize,
    /// Those chosen who were erased, for whom nothing is decided.
    erased: usize,
    names: Vec<String>,
    more: usize,
    ids: Vec<String>,
    reason: String,
    /// What each of them gets, as one of them reads it.
    letters: Vec<LetterShown>,
}

impl Page for DecidePage {
    const TEMPLATE: &'static str = "organiser/people/decide.html";

    fn samples() -> Vec<Self> {
        Decision::ALL
            .into_iter()
            .map(|decision| Self {
                errors: if decision.needs_reason() { Errors::one("reason", "decide-reason-missing") } else { Errors::none() },
                action: "/en/organise/kz/people/state".to_owned(),
                back_url: "/en/organise/kz/people".to_owned(),
                decision: decision.as_str(),
                needs_reason: decision.needs_reason(),
                number: 12,
                erased: 1,
                names: vec!["Anna Kim".to_owned()],
                more: 2,
                ids: vec!["0abc".to_owned()],
                reason: String::new(),
                letters: vec![LetterShown::sample().read_by(Some("Anna Kim")), LetterShown::sample().read_by(None)],
            })
            .collect()
    }
}

/// `POST /organise/{cohort}/people/state`
///
/// # Errors
/// The database's.
pub async fn create(Posted(organiser, submission): Posted<Organiser>) -> Answer {
    let Organiser { visit, cohort, .. } = organiser;
    let list = paths::organise_people(visit.lang, &cohort.slug);
    let fields = &submission.fields;
    let ids = chosen(&visit, &cohort, fields).await?;
    let decision = Decision::from_name(&fields.text("decision"));
    let (Some(decision), false) = (decision, ids.is_empty()) else {
        return Ok(visit.go(&Done::at(list).saying("flash-people-choose".into())));
    };
    let reason = fields.text("reason");
    // the first look, or another at the letters with the reason in them
    if !fields.ticked("confirmed") || fields.ticked("look") {
        return visit.page(&page(&visit, &cohort, decision, &ids, reason, Errors::none()).await?);
    }
    let (by, of, those, why) = (visit.by(), cohort.clone(), ids.clone(), reason.clone());
    let curriculum = visit.app.curriculum(cohort.edition_id).await?;
    let done = submission
        .once(&visit, move |conn| {
            let decided = enrolment::decide(conn, &by, &of, &those, decision, Some(&why))?;
            webinars::follow_enrolments(conn, &by, of.id, &curriculum, &decided.changed)?;
            webinars::tell_calendars(conn, &by, of.id, &decided.changed)?;
            let key = match (decided.erased, decided.left_alone) {
                (0, 0) => flash_of(decision),
                (0, _) => "flash-people-decided-some",
                _ => "flash-people-decided-erased",
            };
            let flash = Message::new(key).with("n", decided.changed.len()).with("left", decided.left_alone);
            let flash = flash.with("erased", decided.erased);
            Ok::<_, DecisionProblem>(Done::at(list).saying(flash))
        })
        .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(problem) => {
            let errors = errors_of(problem)?;
            visit.refused(&page(&visit, &cohort, decision, &ids, reason, errors).await?)
        }
    }
}

/// What a problem says to do; a fault of the database's is ours.
///
/// # Errors
/// The database's.
pub fn errors_of(problem: DecisionProblem) -> Result<Errors, PageError> {
    match problem {
        DecisionProblem::Full { capacity, left } => {
            Ok(Errors::one("decision", Message::new("decide-full").with("capacity", capacity).with("left", left)))
        }
        DecisionProblem::ChangedMeanwhile(n) => Ok(Errors::one("decision", Message::new("decide-changed").with("n", n))),
        DecisionProblem::State(StateProblem::NoReason) => Ok(Errors::one("reason", "decide-reason-missing")),
        DecisionProblem::State(StateProblem::NoWay { .. }) => Ok(Errors::one("decision", "decide-no-way")),
        DecisionProblem::State(StateProblem::Database(error)) => Err(error.into()),
    }
}

/// What is said when a decision has taken effect.
pub const fn flash_of(decision: Decision) -> &'static str {
    match decision {
        Decision::Approve => "flash-people-approved",
        Decision::Waitlist => "flash-people-waitlisted",
        Decision::Decline => "flash-people-declined",
        Decision::Withdraw => "flash-people-withdrawn",
    }
}

/// Those ticked, or all that the filter finds.
async fn chosen(visit: &Visit, cohort: &Cohort, fields: &Fields) -> Result<Vec<Candidate>, PageError> {
    if fields.ticked("all") {
        let (filter, id) = (PeopleQuery::from_fields(|name| fields.text(name)).filter(), cohort.id);
        let ids = visit.app.db.read(move |conn| enrolment::ids_of(conn, id, &filter, MOST)).await?;
        return Ok(ids.into_iter().map(Candidate::unseen).collect());
    }
    Ok(fields.all("id").iter().filter_map(|id| Candidate::parse(id)).take(MOST as usize).collect())
}

async fn page(
    visit: &Visit,
    cohort: &Cohort,
    decision: Decision,
    those: &[Candidate],
    reason: String,
    errors: Errors,
) -> Result<DecidePage, PageError> {
    let (id, now, those): (_, _, Vec<EnrolmentId>) = (cohort.id, visit.now, those.iter().map(|one| one.id).collect());
    let to = decision.state();
    let (able, readers, waiting, erased) = visit
        .app
        .db
        .read(move |conn| {
            let found = enrolment::enrolments_with(conn, id, &those)?;
            // those whom it would change: the count on the button is the truth
            let erased = enrolment::erased_among(conn, &found.iter().map(|one| one.id).collect::<Vec<_>>())?;
            let able = |one: &Enrolment| enrolment::may_go(one.state(), to) && !erased.contains(&one.id);
            let able: Vec<Enrolment> = found.into_iter().filter(able).collect();
            let ids: Vec<EnrolmentId> = able.iter().map(|enrolment| enrolment.id).collect();
            let readers = enrolment::first_readers(conn, id, &ids)?;
            let waiting = enrolment::waiting_before(conn, id, now)?;
            Ok::<_, diesel::result::Error>((enrolment::listed(conn, able)?, readers, waiting, erased.len()))
        })
        .await?;
    Ok(DecidePage {
        errors,
        action: paths::organise_people_state(visit.lang, &cohort.slug),
        back_url: paths::organise_people(visit.lang, &cohort.slug),
        decision: decision.as_str(),
        needs_reason: decision.needs_reason(),
        number: able.len(),
        erased,
        names: able.iter().take(NAMED).map(|row| row.name.clone()).collect(),
        more: able.len().saturating_sub(NAMED),
        ids: able.iter().map(|row| Candidate::of(&row.enrolment)).collect(),
        letters: letters(visit, cohort, decision, &readers, (&reason, waiting))?,
        reason,
    })
}

/// The letter in each language; the reason is what was typed, or where it will stand.
fn letters(
    visit: &Visit,
    cohort: &Cohort,
    decision: Decision,
    readers: &BTreeMap<Lang, String>,
    (reason, waiting): (&str, i64),
) -> anyhow::Result<Vec<LetterShown>> {
    let mut letters = Vec::new();
    for lang in Lang::ALL {
        let typed = Some(reason.trim().to_owned()).filter(|reason| !reason.is_empty());
        let reason = typed.unwrap_or_else(|| tr(lang, "record-reason-here"));
        let said = Said { reason: &reason, waiting };
        let desk = (visit.app.config.public_url.as_str(), visit.now);
        let letter = enrolment::preview_decision(cohort, decision, lang, said, desk)?;
        let reader = readers.get(&lang).map(String::as_str);
        letters.extend(letter.map(|letter| LetterShown::of(lang, letter).read_by(reader)));
    }
    Ok(letters)
}
