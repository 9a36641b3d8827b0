ALTER TABLE webinars DROP COLUMN interpreted;
DROP TABLE trainer_hours;
DROP TABLE trainer_absences;
