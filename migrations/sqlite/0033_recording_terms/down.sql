ALTER TABLE webinar_recordings DROP COLUMN consent_noted;
ALTER TABLE webinar_recordings DROP COLUMN audience;
