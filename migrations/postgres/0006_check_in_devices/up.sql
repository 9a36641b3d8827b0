-- On which device a code was typed, as a mark that means nothing without the browser's cookie: for one code alone.
CREATE TABLE check_in_devices (
    id BIGINT PRIMARY KEY NOT NULL,
    webinar_id BIGINT NOT NULL REFERENCES webinars (id),
    code_id BIGINT NOT NULL REFERENCES check_in_codes (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    device TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL
);
CREATE UNIQUE INDEX check_in_devices_by_code_id_person_id_device ON check_in_devices (code_id, person_id, device);
CREATE INDEX check_in_devices_by_webinar_id ON check_in_devices (webinar_id);
CREATE INDEX check_in_devices_by_person_id ON check_in_devices (person_id);
