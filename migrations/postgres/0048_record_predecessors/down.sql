DROP INDEX records_by_replaced_by;
