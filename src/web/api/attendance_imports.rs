//! `POST /api/webinars/{webinar}/imports`: a meeting report as the body; the same actions as the page, with the same result.

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, web};
use diesel::QueryResult;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{ApiAnswer, holder, ours, read_body, refused};
use crate::app::App;
use crate::attendance::several::{LeftOut, Touched};
use crate::attendance::{
    self, ActsOn, Came, Confirmed, Facts, ImportEffect, ImportProblem, ImportRow, KeptImport, NewReport, Plans,
};
use crate::by::By;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::i18n::Lang;
use crate::ids::{AttendanceImportId, WebinarId};
use crate::web::learner::settings::zones::zone_named;
use crate::web::paths;
use crate::web::planned::planned;
use crate::webinars::{self, Webinar};

/// What stands in the query.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The zone of the times; that of the webinar without it.
    zone: String,
    /// The file's name.
    name: String,
    /// `true`: what is matched by itself or decided is written at once.
    confirm: bool,
    /// `true`: for every webinar of the cohort whose time it holds and whose attendance is open.
    all: bool,
}

/// Reads a report, keeps it with its plan, and confirms it when asked to.
///
/// # Errors
/// 401 without a token, 404 for a webinar of another cohort, 409 where somebody was quicker, 410 where the webinar is closed, 413, 422 with
/// the reason where the file is no report.
pub async fn create(
    app: web::Data<App>,
    request: HttpRequest,
    path: web::Path<String>,
    asked: web::Query<Asked>,
    body: web::Payload,
) -> HttpResponse {
    import(&app, &request, &path, asked.into_inner(), body).await.unwrap_or_else(|refusal| refusal)
}

async fn import(app: &App, request: &HttpRequest, path: &str, asked: Asked, body: web::Payload) -> ApiAnswer {
    let (person, cohort) = holder(app, request).await?;
    let nowhere =
        || refused(HttpResponse::NotFound(), "webinar", "There is no such webinar in this token's cohort.".to_owned());
    let id: WebinarId = path.parse().map_err(|_| nowhere())?;
    let found = app.db.read(move |conn| webinars::find_webinar(conn, id)).await.map_err(ours)?;
    found.filter(|webinar| webinar.cohort_id == cohort).ok_or_else(nowhere)?;
    let zone = if asked.zone.is_empty() { Some(None) } else { zone_named(&asked.zone).map(Some) };
    let unknown =
        || refused(HttpResponse::BadRequest(), "zone", "Write a zone by its IANA name, such as Asia/Almaty.".to_owned());
    let zone = zone.ok_or_else(unknown)?;
    let bytes = read_body(body, app.config.upload_bytes).await?;
    let edition = app.db.read(move |conn| crate::enrolment::cohort(conn, cohort)).await.map_err(ours)?.edition_id;
    let curriculum = app.curriculum(edition).await.map_err(ours)?;
    let by = By::person(person, app.now());
    let name = if asked.name.is_empty() { "report".to_owned() } else { asked.name };
    let new = Arc::new(NewReport::new(&name, bytes, zone));
    let (confirm, all) = (asked.confirm, asked.all);
    let written = planned(&app.db, &curriculum, |plans| {
        let (new, curriculum) = (new.clone(), curriculum.clone());
        app.db.write(move |conn| write(conn, &by, &curriculum, id, (&new, confirm, all), &plans))
    })
    .await;
    let found = match written {
        Ok(Some((begun_for, import, came))) => {
            let found = app.db.read(move |conn| result(conn, &curriculum, begun_for, import)).await;
            found.map(|found| Some((found, came))).map_err(ImportProblem::from)
        }
        Ok(None) => Ok(None),
        Err(problem) => Err(problem),
    };
    match found {
        Ok(Some(((kept, rows, effect, touched), came))) => {
            let mut said = answer(app, &kept, &rows, &effect, &came);
            said["other_webinars"] = others(&effect, &touched);
            Ok(HttpResponse::Ok().json(said))
        }
        Ok(None) => Err(refused(
            HttpResponse::Conflict(),
            "changed",
            "The list of people changed since this report was read. Send it again.".to_owned(),
        )),
        Err(problem) => Err(refusal(problem)),
    }
}

/// What is written: the import of the same file that came before and this one, which may have been begun for another webinar. `None` where
/// somebody decided in between.
fn write(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    webinar: WebinarId,
    (new, confirm, all): (&NewReport, bool, bool),
    plans: &Plans,
) -> Result<Option<(WebinarId, AttendanceImportId, Came)>, ImportProblem> {
    let started = attendance::start_import(conn, by, curriculum, webinar, new, plans)?;
    let import = started.id;
    let id = attendance::begun_for(conn, import)?;
    let kept = attendance::find_import(conn, id, import)?.ok_or(diesel::result::Error::NotFound)?;
    if all && kept.state() == attendance::ImportState::Checked {
        attendance::widen_import(conn, by, curriculum, (id, import), ActsOn::Cohort, plans)?;
    }
    if confirm && kept.state() == attendance::ImportState::Checked {
        // what the list of people came to in the same transaction cannot have changed since
        match attendance::confirm_import(conn, by, curriculum, (id, import), None, plans)? {
            Confirmed::Done(_) => {}
            Confirmed::Changed(_) | Confirmed::DecidedSince => return Ok(None),
        }
    }
    Ok(Some((id, import, started.came)))
}

type Found = (KeptImport, Vec<ImportRow>, ImportEffect, Vec<(Webinar, Touched)>);

/// What there is to answer.
fn result(conn: &mut Conn, curriculum: &Curriculum, id: WebinarId, import: AttendanceImportId) -> QueryResult<Found> {
    let kept = attendance::find_import(conn, id, import)?.ok_or(diesel::result::Error::NotFound)?;
    let rows = attendance::import_rows(conn, import)?;
    let webinar = webinars::webinar(conn, id)?;
    let effect = match kept.result.as_deref().and_then(|text| serde_json::from_str(text).ok()) {
        Some(effect) => effect,
        None => attendance::effect_of_import(conn, curriculum, &webinar, import)?,
    };
    let touched = attendance::touched_by(conn, &webinar, import, ActsOn::Cohort)?;
    Ok((kept, rows, effect, touched))
}

fn refusal(problem: ImportProblem) -> HttpResponse {
    match problem {
        ImportProblem::Refused(why) => refused(HttpResponse::UnprocessableEntity(), why.code(), why.message().to(Lang::En)),
        ImportProblem::Closed => refused(HttpResponse::Gone(), "closed", crate::i18n::tr(Lang::En, "meeting-closed")),
        ImportProblem::NotOpen | ImportProblem::NotExpected | ImportProblem::Own | ImportProblem::OtherClosed => {
            refused(HttpResponse::Conflict(), "settled", crate::i18n::tr(Lang::En, "flash-meeting-settled"))
        }
        ImportProblem::Changing | ImportProblem::Unplanned(_) => {
            refused(HttpResponse::Conflict(), "changed", crate::i18n::tr(Lang::En, "meeting-changing"))
        }
        ImportProblem::Database(error) => ours(error),
    }
}

fn changes(effect: &ImportEffect) -> Vec<Value> {
    effect.changes.iter().map(|(old, new, n)| json!({ "from": old, "to": new, "people": n })).collect()
}

/// The other webinars of a report: those for which it is as well, with what it comes to there, and those that it touches besides.
fn others(effect: &ImportEffect, touched: &[(Webinar, Touched)]) -> Value {
    let included = effect.others.iter().map(|other| {
        json!({
            "webinar": other.webinar,
            "included": true,
            "people": other.effect.people,
            "changes": changes(&other.effect),
            "rulings_stay": other.effect.rulings_stay,
        })
    });
    let besides = touched.iter().map(|(webinar, touched)| {
        json!({
            "webinar": webinar.id,
            "included": false,
            "names": touched.names,
            "left_out": touched.left_out.map(LeftOut::as_str),
        })
    });
    included.chain(besides).collect()
}

fn answer(app: &App, import: &KeptImport, rows: &[ImportRow], effect: &ImportEffect, came: &Came) -> Value {
    let facts: Facts = serde_json::from_str(&import.facts).unwrap_or_default();
    let rows: Vec<Value> = rows
        .iter()
        .map(|row| {
            json!({
                "line": row.line,
                "name": row.name,
                "email": row.email,
                "seconds": row.seconds,
                "outcome": row.proposal().as_str(),
                "reason": row.reason().as_str(),
                "person": row.answer().and_then(attendance::RowChoice::person),
                "also": row.also(),
                "decided": row.answer().map(attendance::RowChoice::as_str),
                "candidates": row.candidates(),
            })
        })
        .collect();
    let changes = changes(effect);
    json!({
        "import": import.id,
        "page": format!("{}{}", app.config.public_url, paths::report(Lang::En, import.webinar_id, import.id)),
        "state": import.state().as_str(),
        "provider": facts.provider,
        "layout": facts.layout,
        "encoding": facts.encoding,
        "zone": import.zone,
        "separator": facts.separator,
        "dates": facts.dates,
        "warnings": came.message().iter().chain(&facts.warnings).map(|warning| warning.to(Lang::En)).collect::<Vec<_>>(),
        "effect": {
            "people": effect.people,
            "changes": changes,
            "rulings_stay": effect.rulings_stay,
            "guests": effect.guests,
            "not_enrolled": effect.walk_ins,
            "undecided": effect.later,
            "no_attendance": effect.aside,
        },
        "rows": rows,
    })
}
