-- Two people in front of one camera: a name in a report may be somebody else's as well. Identifiers with spaces between, as candidates.
ALTER TABLE attendance_import_rows ADD COLUMN also_ids TEXT NOT NULL DEFAULT '';
ALTER TABLE match_decisions ADD COLUMN also_ids TEXT NOT NULL DEFAULT '';
