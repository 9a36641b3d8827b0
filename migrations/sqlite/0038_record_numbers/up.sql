-- The running number of a record, as registers on paper have it: by cohort and year, given at issuing, never given twice. What stands
-- already is numbered in the order of issue.
ALTER TABLE records ADD COLUMN number_year INTEGER;
ALTER TABLE records ADD COLUMN number INTEGER;
CREATE TABLE record_numbers (
    cohort_id INTEGER NOT NULL REFERENCES cohorts (id),
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (cohort_id, year)
);
UPDATE records SET number_year = CAST(substr(COALESCE(json_extract(facts, '$.issued_on'), issued_at), 1, 4) AS INTEGER);
UPDATE records SET number = ranked.place
FROM (
    SELECT id, ROW_NUMBER() OVER (PARTITION BY cohort_id, number_year ORDER BY issued_at, id) AS place FROM records
) AS ranked
WHERE ranked.id = records.id;
INSERT INTO record_numbers (cohort_id, year, last)
SELECT cohort_id, number_year, MAX(number) FROM records GROUP BY cohort_id, number_year;
CREATE UNIQUE INDEX records_by_cohort_id_number_year_number ON records (cohort_id, number_year, number);
