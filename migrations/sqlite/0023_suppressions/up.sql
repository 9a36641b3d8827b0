-- Addresses that take no mail, why, and who let letters go there again.
CREATE TABLE suppressions (
    id INTEGER PRIMARY KEY NOT NULL,
    address TEXT NOT NULL,
    message_id INTEGER NOT NULL REFERENCES messages (id),
    at TEXT NOT NULL,
    answer TEXT NOT NULL,
    lifted_at TEXT,
    lifted_by TEXT,
    lifted_reason TEXT
);
CREATE UNIQUE INDEX suppressions_standing ON suppressions (address) WHERE lifted_at IS NULL;
