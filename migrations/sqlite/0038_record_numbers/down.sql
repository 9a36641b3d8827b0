DROP INDEX records_by_cohort_id_number_year_number;
DROP TABLE record_numbers;
ALTER TABLE records DROP COLUMN number;
ALTER TABLE records DROP COLUMN number_year;
