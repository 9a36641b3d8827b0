-- When trainers cannot, as they say it: a time from one moment to another, without a reason.
CREATE TABLE trainer_absences (
    id BIGINT PRIMARY KEY NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id),
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    said_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX trainer_absences_by_person_id_ends_at ON trainer_absences (person_id, ends_at);

-- The hours of a week that suit a trainer: minutes of the day on the wall clock of a zone, Monday as 1. Whoever has no row said nothing.
CREATE TABLE trainer_hours (
    id BIGINT PRIMARY KEY NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id),
    weekday INTEGER NOT NULL,
    from_minute INTEGER NOT NULL,
    to_minute INTEGER NOT NULL,
    zone TEXT NOT NULL,
    UNIQUE (person_id, weekday)
);

-- Languages into which a webinar is interpreted, as tags with a space between.
ALTER TABLE webinars ADD COLUMN interpreted TEXT NOT NULL DEFAULT '';
