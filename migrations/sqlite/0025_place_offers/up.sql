-- Until when a free place is kept for somebody who waited for it: the state `offered`.
ALTER TABLE places ADD COLUMN offer_until TEXT;
