//! The file of an import as it came: what it is called, its size and hash, who brought it; and the file itself.

use actix_web::http::header;
use actix_web::{HttpResponse, web};
use serde::Serialize;

use super::attendance_imports::find;
use crate::attendance::KeptImport;
use crate::by::Who;
use crate::i18n::{Lang, Message, tr};
use crate::people;
use crate::web::webinar_head::moment;
use crate::web::{Answer, PageError, WebinarTrainer, paths};

/// What the page of an import says about its file.
#[derive(Clone, Debug, Serialize)]
pub(super) struct KeptFile {
    name: String,
    /// In thousands of bytes of 1,024.
    kilobytes: usize,
    hash: String,
    /// Who brought it, and when.
    brought: Message,
    /// `None` where it was taken out, with somebody who stood in it.
    url: Option<String>,
}

/// The name of a kept file; lines that were pasted have none.
pub(super) fn file_in_words(lang: Lang, name: &str) -> String {
    if name.is_empty() { tr(lang, "meeting-pasted-name") } else { name.to_owned() }
}

impl KeptFile {
    /// Of an import.
    ///
    /// # Errors
    /// The database's.
    pub(super) async fn of(trainer: &WebinarTrainer, import: &KeptImport) -> Result<Self, PageError> {
        let (visit, webinar, lang) = (&trainer.visit, &trainer.webinar, trainer.visit.lang);
        let name = match import.brought_by() {
            Who::Person(person) => {
                let found = visit.app.db.read(move |conn| people::people_with(conn, &[person])).await?;
                found.into_iter().next().map_or_else(|| tr(lang, "audit-by-somebody"), |person| person.name)
            }
            Who::System => tr(lang, "audit-by-system"),
            Who::Command => tr(lang, "audit-by-command"),
        };
        Ok(Self {
            name: file_in_words(lang, &import.file_name),
            kilobytes: (import.file.len() / 1024).max(1),
            hash: import.file_hash.clone(),
            brought: Message::new("meeting-kept-brought")
                .with("name", name)
                .with("time", moment(lang, import.created_at, webinar.tz(), visit.now)),
            url: (!import.file.is_empty()).then(|| paths::report_file(lang, webinar.id, import.id)),
        })
    }

    pub(super) fn sample() -> Self {
        Self {
            name: "participants.csv".to_owned(),
            kilobytes: 12,
            hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".to_owned(),
            brought: Message::new("meeting-kept-brought").with("name", "Marina Kovalyova").with("time", "17:20"),
            url: Some("/en/teach/webinars/0/imports/1/file".to_owned()),
        }
    }
}

/// `GET /teach/webinars/{webinar}/imports/{import}/file`: the bytes as they came, to be kept and not to be shown by us. The name is ours:
/// theirs may be anything.
///
/// # Errors
/// `NotFound` for an import of another webinar.
pub async fn show(trainer: WebinarTrainer, path: web::Path<(String, String, String)>) -> Answer {
    let import = find(&trainer, &path.2).await?;
    if import.file.is_empty() {
        return Err(PageError::Gone(Message::new("import-file-gone")));
    }
    let end = import.file_name.rsplit_once('.').map(|(_, end)| end.to_lowercase());
    let end = end
        .filter(|end| matches!(end.as_str(), "csv" | "tsv" | "txt" | "xlsx" | "xml" | "json"))
        .unwrap_or_else(|| "bin".to_owned());
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "application/octet-stream"))
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"report-{}.{end}\"", import.id)))
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header((header::CACHE_CONTROL, "private, no-store"))
        .body(import.file))
}
