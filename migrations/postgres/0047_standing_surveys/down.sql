ALTER TABLE standings DROP COLUMN surveys_total;
ALTER TABLE standings DROP COLUMN surveys_answered;
