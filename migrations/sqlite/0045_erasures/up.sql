-- Somebody asked for their account to be erased: it is done when the days are over in which they may change their mind. One at a time
-- for each person, while it is neither taken back nor done.
CREATE TABLE erasures (
    id INTEGER PRIMARY KEY NOT NULL,
    person_id INTEGER NOT NULL REFERENCES people (id),
    asked_at TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    due_at TEXT NOT NULL,
    withdrawn_at TEXT,
    done_at TEXT,
    live_key TEXT UNIQUE
);
CREATE INDEX erasures_by_person_id ON erasures (person_id);
