//! A record's PDF: the bytes that were stored on the day of issue, for its holder.

use actix_web::http::header;
use actix_web::{HttpResponse, web};

use crate::completion;
use crate::ids::RecordId;
use crate::web::auth::Member;
use crate::web::{Answer, PageError};

/// `GET /record/{record}/record.pdf`
///
/// # Errors
/// [`PageError::NotFound`] for a record of somebody else.
pub async fn show(member: Member, path: web::Path<(String, String)>) -> Answer {
    let id: RecordId = path.into_inner().1.parse().map_err(|_| PageError::NotFound)?;
    let person = member.person.id;
    let found = member
        .visit
        .app
        .db
        .read(move |conn| {
            let theirs = completion::find_record(conn, id)?.filter(|record| record.person_id == Some(person));
            let Some(record) = theirs else { return Ok(None) };
            Ok::<_, diesel::result::Error>(Some((record.code(), completion::pdf_of(conn, id)?)))
        })
        .await?;
    let (code, pdf) = found.ok_or(PageError::NotFound)?;
    Ok(pdf_answer(&format!("record-{code}.pdf"), pdf))
}

/// A record's PDF as a file to be saved under a name.
pub fn pdf_answer(name: &str, pdf: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("application/pdf")
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .insert_header((header::CACHE_CONTROL, "private, no-cache"))
        .body(pdf)
}
