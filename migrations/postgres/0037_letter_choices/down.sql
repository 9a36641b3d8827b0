UPDATE messages SET state = 'withheld' WHERE state = 'unwanted';
DROP TABLE letter_refusals;
DROP TABLE letter_links;
