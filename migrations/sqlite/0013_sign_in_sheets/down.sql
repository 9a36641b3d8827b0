DROP TABLE evidence_withdrawals;
DROP INDEX evidence_by_scan_id;
ALTER TABLE evidence DROP COLUMN scan_id;
DROP TABLE sheet_scans;
