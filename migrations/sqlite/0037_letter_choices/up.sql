-- The address behind «change what you get» in letters. Its token is made from the row and the secret key; a row without revoked_at works.
CREATE TABLE letter_links (
    id INTEGER PRIMARY KEY NOT NULL,
    person_id INTEGER NOT NULL REFERENCES people (id),
    made_at TEXT NOT NULL,
    revoked_at TEXT
);
CREATE UNIQUE INDEX letter_links_that_work ON letter_links (person_id) WHERE revoked_at IS NULL;

-- What somebody does not want to get. No row: they get it.
CREATE TABLE letter_refusals (
    person_id INTEGER NOT NULL REFERENCES people (id),
    choice TEXT NOT NULL,
    refused_at TEXT NOT NULL,
    PRIMARY KEY (person_id, choice)
);
