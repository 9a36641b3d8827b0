-- To whom a recording is shown, and what its trainers say before it is: everybody was told beforehand and agreed, and names and cases
-- are cut out. Rows of before were for those who missed the webinar, and nothing was noted.
ALTER TABLE webinar_recordings ADD COLUMN audience TEXT NOT NULL DEFAULT 'missed';
ALTER TABLE webinar_recordings ADD COLUMN consent_noted BOOLEAN NOT NULL DEFAULT FALSE;
