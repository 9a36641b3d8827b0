//! The badge of a record: made when its holder asks for it, and theirs alone to give to others.

use actix_web::http::header;
use actix_web::{HttpResponse, web};

use super::record_pdf::pdf_answer;
use crate::completion::document::Paper;
use crate::completion::{self, BadgeDraft, BadgeProblem, Record, RecordState};
use crate::ids::{PersonId, RecordId};
use crate::web::auth::Member;
use crate::web::{Answer, Done, PageError, Posted, Submission, Visit, paths};

/// A path with a language and a record.
type Place = web::Path<(String, String)>;

/// `POST /record/{record}/badge`
///
/// # Errors
/// [`PageError::NotFound`] for a record of somebody else, one that is valid no more, and somebody without an e-mail address.
pub async fn create(posted: Posted<Member>, path: Place) -> Answer {
    let Posted(Member { visit, person }, submission) = posted;
    let record = theirs(&visit, person.id, path).await?;
    let email = person.email.clone().filter(|_| record.state(visit.now) == RecordState::Valid).ok_or(PageError::NotFound)?;
    for _ in 0..TRIES {
        match made(&visit, &submission, &record, &email).await {
            Err(Problem::Badge(BadgeProblem::PlaceTaken)) => {}
            Err(Problem::Badge(BadgeProblem::NotValid)) => return Err(PageError::NotFound),
            Err(Problem::Badge(BadgeProblem::Database(error))) => return Err(error.into()),
            Err(Problem::Page(error)) => return Err(error),
            Ok(done) => return Ok(visit.go(&done)),
        }
    }
    Err(PageError::ours("no place in the status list was free"))
}

/// How often a place is drawn: at most every second one is taken, so that a second draw is rare and an eighth is a fault.
const TRIES: usize = 8;

enum Problem {
    Badge(BadgeProblem),
    Page(PageError),
}

impl From<BadgeProblem> for Problem {
    fn from(problem: BadgeProblem) -> Self {
        Self::Badge(problem)
    }
}

impl<E: Into<PageError>> From<E> for Problem {
    fn from(error: E) -> Self {
        Self::Page(error.into())
    }
}

/// The badge at a place that nobody has yet; signed and set before the transaction, as every record is.
async fn made(visit: &Visit, submission: &Submission, record: &Record, email: &str) -> Result<Done, Problem> {
    let of = record.clone();
    let (draft, again) = visit
        .app
        .db
        .read(move |conn| Ok::<_, diesel::result::Error>((BadgeDraft::draw(conn)?, completion::draft_issued(conn, &of)?)))
        .await?;
    let again = again.ok_or_else(|| anyhow::anyhow!("a record without its holder"))?;
    let (app, drawn, of, email) = (visit.app.clone(), draft.clone(), record.clone(), email.to_owned());
    let (jwt, key, pdf) = web::block(move || {
        let key = app.signing_key()?;
        let jwt = drawn.sign(&of, &app.issuer(), &email, &key)?;
        let pdf = app.design.render_with_badge(&Paper::of(&again, &app.config.public_url), &jwt)?;
        Ok::<_, anyhow::Error>((jwt, key.public().clone(), pdf))
    })
    .await
    .map_err(anyhow::Error::from)??;
    let (by, back, record) = (visit.by(), paths::record(visit.lang), record.clone());
    let done = submission
        .once(visit, move |conn| {
            completion::keep_badge(conn, &by, &record, &draft, (&jwt, &key), &pdf)?;
            Ok::<_, BadgeProblem>(Done::at(back).saying("flash-badge-made".into()))
        })
        .await?;
    Ok(done)
}

/// `GET /record/{record}/badge.jwt`
///
/// # Errors
/// [`PageError::NotFound`] for a record of somebody else, and one whose badge nobody asked for.
pub async fn show(member: Member, path: Place) -> Answer {
    let Member { visit, person } = member;
    let record = theirs(&visit, person.id, path).await?;
    let jwt = visit.app.db.read(move |conn| completion::badge_of(conn, record.id)).await?.ok_or(PageError::NotFound)?;
    Ok(HttpResponse::Ok()
        .content_type("application/jwt")
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"badge-{}.jwt\"", record.code())))
        .insert_header((header::CACHE_CONTROL, "private, no-cache"))
        .body(jwt))
}

/// `GET /record/{record}/record-with-badge.pdf`
///
/// # Errors
/// As [`show`].
pub async fn pdf(member: Member, path: Place) -> Answer {
    let Member { visit, person } = member;
    let record = theirs(&visit, person.id, path).await?;
    let pdf = visit.app.db.read(move |conn| completion::badge_pdf_of(conn, record.id)).await?.ok_or(PageError::NotFound)?;
    Ok(pdf_answer(&format!("record-with-badge-{}.pdf", record.code()), pdf))
}

async fn theirs(visit: &Visit, person: PersonId, path: Place) -> Result<Record, PageError> {
    let id: RecordId = path.into_inner().1.parse().map_err(|_| PageError::NotFound)?;
    let found = visit.app.db.read(move |conn| completion::find_record(conn, id)).await?;
    found.filter(|record| record.person_id == Some(person)).ok_or(PageError::NotFound)
}
