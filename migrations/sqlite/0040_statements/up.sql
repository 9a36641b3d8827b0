-- Papers that are no completion record: a transcript, a certificate of attendance for one webinar. Each says what was known on its day,
-- and is checked by its code and its bytes as a record is.
CREATE TABLE statements (
    id INTEGER PRIMARY KEY NOT NULL,
    code TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    enrolment_id INTEGER NOT NULL REFERENCES enrolments (id),
    person_id INTEGER REFERENCES people (id),
    cohort_id INTEGER NOT NULL REFERENCES cohorts (id),
    webinar_id INTEGER REFERENCES webinars (id),
    name TEXT,
    latin_name TEXT,
    language TEXT NOT NULL,
    said TEXT NOT NULL,
    pdf BLOB NOT NULL,
    pdf_sha256 TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL
);
CREATE INDEX statements_by_enrolment_id ON statements (enrolment_id);
CREATE INDEX statements_by_person_id ON statements (person_id);
CREATE INDEX statements_by_cohort_id ON statements (cohort_id);
CREATE INDEX statements_by_webinar_id ON statements (webinar_id);
