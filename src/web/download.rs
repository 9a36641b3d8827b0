//! A file as an answer: a large one read from disk in pieces, so that its size does not matter; a small table.

use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};

use actix_web::HttpResponse;
use actix_web::body::SizedStream;
use actix_web::http::header;
use actix_web::web::{self, Bytes};
use futures_util::stream;

use super::{Answer, PageError};
use crate::tables::harmless;

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

/// A small table as a file: UTF-8 with its mark, so that Excel reads Cyrillic; lines as RFC 4180 has them; cells that a spreadsheet
/// would run are made harmless.
///
/// # Errors
/// None that a table of text can cause.
pub fn csv(name: &str, rows: &[Vec<String>]) -> Answer {
    let mut writer =
        csv::WriterBuilder::new().flexible(true).terminator(csv::Terminator::CRLF).from_writer(b"\xef\xbb\xbf".to_vec());
    for row in rows {
        let cells = row.iter().map(|cell| harmless(cell));
        writer.write_record(cells).map_err(|_| PageError::ours("a row could not be written"))?;
    }
    let bytes = writer.into_inner().map_err(|_| PageError::ours("the file could not be finished"))?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "text/csv; charset=utf-8"))
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .insert_header((header::CACHE_CONTROL, "private, no-store"))
        .body(bytes))
}
