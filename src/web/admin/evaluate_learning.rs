//! What a cohort has learned and what it says, for an evaluator: the figures alone.

use crate::db::dialect;
use crate::reports;
use crate::web::Answer;
use crate::web::auth::Evaluator;
use crate::web::learning_page::LearningPage;

/// `GET /evaluate/{cohort}/learning`
///
/// # Errors
/// None of its own.
pub async fn show(evaluator: Evaluator) -> Answer {
    let visit = &evaluator.visit;
    let curriculum = visit.app.curriculum(evaluator.cohort.edition_id).await?;
    let (cohort, now, reading) = (evaluator.cohort.clone(), visit.now, curriculum.clone());
    let recent = visit.app.recent.learning.clone();
    let work = move |conn: &mut crate::db::Conn| {
        dialect::snapshot(conn, |conn| reports::recent_learning(conn, &cohort, &reading, now, &recent))
    };
    let learning = visit.app.db.read(work).await?;
    visit.page(&LearningPage::new(&learning, &curriculum, visit, &evaluator.cohort))
}
