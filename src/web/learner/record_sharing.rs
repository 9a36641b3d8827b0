//! Whether people who verify a record see its holder's name.

use actix_web::web;

use crate::completion;
use crate::ids::RecordId;
use crate::web::auth::Member;
use crate::web::{Answer, Done, PageError, Posted, paths};

/// `POST /record/{record}/sharing`
///
/// # Errors
/// [`PageError::NotFound`] for a record of somebody else.
pub async fn update(posted: Posted<Member>, path: web::Path<(String, String)>) -> Answer {
    let Posted(Member { visit, person }, submission) = posted;
    let id: RecordId = path.into_inner().1.parse().map_err(|_| PageError::NotFound)?;
    let shown = submission.fields.ticked("show_name");
    let (by, back) = (visit.by(), paths::record(visit.lang));
    let done = submission
        .once(&visit, move |conn| {
            if !completion::set_sharing(conn, &by, person.id, id, shown)? {
                return Err(PageError::NotFound);
            }
            let flash = if shown { "flash-name-shown" } else { "flash-name-masked" };
            Ok(Done::at(back).saying(flash.into()))
        })
        .await?;
    Ok(visit.go(&done))
}
