//! Which edition of the content a page for anybody shows.

use std::sync::Arc;

use crate::curriculum::Curriculum;
use crate::enrolment;
use crate::web::{PageError, Visit, own_cohort};

/// The edition of the reader's cohort; for others the one of the content folder; on a server that has none yet, that of the newest
/// cohort.
///
/// # Errors
/// When there is no content at all: a fault of ours.
pub async fn edition_for(visit: &Visit) -> Result<Arc<Curriculum>, PageError> {
    if let Some((_, cohort)) = own_cohort::own(visit).await? {
        return Ok(visit.app.curriculum(cohort.edition_id).await?);
    }
    if let Ok((_, curriculum)) = visit.app.current_curriculum() {
        return Ok(curriculum);
    }
    let newest = visit.app.db.read(enrolment::cohorts).await?;
    let cohort = newest.first().ok_or_else(|| PageError::ours("there is neither content nor a cohort"))?;
    Ok(visit.app.curriculum(cohort.edition_id).await?)
}
