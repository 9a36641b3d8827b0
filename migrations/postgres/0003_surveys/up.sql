-- That an enrolment has answered a form after a module: without a time, and under a random identifier, so that nothing joins it to
-- the answers.
CREATE TABLE survey_receipts (
    id BIGINT PRIMARY KEY NOT NULL,
    enrolment_id BIGINT NOT NULL REFERENCES enrolments (id),
    survey TEXT NOT NULL,
    module TEXT NOT NULL,
    UNIQUE (enrolment_id, survey, module)
);

-- What was answered, by nobody in particular.
CREATE TABLE survey_answers (
    id BIGINT PRIMARY KEY NOT NULL,
    cohort_id BIGINT NOT NULL REFERENCES cohorts (id),
    edition_id BIGINT NOT NULL REFERENCES editions (id),
    survey TEXT NOT NULL,
    module TEXT NOT NULL,
    language TEXT NOT NULL,
    answered_on DATE NOT NULL,
    answers TEXT NOT NULL
);
CREATE INDEX survey_answers_by_cohort_id_survey_module ON survey_answers (cohort_id, survey, module);

-- What somebody wants to be reminded of; gone once it is sent.
CREATE TABLE survey_commitments (
    id BIGINT PRIMARY KEY NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id),
    module TEXT NOT NULL,
    body TEXT NOT NULL,
    send_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX survey_commitments_by_person_id ON survey_commitments (person_id);

-- The last people of a cohort, whose forms of the tests are looked at when the next one comes.
CREATE INDEX enrolments_by_cohort_id_id ON enrolments (cohort_id, id);
