//! What a cohort has learned and what it says: figures, what people wrote, and the figures as a file with its purpose.

use std::sync::Arc;

use super::export_form::Typed;
use crate::curriculum::Curriculum;
use crate::db::dialect;
use crate::reports::{self, Learning, NewExport, Words};
use crate::web::auth::Organiser;
use crate::web::learning_page::{LearningPage, about};
use crate::web::{Answer, Done, Errors, PageError, Posted, download, paths};

/// `GET /organise/{cohort}/reports/learning`
///
/// # Errors
/// The database's.
pub async fn show(organiser: Organiser) -> Answer {
    let page = page(&organiser, Typed::default(), Errors::none()).await?;
    organiser.visit.page(&page)
}

/// `POST /organise/{cohort}/reports/learning/file`: logs the purpose and answers the file.
///
/// # Errors
/// As [`show`].
pub async fn create(Posted(organiser, submission): Posted<Organiser>) -> Answer {
    let visit = &organiser.visit;
    let (typed, sent) = Typed::sent(&submission.fields);
    let format = match sent {
        Ok(format) => format,
        Err(errors) => return visit.refused(&page(&organiser, typed, errors).await?),
    };
    let (curriculum, learning) = read(&organiser).await?;
    let words = Words::new(visit.lang, &curriculum, &organiser.cohort);
    let rows = reports::figures_of(&learning, &curriculum, &words);
    let (file, number) = reports::write_learning(&rows, &about(&learning, visit, &organiser.cohort, &words), &words, format)?;
    let new = NewExport {
        cohort: organiser.cohort.id,
        kind: "learning",
        format,
        purpose: typed.purpose,
        filters: "{}".to_owned(),
        rows: number,
    };
    let (by, back) = (visit.by(), paths::organise_report(visit.lang, &organiser.cohort.slug, "learning"));
    submission
        .once(visit, move |conn| {
            reports::record_export(conn, &by, &new)?;
            Ok::<_, PageError>(Done::at(back))
        })
        .await?;
    let day = visit.now.in_zone(organiser.cohort.tz()).date_naive();
    download::attachment(file, &format!("learning-{}-{day}.{}", organiser.cohort.slug, format.as_str()), format.media_type())
}

async fn read(organiser: &Organiser) -> Result<(Arc<Curriculum>, Arc<Learning>), PageError> {
    let (cohort, now) = (organiser.cohort.clone(), organiser.visit.now);
    let curriculum = organiser.visit.app.curriculum(cohort.edition_id).await?;
    let reading = curriculum.clone();
    let recent = organiser.visit.app.recent.learning.clone();
    let work = move |conn: &mut crate::db::Conn| {
        dialect::snapshot(conn, |conn| reports::recent_learning(conn, &cohort, &reading, now, &recent))
    };
    let learning = organiser.visit.app.db.read(work).await?;
    Ok((curriculum, learning))
}

async fn page(organiser: &Organiser, typed: Typed, errors: Errors) -> Result<LearningPage, PageError> {
    let (curriculum, learning) = read(organiser).await?;
    let page = LearningPage::new(&learning, &curriculum, &organiser.visit, &organiser.cohort);
    Ok(page.for_organiser(&organiser.visit, &organiser.cohort, (&learning, &curriculum), typed, errors))
}
