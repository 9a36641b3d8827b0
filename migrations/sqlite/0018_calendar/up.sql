-- What the calendar of a person was told about a webinar last: that they are invited, or that it was taken back; and how often that
-- changed. Together with the webinar's own sequence it is iCalendar's SEQUENCE, which never falls (RFC 5546 2.1.4).
CREATE TABLE calendar_invitations (
    id INTEGER PRIMARY KEY NOT NULL,
    webinar_id INTEGER NOT NULL REFERENCES webinars (id),
    person_id INTEGER NOT NULL REFERENCES people (id),
    state TEXT NOT NULL,
    changes INTEGER NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (webinar_id, person_id)
);
CREATE INDEX calendar_invitations_by_person_id ON calendar_invitations (person_id);

-- Addresses that a calendar program subscribes to. The token is kept as its hash; a row without revoked_at works.
CREATE TABLE calendar_feeds (
    id INTEGER PRIMARY KEY NOT NULL,
    person_id INTEGER NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL,
    cohort_id INTEGER REFERENCES cohorts (id),
    token_hash TEXT NOT NULL UNIQUE,
    made_at TEXT NOT NULL,
    revoked_at TEXT
);
CREATE INDEX calendar_feeds_by_person_id ON calendar_feeds (person_id);
CREATE INDEX calendar_feeds_by_cohort_id ON calendar_feeds (cohort_id);
