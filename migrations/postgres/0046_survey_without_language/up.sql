-- Who answered stands apart from what was answered. The language joined them again where somebody was the only one who read the form in
-- it, so it is not kept.
ALTER TABLE survey_answers DROP COLUMN language;
