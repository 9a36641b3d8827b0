-- How many places of a webinar are taken, waited for and so on, so that giving the hundred-thousandth place counts no places.
CREATE TABLE place_counts (
    id INTEGER PRIMARY KEY NOT NULL,
    webinar_id INTEGER NOT NULL REFERENCES webinars (id),
    state TEXT NOT NULL,
    count INTEGER NOT NULL,
    UNIQUE (webinar_id, state)
);
INSERT INTO place_counts (id, webinar_id, state, count) SELECT MIN(id), webinar_id, state, COUNT(*) FROM places GROUP BY webinar_id, state;
