//! A scan of a signed sheet as kept.

use diesel::prelude::*;

use super::super::sheet::ScanKind;
use crate::by::Who;
use crate::clock::Instant;
use crate::db::schema::sheet_scans;
use crate::ids::{SheetScanId, WebinarId};

/// A scan without its bytes.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = sheet_scans)]
pub struct Scan {
    /// Which.
    pub id: SheetScanId,
    /// Of which webinar.
    pub webinar_id: WebinarId,
    /// The file's name as it came.
    pub file_name: String,
    kind: String,
    /// How large it is.
    pub bytes: i32,
    /// Its SHA-256.
    pub file_hash: String,
    /// When it came.
    pub attached_at: Instant,
    attached_by: String,
    /// When it was taken away again.
    pub removed_at: Option<Instant>,
    removed_by: Option<String>,
    /// Why.
    pub removed_reason: Option<String>,
}

impl Scan {
    /// What it is.
    pub fn kind(&self) -> ScanKind {
        ScanKind::from_stored(&self.kind)
    }

    /// Who attached it.
    pub fn attached_by(&self) -> Who {
        Who::from_stored(&self.attached_by)
    }

    /// Who took it away.
    pub fn removed_by(&self) -> Option<Who> {
        self.removed_by.as_deref().map(Who::from_stored)
    }
}
