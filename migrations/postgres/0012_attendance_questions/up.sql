-- For how many days after closing a participant may question what their attendance came to.
ALTER TABLE cohorts ADD COLUMN question_days INTEGER NOT NULL DEFAULT 14;

-- «This is not right»: what a participant's attendance came to when they questioned it, and what a trainer answered. Rows are added;
-- an answer is given once. One question of a person about a webinar is open at a time.
CREATE TABLE attendance_questions (
    id BIGINT PRIMARY KEY NOT NULL,
    webinar_id BIGINT NOT NULL REFERENCES webinars (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    status TEXT NOT NULL,
    seconds INTEGER NOT NULL,
    sent_at TIMESTAMPTZ NOT NULL,
    answer TEXT,
    reason TEXT,
    answered_at TIMESTAMPTZ,
    answered_by TEXT
);
CREATE INDEX attendance_questions_by_webinar_id ON attendance_questions (webinar_id);
CREATE INDEX attendance_questions_by_person_id ON attendance_questions (person_id);
CREATE INDEX attendance_questions_by_answered_at_sent_at ON attendance_questions (answered_at, sent_at);
CREATE UNIQUE INDEX attendance_questions_open ON attendance_questions (webinar_id, person_id) WHERE answered_at IS NULL;

-- What was written, as long as it is kept.
CREATE TABLE attendance_question_texts (
    id BIGINT PRIMARY KEY NOT NULL,
    question_id BIGINT NOT NULL UNIQUE REFERENCES attendance_questions (id),
    language TEXT NOT NULL,
    body TEXT NOT NULL
);

-- Why somebody could not come, by category, as they say it. Rows are added; the latest counts. Nothing follows from it by itself.
CREATE TABLE excuses (
    id BIGINT PRIMARY KEY NOT NULL,
    webinar_id BIGINT NOT NULL REFERENCES webinars (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    category TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL
);
CREATE INDEX excuses_by_webinar_id ON excuses (webinar_id);
CREATE INDEX excuses_by_person_id ON excuses (person_id);
