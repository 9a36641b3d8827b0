-- What organisers write themselves: to whom (a selection, as JSON), the words in each language (JSON), and how far the letters are
-- written. The letters are rows of the outbox that name it.
CREATE TABLE own_messages (
    id INTEGER PRIMARY KEY NOT NULL,
    cohort_id INTEGER NOT NULL REFERENCES cohorts (id),
    by_whom TEXT NOT NULL,
    created_at TEXT NOT NULL,
    selection TEXT NOT NULL,
    words TEXT NOT NULL,
    written INTEGER NOT NULL DEFAULT 0,
    finished_at TEXT
);
CREATE INDEX own_messages_cohort ON own_messages (cohort_id, id);
ALTER TABLE messages ADD COLUMN own_message_id INTEGER;
CREATE INDEX messages_own ON messages (own_message_id, id);
