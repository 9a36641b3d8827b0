//! Imports of meeting reports: what is written is planned beside it, with a reading connection, so that nobody else waits for it.

use std::future::Future;
use std::ops::ControlFlow;
use std::sync::Arc;

use super::visit::Visit;
use crate::attendance::{ImportProblem, Plans, Tries};
use crate::curriculum::Curriculum;
use crate::db::Db;

/// Tries an action with the plans that it asks for, until it has them.
///
/// # Errors
/// Those of the action, and of making its plans.
pub async fn with_plans<T, F, Tried>(visit: &Visit, curriculum: &Arc<Curriculum>, action: F) -> Result<T, ImportProblem>
where
    F: Fn(Plans) -> Tried,
    Tried: Future<Output = Result<T, ImportProblem>>,
{
    planned(&visit.app.db, curriculum, action).await
}

/// The same where there is no visit.
///
/// # Errors
/// See [`with_plans`].
pub async fn planned<T, F, Tried>(db: &Db, curriculum: &Arc<Curriculum>, action: F) -> Result<T, ImportProblem>
where
    F: Fn(Plans) -> Tried,
    Tried: Future<Output = Result<T, ImportProblem>>,
{
    let mut tries = Tries::default();
    loop {
        match tries.settled(action(tries.plans()).await)? {
            ControlFlow::Break(done) => return Ok(done),
            ControlFlow::Continue(wanted) => {
                let curriculum = curriculum.clone();
                tries.keep(db.read(move |conn| wanted.make(conn, &curriculum)).await?);
            }
        }
    }
}
