DROP INDEX records_by_expires_at;
ALTER TABLE records DROP COLUMN expiry_letters;
ALTER TABLE records DROP COLUMN expires_at;
