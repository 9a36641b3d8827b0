UPDATE messages SET state = 'given_up' WHERE state IN ('refused', 'bounced');
DROP TABLE message_events;
