-- A meeting report over several webinars: the import belongs to the webinar for which it was begun, and is for these as well.
CREATE TABLE attendance_import_webinars (
    id INTEGER PRIMARY KEY NOT NULL,
    import_id INTEGER NOT NULL REFERENCES attendance_imports (id),
    webinar_id INTEGER NOT NULL REFERENCES webinars (id),
    added_at TEXT NOT NULL,
    added_by TEXT NOT NULL
);
CREATE UNIQUE INDEX attendance_import_webinars_once ON attendance_import_webinars (import_id, webinar_id);
CREATE INDEX attendance_import_webinars_by_webinar_id ON attendance_import_webinars (webinar_id);
