ALTER TABLE meeting_connections DROP COLUMN room_sealed;
