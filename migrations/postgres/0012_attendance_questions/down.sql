DROP TABLE excuses;
DROP TABLE attendance_question_texts;
DROP TABLE attendance_questions;
ALTER TABLE cohorts DROP COLUMN question_days;
