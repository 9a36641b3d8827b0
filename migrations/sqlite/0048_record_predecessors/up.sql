-- A record is asked which one it stands in the place of.
CREATE INDEX records_by_replaced_by ON records (replaced_by);
