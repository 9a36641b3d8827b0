-- What counted as present in a cohort from a moment on: one row for how it began and one for each change. It is what «as known on» an
-- earlier moment counts by where a webinar was not closed then; a closed one has its own in `closings`.
CREATE TABLE presence_rules (
    id INTEGER PRIMARY KEY NOT NULL,
    cohort_id INTEGER NOT NULL REFERENCES cohorts (id),
    present_percent INTEGER NOT NULL,
    check_ins_needed INTEGER NOT NULL,
    at TEXT NOT NULL,
    by_whom TEXT NOT NULL
);
CREATE INDEX presence_rules_by_cohort_id ON presence_rules (cohort_id);

-- Earlier ones are sentences in the audit: what stands now holds from the beginning.
INSERT INTO presence_rules (id, cohort_id, present_percent, check_ins_needed, at, by_whom)
SELECT id, id, present_percent, check_ins_needed, created_at, created_by FROM cohorts;
