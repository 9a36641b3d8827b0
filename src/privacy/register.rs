//! The register of personal data (`domain.md`, Privacy): every table that holds any, what for, and for how long.

use crate::attendance::meetings;
use crate::i18n::Message;

/// A table with personal data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Registered {
    /// Its name.
    pub table: &'static str,
    /// What it is for.
    pub purpose: Purpose,
    /// For how long it is kept.
    pub keep: Keep,
}

/// What personal data is for, in the words of the privacy page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// To know who somebody is and in which language they read.
    Account,
    /// To let the right person in, and nobody else.
    SignIn,
    /// To say who may do what.
    Roles,
    /// To prove what somebody agreed to.
    Consent,
    /// To give places and to report how the programme reaches people.
    Enrolment,
    /// To plan and give webinars.
    Webinars,
    /// To know who was there.
    Attendance,
    /// To let somebody make up for a webinar that they missed.
    MakeUps,
    /// To keep somebody's place and results in the modules.
    Learning,
    /// To hear what the programme was like and what it changes.
    Surveys,
    /// To decide on completion and to prove it.
    Completion,
    /// To send e-mails and to show which were sent.
    Messages,
    /// To answer for what was done with data.
    Accountability,
    /// To take a form once, and to do work that was put off.
    Operation,
}

/// For how long something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// So many days after it was of use; [`prune`](super::prune) sees to it.
    Days(i64),
    /// Until the account is erased.
    WithAccount,
    /// For good, without the name once the account is erased: a record stays provable, a report stays true.
    WithoutName,
    /// For good: it says who did what, in a chain from which nothing can be taken.
    ForGood,
}

impl Purpose {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::Account,
        Self::SignIn,
        Self::Roles,
        Self::Consent,
        Self::Enrolment,
        Self::Webinars,
        Self::Attendance,
        Self::MakeUps,
        Self::Learning,
        Self::Surveys,
        Self::Completion,
        Self::Messages,
        Self::Accountability,
        Self::Operation,
    ];

    /// In words.
    pub const fn message(self) -> Message {
        Message::new(match self {
            Self::Account => "purpose-account",
            Self::SignIn => "purpose-sign-in",
            Self::Roles => "purpose-roles",
            Self::Consent => "purpose-consent",
            Self::Enrolment => "purpose-enrolment",
            Self::Webinars => "purpose-webinars",
            Self::Attendance => "purpose-attendance",
            Self::MakeUps => "purpose-make-ups",
            Self::Learning => "purpose-learning",
            Self::Surveys => "purpose-surveys",
            Self::Completion => "purpose-completion",
            Self::Messages => "purpose-messages",
            Self::Accountability => "purpose-accountability",
            Self::Operation => "purpose-operation",
        })
    }
}

impl Keep {
    /// In words.
    pub fn message(self) -> Message {
        match self {
            Self::Days(days) => Message::new("keep-days").with("n", days),
            Self::WithAccount => Message::new("keep-with-account"),
            Self::WithoutName => Message::new("keep-without-name"),
            Self::ForGood => Message::new("keep-for-good"),
        }
    }
}

const fn row(table: &'static str, purpose: Purpose, keep: Keep) -> Registered {
    Registered { table, purpose, keep }
}

/// Every table with personal data.
pub const REGISTER: &[Registered] = &[
    row("people", Purpose::Account, Keep::WithAccount),
    row("sign_in_codes", Purpose::SignIn, Keep::Days(2)),
    row("sessions", Purpose::SignIn, Keep::Days(30)),
    // e-mail addresses, hashed
    row("tries", Purpose::SignIn, Keep::Days(1)),
    row("api_tokens", Purpose::Roles, Keep::WithoutName),
    row("role_grants", Purpose::Roles, Keep::WithoutName),
    row("consents", Purpose::Consent, Keep::WithoutName),
    // the office that answers, and who made the cohort
    row("cohorts", Purpose::Enrolment, Keep::WithoutName),
    row("presence_rules", Purpose::Enrolment, Keep::WithoutName),
    row("application_drafts", Purpose::Enrolment, Keep::WithAccount),
    row("enrolments", Purpose::Enrolment, Keep::WithoutName),
    row("enrolment_events", Purpose::Enrolment, Keep::WithoutName),
    row("enrolment_words", Purpose::Enrolment, Keep::WithAccount),
    row("enrolment_imports", Purpose::Enrolment, Keep::WithAccount),
    row("webinars", Purpose::Webinars, Keep::WithoutName),
    row("webinar_changes", Purpose::Webinars, Keep::WithoutName),
    row("webinar_times", Purpose::Webinars, Keep::WithoutName),
    row("webinar_trainers", Purpose::Webinars, Keep::WithoutName),
    row("places", Purpose::Webinars, Keep::WithoutName),
    row("webinar_recordings", Purpose::Webinars, Keep::WithoutName),
    row("calendar_invitations", Purpose::Webinars, Keep::WithoutName),
    // the days and hours of trainers; a day that is over says nothing any more
    row("trainer_absences", Purpose::Webinars, Keep::Days(30)),
    row("trainer_hours", Purpose::Webinars, Keep::WithAccount),
    row("calendar_feeds", Purpose::Webinars, Keep::WithAccount),
    row("reminders", Purpose::Webinars, Keep::WithoutName),
    row("check_in_codes", Purpose::Attendance, Keep::WithoutName),
    row("check_in_devices", Purpose::Attendance, Keep::WithoutName),
    row("evidence", Purpose::Attendance, Keep::WithoutName),
    // why and by whom evidence was taken back
    row("evidence_withdrawals", Purpose::Attendance, Keep::WithoutName),
    // names and signatures of a whole room: five years, as funders ask for vouchers; the hash stays
    row("sheet_scans", Purpose::Attendance, Keep::Days(1_826)),
    row("heartbeats", Purpose::Attendance, Keep::WithoutName),
    // who made it
    row("meeting_connections", Purpose::Attendance, Keep::WithoutName),
    row("meeting_events", Purpose::Attendance, Keep::Days(meetings::KEPT_DAYS)),
    // who said so
    row("webinar_meetings", Purpose::Attendance, Keep::WithoutName),
    row("evidence_matches", Purpose::Attendance, Keep::WithoutName),
    row("attendance_imports", Purpose::Attendance, Keep::WithoutName),
    row("attendance_import_webinars", Purpose::Attendance, Keep::WithoutName),
    row("attendance_import_rows", Purpose::Attendance, Keep::WithoutName),
    row("provisional_people", Purpose::Attendance, Keep::WithoutName),
    row("match_decisions", Purpose::Attendance, Keep::WithoutName),
    row("rulings", Purpose::Attendance, Keep::WithoutName),
    row("attendance", Purpose::Attendance, Keep::WithoutName),
    row("closings", Purpose::Attendance, Keep::WithoutName),
    // that it was questioned and what became of it; what was written goes with the texts
    row("attendance_questions", Purpose::Attendance, Keep::WithoutName),
    row("attendance_question_texts", Purpose::Attendance, Keep::Days(90)),
    // a category and no more; what a trainer made of it is a ruling
    row("excuses", Purpose::Attendance, Keep::WithAccount),
    // where it stands; what was written goes with the versions
    row("make_ups", Purpose::MakeUps, Keep::WithoutName),
    // so long after a trainer's answer, then only what it came to (outline 7)
    row("make_up_versions", Purpose::MakeUps, Keep::Days(90)),
    row("make_up_decisions", Purpose::MakeUps, Keep::WithoutName),
    row("make_up_take_backs", Purpose::MakeUps, Keep::WithoutName),
    row("attempts", Purpose::Learning, Keep::WithoutName),
    row("answers", Purpose::Learning, Keep::WithoutName),
    row("lesson_progress", Purpose::Learning, Keep::WithoutName),
    row("reflections", Purpose::Learning, Keep::WithAccount),
    row("survey_receipts", Purpose::Surveys, Keep::WithoutName),
    // nobody's in particular; but what people write may say who they are
    row("survey_answers", Purpose::Surveys, Keep::WithoutName),
    // gone as soon as it is sent; a day later where that was not possible
    row("survey_commitments", Purpose::Surveys, Keep::Days(1)),
    row("decisions", Purpose::Completion, Keep::WithoutName),
    row("standings", Purpose::Completion, Keep::WithoutName),
    row("last_dates", Purpose::Completion, Keep::WithoutName),
    row("records", Purpose::Completion, Keep::WithoutName),
    row("record_events", Purpose::Completion, Keep::WithoutName),
    row("credentials", Purpose::Completion, Keep::WithoutName),
    row("statements", Purpose::Completion, Keep::WithoutName),
    // the signature of who signs, an officer of the programme: a record that carries it stays as it is
    row("record_pictures", Purpose::Completion, Keep::WithoutName),
    row("messages", Purpose::Messages, Keep::WithAccount),
    // who wrote to whom of a cohort, and what
    row("own_messages", Purpose::Messages, Keep::Days(180)),
    // what the servers answered; the words of a message go with it, that there was one stays
    row("message_events", Purpose::Messages, Keep::Days(180)),
    row("letter_links", Purpose::Messages, Keep::WithAccount),
    row("letter_refusals", Purpose::Messages, Keep::WithAccount),
    row("suppressions", Purpose::Messages, Keep::WithAccount),
    // that somebody asked for it, and when; why stands in the audit
    row("erasures", Purpose::Accountability, Keep::WithoutName),
    row("exports", Purpose::Accountability, Keep::ForGood),
    row("audit_events", Purpose::Accountability, Keep::ForGood),
    // addresses of pages gone on to, which may hold an e-mail address
    row("answered_forms", Purpose::Operation, Keep::Days(2)),
    row("jobs", Purpose::Operation, Keep::Days(14)),
];

/// The tables without any.
pub const HOLDS_NONE: &[&str] = &[
    "editions",
    "installation",
    "cohort_tracks",
    "enrolment_counts",
    "place_counts",
    "reminder_rounds",
    "issuer_keys",
    "record_numbers",
];
