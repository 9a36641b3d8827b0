-- The stretch for which somebody's joining page is open, while it grows; when it has ended it becomes evidence, which never changes.
CREATE TABLE heartbeats (
    id INTEGER PRIMARY KEY NOT NULL,
    webinar_id INTEGER NOT NULL REFERENCES webinars (id),
    person_id INTEGER NOT NULL REFERENCES people (id),
    from_at TEXT NOT NULL,
    to_at TEXT NOT NULL,
    UNIQUE (webinar_id, person_id)
);
CREATE INDEX heartbeats_by_to_at ON heartbeats (to_at);
CREATE INDEX heartbeats_by_person_id ON heartbeats (person_id);
