-- Scans of the sheets that people sign on a face-to-face day. A scan that is removed leaves its row: what it was, who removed it and why.
CREATE TABLE sheet_scans (
    id INTEGER PRIMARY KEY NOT NULL,
    webinar_id INTEGER NOT NULL REFERENCES webinars (id),
    file_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    file_hash TEXT NOT NULL,
    attached_at TEXT NOT NULL,
    attached_by TEXT NOT NULL,
    removed_at TEXT,
    removed_by TEXT,
    removed_reason TEXT,
    file BLOB
);
CREATE UNIQUE INDEX sheet_scans_once ON sheet_scans (webinar_id, file_hash) WHERE removed_at IS NULL;
CREATE INDEX sheet_scans_by_attached_at ON sheet_scans (attached_at);

-- The scan from which a signature was read.
ALTER TABLE evidence ADD COLUMN scan_id INTEGER REFERENCES sheet_scans (id);
CREATE INDEX evidence_by_scan_id ON evidence (scan_id);

-- Evidence that somebody took back, with the reason: it stays as it was written, and counts no more.
CREATE TABLE evidence_withdrawals (
    id INTEGER PRIMARY KEY NOT NULL,
    evidence_id INTEGER NOT NULL UNIQUE REFERENCES evidence (id),
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    by_whom TEXT NOT NULL
);
