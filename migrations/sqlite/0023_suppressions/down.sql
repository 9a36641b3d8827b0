UPDATE messages SET state = 'refused' WHERE state = 'withheld';
DROP TABLE suppressions;
