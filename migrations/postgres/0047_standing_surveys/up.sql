-- Forms are a kind of requirement too: how many are needed and answered, so that lists find whom one is missing.
ALTER TABLE standings ADD COLUMN surveys_answered INTEGER NOT NULL DEFAULT 0;
ALTER TABLE standings ADD COLUMN surveys_total INTEGER NOT NULL DEFAULT 0;
