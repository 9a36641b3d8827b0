ALTER TABLE match_decisions DROP COLUMN also_ids;
ALTER TABLE attendance_import_rows DROP COLUMN also_ids;
