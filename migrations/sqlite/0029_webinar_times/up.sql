-- A webinar's times as they stood from a moment on: one row for what was planned and one for each change, the whole setting in each.
-- They are what «as known on» an earlier moment counts by.
CREATE TABLE webinar_times (
    id INTEGER PRIMARY KEY NOT NULL,
    webinar_id INTEGER NOT NULL REFERENCES webinars (id),
    state TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    actual_starts_at TEXT,
    actual_ends_at TEXT,
    breaks TEXT NOT NULL,
    at TEXT NOT NULL,
    by_whom TEXT NOT NULL
);
CREATE INDEX webinar_times_by_webinar_id ON webinar_times (webinar_id);

-- What earlier times were is not kept as data: what stands now holds from the beginning, but for being called off.
INSERT INTO webinar_times (id, webinar_id, state, starts_at, ends_at, actual_starts_at, actual_ends_at, breaks, at, by_whom)
SELECT id, id, 'planned', starts_at, ends_at, actual_starts_at, actual_ends_at, breaks, created_at, created_by FROM webinars;
INSERT INTO webinar_times (id, webinar_id, state, starts_at, ends_at, actual_starts_at, actual_ends_at, breaks, at, by_whom)
SELECT c.id, w.id, 'cancelled', w.starts_at, w.ends_at, w.actual_starts_at, w.actual_ends_at, w.breaks, c.at, c.by_whom
FROM webinars w
JOIN webinar_changes c ON c.webinar_id = w.id AND c.kind = 'cancelled'
WHERE w.state = 'cancelled';
