DROP TABLE last_dates;
DROP INDEX standings_by_cohort_id_outlook;
ALTER TABLE standings DROP COLUMN outlook;
ALTER TABLE standings DROP COLUMN cohort_id;
