-- The words by which somebody is found on a cohort, so that the search of a hundred thousand people reads those that begin so.
CREATE TABLE enrolment_words (
    enrolment_id INTEGER NOT NULL REFERENCES enrolments (id),
    word TEXT NOT NULL,
    cohort_id INTEGER NOT NULL REFERENCES cohorts (id),
    PRIMARY KEY (enrolment_id, word)
) WITHOUT ROWID;
CREATE INDEX enrolment_words_by_cohort_id_word ON enrolment_words (cohort_id, word);
INSERT INTO enrolment_words (enrolment_id, word, cohort_id)
WITH RECURSIVE texts (enrolment_id, cohort_id, word, rest) AS (
    SELECT e.id, e.cohort_id, '', e.name_key || ' ' || COALESCE(e.organisation_key, '') || ' @' || LOWER(e.reference) || ' ' || COALESCE('@' || LOWER(p.email), '') || ' '
    FROM enrolments e JOIN people p ON p.id = e.person_id
    UNION ALL
    SELECT enrolment_id, cohort_id, SUBSTR(rest, 1, INSTR(rest, ' ') - 1), SUBSTR(rest, INSTR(rest, ' ') + 1) FROM texts WHERE rest <> ''
)
SELECT DISTINCT enrolment_id, SUBSTR(word, 1, 64), cohort_id FROM texts WHERE word <> '';
