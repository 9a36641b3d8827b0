DROP INDEX enrolments_by_cohort_id_id;
DROP TABLE survey_commitments;
DROP TABLE survey_answers;
DROP TABLE survey_receipts;
