ALTER TABLE evidence_matches DROP COLUMN provisional_id;
DROP TABLE api_tokens;
DROP TABLE match_decisions;
DROP TABLE attendance_import_rows;
DROP TABLE provisional_people;
DROP TABLE attendance_imports;
