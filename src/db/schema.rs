//! The tables, as diesel sees them: the same for both databases (long: one list of all). `migrations/` holds how they are made.

#![allow(missing_docs, reason = "a table's meaning stands with its model")]

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    people (id) {
        id -> BigInt,
        email -> Nullable<Text>,
        name -> Text,
        latin_name -> Nullable<Text>,
        given_name -> Nullable<Text>,
        name_key -> Text,
        sort_key -> Text,
        language -> Text,
        time_zone -> Nullable<Text>,
        theme -> Nullable<Text>,
        password_hash -> Nullable<Text>,
        name_confirmed_at -> Nullable<Instant>,
        created_at -> Instant,
        last_seen_on -> Nullable<Date>,
        erased_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    sign_in_codes (id) {
        id -> BigInt,
        purpose -> Text,
        email -> Text,
        person_id -> Nullable<BigInt>,
        code_hash -> Text,
        token_hash -> Text,
        next_path -> Nullable<Text>,
        tries -> Integer,
        created_at -> Instant,
        expires_at -> Instant,
        used_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    sessions (id) {
        id -> BigInt,
        person_id -> BigInt,
        created_at -> Instant,
        last_seen_at -> Instant,
        expires_at -> Instant,
        ended_at -> Nullable<Instant>,
        device -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    role_grants (id) {
        id -> BigInt,
        person_id -> BigInt,
        role -> Text,
        cohort_id -> Nullable<BigInt>,
        granted_at -> Instant,
        granted_by -> Text,
        revoked_at -> Nullable<Instant>,
        revoked_by -> Nullable<Text>,
        live_key -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    consents (id) {
        id -> BigInt,
        person_id -> BigInt,
        kind -> Text,
        version -> Text,
        given -> Bool,
        at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    tries (bucket) {
        bucket -> Text,
        window_start -> Instant,
        count -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    installation (key) {
        key -> Text,
        value -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    answered_forms (key) {
        key -> Text,
        location -> Text,
        flash -> Nullable<Text>,
        at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    editions (id) {
        id -> BigInt,
        hash -> Text,
        archive -> Binary,
        loaded_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    cohorts (id) {
        id -> BigInt,
        slug -> Text,
        country -> Text,
        zone -> Text,
        starts_on -> Date,
        ends_on -> Date,
        lessons_open_until -> Nullable<Date>,
        languages -> Text,
        edition_id -> BigInt,
        present_percent -> Integer,
        check_ins_needed -> Integer,
        question_days -> Integer,
        remind_days -> Integer,
        remind_minutes -> Integer,
        attendance_letters -> Bool,
        min_cell -> Integer,
        evaluator_min_cell -> Integer,
        apply_opens_at -> Nullable<Instant>,
        apply_closes_at -> Nullable<Instant>,
        capacity -> Nullable<Integer>,
        names -> Text,
        contact -> Text,
        record_settings -> Text,
        state -> Text,
        created_at -> Instant,
        created_by -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    cohort_tracks (id) {
        id -> BigInt,
        cohort_id -> BigInt,
        track -> Text,
        position -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    application_drafts (id) {
        id -> BigInt,
        person_id -> BigInt,
        cohort_id -> BigInt,
        answers -> Text,
        updated_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    enrolments (id) {
        id -> BigInt,
        person_id -> BigInt,
        cohort_id -> BigInt,
        track -> Text,
        state -> Text,
        reference -> Text,
        position -> Nullable<Text>,
        organisation -> Nullable<Text>,
        organisation_key -> Nullable<Text>,
        region -> Nullable<Text>,
        sector -> Nullable<Text>,
        gender -> Nullable<Text>,
        webinar_language -> Nullable<Text>,
        external_id -> Nullable<Text>,
        test_form -> Text,
        sort_key -> Text,
        name_key -> Text,
        created_at -> Instant,
        state_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    enrolment_words (enrolment_id, word) {
        enrolment_id -> BigInt,
        word -> Text,
        cohort_id -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    enrolment_events (id) {
        id -> BigInt,
        enrolment_id -> BigInt,
        state -> Text,
        track -> Text,
        reason -> Nullable<Text>,
        at -> Instant,
        by_whom -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    place_counts (id) {
        id -> BigInt,
        webinar_id -> BigInt,
        state -> Text,
        count -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    enrolment_counts (id) {
        id -> BigInt,
        cohort_id -> BigInt,
        track -> Text,
        state -> Text,
        count -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    enrolment_imports (id) {
        id -> BigInt,
        cohort_id -> BigInt,
        file_name -> Text,
        file -> Binary,
        file_hash -> Text,
        column_map -> Text,
        plan -> Text,
        state -> Text,
        result -> Nullable<Text>,
        created_at -> Instant,
        created_by -> Text,
        confirmed_at -> Nullable<Instant>,
        confirmed_by -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    webinars (id) {
        id -> BigInt,
        cohort_id -> BigInt,
        module -> Text,
        part -> Integer,
        language -> Text,
        title -> Nullable<Text>,
        starts_local -> Text,
        zone -> Text,
        minutes -> Integer,
        starts_at -> Instant,
        ends_at -> Instant,
        actual_starts_at -> Nullable<Instant>,
        actual_ends_at -> Nullable<Instant>,
        breaks -> Text,
        meeting_link -> Nullable<Text>,
        provider -> Text,
        telephone -> Nullable<Text>,
        capacity -> Nullable<Integer>,
        prepare -> Nullable<Text>,
        interpreted -> Text,
        state -> Text,
        sequence -> Integer,
        cancelled_reason -> Nullable<Text>,
        created_at -> Instant,
        created_by -> Text,
        closed_at -> Nullable<Instant>,
        closed_by -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    presence_rules (id) {
        id -> BigInt,
        cohort_id -> BigInt,
        present_percent -> Integer,
        check_ins_needed -> Integer,
        at -> Instant,
        by_whom -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    webinar_times (id) {
        id -> BigInt,
        webinar_id -> BigInt,
        state -> Text,
        starts_at -> Instant,
        ends_at -> Instant,
        actual_starts_at -> Nullable<Instant>,
        actual_ends_at -> Nullable<Instant>,
        breaks -> Text,
        at -> Instant,
        by_whom -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    webinar_changes (id) {
        id -> BigInt,
        webinar_id -> BigInt,
        kind -> Text,
        old_starts_at -> Nullable<Instant>,
        new_starts_at -> Nullable<Instant>,
        reason -> Nullable<Text>,
        at -> Instant,
        by_whom -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    webinar_trainers (id) {
        id -> BigInt,
        webinar_id -> BigInt,
        person_id -> BigInt,
        lead -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    places (id) {
        id -> BigInt,
        webinar_id -> BigInt,
        person_id -> BigInt,
        state -> Text,
        taken_at -> Instant,
        released_at -> Nullable<Instant>,
        by_whom -> Text,
        offer_until -> Nullable<Instant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    evidence (id) {
        id -> BigInt,
        webinar_id -> BigInt,
        person_id -> Nullable<BigInt>,
        source -> Text,
        from_at -> Instant,
        to_at -> Nullable<Instant>,
        raw_name -> Nullable<Text>,
        raw_email -> Nullable<Text>,
        import_ref -> Nullable<Text>,
        recorded_at -> Instant,
        by_whom -> Text,
        dedupe_key -> Nullable<Text>,
        scan_id -> Nullable<BigInt>,
        sure_seconds -> Nullable<Integer>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    evidence_matches (id) {
        id -> BigInt,
        evidence_id -> BigInt,
        person_id -> Nullable<BigInt>,
        decision -> Text,
        reason -> Text,
        at -> Instant,
        by_whom -> Text,
        provisional_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    heartbeats (id) {
        id -> BigInt,
        webinar_id -> BigInt,
        person_id -> BigInt,
        from_at -> Instant,
        to_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    check_in_codes (id) {
        id -> BigInt,
        webinar_id -> BigInt,
        code -> Text,
        opens_at -> Instant,
        closes_at -> Instant,
        made_at -> Instant,
        by_whom -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    check_in_devices (id) {
        id -> BigInt,
        webinar_id -> BigInt,
        code_id -> BigInt,
        person_id -> BigInt,
        device -> Text,
        at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    rulings (id) {
        id -> BigInt,
        webinar_id -> BigInt,
        person_id -> BigInt,
        status -> Text,
        reason -> Nullable<Text>,
        at -> Instant,
        by_whom -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    attendance (id) {
        id -> BigInt,
        webinar_id -> BigInt,
        person_id -> BigInt,
        status -> Text,
        seconds -> Integer,
        scheduled_seconds -> Integer,
        first_at -> Nullable<Instant>,
        basis -> Text,
        updated_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    closings (id) {
        id -> BigInt,
        webinar_id -> BigInt,
        checklist -> Text,
        at -> Instant,
        by_whom -> Text,
        present_percent -> Integer,
        check_ins_needed -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    attempts (id) {
        id -> BigInt,
        enrolment_id -> BigInt,
        person_id -> BigInt,
        kind -> Text,
        module -> Text,
        number -> Integer,
        edition_id -> BigInt,
        layout -> Text,
        started_at -> Instant,
        submitted_at -> Nullable<Instant>,
        milli_points -> Nullable<Integer>,
        items -> Integer,
        passed -> Nullable<Bool>,
        marks -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    answers (id) {
        id -> BigInt,
        attempt_id -> BigInt,
        item -> Text,
        answer -> Text,
        saved_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    lesson_progress (id) {
        id -> BigInt,
        enrolment_id -> BigInt,
        person_id -> BigInt,
        lesson -> Text,
        section -> Nullable<Text>,
        sections_opened -> Text,
        scenario_ended_at -> Nullable<Instant>,
        opened_at -> Instant,
        last_at -> Instant,
        read_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    reflections (id) {
        id -> BigInt,
        person_id -> BigInt,
        lesson -> Text,
        body -> Text,
        saved_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    decisions (id) {
        id -> BigInt,
        enrolment_id -> BigInt,
        rule_version -> Text,
        edition_id -> BigInt,
        inputs -> Text,
        verdict -> Text,
        outcome -> Nullable<Text>,
        met -> Integer,
        total -> Integer,
        at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    standings (enrolment_id) {
        enrolment_id -> BigInt,
        decision_id -> Nullable<BigInt>,
        outcome -> Nullable<Text>,
        met -> Integer,
        total -> Integer,
        lessons_read -> Integer,
        lessons_total -> Integer,
        webinars_met -> Integer,
        webinars_total -> Integer,
        checks_passed -> Integer,
        checks_total -> Integer,
        updated_at -> Instant,
        cohort_id -> Nullable<BigInt>,
        outlook -> Nullable<Text>,
        surveys_answered -> Integer,
        surveys_total -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    last_dates (id) {
        id -> BigInt,
        enrolment_id -> BigInt,
        webinar_id -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    records (id) {
        id -> BigInt,
        enrolment_id -> BigInt,
        person_id -> Nullable<BigInt>,
        cohort_id -> BigInt,
        track -> Text,
        outcome -> Text,
        code -> Text,
        state -> Text,
        name -> Nullable<Text>,
        latin_name -> Nullable<Text>,
        show_name -> Bool,
        language -> Text,
        minutes -> Integer,
        facts -> Text,
        decision_id -> BigInt,
        edition_id -> BigInt,
        rule_version -> Text,
        issued_at -> Instant,
        issued_by -> Text,
        replaced_by -> Nullable<BigInt>,
        state_at -> Instant,
        pdf -> Binary,
        pdf_sha256 -> Text,
        live_key -> Nullable<Text>,
        number_year -> Nullable<Integer>,
        number -> Nullable<Integer>,
        expires_at -> Nullable<Instant>,
        expiry_letters -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    statements (id) {
        id -> BigInt,
        code -> Text,
        kind -> Text,
        enrolment_id -> BigInt,
        person_id -> Nullable<BigInt>,
        cohort_id -> BigInt,
        webinar_id -> Nullable<BigInt>,
        name -> Nullable<Text>,
        latin_name -> Nullable<Text>,
        language -> Text,
        said -> Text,
        pdf -> Binary,
        pdf_sha256 -> Text,
        made_at -> Instant,
        made_by -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    record_pictures (id) {
        id -> BigInt,
        cohort_id -> BigInt,
        sha256 -> Text,
        png -> Binary,
        added_at -> Instant,
        added_by -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    record_numbers (cohort_id, year) {
        cohort_id -> BigInt,
        year -> Integer,
        last -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    record_events (id) {
        id -> BigInt,
        record_id -> BigInt,
        state -> Text,
        reason -> Nullable<Text>,
        at -> Instant,
        by_whom -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    exports (id) {
        id -> BigInt,
        cohort_id -> BigInt,
        kind -> Text,
        format -> Text,
        purpose -> Text,
        filters -> Text,
        row_count -> Integer,
        at -> Instant,
        by_whom -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    messages (id) {
        id -> BigInt,
        kind -> Text,
        person_id -> Nullable<BigInt>,
        to_address -> Text,
        language -> Text,
        payload -> Text,
        state -> Text,
        attempts -> Integer,
        next_at -> Instant,
        locked_until -> Nullable<Instant>,
        created_at -> Instant,
        sent_at -> Nullable<Instant>,
        last_error -> Nullable<Text>,
        message_id -> Text,
        dedupe_key -> Nullable<Text>,
        own_message_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    own_messages (id) {
        id -> BigInt,
        cohort_id -> BigInt,
        by_whom -> Text,
        created_at -> Instant,
        selection -> Text,
        words -> Text,
        written -> Integer,
        finished_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    jobs (id) {
        id -> BigInt,
        kind -> Text,
        payload -> Text,
        state -> Text,
        attempts -> Integer,
        run_at -> Instant,
        locked_until -> Nullable<Instant>,
        created_at -> Instant,
        done_at -> Nullable<Instant>,
        last_error -> Nullable<Text>,
        dedupe_key -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    audit_events (id) {
        id -> BigInt,
        seq -> BigInt,
        at -> Instant,
        by_whom -> Text,
        by_person -> Nullable<BigInt>,
        action -> Text,
        subject -> Text,
        cohort_id -> Nullable<BigInt>,
        about_person -> Nullable<BigInt>,
        old_value -> Nullable<Text>,
        new_value -> Nullable<Text>,
        reason -> Nullable<Text>,
        previous_hash -> Text,
        hash -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    survey_receipts (id) {
        id -> BigInt,
        enrolment_id -> BigInt,
        survey -> Text,
        module -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    survey_answers (id) {
        id -> BigInt,
        cohort_id -> BigInt,
        edition_id -> BigInt,
        survey -> Text,
        module -> Text,
        answered_on -> Date,
        answers -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    survey_commitments (id) {
        id -> BigInt,
        person_id -> BigInt,
        module -> Text,
        body -> Text,
        send_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    attendance_imports (id) {
        id -> BigInt,
        webinar_id -> BigInt,
        reference -> Text,
        file_name -> Text,
        file -> Binary,
        file_hash -> Text,
        zone -> Text,
        facts -> Text,
        basis_hash -> Text,
        state -> Text,
        result -> Nullable<Text>,
        created_at -> Instant,
        created_by -> Text,
        confirmed_at -> Nullable<Instant>,
        confirmed_by -> Nullable<Text>,
        undone_at -> Nullable<Instant>,
        undone_by -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    provisional_people (id) {
        id -> BigInt,
        cohort_id -> BigInt,
        webinar_id -> BigInt,
        name -> Text,
        email -> Nullable<Text>,
        came_by -> Text,
        import_ref -> Nullable<Text>,
        noted_at -> Instant,
        noted_by -> Text,
        person_id -> Nullable<BigInt>,
        settled_at -> Nullable<Instant>,
        settled_by -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    attendance_import_rows (id) {
        id -> BigInt,
        import_id -> BigInt,
        place -> Integer,
        line -> Integer,
        row_key -> Text,
        name -> Text,
        email -> Nullable<Text>,
        spans -> Text,
        seconds -> Integer,
        proposal -> Text,
        reason -> Text,
        person_id -> Nullable<BigInt>,
        candidates -> Text,
        choice -> Nullable<Text>,
        chosen_id -> Nullable<BigInt>,
        remember -> Bool,
        decided_at -> Nullable<Instant>,
        decided_by -> Nullable<Text>,
        also_ids -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    match_decisions (id) {
        id -> BigInt,
        cohort_id -> BigInt,
        kind -> Text,
        folded -> Text,
        shown -> Text,
        person_id -> Nullable<BigInt>,
        at -> Instant,
        by_whom -> Text,
        undone_at -> Nullable<Instant>,
        undone_by -> Nullable<Text>,
        also_ids -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    api_tokens (id) {
        id -> BigInt,
        person_id -> BigInt,
        cohort_id -> BigInt,
        token_hash -> Text,
        made_at -> Instant,
        made_by -> Text,
        revoked_at -> Nullable<Instant>,
        revoked_by -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    webinar_recordings (id) {
        id -> BigInt,
        webinar_id -> BigInt,
        url -> Nullable<Text>,
        until_on -> Nullable<Date>,
        at -> Instant,
        by_whom -> Text,
        audience -> Text,
        consent_noted -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    make_ups (id) {
        id -> BigInt,
        webinar_id -> BigInt,
        person_id -> BigInt,
        state -> Text,
        watched -> Bool,
        answers -> Text,
        reflection -> Text,
        saved_at -> Instant,
        version -> Integer,
        sent_at -> Nullable<Instant>,
        decided_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    make_up_versions (id) {
        id -> BigInt,
        make_up_id -> BigInt,
        version -> Integer,
        answers -> Text,
        reflection -> Text,
        language -> Text,
        sent_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    make_up_decisions (id) {
        id -> BigInt,
        make_up_id -> BigInt,
        version -> Integer,
        verdict -> Text,
        comment -> Nullable<Text>,
        at -> Instant,
        by_whom -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    make_up_take_backs (id) {
        id -> BigInt,
        make_up_id -> BigInt,
        version -> Integer,
        reason -> Text,
        at -> Instant,
        by_whom -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    attendance_questions (id) {
        id -> BigInt,
        webinar_id -> BigInt,
        person_id -> BigInt,
        status -> Text,
        seconds -> Integer,
        sent_at -> Instant,
        answer -> Nullable<Text>,
        reason -> Nullable<Text>,
        answered_at -> Nullable<Instant>,
        answered_by -> Nullable<Text>,
    }
}

diesel::table! {
    attendance_question_texts (id) {
        id -> BigInt,
        question_id -> BigInt,
        language -> Text,
        body -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    excuses (id) {
        id -> BigInt,
        webinar_id -> BigInt,
        person_id -> BigInt,
        category -> Text,
        at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    meeting_connections (id) {
        id -> BigInt,
        cohort_id -> BigInt,
        kind -> Text,
        name -> Text,
        sealed -> Nullable<Text>,
        secret_set_at -> Instant,
        unreadable -> Integer,
        unreadable_at -> Nullable<Instant>,
        made_at -> Instant,
        made_by -> Text,
        removed_at -> Nullable<Instant>,
        removed_by -> Nullable<Text>,
        room_sealed -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    meeting_events (id) {
        id -> BigInt,
        connection_id -> BigInt,
        event_key -> Text,
        meeting -> Text,
        holding -> Text,
        what -> Text,
        participant -> Text,
        external_id -> Nullable<Text>,
        name -> Nullable<Text>,
        email -> Nullable<Text>,
        is_host -> Bool,
        at -> Instant,
        received_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    webinar_meetings (id) {
        id -> BigInt,
        webinar_id -> BigInt,
        connection_id -> BigInt,
        meeting -> Text,
        reference -> Text,
        heard -> BigInt,
        heard_at -> Nullable<Instant>,
        read_to -> BigInt,
        settled_to -> BigInt,
        starts_at -> Nullable<Instant>,
        ends_at -> Nullable<Instant>,
        set_at -> Instant,
        set_by -> Text,
        removed_at -> Nullable<Instant>,
        removed_by -> Nullable<Text>,
    }
}

diesel::joinable!(meeting_connections -> cohorts (cohort_id));
diesel::joinable!(meeting_events -> meeting_connections (connection_id));
diesel::joinable!(webinar_meetings -> meeting_connections (connection_id));
diesel::joinable!(webinar_meetings -> webinars (webinar_id));

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    sheet_scans (id) {
        id -> BigInt,
        webinar_id -> BigInt,
        file_name -> Text,
        kind -> Text,
        bytes -> Integer,
        file_hash -> Text,
        attached_at -> Instant,
        attached_by -> Text,
        removed_at -> Nullable<Instant>,
        removed_by -> Nullable<Text>,
        removed_reason -> Nullable<Text>,
        file -> Nullable<Binary>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;
    evidence_withdrawals (id) {
        id -> BigInt,
        evidence_id -> BigInt,
        reason -> Text,
        at -> Instant,
        by_whom -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;
    attendance_import_webinars (id) {
        id -> BigInt,
        import_id -> BigInt,
        webinar_id -> BigInt,
        added_at -> Instant,
        added_by -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    calendar_invitations (id) {
        id -> BigInt,
        webinar_id -> BigInt,
        person_id -> BigInt,
        state -> Text,
        changes -> Integer,
        at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    trainer_absences (id) {
        id -> BigInt,
        person_id -> BigInt,
        starts_at -> Instant,
        ends_at -> Instant,
        said_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    trainer_hours (id) {
        id -> BigInt,
        person_id -> BigInt,
        weekday -> Integer,
        from_minute -> Integer,
        to_minute -> Integer,
        zone -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    calendar_feeds (id) {
        id -> BigInt,
        person_id -> BigInt,
        kind -> Text,
        cohort_id -> Nullable<BigInt>,
        token_hash -> Text,
        made_at -> Instant,
        revoked_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    reminder_rounds (id) {
        id -> BigInt,
        webinar_id -> BigInt,
        kind -> Text,
        sequence -> Integer,
        at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    reminders (id) {
        id -> BigInt,
        webinar_id -> BigInt,
        person_id -> BigInt,
        kind -> Text,
        sequence -> Integer,
        day -> Date,
        at -> Instant,
    }
}

diesel::joinable!(reminder_rounds -> webinars (webinar_id));
diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    message_events (id) {
        id -> BigInt,
        message_id -> BigInt,
        at -> Instant,
        outcome -> Text,
        answer -> Nullable<Text>,
    }
}

diesel::joinable!(message_events -> messages (message_id));
diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    suppressions (id) {
        id -> BigInt,
        address -> Text,
        message_id -> BigInt,
        at -> Instant,
        answer -> Text,
        lifted_at -> Nullable<Instant>,
        lifted_by -> Nullable<Text>,
        lifted_reason -> Nullable<Text>,
    }
}

diesel::joinable!(suppressions -> messages (message_id));

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    issuer_keys (kid) {
        kid -> Text,
        jwk -> Text,
        made_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    credentials (record_id) {
        record_id -> BigInt,
        status_index -> Integer,
        jwt -> Nullable<Text>,
        pdf -> Nullable<Binary>,
        pdf_sha256 -> Nullable<Text>,
        asked_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    letter_links (id) {
        id -> BigInt,
        person_id -> BigInt,
        made_at -> Instant,
        revoked_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    letter_refusals (person_id, choice) {
        person_id -> BigInt,
        choice -> Text,
        refused_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Instant;

    erasures (id) {
        id -> BigInt,
        person_id -> BigInt,
        asked_at -> Instant,
        asked_by -> Text,
        due_at -> Instant,
        withdrawn_at -> Nullable<Instant>,
        done_at -> Nullable<Instant>,
        live_key -> Nullable<Text>,
    }
}

diesel::joinable!(erasures -> people (person_id));
diesel::joinable!(credentials -> records (record_id));
diesel::joinable!(reminders -> webinars (webinar_id));
diesel::joinable!(reminders -> people (person_id));
diesel::joinable!(calendar_invitations -> webinars (webinar_id));
diesel::joinable!(calendar_invitations -> people (person_id));
diesel::joinable!(trainer_absences -> people (person_id));
diesel::joinable!(trainer_hours -> people (person_id));
diesel::joinable!(calendar_feeds -> people (person_id));
diesel::joinable!(letter_links -> people (person_id));
diesel::joinable!(letter_refusals -> people (person_id));
diesel::joinable!(calendar_feeds -> cohorts (cohort_id));
diesel::joinable!(attendance_import_webinars -> attendance_imports (import_id));
diesel::joinable!(sheet_scans -> webinars (webinar_id));
diesel::joinable!(evidence_withdrawals -> evidence (evidence_id));
diesel::joinable!(excuses -> webinars (webinar_id));
diesel::joinable!(excuses -> people (person_id));
diesel::joinable!(attendance_questions -> webinars (webinar_id));
diesel::joinable!(attendance_questions -> people (person_id));
diesel::joinable!(attendance_question_texts -> attendance_questions (question_id));
diesel::joinable!(webinar_recordings -> webinars (webinar_id));
diesel::joinable!(make_ups -> webinars (webinar_id));
diesel::joinable!(make_ups -> people (person_id));
diesel::joinable!(make_up_versions -> make_ups (make_up_id));
diesel::joinable!(make_up_decisions -> make_ups (make_up_id));
diesel::joinable!(make_up_take_backs -> make_ups (make_up_id));
diesel::joinable!(attendance_imports -> webinars (webinar_id));
diesel::joinable!(attendance_import_rows -> attendance_imports (import_id));
diesel::joinable!(provisional_people -> webinars (webinar_id));
diesel::joinable!(api_tokens -> cohorts (cohort_id));
diesel::joinable!(api_tokens -> people (person_id));
diesel::joinable!(match_decisions -> cohorts (cohort_id));
diesel::joinable!(match_decisions -> people (person_id));
diesel::joinable!(survey_receipts -> enrolments (enrolment_id));
diesel::joinable!(survey_answers -> cohorts (cohort_id));
diesel::joinable!(survey_commitments -> people (person_id));
diesel::joinable!(sign_in_codes -> people (person_id));
diesel::joinable!(sessions -> people (person_id));
diesel::joinable!(role_grants -> cohorts (cohort_id));
diesel::joinable!(role_grants -> people (person_id));
diesel::joinable!(consents -> people (person_id));
diesel::joinable!(cohorts -> editions (edition_id));
diesel::joinable!(cohort_tracks -> cohorts (cohort_id));
diesel::joinable!(application_drafts -> cohorts (cohort_id));
diesel::joinable!(application_drafts -> people (person_id));
diesel::joinable!(enrolments -> cohorts (cohort_id));
diesel::joinable!(enrolments -> people (person_id));
diesel::joinable!(enrolment_events -> enrolments (enrolment_id));
diesel::joinable!(enrolment_words -> enrolments (enrolment_id));
diesel::joinable!(enrolment_counts -> cohorts (cohort_id));
diesel::joinable!(enrolment_imports -> cohorts (cohort_id));
diesel::joinable!(webinars -> cohorts (cohort_id));
diesel::joinable!(webinar_changes -> webinars (webinar_id));
diesel::joinable!(presence_rules -> cohorts (cohort_id));
diesel::joinable!(webinar_times -> webinars (webinar_id));
diesel::joinable!(webinar_trainers -> people (person_id));
diesel::joinable!(webinar_trainers -> webinars (webinar_id));
diesel::joinable!(places -> people (person_id));
diesel::joinable!(places -> webinars (webinar_id));
diesel::joinable!(place_counts -> webinars (webinar_id));
diesel::joinable!(evidence -> people (person_id));
diesel::joinable!(evidence -> webinars (webinar_id));
diesel::joinable!(evidence_matches -> evidence (evidence_id));
diesel::joinable!(evidence_matches -> people (person_id));
diesel::joinable!(check_in_codes -> webinars (webinar_id));
diesel::joinable!(heartbeats -> people (person_id));
diesel::joinable!(heartbeats -> webinars (webinar_id));
diesel::joinable!(check_in_devices -> check_in_codes (code_id));
diesel::joinable!(check_in_devices -> people (person_id));
diesel::joinable!(check_in_devices -> webinars (webinar_id));
diesel::joinable!(rulings -> people (person_id));
diesel::joinable!(rulings -> webinars (webinar_id));
diesel::joinable!(attendance -> people (person_id));
diesel::joinable!(attendance -> webinars (webinar_id));
diesel::joinable!(closings -> webinars (webinar_id));
diesel::joinable!(attempts -> editions (edition_id));
diesel::joinable!(attempts -> enrolments (enrolment_id));
diesel::joinable!(attempts -> people (person_id));
diesel::joinable!(answers -> attempts (attempt_id));
diesel::joinable!(lesson_progress -> enrolments (enrolment_id));
diesel::joinable!(lesson_progress -> people (person_id));
diesel::joinable!(reflections -> people (person_id));
diesel::joinable!(decisions -> editions (edition_id));
diesel::joinable!(decisions -> enrolments (enrolment_id));
diesel::joinable!(standings -> decisions (decision_id));
diesel::joinable!(standings -> enrolments (enrolment_id));
diesel::joinable!(last_dates -> enrolments (enrolment_id));
diesel::joinable!(last_dates -> webinars (webinar_id));
diesel::joinable!(records -> cohorts (cohort_id));
diesel::joinable!(records -> decisions (decision_id));
diesel::joinable!(records -> editions (edition_id));
diesel::joinable!(records -> enrolments (enrolment_id));
diesel::joinable!(records -> people (person_id));
diesel::joinable!(record_numbers -> cohorts (cohort_id));
diesel::joinable!(record_events -> records (record_id));
diesel::joinable!(exports -> cohorts (cohort_id));
diesel::joinable!(messages -> people (person_id));

diesel::allow_tables_to_appear_in_same_query!(
    answered_forms,
    answers,
    application_drafts,
    attempts,
    attendance,
    audit_events,
    check_in_codes,
    check_in_devices,
    closings,
    cohort_tracks,
    cohorts,
    consents,
    decisions,
    editions,
    enrolment_counts,
    enrolment_events,
    enrolment_imports,
    enrolment_words,
    enrolments,
    evidence,
    evidence_matches,
    heartbeats,
    exports,
    installation,
    jobs,
    last_dates,
    lesson_progress,
    messages,
    own_messages,
    people,
    place_counts,
    places,
    record_events,
    record_numbers,
    record_pictures,
    records,
    reflections,
    role_grants,
    rulings,
    sessions,
    sign_in_codes,
    standings,
    survey_answers,
    survey_commitments,
    survey_receipts,
    tries,
    webinar_changes,
    webinar_times,
    trainer_absences,
    trainer_hours,
    webinar_trainers,
    webinars,
    api_tokens,
    attendance_import_rows,
    attendance_imports,
    match_decisions,
    provisional_people,
    attendance_questions,
    attendance_question_texts,
    excuses,
    meeting_connections,
    meeting_events,
    webinar_meetings,
    make_up_decisions,
    make_up_take_backs,
    make_up_versions,
    make_ups,
    webinar_recordings,
    sheet_scans,
    evidence_withdrawals,
    attendance_import_webinars,
    calendar_feeds,
    calendar_invitations,
    reminder_rounds,
    reminders,
    message_events,
    suppressions,
    credentials,
    issuer_keys,
    letter_links,
    letter_refusals,
    erasures,
);
