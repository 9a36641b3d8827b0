-- The stretch for which somebody's joining page is open, while it grows; when it has ended it becomes evidence, which never changes.
CREATE TABLE heartbeats (
    id BIGINT PRIMARY KEY NOT NULL,
    webinar_id BIGINT NOT NULL REFERENCES webinars (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    from_at TIMESTAMPTZ NOT NULL,
    to_at TIMESTAMPTZ NOT NULL,
    UNIQUE (webinar_id, person_id)
);
CREATE INDEX heartbeats_by_to_at ON heartbeats (to_at);
CREATE INDEX heartbeats_by_person_id ON heartbeats (person_id);
