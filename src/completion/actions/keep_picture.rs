//! Keeping a picture for the records of a cohort.

use diesel::prelude::*;
use sha2::{Digest as _, Sha256};

use super::super::document::Picture;
use crate::by::By;
use crate::db::Conn;
use crate::db::schema::record_pictures;
use crate::ids::{CohortId, RecordPictureId};
use crate::secrets::hex;

/// Keeps a picture, under the cohort's lock; the same again is the same. What it is for, and who put it there, stands in the cohort's settings and their log.
///
/// # Errors
/// The database's.
pub fn keep_picture(conn: &mut Conn, by: &By, cohort: CohortId, picture: &Picture) -> QueryResult<RecordPictureId> {
    let hash = hex(&Sha256::digest(&picture.png));
    let there = record_pictures::table
        .filter(record_pictures::cohort_id.eq(cohort))
        .filter(record_pictures::sha256.eq(&hash))
        .select(record_pictures::id)
        .first(conn)
        .optional()?;
    if let Some(id) = there {
        return Ok(id);
    }
    let id = RecordPictureId::new();
    let row = (
        record_pictures::id.eq(id),
        record_pictures::cohort_id.eq(cohort),
        record_pictures::sha256.eq(&hash),
        record_pictures::png.eq(picture.png.to_vec()),
        record_pictures::added_at.eq(by.at),
        record_pictures::added_by.eq(by.stored()),
    );
    diesel::insert_into(record_pictures::table).values(row).execute(conn)?;
    Ok(id)
}
