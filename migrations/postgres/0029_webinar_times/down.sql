DROP TABLE webinar_times;
