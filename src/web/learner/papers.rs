//! The transcript and certificates of attendance: made when somebody asks, in the language they read, and kept.

use actix_web::http::header;
use actix_web::{HttpResponse, web};
use serde::Serialize;

use crate::completion::document::Paper;
use crate::completion::{self, Statement, StatementWish};
use crate::curriculum::Curriculum;
use crate::enrolment::Enrolment;
use crate::i18n::{self, Lang};
use crate::ids::{EditionId, StatementId, WebinarId};
use crate::web::auth::Member;
use crate::web::{Answer, Done, Learner, PageError, Posted, Submission, Visit, paths};
use crate::webinars::{self, Webinar};

/// What can be asked for.
#[derive(Clone, Debug, Serialize)]
pub struct Papers {
    action: String,
    webinars: Vec<Attended>,
}

/// A webinar that there is a certificate for.
#[derive(Clone, Debug, Serialize)]
struct Attended {
    id: String,
    title: String,
    /// The language of the title.
    title_lang: &'static str,
    date: String,
}

impl Papers {
    /// The transcript, and the certificates for these webinars.
    pub fn of<'w>(attended: impl Iterator<Item = &'w Webinar>, curriculum: &Curriculum, lang: Lang, action: String) -> Self {
        let one = |webinar: &Webinar| {
            let title = webinars::title_of(webinar, curriculum);
            Attended {
                id: webinar.id.to_string(),
                title: title.text,
                title_lang: title.lang.tag(),
                date: i18n::date(lang, webinar.start().date_naive()),
            }
        };
        Self { action, webinars: attended.map(one).collect() }
    }

    /// With one webinar, and with none.
    pub fn samples() -> [Self; 2] {
        let webinar = Attended {
            id: "0000000000000".to_owned(),
            title: "Working as one system".to_owned(),
            title_lang: "en",
            date: "18 November 2026".to_owned(),
        };
        let action = "/en/record/papers".to_owned();
        [Self { action: action.clone(), webinars: vec![webinar] }, Self { action, webinars: Vec::new() }]
    }
}

/// `POST /record/papers`: the transcript, or with `webinar` the certificate for that one.
///
/// # Errors
/// [`PageError::NotFound`] for a webinar that they were not at, or that is not closed.
pub async fn create(Posted(learner, submission): Posted<Learner>) -> Answer {
    let Learner { visit, enrolment, cohort, .. } = learner;
    let lang = visit.lang;
    let place = move |id: StatementId| paths::record_paper(lang, id);
    let done = made(&visit, &submission, (&enrolment, cohort.edition_id), place).await?;
    Ok(visit.go(&done))
}

/// `GET /record/papers/{statement}/paper.pdf`
///
/// # Errors
/// [`PageError::NotFound`] for a paper of somebody else.
pub async fn show(member: Member, path: web::Path<(String, String)>) -> Answer {
    let person = member.person.id;
    pdf(&member.visit, &path.1, move |statement| statement.person_id == Some(person)).await
}

/// Makes a paper, or finds the one that says the same; answers where its PDF is.
pub(in crate::web) async fn made(
    visit: &Visit,
    submission: &Submission,
    (enrolment, edition): (&Enrolment, EditionId),
    place: impl Fn(StatementId) -> String + Send + 'static,
) -> Result<Done, PageError> {
    let webinar = match submission.fields.text("webinar").as_str() {
        "" => None,
        id => Some(id.parse::<WebinarId>().map_err(|_| PageError::NotFound)?),
    };
    let curriculum = visit.app.curriculum(edition).await?;
    let (of, when) = (enrolment.clone(), (visit.lang, visit.now));
    let wish = visit.app.db.read(move |conn| completion::draft_statement(conn, &curriculum, &of, webinar, when)).await?;
    let draft = match wish {
        StatementWish::Nothing => return Err(PageError::NotFound),
        StatementWish::There(id) => return Ok(Done::at(place(id))),
        StatementWish::Draft(draft) => draft,
    };
    // rendered before the transaction, as every record is
    let paper = Paper::stating(&draft, &visit.app.config.public_url);
    let design = visit.app.design.clone();
    let pdf = web::block(move || design.render(&paper)).await.map_err(anyhow::Error::from)?.map_err(anyhow::Error::from)?;
    let by = visit.by();
    submission
        .once(visit, move |conn| {
            completion::keep_statement(conn, &by, &draft, &pdf)?;
            Ok::<_, PageError>(Done::at(place(draft.id)))
        })
        .await
}

/// The PDF of a paper that somebody may see.
pub(in crate::web) async fn pdf(visit: &Visit, id: &str, theirs: impl Fn(&Statement) -> bool + Send + 'static) -> Answer {
    let id: StatementId = id.parse().map_err(|_| PageError::NotFound)?;
    let found = visit
        .app
        .db
        .read(move |conn| {
            let Some(statement) = completion::find_statement(conn, id)?.filter(&theirs) else { return Ok(None) };
            let pdf = completion::statement_pdf(conn, id)?;
            Ok::<_, diesel::result::Error>(Some((statement, pdf)))
        })
        .await?;
    let (statement, pdf) = found.ok_or(PageError::NotFound)?;
    let name = format!("attachment; filename=\"{}-{}.pdf\"", statement.kind().as_str(), statement.code());
    Ok(HttpResponse::Ok()
        .content_type("application/pdf")
        .insert_header((header::CONTENT_DISPOSITION, name))
        .insert_header((header::CACHE_CONTROL, "private, no-cache"))
        .body(pdf))
}
