DROP INDEX messages_own;
ALTER TABLE messages DROP COLUMN own_message_id;
DROP TABLE own_messages;
