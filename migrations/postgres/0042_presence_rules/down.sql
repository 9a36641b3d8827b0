DROP TABLE presence_rules;
