//! Which edition of the content a page for anybody shows.

use std::sync::Arc;

use crate::curriculum::Curriculum;
use crate::enrolment;
use crate::web::{PageError, Visit};

/// The edition of the reader's cohort; for others the one of the content folder; on a server that has none yet, that of the newest
/// cohort.
///
/// # Errors
/// When there is no content at all: a fault of ours.
pub async fn edition_for(visit: &Visit) -> Result<Arc<Curriculum>, PageError> {
    if let Some(person) = visit.signed_in.as_ref().map(|signed_in| signed_in.person.id) {
        let own = visit.app.db.read(move |conn| enrolment::current_enrolment(conn, person)).await?;
        if let Some((_, cohort)) = own {
            return Ok(visit.app.curriculum(cohort.edition_id).await?);
        }
    }
    if let Ok((_, curriculum)) = visit.app.current_curriculum() {
        return Ok(curriculum);
    }
    let newest = visit.app.db.read(enrolment::cohorts).await?;
    let cohort = newest.first().ok_or_else(|| PageError::ours("there is neither content nor a cohort"))?;
    Ok(visit.app.curriculum(cohort.edition_id).await?)
}
