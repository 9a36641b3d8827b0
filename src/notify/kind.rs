//! What messages are about.

use super::choices::Choice;

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident => $name:literal),+ $(,)?) => {
        /// What a message is about. Its words are `templates/email/{name}.txt` and the subject `mail-{name}-subject`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Kind { $($(#[$doc])* $variant),+ }

        impl Kind {
            /// All kinds.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// As stored and as the templates are named.
            pub const fn as_str(self) -> &'static str { match self { $(Self::$variant => $name),+ } }
        }
    };
}

kinds! {
    /// A code and a link to sign in.
    SignInCode => "sign-in-code",
    /// «We have your application».
    ApplicationReceived => "application-received",
    /// A place on the cohort.
    Enrolled => "enrolled",
    /// A place on the waiting list, given by an organiser.
    Waitlisted => "waitlisted",
    /// No place, with the reason.
    Declined => "declined",
    /// A place taken back, with the reason.
    Withdrawn => "withdrawn",
    /// A webinar is in somebody's calendar.
    WebinarInvited => "webinar-invited",
    /// It is not any more: a place was given back, or they said that they cannot come.
    WebinarTakenBack => "webinar-taken-back",
    /// A webinar is near.
    WebinarReminder => "webinar-reminder",
    /// A webinar has a new time.
    WebinarMoved => "webinar-moved",
    /// A webinar will not be.
    WebinarCancelled => "webinar-cancelled",
    /// A place became free, and who waited has it.
    PlaceFree => "place-free",
    /// A place became free, and is kept for who waited until they take it or the time is over.
    PlaceOffer => "place-offer",
    /// The clock of a zone changed: a webinar stays at its time of day.
    WebinarClock => "webinar-clock",
    /// Somebody else's webinar is now led by the reader.
    WebinarHandedOver => "webinar-handed-over",
    /// Places are limited, and somebody has none yet.
    TakeAPlace => "take-a-place",
    /// One webinar alone is left that counts.
    LastDate => "last-date",
    /// Making up for a webinar alone is left.
    LastMakeUp => "last-make-up",
    /// What somebody planned to do, sent back to them.
    Commitment => "commitment",
    /// Somebody wants to be contacted: to the office of a cohort.
    ContactWish => "contact-wish",
    /// What has become of a workshop, some months later.
    FollowUp => "follow-up",
    /// The same once more.
    FollowUpReminder => "follow-up-reminder",
    /// A trainer accepted what somebody sent to make up for a webinar.
    MakeUpAccepted => "make-up-accepted",
    /// A trainer asks for changes to it.
    MakeUpRevise => "make-up-revise",
    /// What was accepted is taken back, with the reason on the page.
    MakeUpTakenBack => "make-up-taken-back",
    /// The recording by which a webinar can be made up for is there.
    RecordingThere => "recording-there",
    /// What waits for a trainer, once a day at the most.
    TrainerDay => "trainer-day",
    /// For how many people of a cohort one chance became left: to who organises it or gives its webinars, once a day at the most.
    ChancesLeft => "chances-left",
    /// What a closed webinar says of the reader's attendance.
    Attendance => "attendance",
    /// The recording of a webinar can be watched by everybody who was expected.
    RecordingAvailable => "recording-available",
    /// A trainer answered who said that their attendance is not right.
    QuestionAnswered => "question-answered",
    /// A completion record is there.
    RecordIssued => "record-issued",
    /// Another record stands in its place.
    RecordReplaced => "record-replaced",
    /// A record counts no more, with the reason.
    RecordRevoked => "record-revoked",
    /// A record will count no more after a day.
    RecordExpires => "record-expires",
    /// The reader's account will be erased after a day, unless they change their mind.
    ErasureAsked => "erasure-asked",
    /// What an organiser wrote themselves.
    OwnMessage => "own-message",
}

impl Kind {
    /// From the stored name.
    pub fn from_stored(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == name)
    }

    /// Whether its values are a secret that must not stay in the table once it is sent.
    pub const fn holds_a_secret(self) -> bool {
        matches!(self, Self::SignInCode | Self::Commitment | Self::ContactWish)
    }

    /// By which choice its reader can refuse it; `None` for what is transactional: a code, an answer to something they sent, their own
    /// places, webinars and records, and what somebody asked of them.
    pub const fn choice(self) -> Option<Choice> {
        match self {
            Self::WebinarReminder | Self::TakeAPlace => Some(Choice::Reminders),
            Self::LastDate | Self::LastMakeUp | Self::ChancesLeft => Some(Choice::LastDates),
            Self::Attendance => Some(Choice::Attendance),
            Self::RecordingThere | Self::RecordingAvailable => Some(Choice::Recordings),
            Self::FollowUp | Self::FollowUpReminder => Some(Choice::Surveys),
            Self::OwnMessage => Some(Choice::News),
            Self::TrainerDay => Some(Choice::TrainerDay),
            Self::SignInCode
            | Self::ApplicationReceived
            | Self::Enrolled
            | Self::Waitlisted
            | Self::Declined
            | Self::Withdrawn
            | Self::WebinarInvited
            | Self::WebinarTakenBack
            | Self::WebinarMoved
            | Self::WebinarCancelled
            | Self::PlaceFree
            | Self::PlaceOffer
            | Self::WebinarClock
            | Self::WebinarHandedOver
            | Self::Commitment
            | Self::ContactWish
            | Self::MakeUpAccepted
            | Self::MakeUpRevise
            | Self::MakeUpTakenBack
            | Self::QuestionAnswered
            | Self::RecordIssued
            | Self::RecordReplaced
            | Self::RecordRevoked
            | Self::RecordExpires
            | Self::ErasureAsked => None,
        }
    }
}
