-- An accepted make-up that was taken back, with the reason: added beside what was decided before.
CREATE TABLE make_up_take_backs (
    id BIGINT PRIMARY KEY NOT NULL,
    make_up_id BIGINT NOT NULL REFERENCES make_ups (id),
    version INTEGER NOT NULL,
    reason TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    by_whom TEXT NOT NULL,
    UNIQUE (make_up_id, version)
);
