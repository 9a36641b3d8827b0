-- Whether an enrolment can still be completed, as last decided: reached, open, only-if, out-of-reach; empty where it was decided
-- before this was known. The cohort stands beside it so that a list of its people is narrowed without reading everybody.
ALTER TABLE standings ADD COLUMN cohort_id BIGINT REFERENCES cohorts (id);
ALTER TABLE standings ADD COLUMN outlook TEXT;
UPDATE standings SET cohort_id = (SELECT e.cohort_id FROM enrolments e WHERE e.id = standings.enrolment_id);
CREATE INDEX standings_by_cohort_id_outlook ON standings (cohort_id, outlook);
-- The webinars that are the last chance of somebody for a part of live teaching.
CREATE TABLE last_dates (
    id BIGINT PRIMARY KEY NOT NULL,
    enrolment_id BIGINT NOT NULL REFERENCES enrolments (id),
    webinar_id BIGINT NOT NULL REFERENCES webinars (id)
);
CREATE UNIQUE INDEX last_dates_by_enrolment_id_webinar_id ON last_dates (enrolment_id, webinar_id);
CREATE INDEX last_dates_by_webinar_id ON last_dates (webinar_id);
