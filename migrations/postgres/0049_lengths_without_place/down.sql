ALTER TABLE evidence DROP COLUMN sure_seconds;
