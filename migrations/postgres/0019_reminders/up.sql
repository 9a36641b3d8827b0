-- How long before a webinar people are reminded of it: days, and minutes; 0 for not at all.
ALTER TABLE cohorts ADD COLUMN remind_days INTEGER NOT NULL DEFAULT 3;
ALTER TABLE cohorts ADD COLUMN remind_minutes INTEGER NOT NULL DEFAULT 60;

-- Reminders that were begun: for each time of a webinar (its sequence) once.
CREATE TABLE reminder_rounds (
    id BIGINT PRIMARY KEY NOT NULL,
    webinar_id BIGINT NOT NULL REFERENCES webinars (id),
    kind TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    UNIQUE (webinar_id, kind, sequence)
);

-- Who was reminded of what, and on which day of theirs: never twice of the same, never twice a day.
CREATE TABLE reminders (
    id BIGINT PRIMARY KEY NOT NULL,
    webinar_id BIGINT NOT NULL REFERENCES webinars (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    day DATE NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    UNIQUE (webinar_id, person_id, kind, sequence),
    UNIQUE (person_id, day)
);
