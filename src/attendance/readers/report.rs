//! What a report is once it has been read, and why a file is none.

use chrono_tz::Tz;

use super::credit::Stay;
use crate::attendance::presence::Span;
use crate::clock::Instant;

/// Whose report it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Provider {
    /// Zoom.
    Zoom,
    /// Microsoft Teams.
    Teams,
    /// Google Meet.
    GoogleMeet,
    /// Webex.
    Webex,
    /// BigBlueButton.
    BigBlueButton,
    /// Jitsi, as 8x8 gives it.
    Jitsi,
    /// Our own plain template, or any table of names and times.
    Template,
}

impl Provider {
    /// As stored and printed.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Zoom => "zoom",
            Self::Teams => "teams",
            Self::GoogleMeet => "google-meet",
            Self::Webex => "webex",
            Self::BigBlueButton => "bigbluebutton",
            Self::Jitsi => "jitsi",
            Self::Template => "template",
        }
    }
}

/// Which of a provider's reports it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layout {
    /// Zoom's list of participants: a row for each stay.
    Participants,
    /// The same with a block about the meeting above.
    ParticipantsWithMeeting,
    /// Zoom's list of unique users: minutes and no times.
    UniqueUsers,
    /// Zoom's report of a webinar in sections.
    WebinarAttendees,
    /// Teams 2020: who joined and left, line by line.
    JoinedLeftList,
    /// Teams 2021: a summary and a row for each stay.
    Summary,
    /// Teams since 2022: three sections.
    ThreeSections,
    /// Teams' live events, in UTC.
    LiveEvent,
    /// First in, last out and a length.
    FirstInLastOut,
    /// A row for each stay.
    Stays,
    /// BigBlueButton's dashboard as a table.
    Dashboard,
    /// BigBlueButton's `events.xml`.
    EventsXml,
    /// BigBlueButton's analytics callback.
    AnalyticsCallback,
    /// Events as a provider posts them.
    Webhooks,
}

impl Layout {
    /// As stored and printed.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Participants => "participants",
            Self::ParticipantsWithMeeting => "participants-with-meeting",
            Self::UniqueUsers => "unique-users",
            Self::WebinarAttendees => "webinar-attendees",
            Self::JoinedLeftList => "joined-left-list",
            Self::Summary => "summary",
            Self::ThreeSections => "three-sections",
            Self::LiveEvent => "live-event",
            Self::FirstInLastOut => "first-in-last-out",
            Self::Stays => "stays",
            Self::Dashboard => "dashboard",
            Self::EventsXml => "events-xml",
            Self::AnalyticsCallback => "analytics-callback",
            Self::Webhooks => "webhooks",
        }
    }
}

/// In which order days, months and years stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateStyle {
    /// 26.11.2026, 26/11/26
    DayFirst,
    /// 11/26/2026
    MonthFirst,
    /// 2026-11-26
    YearFirst,
    /// Nov 26, 2026
    Named,
    /// 18:02, without a date
    TimeOnly,
}

impl DateStyle {
    /// As printed.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::DayFirst => "day-first",
            Self::MonthFirst => "month-first",
            Self::YearFirst => "year-first",
            Self::Named => "named-month",
            Self::TimeOnly => "time-only",
        }
    }
}

/// What the report says about somebody's part in the meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Standing {
    /// Somebody who was there.
    #[default]
    Attendee,
    /// The host, an organiser, a panelist, a moderator.
    Host,
    /// Somebody who waited and was not let in, or not yet.
    Waiting,
    /// Somebody who registered and did not come.
    NotAttended,
}

/// One row: what the report says of one person or device.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Row {
    /// The line in the file where it stands, from 1; the number of the entry where a file has no lines.
    pub line: usize,
    /// The name as shown.
    pub name: String,
    /// The name that somebody registered with, where it is another.
    pub registered: Option<String>,
    /// The e-mail addresses that the report gives, the first being the one that is shown.
    pub emails: Vec<String>,
    /// The identifier that we gave the person when they joined.
    pub external_id: Option<String>,
    /// The stays, as far as they are known.
    pub stays: Vec<Stay>,
    /// Seconds that the report says were spent, where it gives no times.
    pub seconds_only: Option<i64>,
    /// The length as the report says it, in seconds.
    pub said_seconds: Option<i64>,
    /// Part in the meeting.
    pub standing: Standing,
    /// Whether the report calls them a guest.
    pub is_guest: bool,
}

/// A report as read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Whose.
    pub provider: Provider,
    /// Which.
    pub layout: Layout,
    /// The encoding; none for a workbook.
    pub encoding: Option<&'static str>,
    /// What stands between values; none where it is not a text with separators.
    pub separator: Option<char>,
    /// How dates are written; none where moments are exact or there are none.
    pub dates: Option<DateStyle>,
    /// The rows, in the order of the file.
    pub rows: Vec<Row>,
    /// What somebody should know before they use it.
    pub warnings: Vec<Warning>,
}

/// What somebody should know about a report that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// It has no rows; nobody is absent by that.
    Empty,
    /// It ends in the middle; what stands before the cut was read.
    Truncated,
    /// Rows whose times cannot be read.
    TimesUnreadable(usize),
    /// Rows that end before they begin.
    EndsBeforeBegin(usize),
    /// Nothing overlaps the webinar.
    NothingOverlaps,
    /// Times fit the webinar in another zone, and not, or much less, in the one given.
    OtherZone {
        /// A zone in which they fit.
        zone: Tz,
        /// Whether nothing overlaps in the zone given.
        nothing_overlaps: bool,
    },
    /// Some times stand in the hour that the clock showed twice.
    RepeatedHour(usize),
    /// It has no times, only lengths.
    NoTimes,
    /// It has first arrivals and last departures; where the gaps are is not known.
    GapsUnknown(usize),
    /// First arrivals and last departures whose length cannot be read: nothing is sure of them.
    LengthUnreadable(usize),
    /// People who joined and for whom no departure is written: counted until the last moment in the report.
    StillThere(usize),
    /// People whose departure may stand behind the place where the file was cut off: counted as far as it was read.
    DepartureCutOff(usize),
    /// Rows with a length and no times, in a report that has times: they count by their length, somewhere in the meeting.
    LengthAlone(usize),
    /// Rows with times that are still to come: not counted.
    Ahead(usize),
    /// Rows whose departure is still to come: counted up to now.
    BeyondNow(usize),
    /// Rows with a departure and no arrival: nothing of them is counted.
    NoArrival(usize),
    /// Stays of more than a day: likely a wrong date.
    OverADay(usize),
    /// Names that begin with a quote that nothing closes: values of such a row may stand in the wrong column.
    OpenQuote(usize),
    /// Letters are lost: it was saved in an encoding without Kazakh letters.
    LettersLost,
    /// The report does not stand on the first sheet of the workbook: on this one.
    OtherSheet {
        /// What the sheet is called.
        sheet: String,
    },
    /// Several sheets are reports; this one was read.
    SeveralReports {
        /// What the sheet is called.
        sheet: String,
        /// How many are.
        reports: usize,
    },
}

impl Warning {
    /// As printed; the message `report-warning-…` words it.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Truncated => "truncated",
            Self::TimesUnreadable(_) => "times-unreadable",
            Self::EndsBeforeBegin(_) => "ends-before-begin",
            Self::NothingOverlaps => "nothing-overlaps",
            Self::OtherZone { nothing_overlaps: true, .. } => "other-zone",
            Self::OtherZone { nothing_overlaps: false, .. } => "other-zone-fits-better",
            Self::RepeatedHour(_) => "repeated-hour",
            Self::NoTimes => "no-times",
            Self::GapsUnknown(_) => "gaps-unknown",
            Self::LengthUnreadable(_) => "length-unreadable",
            Self::StillThere(_) => "still-there",
            Self::DepartureCutOff(_) => "departure-cut-off",
            Self::LengthAlone(_) => "length-alone",
            Self::Ahead(_) => "ahead",
            Self::BeyondNow(_) => "beyond-now",
            Self::NoArrival(_) => "no-arrival",
            Self::OverADay(_) => "over-a-day",
            Self::OpenQuote(_) => "open-quote",
            Self::LettersLost => "letters-lost",
            Self::OtherSheet { .. } => "other-sheet",
            Self::SeveralReports { .. } => "several-reports",
        }
    }

    /// Every warning once, for the test of their words.
    pub const SAMPLES: [Self; 22] = [
        Self::Empty,
        Self::Truncated,
        Self::TimesUnreadable(2),
        Self::EndsBeforeBegin(1),
        Self::NothingOverlaps,
        Self::OtherZone { zone: Tz::Asia__Almaty, nothing_overlaps: true },
        Self::OtherZone { zone: Tz::UTC, nothing_overlaps: false },
        Self::RepeatedHour(5),
        Self::NoTimes,
        Self::GapsUnknown(3),
        Self::LengthUnreadable(2),
        Self::StillThere(4),
        Self::DepartureCutOff(2),
        Self::LengthAlone(2),
        Self::Ahead(2),
        Self::BeyondNow(2),
        Self::NoArrival(2),
        Self::OverADay(2),
        Self::OpenQuote(2),
        Self::LettersLost,
        Self::OtherSheet { sheet: String::new() },
        Self::SeveralReports { sheet: String::new(), reports: 2 },
    ];
}

/// Why a file is no report that we can use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// Nothing in it.
    EmptyFile,
    /// More bytes than a report has.
    TooLarge,
    /// More rows than are read.
    TooManyRows,
    /// An old workbook (`.xls`) or one with a password.
    OldOrLocked,
    /// A workbook that opens out to far more than it says.
    TooLargeInside,
    /// A workbook that is damaged, or another kind of zip file.
    BrokenWorkbook,
    /// A picture, a PDF, anything that is not text.
    NotText,
    /// A web page.
    WebPage,
    /// A list of people without times.
    ListOfPeople,
    /// Text or a table, but no meeting report that we know.
    NotAReport,
    /// Dates that can be read in two ways, and the webinar's date settles neither.
    DatesUnclear,
    /// No row has a time that can be read.
    DatesUnreadable,
    /// A file that ends in the middle and says nothing without its end.
    CutOff,
}

impl Refusal {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::EmptyFile,
        Self::TooLarge,
        Self::TooManyRows,
        Self::OldOrLocked,
        Self::TooLargeInside,
        Self::BrokenWorkbook,
        Self::NotText,
        Self::WebPage,
        Self::ListOfPeople,
        Self::NotAReport,
        Self::DatesUnclear,
        Self::DatesUnreadable,
        Self::CutOff,
    ];

    /// As printed; the message `report-refused-…` words it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::EmptyFile => "empty-file",
            Self::TooLarge => "too-large",
            Self::TooManyRows => "too-many-rows",
            Self::OldOrLocked => "old-or-locked",
            Self::TooLargeInside => "too-large-inside",
            Self::BrokenWorkbook => "broken-workbook",
            Self::NotText => "not-text",
            Self::WebPage => "web-page",
            Self::ListOfPeople => "list-of-people",
            Self::NotAReport => "not-a-report",
            Self::DatesUnclear => "dates-unclear",
            Self::DatesUnreadable => "dates-unreadable",
            Self::CutOff => "cut-off",
        }
    }
}

/// What is known besides the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The zone in which times are written where the report does not say.
    pub zone: Tz,
    /// The cohort's own: where it fits it is proposed before any other.
    pub home: Tz,
    /// The webinar's begin.
    pub starts_at: Instant,
    /// Its end.
    pub ends_at: Instant,
}

impl Asked {
    /// The webinar's time.
    pub const fn window(&self) -> Span {
        Span { from: self.starts_at, to: self.ends_at }
    }
}
