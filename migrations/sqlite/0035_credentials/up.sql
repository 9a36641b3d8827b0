-- The badges that holders asked for: as signed, with the PDF that carries them, and their place in the status list. Without the name or
-- the address the place stays taken, so that the status goes on being told.
CREATE TABLE credentials (
    record_id INTEGER PRIMARY KEY NOT NULL REFERENCES records (id),
    status_index INTEGER NOT NULL UNIQUE,
    jwt TEXT,
    pdf BLOB,
    pdf_sha256 TEXT,
    asked_at TEXT NOT NULL
);
