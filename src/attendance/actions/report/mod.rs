//! An import of a meeting report: started (read, matched, kept as a plan), decided row by row, confirmed in one transaction, undone
//! until the webinar is closed. Evidence is never taken away: an undone import is a fact too, and derivation leaves its evidence out.

mod ahead;
mod confirm;
mod decide;
mod made;
mod part;
mod preview;
mod remember;
mod start;
mod undo;
mod walk_in;
mod widen;

pub use ahead::{MadePlan, Plans, Tries, Wanted, with_plans};
pub use confirm::{Confirmed, confirm_import};
pub(super) use decide::people_given;
pub use decide::{RowDecision, decide_rows, guests_all};
pub use made::Facts;
pub use preview::{ImportEffect, OtherEffect, effect_of_import};
pub(super) use remember::{Learnt, remember};
pub use start::{Came, NewReport, Started, reread_import, start_import};
pub(super) use undo::people_of;
pub use undo::{forget_decision, undo_import};
pub use walk_in::{LateRuling, WalkInAnswer, note_walk_in, settle_walk_in};
pub(super) use walk_in::{NewProvisional, insert_provisional};
pub use widen::{ActsOn, touched_by, widen_import};

use super::super::readers::Refusal;
use super::derive::Setting;
use crate::db::Conn;
use crate::ids::WebinarId;
use crate::webinars::{Webinar, WebinarState};

/// Why an import does not go on.
#[derive(Debug, thiserror::Error)]
pub enum ImportProblem {
    /// The file is no report that we can use.
    #[error("the report is refused: {}", .0.code())]
    Refused(Refusal),
    /// The webinar is closed or called off: only rulings change its attendance now.
    #[error("the webinar is closed")]
    Closed,
    /// It was confirmed, undone or put aside before.
    #[error("the import is not open any more")]
    NotOpen,
    /// Nobody says of themselves that they were there.
    #[error("nobody rules over themselves")]
    Own,
    /// The person is not on a track with this webinar's module.
    #[error("not among the people who may attend")]
    NotExpected,
    /// A webinar for which it is as well is closed: it cannot be undone any more.
    #[error("another webinar of this report is closed")]
    OtherClosed,
    /// A plan that was not made yet, or on something else than there is now: it is made, and the action tried again.
    #[error("the report is to be read first")]
    Unplanned(Box<Wanted>),
    /// What the plan rests on changed each time it was made.
    #[error("the list of people is being changed")]
    Changing,
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Holds others out of the webinar's attendance; refused where it is settled.
fn locked(conn: &mut Conn, id: WebinarId) -> Result<(Setting, Webinar), ImportProblem> {
    let (setting, webinar) = Setting::locked(conn, id)?;
    if webinar.state() == WebinarState::Planned { Ok((setting, webinar)) } else { Err(ImportProblem::Closed) }
}

fn json(value: &impl serde::Serialize) -> diesel::QueryResult<String> {
    serde_json::to_string(value).map_err(|error| diesel::result::Error::SerializationError(error.into()))
}
