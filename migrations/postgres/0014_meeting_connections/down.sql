DROP TABLE webinar_meetings;
DROP TABLE meeting_events;
DROP TABLE meeting_connections;
