-- Logos and scanned signatures on the records of a cohort: kept as they are printed, and for as long as there are records that carry
-- them. The same picture is there once.
CREATE TABLE record_pictures (
    id INTEGER PRIMARY KEY NOT NULL,
    cohort_id INTEGER NOT NULL REFERENCES cohorts (id),
    sha256 TEXT NOT NULL,
    png BLOB NOT NULL,
    added_at TEXT NOT NULL,
    added_by TEXT NOT NULL
);
CREATE UNIQUE INDEX record_pictures_once ON record_pictures (cohort_id, sha256);
