-- Somebody asked for their account to be erased: it is done when the days are over in which they may change their mind. One at a time
-- for each person, while it is neither taken back nor done.
CREATE TABLE erasures (
    id BIGINT PRIMARY KEY NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id),
    asked_at TIMESTAMPTZ NOT NULL,
    asked_by TEXT NOT NULL,
    due_at TIMESTAMPTZ NOT NULL,
    withdrawn_at TIMESTAMPTZ,
    done_at TIMESTAMPTZ,
    live_key TEXT UNIQUE
);
CREATE INDEX erasures_by_person_id ON erasures (person_id);
