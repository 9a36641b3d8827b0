-- What organisers write themselves: to whom (a selection, as JSON), the words in each language (JSON), and how far the letters are
-- written. The letters are rows of the outbox that name it.
CREATE TABLE own_messages (
    id BIGINT PRIMARY KEY NOT NULL,
    cohort_id BIGINT NOT NULL REFERENCES cohorts (id),
    by_whom TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    selection TEXT NOT NULL,
    words TEXT NOT NULL,
    written INTEGER NOT NULL DEFAULT 0,
    finished_at TIMESTAMPTZ
);
CREATE INDEX own_messages_cohort ON own_messages (cohort_id, id);
ALTER TABLE messages ADD COLUMN own_message_id BIGINT;
CREATE INDEX messages_own ON messages (own_message_id, id);
