//! The pictures on records.

use diesel::prelude::*;

use super::super::document::Picture;
use crate::db::Conn;
use crate::db::schema::record_pictures;
use crate::ids::RecordPictureId;

/// The pictures that a record carries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pictures {
    /// Of who issues.
    pub logo: Option<Picture>,
    /// Of who signs.
    pub signature: Option<Picture>,
}

/// The pictures of these ids.
///
/// # Errors
/// The database's.
pub fn pictures(conn: &mut Conn, logo: Option<RecordPictureId>, signature: Option<RecordPictureId>) -> QueryResult<Pictures> {
    let mut find = |id: Option<RecordPictureId>| match id {
        Some(id) => record_picture(conn, id),
        None => Ok(None),
    };
    Ok(Pictures { logo: find(logo)?, signature: find(signature)? })
}

/// One of them.
///
/// # Errors
/// The database's.
pub fn record_picture(conn: &mut Conn, id: RecordPictureId) -> QueryResult<Option<Picture>> {
    let png: Option<Vec<u8>> = record_pictures::table.find(id).select(record_pictures::png).first(conn).optional()?;
    Ok(png.and_then(|png| Picture::kept(&png)))
}
