-- What counted as present when a webinar was closed: closed attendance does not follow a later change of the cohort's settings.
ALTER TABLE closings ADD COLUMN present_percent INTEGER NOT NULL DEFAULT 75;
ALTER TABLE closings ADD COLUMN check_ins_needed INTEGER NOT NULL DEFAULT 0;
UPDATE closings SET
    present_percent = (SELECT c.present_percent FROM webinars w JOIN cohorts c ON c.id = w.cohort_id WHERE w.id = closings.webinar_id),
    check_ins_needed = (SELECT c.check_ins_needed FROM webinars w JOIN cohorts c ON c.id = w.cohort_id WHERE w.id = closings.webinar_id);
