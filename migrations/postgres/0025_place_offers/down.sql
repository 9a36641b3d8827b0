UPDATE places SET state = 'waiting' WHERE state = 'offered';
ALTER TABLE places DROP COLUMN offer_until;
