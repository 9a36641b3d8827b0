-- The public keys with which badges were and are signed, by their thumbprint (RFC 7638). None is ever taken out: what an old key signed
-- is checked with it for good. Private keys are in no database.
CREATE TABLE issuer_keys (
    kid TEXT PRIMARY KEY NOT NULL,
    jwk TEXT NOT NULL,
    made_at TIMESTAMPTZ NOT NULL
);
