//! What is remembered about names in reports of a cohort; each may be forgotten.

use serde::Serialize;

use super::attendance_imports::Links;
use crate::attendance;
use crate::ids::{PersonId, RememberedId};
use crate::web::listing::{Pager, asked_for};
use crate::web::webinar_head::{WebinarHead, moment};
use crate::web::{Answer, Done, Page, PageError, Posted, WebinarTrainer, paths};

/// So many stand on a page.
const ROWS: i64 = 50;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct RememberedPage {
    crumbs: Vec<(String, String)>,
    head: WebinarHead,
    action: String,
    rows: Vec<Row>,
    pager: Option<Pager>,
    links: Links,
}

#[derive(Clone, Debug, Serialize)]
struct Row {
    id: String,
    shown: String,
    /// Empty for nobody of ours.
    person: String,
    when: String,
}

/// Which page.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Asked {
    page: Option<String>,
}

/// `GET /teach/webinars/{webinar}/remembered`
///
/// # Errors
/// None of its own.
pub async fn index(trainer: WebinarTrainer, asked: actix_web::web::Query<Asked>) -> Answer {
    let (visit, webinar) = (&trainer.visit, &trainer.webinar);
    let (lang, now, cohort) = (visit.lang, visit.now, trainer.cohort.id);
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let head = WebinarHead::new(webinar, &curriculum, lang, now);
    let page = asked_for(asked.page.as_deref());
    let (total, part, names) = visit
        .app
        .db
        .read(move |conn| {
            let all = attendance::remembered(conn, cohort)?;
            let skip = usize::try_from((page - 1) * ROWS).unwrap_or(0);
            let part: Vec<_> = all.iter().skip(skip).take(ROWS as usize).cloned().collect();
            let people: Vec<PersonId> = part.iter().flat_map(attendance::Remembered::people).collect();
            let names = attendance::names_of(conn, &people)?;
            Ok::<_, diesel::result::Error>((i64::try_from(all.len()).unwrap_or(i64::MAX), part, names))
        })
        .await?;
    let own = paths::remembered(lang, webinar.id);
    let row = |row: &attendance::Remembered| Row {
        id: row.id.to_string(),
        shown: row.shown.clone(),
        person: row.people().iter().filter_map(|person| names.get(person).cloned()).collect::<Vec<_>>().join(", "),
        when: moment(lang, row.at, webinar.tz(), now),
    };
    visit.page(&RememberedPage {
        crumbs: super::crumbs(lang, webinar, &head, "remembered-title"),
        head,
        action: own.clone(),
        rows: part.iter().map(row).collect(),
        pager: (total > ROWS).then(|| Pager::with_rows(ROWS, page, total, |page| format!("{own}?page={page}"))),
        links: Links::of(&trainer),
    })
}

/// `POST /teach/webinars/{webinar}/remembered`: one is forgotten.
///
/// # Errors
/// [`PageError::NotFound`] for one of another cohort.
pub async fn destroy(Posted(trainer, submission): Posted<WebinarTrainer>) -> Answer {
    let visit = &trainer.visit;
    let id: RememberedId = submission.fields.text("forget").parse().map_err(|_| PageError::NotFound)?;
    let (by, cohort, back) = (visit.by(), trainer.cohort.id, paths::remembered(visit.lang, trainer.webinar.id));
    let done = submission
        .once(visit, move |conn| {
            attendance::forget_decision(conn, &by, cohort, id)?;
            Ok::<_, diesel::result::Error>(Done::at(back).saying("flash-remembered-forgotten".into()))
        })
        .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(diesel::result::Error::NotFound) => Err(PageError::NotFound),
        Err(error) => Err(error.into()),
    }
}

impl Page for RememberedPage {
    const TEMPLATE: &'static str = "trainer/remembered/index.html";

    fn samples() -> Vec<Self> {
        let row = Row {
            id: "1".to_owned(),
            shown: "iPhone (Айгуль)".to_owned(),
            person: "Айгуль Касымова".to_owned(),
            when: "17:20".to_owned(),
        };
        let page = Self {
            crumbs: vec![("/en/teach/webinars".to_owned(), "Webinars".to_owned()), (String::new(), "Names".to_owned())],
            head: WebinarHead::sample(),
            action: "/en/teach/webinars/0/remembered".to_owned(),
            rows: vec![Row { person: String::new(), ..row.clone() }, row],
            pager: None,
            links: Links::sample(),
        };
        vec![Self { rows: Vec::new(), ..page.clone() }, page]
    }
}
