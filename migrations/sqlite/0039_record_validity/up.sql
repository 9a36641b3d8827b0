-- The moment from which a record counts no more, where the programme says so; and how many of the letters about it are written.
ALTER TABLE records ADD COLUMN expires_at TEXT;
ALTER TABLE records ADD COLUMN expiry_letters INTEGER NOT NULL DEFAULT 0;
CREATE INDEX records_by_expires_at ON records (expires_at);
