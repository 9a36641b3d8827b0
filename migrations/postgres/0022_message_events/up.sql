-- What happened to a message, one row for each try and each answer that came later.
CREATE TABLE message_events (
    id BIGINT PRIMARY KEY NOT NULL,
    message_id BIGINT NOT NULL REFERENCES messages (id),
    at TIMESTAMPTZ NOT NULL,
    outcome TEXT NOT NULL,
    answer TEXT
);
CREATE INDEX message_events_by_message_id_at ON message_events (message_id, at);
-- what a server will never take was given up under the same name as what was tried too often
UPDATE messages SET state = 'refused' WHERE state = 'given_up' AND attempts < 12;
