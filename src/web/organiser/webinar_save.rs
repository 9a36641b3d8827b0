//! Why the form of a webinar is not saved: the plan, or the meeting that was named with it.

use crate::attendance::ConnectionProblem;
use crate::web::{Errors, PageError};
use crate::webinars::PlanProblem;

/// Why a plan is not saved.
pub enum SaveProblem {
    /// The plan itself.
    Plan(PlanProblem),
    /// Somebody saved the same webinar at the same moment.
    Meanwhile,
    /// The meeting that was named.
    Meeting(ConnectionProblem),
}

impl From<PlanProblem> for SaveProblem {
    fn from(problem: PlanProblem) -> Self {
        Self::Plan(problem)
    }
}

impl From<ConnectionProblem> for SaveProblem {
    fn from(problem: ConnectionProblem) -> Self {
        Self::Meeting(problem)
    }
}

impl From<diesel::result::Error> for SaveProblem {
    fn from(error: diesel::result::Error) -> Self {
        Self::Plan(error.into())
    }
}

/// What is wrong with the meeting that was named, beside its field; another connection's is none of this cohort.
///
/// # Errors
/// The database's.
pub fn meeting_error(problem: ConnectionProblem) -> Result<Errors, PageError> {
    match problem {
        ConnectionProblem::Already => Ok(Errors::one("meeting", "connection-meeting-already")),
        ConnectionProblem::Closed => Ok(Errors::one("meeting", "connection-webinar-closed")),
        ConnectionProblem::Database(diesel::result::Error::NotFound) => Err(PageError::NotFound),
        ConnectionProblem::Database(error) => Err(error.into()),
    }
}
