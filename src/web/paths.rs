//! A function for each address (long: one list of all): used by handlers, templates (through page structs) and tests. Identifiers
//! in addresses are short and random; names and e-mail addresses never stand in one.

use std::fmt::Display;

use crate::i18n::Lang;

/// Percent-encodes everything but letters, digits and `-._~/` (RFC 3986 §2.3), for values in a query.
pub fn encoded(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().fold(String::with_capacity(text.len()), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}

/// Where a meeting system delivers what it tells: the same in every language.
pub fn delivery(kind: impl Display, connection: impl Display) -> String {
    format!("/hooks/{kind}/{connection}")
}

/// Where BigBlueButton says that a meeting has ended: the same in every language.
pub fn meeting_ended(connection: impl Display, meeting: impl Display, mark: impl Display) -> String {
    format!("/hooks/ended/{connection}/{meeting}/{mark}")
}

macro_rules! paths {
    ($($(#[$doc:meta])* $name:ident($($arg:ident),*) => $path:literal;)+) => {$(
        $(#[$doc])*
        pub fn $name(lang: Lang $(, $arg: impl Display)*) -> String {
            let mut path = format!("/{lang}");
            path.push_str(&format!($path));
            path
        }
    )+};
}

paths! {
    /// The front page.
    front() => "/";
    /// Begin or go on with an application.
    apply(cohort) => "/apply/{cohort}";
    /// One of its steps.
    apply_step(cohort, step) => "/apply/{cohort}/{step}";
    /// Sign in: e-mail.
    sign_in() => "/sign-in";
    /// Sign in: code.
    sign_in_code() => "/sign-in/code";
    /// Sign in with a password.
    sign_in_password() => "/sign-in/password";
    /// Sign in: the link of the mail.
    sign_in_link(token) => "/sign-in/link/{token}";
    /// Sign out (POST).
    sign_out() => "/sign-out";
    /// The first administrator.
    set_up(token) => "/set-up/{token}";
    /// Check a record.
    verify() => "/verify";
    /// Many codes at once, from a file.
    verify_list() => "/verify/list";
    /// What a code answers.
    verify_code(code) => "/verify/{code}";
    /// Help.
    help() => "/help";
    /// Looking after yourself.
    support() => "/support";
    /// What we hold and why.
    privacy() => "/privacy";
    /// How to use the site with aids.
    accessibility() => "/accessibility";
    /// Law and background.
    context() => "/context";
    /// The terms.
    glossary() => "/glossary";
    /// Search in lessons, tools and glossary.
    search() => "/search";
    /// A learner's start.
    home() => "/home";
    /// The same for one of several cohorts.
    home_of(cohort) => "/home?cohort={cohort}";
    /// The modules of the track.
    modules() => "/modules";
    /// A module.
    module(module) => "/modules/{module}";
    /// A lesson.
    lesson(module, lesson) => "/modules/{module}/{lesson}";
    /// «I have read this» and the place kept (POST).
    lesson_progress(module, lesson) => "/modules/{module}/{lesson}/progress";
    /// A reflection kept (POST).
    lesson_reflection(module, lesson) => "/modules/{module}/{lesson}/reflection";
    /// The summary instead of a lesson; POST answers its questions.
    lesson_short(module, lesson) => "/modules/{module}/{lesson}/short";
    /// A lesson as a file.
    lesson_file(module, lesson) => "/modules/{module}/{lesson}/lesson.html";
    /// A module's lessons for printing.
    handbook(module) => "/modules/{module}/handbook";
    /// The running heads of its pages.
    handbook_style(module) => "/modules/{module}/handbook.css";
    /// The tool of a lesson, for paper.
    lesson_tool(module, lesson) => "/modules/{module}/{lesson}/tool";
    /// A step of a scenario; `step` is `start`, or the choices so far.
    scenario(module, lesson, step) => "/modules/{module}/{lesson}/scenario/{step}";
    /// The start page of a knowledge check; POST begins an attempt.
    check(module) => "/modules/{module}/check";
    /// A question of an attempt; POST saves the answer.
    check_question(module, attempt, number) => "/modules/{module}/check/{attempt}/{number}";
    /// Before handing in; POST hands in.
    check_review(module, attempt) => "/modules/{module}/check/{attempt}/review";
    /// What it came to.
    check_result(module, attempt) => "/modules/{module}/check/{attempt}/result";
    /// The start page of a test before (`pre`) or after (`post`) a module; POST begins it.
    test(module, test) => "/modules/{module}/test/{test}";
    /// A question of it; POST saves the answer.
    test_question(module, test, attempt, number) => "/modules/{module}/test/{test}/{attempt}/{number}";
    /// Before handing in; POST hands in.
    test_review(module, test, attempt) => "/modules/{module}/test/{test}/{attempt}/review";
    /// After handing in.
    test_result(module, test, attempt) => "/modules/{module}/test/{test}/{attempt}/result";
    /// The form after a workshop; POST hands it in.
    evaluation(module) => "/modules/{module}/evaluation";
    /// The form three months later; POST hands it in.
    follow_up(module) => "/modules/{module}/follow-up";
    /// A learner's webinars.
    webinars() => "/webinars";
    /// One of them.
    webinar(webinar) => "/webinars/{webinar}";
    /// Join (POST): evidence; GET right after that: the way into the meeting.
    webinar_join(webinar) => "/webinars/{webinar}/join";
    /// «I cannot come» (POST).
    webinar_absence(webinar) => "/webinars/{webinar}/absence";
    /// The check-in page; POST checks in.
    check_in_page() => "/c";
    /// The same with the code filled in.
    check_in_code_page(code) => "/c/{code}";
    /// Behind the personal join link; POST records evidence.
    join_page(token) => "/w/{token}";
    /// Say whether one comes, behind the link of a letter; POST says so.
    coming(token) => "/coming/{token}";
    /// Which letters somebody gets, behind the link in each; POST keeps the choice.
    letter_choices(token) => "/m/{token}";
    /// The way into the meeting, right after that.
    join_page_open(token) => "/w/{token}/open";
    /// Take a place or give it back (POST).
    webinar_place(webinar) => "/webinars/{webinar}/place";
    /// The calendar file.
    webinar_calendar(webinar) => "/webinars/{webinar}/calendar.ics";
    /// Say why one could not come.
    webinar_excuse(webinar) => "/webinars/{webinar}/excuse";
    /// Say that what the attendance came to is not right.
    webinar_question(webinar) => "/webinars/{webinar}/question";
    /// Make up for it by its recording; POST keeps or sends what was written.
    webinar_make_up(webinar) => "/webinars/{webinar}/make-up";
    /// Standing and records.
    record() => "/record";
    /// What counts.
    what_counts() => "/record/what-counts";
    /// Papers beside the record (POST: make one).
    record_papers() => "/record/papers";
    /// The PDF of one.
    record_paper(statement) => "/record/papers/{statement}/paper.pdf";
    /// A record's PDF.
    record_pdf(record) => "/record/{record}/record.pdf";
    /// Whether verifiers see the name (POST).
    record_sharing(record) => "/record/{record}/sharing";
    /// Asks for its badge.
    record_badge(record) => "/record/{record}/badge";
    /// The badge.
    record_badge_file(record) => "/record/{record}/badge.jwt";
    /// The PDF that carries the badge.
    record_badge_pdf(record) => "/record/{record}/record-with-badge.pdf";
    /// Settings.
    settings() => "/settings";
    /// A part of them.
    settings_part(part) => "/settings/{part}";
    /// «Your account will be erased», to somebody who is signed out.
    erasure() => "/erasure";
    /// Everything that is held about oneself, as a zip.
    own_data() => "/settings/data.zip";
    /// One of one's own letters.
    own_letter(message) => "/settings/letters/{message}";
    /// Accept somebody's excuse.
    excuse(webinar, person) => "/teach/webinars/{webinar}/people/{person}/excuse";
    /// What participants say is not right about their attendance.
    questions() => "/teach/questions";
    /// One of them; POST answers it.
    question(webinar, question) => "/teach/webinars/{webinar}/questions/{question}";
    /// What people sent to make up for webinars.
    make_ups() => "/teach/make-ups";
    /// One of them; POST answers it.
    make_up(webinar, make_up) => "/teach/webinars/{webinar}/make-ups/{make_up}";
    /// What people say after the module of a webinar.
    teach_evaluation(webinar) => "/teach/webinars/{webinar}/evaluation";
    /// Where the recording of a webinar is; POST says so.
    recording(webinar) => "/teach/webinars/{webinar}/recording";
    /// A trainer's day.
    teach() => "/teach";
    /// A trainer's webinars.
    teach_webinars() => "/teach/webinars";
    /// The people of a trainer's webinars.
    teach_people() => "/teach/people";
    /// Materials for trainers.
    teach_materials() => "/teach/materials";
    /// The guide for facilitators.
    teach_facilitators() => "/teach/materials/facilitators";
    /// How a part of a module's webinars is given.
    teach_plan(module, part) => "/teach/materials/{module}/webinars/{part}";
    /// A lesson, for trainers.
    teach_lesson(module, lesson) => "/teach/materials/{module}/{lesson}";
    /// A webinar, for its trainer.
    teach_webinar(webinar) => "/teach/webinars/{webinar}";
    /// A trainer's webinars on days.
    teach_calendar() => "/teach/webinars/calendar";
    /// When a trainer can.
    availability() => "/teach/availability";
    /// A time at which a trainer cannot.
    availability_away() => "/teach/availability/away";
    /// That time taken back.
    availability_back() => "/teach/availability/back";
    /// Another trainer leads a webinar.
    hand_over(webinar) => "/teach/webinars/{webinar}/hand-over";
    /// The meeting for those who moderate it; POST leads there.
    room(webinar) => "/teach/webinars/{webinar}/room";
    /// The live roster; POST saves the marks.
    roster(webinar) => "/teach/webinars/{webinar}/roster";
    /// The template of a report.
    report_template(webinar) => "/teach/webinars/{webinar}/imports/template.csv";
    /// One person at a webinar: why it came to what it came to; POST rules.
    attendee(webinar, person) => "/teach/webinars/{webinar}/people/{person}";
    /// A new check-in code (POST).
    check_in_codes(webinar) => "/teach/webinars/{webinar}/codes";
    /// Close check-in (POST).
    check_in_end(webinar) => "/teach/webinars/{webinar}/codes/end";
    /// The big screen.
    screen(webinar) => "/teach/webinars/{webinar}/screen";
    /// Who checked in and is not on the list; POST says who.
    unmatched(webinar) => "/teach/webinars/{webinar}/unmatched";
    /// Writes somebody down who is here and not on the list (POST).
    arrivals(webinar) => "/teach/webinars/{webinar}/unmatched/by-hand";
    /// Import a meeting report.
    report_new(webinar) => "/teach/webinars/{webinar}/imports/new";
    /// Where it is sent (POST).
    reports_of(webinar) => "/teach/webinars/{webinar}/imports";
    /// Look an import over.
    report(webinar, import) => "/teach/webinars/{webinar}/imports/{import}";
    /// Its file as it came.
    report_file(webinar, import) => "/teach/webinars/{webinar}/imports/{import}/file";
    /// Everybody without a match is a guest (POST).
    report_guests(webinar, import) => "/teach/webinars/{webinar}/imports/{import}/guests";
    /// Read it in another zone (POST).
    report_zone(webinar, import) => "/teach/webinars/{webinar}/imports/{import}/zone";
    /// Make it one for all webinars that its report touches (POST).
    report_webinars(webinar, import) => "/teach/webinars/{webinar}/imports/{import}/webinars";
    /// What it would change; POST confirms it.
    report_confirmation(webinar, import) => "/teach/webinars/{webinar}/imports/{import}/confirmation";
    /// Undo it or put it aside (POST).
    report_undoing(webinar, import) => "/teach/webinars/{webinar}/imports/{import}/undoing";
    /// What is remembered about names in reports.
    remembered(webinar) => "/teach/webinars/{webinar}/remembered";
    /// People who were there and are not enrolled.
    walk_ins(webinar) => "/teach/webinars/{webinar}/walk-ins";
    /// When it really began and ended (POST).
    actual_times(webinar) => "/teach/webinars/{webinar}/times";
    /// The closing checklist; POST closes.
    close(webinar) => "/teach/webinars/{webinar}/close";
    /// The sheet to be signed on a face-to-face day, for printing.
    sheet(webinar) => "/teach/webinars/{webinar}/sign-in-sheet";
    /// Signatures are entered; POST saves.
    sheet_entry(webinar) => "/teach/webinars/{webinar}/sign-in-sheet/enter";
    /// Scans of signed sheets; POST attaches one.
    sheet_scans(webinar) => "/teach/webinars/{webinar}/sign-in-sheet/scans";
    /// One scan as a file.
    sheet_scan(webinar, scan) => "/teach/webinars/{webinar}/sign-in-sheet/scans/{scan}";
    /// Take a scan away (POST).
    sheet_scan_removal(webinar, scan) => "/teach/webinars/{webinar}/sign-in-sheet/scans/{scan}/removal";
    /// Take a signature back; POST does it.
    signature(webinar, evidence) => "/teach/webinars/{webinar}/sign-in-sheet/signatures/{evidence}";
    /// An organiser's cohorts.
    organise() => "/organise";
    /// The guide for organisers.
    organise_guide(cohort) => "/organise/{cohort}/guide";
    /// The state of the review of the cohort's edition.
    organise_review(cohort) => "/organise/{cohort}/review";
    /// A cohort's overview.
    organise_cohort(cohort) => "/organise/{cohort}";
    /// Its people.
    organise_people(cohort) => "/organise/{cohort}/people";
    /// One of them.
    organise_person(cohort, enrolment) => "/organise/{cohort}/people/{enrolment}";
    /// Erasing somebody on their request; POST asks for it.
    organise_person_erasure(cohort, enrolment) => "/organise/{cohort}/people/{enrolment}/erasure";
    /// Correct the address of somebody whose letters come back (POST).
    organise_person_address(cohort, enrolment) => "/organise/{cohort}/people/{enrolment}/address";
    /// A decision on an application, or a withdrawal (POST).
    organise_person_state(cohort, enrolment) => "/organise/{cohort}/people/{enrolment}/state";
    /// A decision on several (POST).
    organise_people_state(cohort) => "/organise/{cohort}/people/state";
    /// Import participants.
    enrolment_import_new(cohort) => "/organise/{cohort}/enrolments/import";
    /// An import's preview.
    enrolment_import(cohort, import) => "/organise/{cohort}/imports/{import}";
    /// Take what is ready (POST).
    enrolment_import_confirmation(cohort, import) => "/organise/{cohort}/imports/{import}/confirmation";
    /// The rows to mend.
    enrolment_import_rest(cohort, import) => "/organise/{cohort}/imports/{import}/rest.csv";
    /// The template.
    enrolment_import_template(cohort) => "/organise/{cohort}/enrolments/template.csv";
    /// Its webinars.
    organise_webinars(cohort) => "/organise/{cohort}/webinars";
    /// Schedule one.
    webinar_days(cohort) => "/organise/{cohort}/webinars/calendar";
    /// Scheduling a webinar.
    webinar_new(cohort) => "/organise/{cohort}/webinars/new";
    /// Look over what was planned; POST saves it.
    webinar_check(cohort) => "/organise/{cohort}/webinars/check";
    /// One of them.
    organise_webinar(cohort, webinar) => "/organise/{cohort}/webinars/{webinar}";
    /// Change one.
    webinar_edit(cohort, webinar) => "/organise/{cohort}/webinars/{webinar}/edit";
    /// Invite everybody expected (POST).
    webinar_invitations(cohort, webinar) => "/organise/{cohort}/webinars/{webinar}/invitations";
    /// Save a change that was looked over (POST).
    webinar_edit_check(cohort, webinar) => "/organise/{cohort}/webinars/{webinar}/edit/check";
    /// Call one off: who is told; POST does it.
    webinar_cancellation(cohort, webinar) => "/organise/{cohort}/webinars/{webinar}/cancellation";
    /// A report on screen.
    organise_report(cohort, kind) => "/organise/{cohort}/reports/{kind}";
    /// A report as a file (POST, with its purpose).
    organise_report_file(cohort, kind) => "/organise/{cohort}/reports/{kind}/file";
    /// Papers of somebody beside their record (POST: make one).
    organise_person_papers(cohort, enrolment) => "/organise/{cohort}/people/{enrolment}/papers";
    /// The PDF of one.
    organise_paper(cohort, statement) => "/organise/{cohort}/papers/{statement}/paper.pdf";
    /// Its records.
    organise_records(cohort) => "/organise/{cohort}/records";
    /// Issue records: preview; POST issues.
    organise_records_issue(cohort) => "/organise/{cohort}/records/issue";
    /// Who issues and signs its records.
    organise_record_settings(cohort) => "/organise/{cohort}/records/settings";
    /// The logo and the signature on its records; POST puts one there.
    organise_record_pictures(cohort) => "/organise/{cohort}/records/pictures";
    /// One of them: `logo` or `signature`.
    organise_record_picture(cohort, which) => "/organise/{cohort}/records/pictures/{which}";
    /// Takes one away (POST).
    organise_record_picture_removal(cohort, which) => "/organise/{cohort}/records/pictures/{which}/removal";
    /// PDF files of some of them as a zip; POST makes it.
    organise_records_files(cohort) => "/organise/{cohort}/records/files";
    /// All of them by their running numbers.
    organise_records_register(cohort) => "/organise/{cohort}/records/register";
    /// The same as a file (POST, with its purpose).
    organise_records_register_file(cohort) => "/organise/{cohort}/records/register/file";
    /// One of them, with its history.
    organise_record(cohort, record) => "/organise/{cohort}/records/{record}";
    /// Its PDF.
    organise_record_pdf(cohort, record) => "/organise/{cohort}/records/{record}/record.pdf";
    /// A record's state (POST: revoke, replace).
    organise_record_state(cohort, record) => "/organise/{cohort}/records/{record}/state";
    /// Messages sent.
    organise_messages(cohort) => "/organise/{cohort}/messages";
    /// Write one to many; POST looks at it, tries it out, sends it.
    own_message_new(cohort) => "/organise/{cohort}/messages/new";
    /// One of them (POST: once more).
    organise_message(cohort, message) => "/organise/{cohort}/messages/{message}";
    /// Who did what.
    organise_audit(cohort) => "/organise/{cohort}/audit";
    /// A cohort's settings.
    organise_settings(cohort) => "/organise/{cohort}/settings";
    /// Its edition of the content, and taking another.
    organise_edition(cohort) => "/organise/{cohort}/edition";
    /// The meeting systems that tell a cohort who comes.
    organise_connections(cohort) => "/organise/{cohort}/connections";
    /// One of them.
    organise_connection(cohort, connection) => "/organise/{cohort}/connections/{connection}";
    /// Which of its meetings are webinars (POST).
    organise_connection_meetings(cohort, connection) => "/organise/{cohort}/connections/{connection}/meetings";
    /// An evaluator's start.
    evaluate() => "/evaluate";
    /// A cohort's aggregates.
    evaluate_cohort(cohort) => "/evaluate/{cohort}";
    /// What a cohort has learned and says, for an evaluator.
    evaluate_learning(cohort) => "/evaluate/{cohort}/learning";
    /// The installation.
    admin() => "/admin";
    /// Roles; POST gives or takes one.
    admin_roles() => "/admin/roles";
    /// The right address of somebody who holds a role.
    admin_role_address(person) => "/admin/roles/{person}/address";
    /// A new cohort.
    admin_cohort_new() => "/admin/cohorts/new";
    /// The edition of a cohort, for whoever runs the installation.
    admin_cohort_edition(cohort) => "/admin/cohorts/{cohort}/edition";
}

/// Sign in, then go on.
pub fn sign_in_then(lang: Lang, next: &str) -> String {
    format!("{}?next={}", sign_in(lang), encoded(next))
}

/// The check-in page, without a language: what a QR code holds.
pub fn check_in() -> String {
    "/c".to_owned()
}

/// Check-in with the code filled in.
pub fn check_in_code(code: impl Display) -> String {
    format!("/c/{code}")
}

/// Verify, without a language: what a record's QR code holds.
pub fn verify_short(code: impl Display) -> String {
    format!("/v/{code}")
}

/// The sign-in link of a mail, without a language.
pub fn sign_in_link_short(token: impl Display) -> String {
    format!("/sign-in/link/{token}")
}

/// The set-up page, without a language.
pub fn set_up_short(token: impl Display) -> String {
    format!("/set-up/{token}")
}

/// The personal join link.
pub fn join_link(token: impl Display) -> String {
    format!("/w/{token}")
}

/// The joining page is open (POST), without a language.
pub fn heartbeat(token: impl Display) -> String {
    format!("/b/{token}")
}

/// What a calendar program subscribes to, without a language.
pub fn calendar_feed(token: impl Display) -> String {
    format!("/calendar/{token}.ics")
}

/// A path of ours to go on to, from a query or a mail: never another site.
pub fn safe_next(next: Option<&str>) -> Option<String> {
    let path = next?;
    let ours = path.starts_with('/') && !path.starts_with("//") && !path.contains('\\') && !path.contains(char::is_control);
    ours.then(|| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_pages_are_gone_on_to() {
        for (next, ours) in [
            ("/en/home", true),
            ("//evil.example", false),
            ("https://evil.example", false),
            ("/\\evil.example", false),
            ("home", false),
        ] {
            assert_eq!(safe_next(Some(next)).is_some(), ours, "{next}");
        }
    }

    #[test]
    fn what_stands_in_a_query_is_encoded() {
        assert_eq!(sign_in_then(Lang::Ru, "/c/123?a=b&c=д"), "/ru/sign-in?next=/c/123%3Fa%3Db%26c%3D%D0%B4");
    }
}
