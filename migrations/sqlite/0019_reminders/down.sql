DROP TABLE reminders;
DROP TABLE reminder_rounds;
ALTER TABLE cohorts DROP COLUMN remind_minutes;
ALTER TABLE cohorts DROP COLUMN remind_days;
