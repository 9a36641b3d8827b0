-- Whether everybody gets a letter about their attendance when a webinar is closed. Cohorts that run already go on without.
ALTER TABLE cohorts ADD COLUMN attendance_letters BOOLEAN NOT NULL DEFAULT FALSE;
