-- Where the recording of a webinar can be watched, as its trainers say after it. Rows are added; the latest counts, and one without
-- an address takes it away.
CREATE TABLE webinar_recordings (
    id BIGINT PRIMARY KEY NOT NULL,
    webinar_id BIGINT NOT NULL REFERENCES webinars (id),
    url TEXT,
    until_on DATE,
    at TIMESTAMPTZ NOT NULL,
    by_whom TEXT NOT NULL
);
CREATE INDEX webinar_recordings_by_webinar_id ON webinar_recordings (webinar_id);

-- Somebody who makes up for a webinar: where it stands, and what they are writing.
CREATE TABLE make_ups (
    id BIGINT PRIMARY KEY NOT NULL,
    webinar_id BIGINT NOT NULL REFERENCES webinars (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    state TEXT NOT NULL,
    watched BOOLEAN NOT NULL,
    answers TEXT NOT NULL,
    reflection TEXT NOT NULL,
    saved_at TIMESTAMPTZ NOT NULL,
    version INTEGER NOT NULL,
    sent_at TIMESTAMPTZ,
    decided_at TIMESTAMPTZ,
    UNIQUE (webinar_id, person_id)
);
CREATE INDEX make_ups_by_person_id ON make_ups (person_id);
CREATE INDEX make_ups_by_state_sent_at ON make_ups (state, sent_at);

-- What was sent, each time; never changed.
CREATE TABLE make_up_versions (
    id BIGINT PRIMARY KEY NOT NULL,
    make_up_id BIGINT NOT NULL REFERENCES make_ups (id),
    version INTEGER NOT NULL,
    answers TEXT NOT NULL,
    reflection TEXT NOT NULL,
    language TEXT NOT NULL,
    sent_at TIMESTAMPTZ NOT NULL,
    UNIQUE (make_up_id, version)
);

-- What a trainer answered to each of them.
CREATE TABLE make_up_decisions (
    id BIGINT PRIMARY KEY NOT NULL,
    make_up_id BIGINT NOT NULL REFERENCES make_ups (id),
    version INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    comment TEXT,
    at TIMESTAMPTZ NOT NULL,
    by_whom TEXT NOT NULL,
    UNIQUE (make_up_id, version)
);
