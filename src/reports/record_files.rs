//! The PDF files of a selection of a cohort's records as one zip.

use std::fs::File;

use super::exports::{Format, NewExport};
use crate::clock::Instant;
use crate::completion::bundle::Bundle;
use crate::completion::credential::{Issuer, SigningKey};
use crate::completion::{RecordFilter, list_records, pdfs_of};
use crate::db::Conn;
use crate::enrolment::Cohort;
use crate::ids::RecordId;

/// The most records of one zip: some two hundred megabytes.
pub const MOST_RECORD_FILES: i64 = 2_000;
/// So many are in memory at once.
const AT_ONCE: i64 = 20;

/// Makes the zip on disk, with what is to be kept of having made it; `None` where no record with a PDF fits, or too many do. It has no
/// name and is gone when it is closed.
///
/// # Errors
/// The database's, those of the disk, and when the key cannot sign.
pub fn make_record_files(
    conn: &mut Conn,
    cohort: &Cohort,
    (filter, fields): (&RecordFilter, String),
    at: Instant,
    (issuer, key): (&Issuer, &SigningKey),
    purpose: String,
) -> anyhow::Result<Option<(File, NewExport)>> {
    let mut bundle = Bundle::new(tempfile::tempfile()?, &cohort.slug, at);
    let mut offset = 0;
    loop {
        let list = list_records(conn, cohort.id, filter, at, offset, AT_ONCE)?;
        if list.total > MOST_RECORD_FILES {
            return Ok(None);
        }
        let ids: Vec<RecordId> = list.records.iter().map(|record| record.id).collect();
        let pdfs = pdfs_of(conn, &ids)?;
        for record in &list.records {
            if let Some(pdf) = pdfs.get(&record.id) {
                bundle.add(record, pdf)?;
            }
        }
        offset += AT_ONCE;
        if offset >= list.total {
            break;
        }
    }
    if bundle.is_empty() {
        return Ok(None);
    }
    let new = NewExport {
        cohort: cohort.id,
        kind: "record-files",
        format: Format::Zip,
        purpose,
        filters: fields,
        rows: bundle.len() as i64,
    };
    Ok(Some((bundle.finish(issuer, key)?, new)))
}
