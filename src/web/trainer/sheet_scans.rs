//! Scans of signed sheets: attached, looked at as files, taken away with a reason.

use std::collections::HashMap;

use actix_web::http::header;
use actix_web::{HttpResponse, web};
use serde::Serialize;

use crate::attendance::{self, MOST_SCANS, Scan, ScanProblem};
use crate::by::Who;
use crate::i18n::{Message, tr};
use crate::ids::{PersonId, SheetScanId};
use crate::people;
use crate::web::forms::Fields;
use crate::web::upload::Upload;
use crate::web::webinar_head::{WebinarHead, moment};
use crate::web::{Answer, Done, Errors, Page, PageError, Posted, WebinarTrainer, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ScansPage {
    errors: Errors,
    crumbs: Vec<(String, String)>,
    head: WebinarHead,
    action: String,
    megabytes: usize,
    cancelled: bool,
    cards: Vec<Card>,
    sheet_url: String,
    entry_url: String,
    roster_url: String,
}

#[derive(Clone, Debug, Serialize)]
struct Card {
    id: String,
    name: String,
    kilobytes: i32,
    /// Who attached it, and when.
    attached: Message,
    /// Who took it away, when and why.
    removed: Option<Message>,
    hash: String,
    url: String,
    removal: String,
    /// The webinar was closed with it: it stays.
    stays: bool,
    reason: String,
}

async fn page(trainer: &WebinarTrainer, fields: &Fields, errors: Errors) -> Result<ScansPage, PageError> {
    let (visit, webinar) = (&trainer.visit, &trainer.webinar);
    let (lang, now, id) = (visit.lang, visit.now, webinar.id);
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let head = WebinarHead::new(webinar, &curriculum, lang, now);
    let (scans, names) = visit
        .app
        .db
        .read(move |conn| {
            let scans = attendance::scans_of(conn, id)?;
            let whose = scans.iter().flat_map(|scan| [Some(scan.attached_by()), scan.removed_by()]).flatten();
            let mut ids: Vec<PersonId> = whose.filter_map(person_of).collect();
            ids.sort_unstable();
            ids.dedup();
            let named = people::people_with(conn, &ids)?.into_iter().map(|person| (person.id, person.name));
            Ok::<_, diesel::result::Error>((scans, named.collect::<HashMap<_, _>>()))
        })
        .await?;
    Ok(ScansPage {
        errors,
        crumbs: super::crumbs(lang, webinar, &head, "scans-title"),
        action: paths::sheet_scans(lang, id),
        megabytes: visit.app.config.upload_bytes / 1_048_576,
        cancelled: head.cancelled,
        head,
        cards: scans.iter().map(|scan| card(trainer, &names, fields, scan)).collect(),
        sheet_url: paths::sheet(lang, id),
        entry_url: paths::sheet_entry(lang, id),
        roster_url: paths::roster(lang, id),
    })
}

const fn person_of(who: Who) -> Option<PersonId> {
    match who {
        Who::Person(person) => Some(person),
        Who::System | Who::Command => None,
    }
}

fn card(trainer: &WebinarTrainer, names: &HashMap<PersonId, String>, fields: &Fields, scan: &Scan) -> Card {
    let (webinar, lang, now) = (&trainer.webinar, trainer.visit.lang, trainer.visit.now);
    let said = |key: &'static str, who: Who, at| {
        let name = person_of(who).and_then(|person| names.get(&person).cloned());
        Message::new(key)
            .with("name", name.unwrap_or_else(|| tr(lang, "audit-by-somebody")))
            .with("time", moment(lang, at, webinar.tz(), now))
    };
    let removed = scan
        .removed_at
        .zip(scan.removed_by())
        .map(|(at, who)| said("scan-removed-by", who, at).with("reason", scan.removed_reason.clone().unwrap_or_default()));
    Card {
        id: scan.id.to_string(),
        name: scan.file_name.clone(),
        kilobytes: (scan.bytes / 1024).max(1),
        attached: said("scan-attached-by", scan.attached_by(), scan.attached_at),
        removed,
        hash: scan.file_hash.clone(),
        url: paths::sheet_scan(lang, webinar.id, scan.id),
        removal: paths::sheet_scan_removal(lang, webinar.id, scan.id),
        stays: webinar.closed_at.is_some_and(|closed| scan.attached_at <= closed),
        reason: fields.text(&format!("reason-{}", scan.id)),
    }
}

/// `GET /teach/webinars/{webinar}/sign-in-sheet/scans`
///
/// # Errors
/// None of its own.
pub async fn index(trainer: WebinarTrainer) -> Answer {
    let page = page(&trainer, &Fields::default(), Errors::none()).await?;
    trainer.visit.page(&page)
}

/// `POST /teach/webinars/{webinar}/sign-in-sheet/scans`
///
/// # Errors
/// [`PageError::TooLarge`]; [`PageError::Bad`] where the webinar was called off.
pub async fn create(Posted(trainer, upload): Posted<WebinarTrainer, Upload>) -> Answer {
    let visit = &trainer.visit;
    let Some(file) = upload.file else {
        let page = page(&trainer, &Fields::default(), Errors::one("file", "scan-choose")).await?;
        return visit.refused(&page);
    };
    let (by, id, back) = (visit.by(), trainer.webinar.id, paths::sheet_scans(visit.lang, trainer.webinar.id));
    let done = upload
        .submission
        .once(visit, move |conn| {
            let (_, is_new) = attendance::attach_scan(conn, &by, id, &file.name, &file.bytes)?;
            let flash = if is_new { "flash-scan-attached" } else { "flash-scan-there" };
            Ok::<_, ScanProblem>(Done::at(back).saying(Message::new(flash).with("name", file.name)))
        })
        .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(problem) => refuse(&trainer, &Fields::default(), "file", problem).await,
    }
}

/// What is to be mended, beside its field.
async fn refuse(trainer: &WebinarTrainer, fields: &Fields, field: &str, problem: ScanProblem) -> Answer {
    let message = match problem {
        ScanProblem::Kind => Message::new("scan-kind"),
        ScanProblem::TooMany => Message::new("scan-too-many").with("n", MOST_SCANS),
        ScanProblem::InUse(n) => Message::new("scan-in-use").with("n", n),
        ScanProblem::Closed => return Err(PageError::Gone(Message::new("scan-stays"))),
        ScanProblem::Cancelled => return Err(PageError::Bad(Message::new("roster-cancelled"))),
        ScanProblem::Database(error) => return Err(error.into()),
    };
    let page = page(trainer, fields, Errors::one(field, message)).await?;
    trainer.visit.refused(&page)
}

/// `GET /teach/webinars/{webinar}/sign-in-sheet/scans/{scan}`: the file, to be kept and not to be shown by us.
///
/// # Errors
/// `NotFound` for a scan of another webinar; [`PageError::Gone`] once its bytes are gone.
pub async fn show(trainer: WebinarTrainer, path: web::Path<(String, String, String)>) -> Answer {
    let id: SheetScanId = path.2.parse().map_err(|_| PageError::NotFound)?;
    let webinar = trainer.webinar.id;
    let found = trainer.visit.app.db.read(move |conn| attendance::find_scan(conn, webinar, id)).await?;
    let (scan, file) = found.ok_or(PageError::NotFound)?;
    let Some(file) = file else {
        let key = if scan.removed_at.is_some() { "scan-is-removed" } else { "scan-is-forgotten" };
        return Err(PageError::Gone(Message::new(key)));
    };
    let name = format!("sign-in-sheet-{}.{}", scan.id, scan.kind().as_str());
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, scan.kind().media_type()))
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header((header::CACHE_CONTROL, "private, no-store"))
        .body(file))
}

/// `POST /teach/webinars/{webinar}/sign-in-sheet/scans/{scan}/removal`
///
/// # Errors
/// `NotFound` for a scan of another webinar; [`PageError::Gone`] where the webinar was closed with it.
pub async fn destroy(Posted(trainer, submission): Posted<WebinarTrainer>, path: web::Path<(String, String, String)>) -> Answer {
    let visit = &trainer.visit;
    let scan: SheetScanId = path.2.parse().map_err(|_| PageError::NotFound)?;
    let field = format!("reason-{scan}");
    let Some(reason) = submission.fields.given(&field) else {
        let page = page(&trainer, &submission.fields, Errors::one(&field, "scan-reason-needed")).await?;
        return visit.refused(&page);
    };
    let (by, id, back) = (visit.by(), trainer.webinar.id, paths::sheet_scans(visit.lang, trainer.webinar.id));
    let done = submission
        .once(visit, move |conn| {
            attendance::remove_scan(conn, &by, id, scan, &reason)?;
            Ok::<_, ScanProblem>(Done::at(back).saying("flash-scan-removed".into()))
        })
        .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(problem) => refuse(&trainer, &submission.fields, &field, problem).await,
    }
}

impl Page for ScansPage {
    const TEMPLATE: &'static str = "trainer/sheet_scans/index.html";

    fn samples() -> Vec<Self> {
        let card = |id: &str| Card {
            id: id.to_owned(),
            name: "sheet.pdf".to_owned(),
            kilobytes: 312,
            attached: Message::new("scan-attached-by").with("name", "Marina Kovalyova").with("time", "17:20"),
            removed: None,
            hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".to_owned(),
            url: "/en/teach/webinars/0/sign-in-sheet/scans/1".to_owned(),
            removal: "/en/teach/webinars/0/sign-in-sheet/scans/1/removal".to_owned(),
            stays: false,
            reason: String::new(),
        };
        let removed = Message::new("scan-removed-by")
            .with("name", "Marina Kovalyova")
            .with("time", "17:30")
            .with("reason", "Another group’s sheet");
        let page = Self {
            errors: Errors::none(),
            crumbs: vec![("/en/teach/webinars".to_owned(), "Webinars".to_owned()), (String::new(), "Scans".to_owned())],
            head: WebinarHead::sample(),
            action: "/en/teach/webinars/0/sign-in-sheet/scans".to_owned(),
            megabytes: 10,
            cancelled: false,
            cards: vec![card("1"), Card { removed: Some(removed), ..card("2") }, Card { stays: true, ..card("3") }],
            sheet_url: "/en/teach/webinars/0/sign-in-sheet".to_owned(),
            entry_url: "/en/teach/webinars/0/sign-in-sheet/enter".to_owned(),
            roster_url: "/en/teach/webinars/0/roster".to_owned(),
        };
        vec![
            Self { cards: Vec::new(), ..page.clone() },
            Self { cancelled: true, ..page.clone() },
            Self { errors: Errors::one("reason-1", Message::new("scan-in-use").with("n", 2)), ..page.clone() },
            Self { errors: Errors::one("file", "scan-kind"), ..page.clone() },
            page,
        ]
    }
}
