ALTER TABLE closings DROP COLUMN check_ins_needed;
ALTER TABLE closings DROP COLUMN present_percent;
