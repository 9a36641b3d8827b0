CREATE TABLE people (
    id BIGINT PRIMARY KEY NOT NULL,
    email TEXT UNIQUE,
    name TEXT NOT NULL,
    latin_name TEXT,
    given_name TEXT,
    name_key TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    language TEXT NOT NULL,
    time_zone TEXT,
    theme TEXT,
    password_hash TEXT,
    name_confirmed_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    last_seen_on DATE,
    erased_at TIMESTAMPTZ
);
CREATE INDEX people_by_name_key ON people (name_key);

CREATE TABLE sign_in_codes (
    id BIGINT PRIMARY KEY NOT NULL,
    purpose TEXT NOT NULL,
    email TEXT NOT NULL,
    person_id BIGINT REFERENCES people (id),
    code_hash TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    next_path TEXT,
    tries INTEGER NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ
);
CREATE INDEX sign_in_codes_by_email_created_at ON sign_in_codes (email, created_at);

CREATE TABLE sessions (
    id BIGINT PRIMARY KEY NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id),
    created_at TIMESTAMPTZ NOT NULL,
    last_seen_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ,
    device TEXT NOT NULL
);
CREATE INDEX sessions_by_person_id ON sessions (person_id);

CREATE TABLE editions (
    id BIGINT PRIMARY KEY NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    archive BYTEA NOT NULL,
    loaded_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE cohorts (
    id BIGINT PRIMARY KEY NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    country TEXT NOT NULL,
    zone TEXT NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    lessons_open_until DATE,
    languages TEXT NOT NULL,
    edition_id BIGINT NOT NULL REFERENCES editions (id),
    present_percent INTEGER NOT NULL,
    check_ins_needed INTEGER NOT NULL,
    min_cell INTEGER NOT NULL,
    evaluator_min_cell INTEGER NOT NULL,
    apply_opens_at TIMESTAMPTZ,
    apply_closes_at TIMESTAMPTZ,
    capacity INTEGER,
    names TEXT NOT NULL,
    contact TEXT NOT NULL,
    record_settings TEXT NOT NULL,
    state TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    created_by TEXT NOT NULL
);

CREATE TABLE role_grants (
    id BIGINT PRIMARY KEY NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id),
    role TEXT NOT NULL,
    cohort_id BIGINT REFERENCES cohorts (id),
    granted_at TIMESTAMPTZ NOT NULL,
    granted_by TEXT NOT NULL,
    revoked_at TIMESTAMPTZ,
    revoked_by TEXT,
    live_key TEXT UNIQUE
);
CREATE INDEX role_grants_by_person_id ON role_grants (person_id);

CREATE TABLE consents (
    id BIGINT PRIMARY KEY NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL,
    version TEXT NOT NULL,
    given BOOLEAN NOT NULL,
    at TIMESTAMPTZ NOT NULL
);
CREATE INDEX consents_by_person_id_kind ON consents (person_id, kind);

CREATE TABLE tries (
    bucket TEXT PRIMARY KEY NOT NULL,
    window_start TIMESTAMPTZ NOT NULL,
    count INTEGER NOT NULL
);

CREATE TABLE installation (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
);

CREATE TABLE answered_forms (
    key TEXT PRIMARY KEY NOT NULL,
    location TEXT NOT NULL,
    flash TEXT,
    at TIMESTAMPTZ NOT NULL
);

CREATE TABLE cohort_tracks (
    id BIGINT PRIMARY KEY NOT NULL,
    cohort_id BIGINT NOT NULL REFERENCES cohorts (id),
    track TEXT NOT NULL,
    position INTEGER NOT NULL,
    UNIQUE (cohort_id, track)
);

CREATE TABLE application_drafts (
    id BIGINT PRIMARY KEY NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id),
    cohort_id BIGINT NOT NULL REFERENCES cohorts (id),
    answers TEXT NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    UNIQUE (person_id, cohort_id)
);

CREATE TABLE enrolments (
    id BIGINT PRIMARY KEY NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id),
    cohort_id BIGINT NOT NULL REFERENCES cohorts (id),
    track TEXT NOT NULL,
    state TEXT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    position TEXT,
    organisation TEXT,
    organisation_key TEXT,
    region TEXT,
    sector TEXT,
    gender TEXT,
    webinar_language TEXT,
    external_id TEXT,
    test_form TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    name_key TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    state_at TIMESTAMPTZ NOT NULL,
    UNIQUE (person_id, cohort_id)
);
CREATE INDEX enrolments_by_cohort_id_state_sort_key ON enrolments (cohort_id, state, sort_key);
CREATE INDEX enrolments_by_cohort_id_sort_key ON enrolments (cohort_id, sort_key);
CREATE INDEX enrolments_by_cohort_id_state_track_sort_key ON enrolments (cohort_id, state, track, sort_key);
CREATE INDEX enrolments_by_cohort_id_external_id ON enrolments (cohort_id, external_id);

CREATE TABLE enrolment_events (
    id BIGINT PRIMARY KEY NOT NULL,
    enrolment_id BIGINT NOT NULL REFERENCES enrolments (id),
    state TEXT NOT NULL,
    track TEXT NOT NULL,
    reason TEXT,
    at TIMESTAMPTZ NOT NULL,
    by_whom TEXT NOT NULL
);
CREATE INDEX enrolment_events_by_enrolment_id ON enrolment_events (enrolment_id);

CREATE TABLE enrolment_counts (
    id BIGINT PRIMARY KEY NOT NULL,
    cohort_id BIGINT NOT NULL REFERENCES cohorts (id),
    track TEXT NOT NULL,
    state TEXT NOT NULL,
    count INTEGER NOT NULL,
    UNIQUE (cohort_id, track, state)
);

CREATE TABLE enrolment_imports (
    id BIGINT PRIMARY KEY NOT NULL,
    cohort_id BIGINT NOT NULL REFERENCES cohorts (id),
    file_name TEXT NOT NULL,
    file BYTEA NOT NULL,
    file_hash TEXT NOT NULL,
    column_map TEXT NOT NULL,
    plan TEXT NOT NULL,
    state TEXT NOT NULL,
    result TEXT,
    created_at TIMESTAMPTZ NOT NULL,
    created_by TEXT NOT NULL,
    confirmed_at TIMESTAMPTZ,
    confirmed_by TEXT
);
CREATE INDEX enrolment_imports_by_cohort_id_file_hash ON enrolment_imports (cohort_id, file_hash);

CREATE TABLE webinars (
    id BIGINT PRIMARY KEY NOT NULL,
    cohort_id BIGINT NOT NULL REFERENCES cohorts (id),
    module TEXT NOT NULL,
    part INTEGER NOT NULL,
    language TEXT NOT NULL,
    title TEXT,
    starts_local TEXT NOT NULL,
    zone TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    actual_starts_at TIMESTAMPTZ,
    actual_ends_at TIMESTAMPTZ,
    breaks TEXT NOT NULL,
    meeting_link TEXT,
    provider TEXT NOT NULL,
    telephone TEXT,
    capacity INTEGER,
    prepare TEXT,
    state TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    cancelled_reason TEXT,
    created_at TIMESTAMPTZ NOT NULL,
    created_by TEXT NOT NULL,
    closed_at TIMESTAMPTZ,
    closed_by TEXT
);
CREATE INDEX webinars_by_cohort_id_starts_at ON webinars (cohort_id, starts_at);
CREATE INDEX webinars_by_starts_at ON webinars (starts_at);

CREATE TABLE webinar_changes (
    id BIGINT PRIMARY KEY NOT NULL,
    webinar_id BIGINT NOT NULL REFERENCES webinars (id),
    kind TEXT NOT NULL,
    old_starts_at TIMESTAMPTZ,
    new_starts_at TIMESTAMPTZ,
    reason TEXT,
    at TIMESTAMPTZ NOT NULL,
    by_whom TEXT NOT NULL
);
CREATE INDEX webinar_changes_by_webinar_id ON webinar_changes (webinar_id);

CREATE TABLE webinar_trainers (
    id BIGINT PRIMARY KEY NOT NULL,
    webinar_id BIGINT NOT NULL REFERENCES webinars (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    lead BOOLEAN NOT NULL,
    UNIQUE (webinar_id, person_id)
);
CREATE INDEX webinar_trainers_by_person_id ON webinar_trainers (person_id);

CREATE TABLE places (
    id BIGINT PRIMARY KEY NOT NULL,
    webinar_id BIGINT NOT NULL REFERENCES webinars (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    state TEXT NOT NULL,
    taken_at TIMESTAMPTZ NOT NULL,
    released_at TIMESTAMPTZ,
    by_whom TEXT NOT NULL,
    UNIQUE (webinar_id, person_id)
);
CREATE INDEX places_by_person_id ON places (person_id);

CREATE TABLE evidence (
    id BIGINT PRIMARY KEY NOT NULL,
    webinar_id BIGINT NOT NULL REFERENCES webinars (id),
    person_id BIGINT REFERENCES people (id),
    source TEXT NOT NULL,
    from_at TIMESTAMPTZ NOT NULL,
    to_at TIMESTAMPTZ,
    raw_name TEXT,
    raw_email TEXT,
    import_ref TEXT,
    recorded_at TIMESTAMPTZ NOT NULL,
    by_whom TEXT NOT NULL,
    dedupe_key TEXT UNIQUE
);
CREATE INDEX evidence_by_webinar_id_person_id ON evidence (webinar_id, person_id);
CREATE INDEX evidence_by_person_id ON evidence (person_id);

CREATE TABLE evidence_matches (
    id BIGINT PRIMARY KEY NOT NULL,
    evidence_id BIGINT NOT NULL REFERENCES evidence (id),
    person_id BIGINT REFERENCES people (id),
    decision TEXT NOT NULL,
    reason TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    by_whom TEXT NOT NULL
);
CREATE INDEX evidence_matches_by_evidence_id ON evidence_matches (evidence_id);

CREATE TABLE check_in_codes (
    id BIGINT PRIMARY KEY NOT NULL,
    webinar_id BIGINT NOT NULL REFERENCES webinars (id),
    code TEXT NOT NULL,
    opens_at TIMESTAMPTZ NOT NULL,
    closes_at TIMESTAMPTZ NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    by_whom TEXT NOT NULL
);
CREATE INDEX check_in_codes_by_webinar_id ON check_in_codes (webinar_id);
CREATE INDEX check_in_codes_by_code_closes_at ON check_in_codes (code, closes_at);

CREATE TABLE rulings (
    id BIGINT PRIMARY KEY NOT NULL,
    webinar_id BIGINT NOT NULL REFERENCES webinars (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    status TEXT NOT NULL,
    reason TEXT,
    at TIMESTAMPTZ NOT NULL,
    by_whom TEXT NOT NULL
);
CREATE INDEX rulings_by_webinar_id_person_id ON rulings (webinar_id, person_id);
CREATE INDEX rulings_by_person_id ON rulings (person_id);

CREATE TABLE attendance (
    id BIGINT PRIMARY KEY NOT NULL,
    webinar_id BIGINT NOT NULL REFERENCES webinars (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    status TEXT NOT NULL,
    seconds INTEGER NOT NULL,
    scheduled_seconds INTEGER NOT NULL,
    first_at TIMESTAMPTZ,
    basis TEXT NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    UNIQUE (webinar_id, person_id)
);
CREATE INDEX attendance_by_person_id ON attendance (person_id);
CREATE INDEX attendance_by_webinar_id_status ON attendance (webinar_id, status);

CREATE TABLE closings (
    id BIGINT PRIMARY KEY NOT NULL,
    webinar_id BIGINT NOT NULL REFERENCES webinars (id),
    checklist TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    by_whom TEXT NOT NULL
);
CREATE INDEX closings_by_webinar_id ON closings (webinar_id);

CREATE TABLE attempts (
    id BIGINT PRIMARY KEY NOT NULL,
    enrolment_id BIGINT NOT NULL REFERENCES enrolments (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL,
    module TEXT NOT NULL,
    number INTEGER NOT NULL,
    edition_id BIGINT NOT NULL REFERENCES editions (id),
    layout TEXT NOT NULL,
    started_at TIMESTAMPTZ NOT NULL,
    submitted_at TIMESTAMPTZ,
    milli_points INTEGER,
    items INTEGER NOT NULL,
    passed BOOLEAN,
    marks TEXT,
    UNIQUE (enrolment_id, module, kind, number)
);
CREATE INDEX attempts_by_person_id ON attempts (person_id);

CREATE TABLE answers (
    id BIGINT PRIMARY KEY NOT NULL,
    attempt_id BIGINT NOT NULL REFERENCES attempts (id),
    item TEXT NOT NULL,
    answer TEXT NOT NULL,
    saved_at TIMESTAMPTZ NOT NULL,
    UNIQUE (attempt_id, item)
);

CREATE TABLE lesson_progress (
    id BIGINT PRIMARY KEY NOT NULL,
    enrolment_id BIGINT NOT NULL REFERENCES enrolments (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    lesson TEXT NOT NULL,
    section TEXT,
    sections_opened TEXT NOT NULL,
    scenario_ended_at TIMESTAMPTZ,
    opened_at TIMESTAMPTZ NOT NULL,
    last_at TIMESTAMPTZ NOT NULL,
    read_at TIMESTAMPTZ,
    UNIQUE (enrolment_id, lesson)
);
CREATE INDEX lesson_progress_by_person_id ON lesson_progress (person_id);

CREATE TABLE reflections (
    id BIGINT PRIMARY KEY NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id),
    lesson TEXT NOT NULL,
    body TEXT NOT NULL,
    saved_at TIMESTAMPTZ NOT NULL,
    UNIQUE (person_id, lesson)
);

CREATE TABLE decisions (
    id BIGINT PRIMARY KEY NOT NULL,
    enrolment_id BIGINT NOT NULL REFERENCES enrolments (id),
    rule_version TEXT NOT NULL,
    edition_id BIGINT NOT NULL REFERENCES editions (id),
    inputs TEXT NOT NULL,
    verdict TEXT NOT NULL,
    outcome TEXT,
    met INTEGER NOT NULL,
    total INTEGER NOT NULL,
    at TIMESTAMPTZ NOT NULL
);
CREATE INDEX decisions_by_enrolment_id_at ON decisions (enrolment_id, at);

CREATE TABLE standings (
    enrolment_id BIGINT PRIMARY KEY NOT NULL REFERENCES enrolments (id),
    decision_id BIGINT REFERENCES decisions (id),
    outcome TEXT,
    met INTEGER NOT NULL,
    total INTEGER NOT NULL,
    lessons_read INTEGER NOT NULL,
    lessons_total INTEGER NOT NULL,
    webinars_met INTEGER NOT NULL,
    webinars_total INTEGER NOT NULL,
    checks_passed INTEGER NOT NULL,
    checks_total INTEGER NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE records (
    id BIGINT PRIMARY KEY NOT NULL,
    enrolment_id BIGINT NOT NULL REFERENCES enrolments (id),
    person_id BIGINT REFERENCES people (id),
    cohort_id BIGINT NOT NULL REFERENCES cohorts (id),
    track TEXT NOT NULL,
    outcome TEXT NOT NULL,
    code TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    name TEXT,
    latin_name TEXT,
    show_name BOOLEAN NOT NULL,
    language TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    facts TEXT NOT NULL,
    decision_id BIGINT NOT NULL REFERENCES decisions (id),
    edition_id BIGINT NOT NULL REFERENCES editions (id),
    rule_version TEXT NOT NULL,
    issued_at TIMESTAMPTZ NOT NULL,
    issued_by TEXT NOT NULL,
    replaced_by BIGINT REFERENCES records (id),
    state_at TIMESTAMPTZ NOT NULL,
    pdf BYTEA NOT NULL,
    pdf_sha256 TEXT NOT NULL,
    live_key TEXT UNIQUE
);
CREATE INDEX records_by_enrolment_id ON records (enrolment_id);
CREATE INDEX records_by_cohort_id_issued_at ON records (cohort_id, issued_at);
CREATE INDEX records_by_person_id ON records (person_id);

CREATE TABLE record_events (
    id BIGINT PRIMARY KEY NOT NULL,
    record_id BIGINT NOT NULL REFERENCES records (id),
    state TEXT NOT NULL,
    reason TEXT,
    at TIMESTAMPTZ NOT NULL,
    by_whom TEXT NOT NULL
);
CREATE INDEX record_events_by_record_id ON record_events (record_id);

CREATE TABLE exports (
    id BIGINT PRIMARY KEY NOT NULL,
    cohort_id BIGINT NOT NULL REFERENCES cohorts (id),
    kind TEXT NOT NULL,
    format TEXT NOT NULL,
    purpose TEXT NOT NULL,
    filters TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    by_whom TEXT NOT NULL
);
CREATE INDEX exports_by_cohort_id_at ON exports (cohort_id, at);

CREATE TABLE messages (
    id BIGINT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    person_id BIGINT REFERENCES people (id),
    to_address TEXT NOT NULL,
    language TEXT NOT NULL,
    payload TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    next_at TIMESTAMPTZ NOT NULL,
    locked_until TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    sent_at TIMESTAMPTZ,
    last_error TEXT,
    message_id TEXT NOT NULL UNIQUE,
    dedupe_key TEXT UNIQUE
);
CREATE INDEX messages_by_state_next_at ON messages (state, next_at);
CREATE INDEX messages_by_person_id_created_at ON messages (person_id, created_at);

CREATE TABLE jobs (
    id BIGINT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    run_at TIMESTAMPTZ NOT NULL,
    locked_until TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    done_at TIMESTAMPTZ,
    last_error TEXT,
    dedupe_key TEXT UNIQUE
);
CREATE INDEX jobs_by_state_run_at ON jobs (state, run_at);

CREATE TABLE audit_events (
    id BIGINT PRIMARY KEY NOT NULL,
    seq BIGINT NOT NULL UNIQUE,
    at TIMESTAMPTZ NOT NULL,
    by_whom TEXT NOT NULL,
    by_person BIGINT,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    cohort_id BIGINT,
    about_person BIGINT,
    old_value TEXT,
    new_value TEXT,
    reason TEXT,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE INDEX audit_events_by_cohort_id_seq ON audit_events (cohort_id, seq);
CREATE INDEX audit_events_by_about_person_seq ON audit_events (about_person, seq);
