-- A provider's account that says who comes to meetings and goes. The secret is sealed with the installation's key, and gone once the
-- connection is removed; the row stays, because evidence names it.
CREATE TABLE meeting_connections (
    id INTEGER PRIMARY KEY NOT NULL,
    cohort_id INTEGER NOT NULL REFERENCES cohorts (id),
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    sealed TEXT,
    secret_set_at TEXT NOT NULL,
    unreadable INTEGER NOT NULL,
    unreadable_at TEXT,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    removed_at TEXT,
    removed_by TEXT
);
CREATE INDEX meeting_connections_by_cohort_id ON meeting_connections (cohort_id);

-- What a provider said, each event once. Rows are added, and forgotten after some days: what they show stays as evidence.
CREATE TABLE meeting_events (
    id INTEGER PRIMARY KEY NOT NULL,
    connection_id INTEGER NOT NULL REFERENCES meeting_connections (id),
    event_key TEXT NOT NULL,
    meeting TEXT NOT NULL,
    holding TEXT NOT NULL,
    what TEXT NOT NULL,
    participant TEXT NOT NULL,
    external_id TEXT,
    name TEXT,
    email TEXT,
    is_host BOOLEAN NOT NULL,
    at TEXT NOT NULL,
    received_at TEXT NOT NULL,
    UNIQUE (connection_id, event_key)
);
CREATE INDEX meeting_events_by_connection_id_meeting_at ON meeting_events (connection_id, meeting, at);
CREATE INDEX meeting_events_by_received_at ON meeting_events (received_at);

-- Which meeting of a connection is a webinar, said by an organiser or by the webinar's own link; how many of its events came, and up to
-- which they were read, for which times of the webinar. Evidence carries the reference: what was taken back counts no more.
CREATE TABLE webinar_meetings (
    id INTEGER PRIMARY KEY NOT NULL,
    webinar_id INTEGER NOT NULL REFERENCES webinars (id),
    connection_id INTEGER NOT NULL REFERENCES meeting_connections (id),
    meeting TEXT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    heard INTEGER NOT NULL,
    heard_at TEXT,
    read_to INTEGER NOT NULL,
    settled_to INTEGER NOT NULL,
    starts_at TEXT,
    ends_at TEXT,
    set_at TEXT NOT NULL,
    set_by TEXT NOT NULL,
    removed_at TEXT,
    removed_by TEXT
);
CREATE INDEX webinar_meetings_by_webinar_id ON webinar_meetings (webinar_id);
CREATE UNIQUE INDEX webinar_meetings_set ON webinar_meetings (connection_id, meeting, webinar_id) WHERE removed_at IS NULL;
