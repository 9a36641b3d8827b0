ALTER TABLE cohorts DROP COLUMN attendance_letters;
