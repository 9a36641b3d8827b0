-- A report that says how long somebody was there between two moments, and not when: the interval is what was said, and of it so many
-- seconds are sure. Nothing stands there where the whole interval is meant.
ALTER TABLE evidence ADD COLUMN sure_seconds INTEGER;
