DROP TABLE make_up_decisions;
DROP TABLE make_up_versions;
DROP TABLE make_ups;
DROP TABLE webinar_recordings;
