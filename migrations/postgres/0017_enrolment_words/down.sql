DROP TABLE enrolment_words;
