//! A file as an answer: read from disk in pieces, so that its size does not matter.

use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};

use actix_web::HttpResponse;
use actix_web::body::SizedStream;
use actix_web::http::header;
use actix_web::web::{self, Bytes};
use futures_util::stream;

use super::PageError;

const PIECE: usize = 64 * 1024;

/// The whole of a file, to be kept under a name of plain letters.
///
/// # Errors
/// When the file cannot be read.
pub fn attachment(mut file: File, name: &str, media_type: &str) -> Result<HttpResponse, PageError> {
    let size = file.seek(SeekFrom::End(0)).map_err(anyhow::Error::from)?;
    file.seek(SeekFrom::Start(0)).map_err(anyhow::Error::from)?;
    let pieces = stream::unfold(Some(file), |file| async move {
        let file = file?;
        match web::block(move || piece(file)).await {
            Ok(Ok((_, bytes))) if bytes.is_empty() => None,
            Ok(Ok((file, bytes))) => Some((Ok(Bytes::from(bytes)), Some(file))),
            Ok(Err(error)) => Some((Err(error), None)),
            Err(_) => Some((Err(std::io::Error::other("the server is stopping")), None)),
        }
    });
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, media_type))
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(SizedStream::new(size, Box::pin(pieces))))
}

fn piece(mut file: File) -> std::io::Result<(File, Vec<u8>)> {
    let mut bytes = vec![0; PIECE];
    let read = file.read(&mut bytes)?;
    bytes.truncate(read);
    Ok((file, bytes))
}
