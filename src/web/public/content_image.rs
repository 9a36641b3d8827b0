//! `GET /content/{edition}/{path}`: an image of a lesson, as the edition has it. It never changes, so browsers keep it for a year.

use actix_web::http::header;
use actix_web::{HttpResponse, web};

use crate::app::App;
use crate::web::{Answer, PageError};

/// The image.
///
/// # Errors
/// [`PageError::NotFound`] for an edition or an image that is not there.
pub async fn show(app: web::Data<App>, path: web::Path<(String, String)>) -> Answer {
    let (edition, file) = path.into_inner();
    let curriculum = match app.shelf.find_by_hash(&edition) {
        Some(curriculum) => curriculum,
        None => {
            let asked = edition.clone();
            let id =
                app.db.read(move |conn| crate::curriculum::find_edition(conn, &asked)).await?.ok_or(PageError::NotFound)?;
            app.curriculum(id).await?
        }
    };
    let image = curriculum.images.get(&file).ok_or(PageError::NotFound)?;
    Ok(HttpResponse::Ok()
        .content_type(image.media_type)
        .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .body(web::Bytes::copy_from_slice(&image.bytes)))
}
