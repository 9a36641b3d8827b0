//! A learner's start: the one next step, the next webinar, the programme as a list, what counts. Somebody without a place is told so.

mod cards;
pub mod no_place;
mod page;
mod programme;
mod when;

use crate::completion;
use crate::reading::home::{facts, next_step};
use crate::reading::{Access, access};
use crate::web::auth::Member;
use crate::web::own_cohort::{self, Named};
use crate::web::{Answer, Learner};

pub use page::HomePage;

/// `GET /home`
///
/// # Errors
/// The database's.
pub async fn show(mut member: Member) -> Answer {
    let held = own_cohort::held(&mut member.visit, Named::Nothing).await?;
    let programmes = held.programmes(member.visit.lang);
    let Some((enrolment, cohort)) = held.into_shown() else { return no_place::show(&member).await };
    let learner = Learner { visit: member.visit, person: member.person, enrolment, cohort };
    let curriculum = super::track::curriculum(&learner).await?;
    let around = super::track::around_of(&learner).await?;
    let own = learner.enrolment.id;
    let last_dates = learner.visit.app.db.read(move |conn| completion::last_dates_of(conn, own)).await?;
    let facts = facts(&curriculum, &learner.enrolment, &learner.cohort, &around, learner.visit.now);
    let today = super::track::today(&learner);
    let step = match access(learner.cohort.starts_on, None, today) {
        Access::Open => Some(next_step(&facts, learner.visit.now)),
        _ => None,
    };
    let view = page::View { learner: &learner, curriculum: &curriculum, facts: &facts, today, last_dates, programmes };
    learner.visit.page(&view.page(step.as_ref()))
}
