-- Meeting reports as they are imported: the file, what it was found to be, a row for each name that it has with what was decided; and
-- what is remembered of decisions. People who were there and are not enrolled are kept until somebody says who they are.
CREATE TABLE attendance_imports (
    id INTEGER PRIMARY KEY NOT NULL,
    webinar_id INTEGER NOT NULL REFERENCES webinars (id),
    reference TEXT NOT NULL UNIQUE,
    file_name TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    zone TEXT NOT NULL,
    facts TEXT NOT NULL,
    basis_hash TEXT NOT NULL,
    state TEXT NOT NULL,
    result TEXT,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    confirmed_at TEXT,
    confirmed_by TEXT,
    undone_at TEXT,
    undone_by TEXT,
    file BLOB NOT NULL
);
CREATE INDEX attendance_imports_by_state_reference ON attendance_imports (state, reference);
CREATE INDEX attendance_imports_by_webinar_id_file_hash ON attendance_imports (webinar_id, file_hash);

CREATE TABLE provisional_people (
    id INTEGER PRIMARY KEY NOT NULL,
    cohort_id INTEGER NOT NULL REFERENCES cohorts (id),
    webinar_id INTEGER NOT NULL REFERENCES webinars (id),
    name TEXT NOT NULL,
    email TEXT,
    came_by TEXT NOT NULL,
    import_ref TEXT,
    noted_at TEXT NOT NULL,
    noted_by TEXT NOT NULL,
    person_id INTEGER REFERENCES people (id),
    settled_at TEXT,
    settled_by TEXT
);
CREATE INDEX provisional_people_by_webinar_id ON provisional_people (webinar_id);
CREATE INDEX provisional_people_by_cohort_id ON provisional_people (cohort_id);

CREATE TABLE attendance_import_rows (
    id INTEGER PRIMARY KEY NOT NULL,
    import_id INTEGER NOT NULL REFERENCES attendance_imports (id),
    place INTEGER NOT NULL,
    line INTEGER NOT NULL,
    row_key TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT,
    spans TEXT NOT NULL,
    seconds INTEGER NOT NULL,
    proposal TEXT NOT NULL,
    reason TEXT NOT NULL,
    person_id INTEGER REFERENCES people (id),
    candidates TEXT NOT NULL,
    choice TEXT,
    chosen_id INTEGER REFERENCES people (id),
    remember BOOLEAN NOT NULL,
    decided_at TEXT,
    decided_by TEXT
);
CREATE INDEX attendance_import_rows_by_import_id_place ON attendance_import_rows (import_id, place);

CREATE TABLE match_decisions (
    id INTEGER PRIMARY KEY NOT NULL,
    cohort_id INTEGER NOT NULL REFERENCES cohorts (id),
    kind TEXT NOT NULL,
    folded TEXT NOT NULL,
    shown TEXT NOT NULL,
    person_id INTEGER REFERENCES people (id),
    at TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    undone_at TEXT,
    undone_by TEXT
);
CREATE INDEX match_decisions_by_cohort_id_folded ON match_decisions (cohort_id, folded);

-- With these, other programs work for an organiser of a cohort.
CREATE TABLE api_tokens (
    id INTEGER PRIMARY KEY NOT NULL,
    person_id INTEGER NOT NULL REFERENCES people (id),
    cohort_id INTEGER NOT NULL REFERENCES cohorts (id),
    token_hash TEXT NOT NULL UNIQUE,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    revoked_at TEXT,
    revoked_by TEXT
);

ALTER TABLE evidence_matches ADD COLUMN provisional_id INTEGER REFERENCES provisional_people (id);
