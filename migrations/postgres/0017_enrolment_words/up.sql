-- The words by which somebody is found on a cohort, so that the search of a hundred thousand people reads those that begin so.
-- Words are compared by their bytes in both databases: the beginning of a word is a range.
CREATE TABLE enrolment_words (
    enrolment_id BIGINT NOT NULL REFERENCES enrolments (id),
    word TEXT COLLATE "C" NOT NULL,
    cohort_id BIGINT NOT NULL REFERENCES cohorts (id),
    PRIMARY KEY (enrolment_id, word)
);
CREATE INDEX enrolment_words_by_cohort_id_word ON enrolment_words (cohort_id, word, enrolment_id);
INSERT INTO enrolment_words (enrolment_id, word, cohort_id)
SELECT DISTINCT e.id, LEFT(found.word, 64), e.cohort_id
FROM enrolments e
JOIN people p ON p.id = e.person_id
CROSS JOIN LATERAL regexp_split_to_table(CONCAT_WS(' ', e.name_key, e.organisation_key, '@' || LOWER(e.reference), '@' || LOWER(p.email)), ' ') AS found (word)
WHERE found.word <> '';
