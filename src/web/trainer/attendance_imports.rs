//! A meeting report comes: a file or pasted lines, read in a zone.

use std::sync::Arc;

use actix_web::web;
use chrono_tz::Tz;
use serde::Serialize;

use super::attendance_file::file_in_words;
use super::attendance_several::acts_on;
use crate::attendance::{self, ActsOn, ImportProblem, KeptImport, NewReport};
use crate::i18n::Message;
use crate::ids::AttendanceImportId;
use crate::web::learner::settings::zones::{ZoneOption, zone_named, zones_of};
use crate::web::planned::with_plans;
use crate::web::upload::Sent;
use crate::web::webinar_head::{WebinarHead, moment};
use crate::web::{Answer, Done, Errors, Page, PageError, Posted, WebinarTrainer, paths};
use crate::webinars::{self, WebinarState};

/// The page with the file field.
#[derive(Clone, Debug, Serialize)]
pub struct NewPage {
    errors: Errors,
    crumbs: Vec<(String, String)>,
    head: WebinarHead,
    action: String,
    back_url: String,
    megabytes: usize,
    pasted: String,
    zone: String,
    zones: Vec<ZoneOption>,
    closed: bool,
    earlier: Vec<Earlier>,
    links: Links,
}

/// A report that came before.
#[derive(Clone, Debug, Serialize)]
struct Earlier {
    name: String,
    url: String,
    when: String,
    state: Message,
}

/// Where else one may go from the pages of reports.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Links {
    roster: String,
    remembered: String,
    walk_ins: String,
    unmatched: String,
    new: String,
    template: String,
}

impl Links {
    pub(super) fn of(trainer: &WebinarTrainer) -> Self {
        let (lang, id) = (trainer.visit.lang, trainer.webinar.id);
        Self {
            roster: paths::roster(lang, id),
            remembered: paths::remembered(lang, id),
            walk_ins: paths::walk_ins(lang, id),
            unmatched: paths::unmatched(lang, id),
            new: paths::report_new(lang, id),
            template: paths::report_template(lang, id),
        }
    }

    pub(super) fn sample() -> Self {
        Self {
            roster: "/en/teach/webinars/0/roster".to_owned(),
            remembered: "/en/teach/webinars/0/remembered".to_owned(),
            walk_ins: "/en/teach/webinars/0/walk-ins".to_owned(),
            unmatched: "/en/teach/webinars/0/unmatched".to_owned(),
            new: "/en/teach/webinars/0/imports/new".to_owned(),
            template: "/en/teach/webinars/0/imports/template.csv".to_owned(),
        }
    }
}

/// `GET /teach/webinars/{webinar}/imports/new`
///
/// # Errors
/// None of its own.
pub async fn new(trainer: WebinarTrainer) -> Answer {
    let zone = trainer.webinar.tz().name().to_owned();
    let page = page(&trainer, String::new(), zone, Errors::none()).await?;
    trainer.visit.page(&page)
}

/// `POST /teach/webinars/{webinar}/imports`
///
/// # Errors
/// [`PageError::TooLarge`] for what is many times too large; [`PageError::Gone`] where the webinar is closed.
pub async fn create(Posted(trainer, sent): Posted<WebinarTrainer, Sent>) -> Answer {
    let visit = &trainer.visit;
    let upload = match sent {
        Sent::Whole(upload) => upload,
        Sent::TooLarge(fields) => {
            let megabytes = visit.app.config.upload_bytes / 1_048_576;
            let errors = Errors::one("file", Message::new("error-too-large-text").with("megabytes", megabytes));
            return visit.page_with(413, &page(&trainer, fields.text("pasted"), fields.text("zone"), errors).await?);
        }
    };
    let (pasted, zone) = (upload.submission.fields.text("pasted"), upload.submission.fields.text("zone"));
    let mut errors = Errors::none();
    let file = match upload.file {
        Some(file) => Some((file.name, file.bytes)),
        None if !pasted.is_empty() => Some((String::new(), pasted.clone().into_bytes())),
        None => None,
    };
    if file.is_none() {
        errors.add("file", "meeting-choose");
    }
    let tz = zone_or(&zone, trainer.webinar.tz());
    if tz.is_none() {
        errors.add("zone", "meeting-zone-unknown");
    }
    let (Some((name, bytes)), Some(tz)) = (file, tz) else {
        return visit.refused(&page(&trainer, pasted, zone, errors).await?);
    };
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let (by, id, lang) = (visit.by(), trainer.webinar.id, visit.lang);
    let (person, everywhere) = (trainer.person.id, acts_on(&trainer) == ActsOn::Cohort);
    let new = Arc::new(NewReport::new(&name, bytes, Some(tz)));
    let submission = &upload.submission;
    let done = with_plans(visit, &curriculum, |plans| {
        let (new, curriculum) = (new.clone(), curriculum.clone());
        submission.once(visit, move |conn| {
            let started = attendance::start_import(conn, &by, &curriculum, id, &new, &plans)?;
            // the same file may have been imported before for another webinar and this one
            let begun_for = attendance::begun_for(conn, started.id)?;
            let leads = everywhere || webinars::trainers_of(conn, begun_for)?.iter().any(|(trainer, _)| *trainer == person);
            let done = Done::at(paths::report(lang, if leads { begun_for } else { id }, started.id));
            Ok::<_, ImportProblem>(started.came.message().into_iter().fold(done, Done::saying))
        })
    })
    .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(ImportProblem::Refused(why)) => {
            visit.refused(&page(&trainer, pasted, zone, Errors::one("file", why.message())).await?)
        }
        Err(problem) => Err(refused(problem)),
    }
}

/// `POST /teach/webinars/{webinar}/imports/{import}/zone`: the kept file is read in another zone.
///
/// # Errors
/// [`PageError::NotFound`] for an import of another webinar.
pub async fn update(Posted(trainer, submission): Posted<WebinarTrainer>, path: web::Path<(String, String, String)>) -> Answer {
    let visit = &trainer.visit;
    let import = find_led(&trainer, &path.2).await?;
    let typed = submission.fields.text("zone");
    let Some(zone) = zone_or(&typed, trainer.webinar.tz()) else {
        let errors = Errors::one("zone", "meeting-zone-unknown");
        return super::attendance_review::again(&trainer, import, typed, errors).await;
    };
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let (id, webinar, now) = (import.id, import.webinar_id, visit.now);
    let back = paths::report(visit.lang, trainer.webinar.id, id);
    let done = with_plans(visit, &curriculum, |plans| {
        let (curriculum, back) = (curriculum.clone(), back.clone());
        submission.once(visit, move |conn| {
            attendance::reread_import(conn, now, &curriculum, webinar, (id, zone), &plans)?;
            Ok::<_, ImportProblem>(Done::at(back).saying("flash-meeting-reread".into()))
        })
    })
    .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(ImportProblem::Refused(why)) => {
            super::attendance_review::again(&trainer, import, typed, Errors::one("zone", why.message())).await
        }
        Err(problem) => settled(&trainer, &import, problem),
    }
}

fn zone_or(typed: &str, usual: Tz) -> Option<Tz> {
    if typed.is_empty() { Some(usual) } else { zone_named(typed) }
}

/// The import with this identifier: begun for the webinar, or for it as well.
pub(super) async fn find(trainer: &WebinarTrainer, id: &str) -> Result<KeptImport, PageError> {
    let id: AttendanceImportId = id.parse().map_err(|_| PageError::NotFound)?;
    let webinar = trainer.webinar.id;
    trainer.visit.app.db.read(move |conn| attendance::find_import_at(conn, webinar, id)).await?.ok_or(PageError::NotFound)
}

/// Whether the reader may do with an import what takes effect at all its webinars: those who give the one for which it was begun.
///
/// # Errors
/// The database's.
pub(super) async fn leads(trainer: &WebinarTrainer, import: &KeptImport) -> Result<bool, PageError> {
    let (begun_for, person) = (import.webinar_id, trainer.person.id);
    if begun_for == trainer.webinar.id || acts_on(trainer) == ActsOn::Cohort {
        return Ok(true);
    }
    let given = trainer.visit.app.db.read(move |conn| webinars::trainers_of(conn, begun_for)).await?;
    Ok(given.iter().any(|(trainer, _)| *trainer == person))
}

/// The same import for somebody who [`leads`] it.
///
/// # Errors
/// [`PageError::NotAllowed`] for who gives another of its webinars alone.
pub(super) async fn find_led(trainer: &WebinarTrainer, id: &str) -> Result<KeptImport, PageError> {
    let import = find(trainer, id).await?;
    if leads(trainer, &import).await? { Ok(import) } else { Err(PageError::NotAllowed("trainer")) }
}

/// What somebody else settled in the meantime is shown as it is.
pub(super) fn settled(trainer: &WebinarTrainer, import: &KeptImport, problem: ImportProblem) -> Answer {
    match problem {
        ImportProblem::NotOpen => {
            let page = paths::report(trainer.visit.lang, trainer.webinar.id, import.id);
            Ok(trainer.visit.go(&Done::at(page).saying("flash-meeting-settled".into())))
        }
        problem => Err(refused(problem)),
    }
}

/// What no form can mend.
pub(super) fn refused(problem: ImportProblem) -> PageError {
    match problem {
        ImportProblem::Closed => PageError::Gone(Message::new("meeting-closed")),
        ImportProblem::OtherClosed => PageError::Gone(Message::new("meeting-several-stays")),
        ImportProblem::Own => PageError::Bad(Message::new("walk-ins-own")),
        ImportProblem::NotExpected => PageError::Bad(Message::new("roster-not-expected")),
        ImportProblem::NotOpen => PageError::Gone(Message::new("flash-meeting-settled")),
        ImportProblem::Refused(why) => PageError::Bad(why.message()),
        ImportProblem::Changing | ImportProblem::Unplanned(_) => PageError::Gone(Message::new("meeting-changing")),
        ImportProblem::Database(error) => error.into(),
    }
}

async fn page(trainer: &WebinarTrainer, pasted: String, zone: String, errors: Errors) -> Result<NewPage, PageError> {
    let (visit, webinar) = (&trainer.visit, &trainer.webinar);
    let (lang, now, id) = (visit.lang, visit.now, webinar.id);
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let head = WebinarHead::new(webinar, &curriculum, lang, now);
    let earlier = visit.app.db.read(move |conn| attendance::imports_of(conn, id)).await?;
    Ok(NewPage {
        errors,
        crumbs: super::crumbs(lang, webinar, &head, "meeting-title"),
        head,
        action: paths::reports_of(lang, id),
        back_url: paths::roster(lang, id),
        megabytes: visit.app.config.upload_bytes / 1_048_576,
        pasted,
        zone,
        zones: zones_of(&curriculum, lang, now),
        closed: webinar.state() != WebinarState::Planned,
        earlier: earlier
            .into_iter()
            .map(|import| Earlier {
                url: paths::report(lang, id, import.id),
                when: moment(lang, import.created_at, webinar.tz(), now),
                state: Message { key: format!("meeting-state-{}", import.state().as_str()).into(), args: Default::default() },
                name: file_in_words(lang, &import.file_name),
            })
            .collect(),
        links: Links::of(trainer),
    })
}

impl Page for NewPage {
    const TEMPLATE: &'static str = "trainer/attendance_imports/new.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            errors: Errors::none(),
            crumbs: vec![("/en/teach/webinars".to_owned(), "Webinars".to_owned()), (String::new(), "Report".to_owned())],
            head: WebinarHead::sample(),
            action: "/en/teach/webinars/0/imports".to_owned(),
            back_url: "/en/teach/webinars/0/roster".to_owned(),
            megabytes: 10,
            pasted: String::new(),
            zone: "Asia/Almaty".to_owned(),
            zones: Vec::new(),
            closed: false,
            earlier: Vec::new(),
            links: Links::sample(),
        };
        let earlier = ["checked", "confirmed", "undone"].map(|state| Earlier {
            name: "participants.csv".to_owned(),
            url: "/en/teach/webinars/0/imports/1".to_owned(),
            when: "17:20".to_owned(),
            state: Message { key: format!("meeting-state-{state}").into(), args: Default::default() },
        });
        vec![
            page.clone(),
            Self { errors: Errors::one("file", "meeting-choose"), earlier: earlier.to_vec(), ..page.clone() },
            Self { closed: true, ..page },
        ]
    }
}
