-- Where and how rooms are opened by a connection: address, names and keys, sealed as one with the installation's key. Empty: it only
-- tells who comes.
ALTER TABLE meeting_connections ADD COLUMN room_sealed TEXT;
