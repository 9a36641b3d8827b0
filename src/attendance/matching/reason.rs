//! What matching answers, as data: the template words it in the reader's language.

/// What became of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// It is this person, without anybody's decision.
    Matched,
    /// A person decides.
    Unclear,
    /// It is nobody on the roster.
    Nobody,
    /// It is no attendance at all.
    Ignored,
}

impl Outcome {
    /// As stored and printed.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Matched => "matched",
            Self::Unclear => "unclear",
            Self::Nobody => "nobody",
            Self::Ignored => "ignored",
        }
    }
}

/// Why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// Matched by the identifier that we gave the person.
    ExternalId,
    /// Matched by the e-mail address.
    Email,
    /// Matched by the full name, which one person on the roster has.
    FullName,
    /// Somebody decided so about this name or address before.
    DecidedBefore,
    /// Somebody decided before that it is nobody.
    DecidedNobody,
    /// Several people on the roster have this name.
    SeveralFit,
    /// Several people on the roster have this address.
    SharedEmail,
    /// The address of one person with the full name of another.
    EmailOfOneNameOfAnother,
    /// The identifier of one person with the name or address of another.
    IdOfOneNameOfAnother,
    /// The patronymic is another.
    PatronymicDiffers,
    /// The full name, and other names beside it.
    OtherNameBeside,
    /// Two people on one device.
    TwoPeople,
    /// A surname or given name and an initial that fit one person.
    InitialFits,
    /// A surname or given name and an initial that fit several.
    InitialFitsSeveral,
    /// Only a given name.
    FirstNameOnly,
    /// Only a surname.
    SurnameOnly,
    /// A part of it is somebody's on the roster; nobody has the whole.
    PartFits,
    /// Nearly the name of somebody.
    NearlyTheName,
    /// The address reads like somebody's name.
    AddressLikeName,
    /// Nobody on the roster is called so.
    NoOneLike,
    /// There is no name in it: a device, a place.
    NoName,
    /// A telephone number.
    Telephone,
    /// A program that takes part by itself.
    Bot,
    /// The host or an organiser: no attendance, unless a person says so.
    Host,
    /// Waited and was not let in.
    WaitingRoom,
    /// Registered and did not come.
    NotAttended,
}

impl Reason {
    /// All of them.
    pub const ALL: [Self; 26] = [
        Self::ExternalId,
        Self::Email,
        Self::FullName,
        Self::DecidedBefore,
        Self::DecidedNobody,
        Self::SeveralFit,
        Self::SharedEmail,
        Self::EmailOfOneNameOfAnother,
        Self::IdOfOneNameOfAnother,
        Self::PatronymicDiffers,
        Self::OtherNameBeside,
        Self::TwoPeople,
        Self::InitialFits,
        Self::InitialFitsSeveral,
        Self::FirstNameOnly,
        Self::SurnameOnly,
        Self::PartFits,
        Self::NearlyTheName,
        Self::AddressLikeName,
        Self::NoOneLike,
        Self::NoName,
        Self::Telephone,
        Self::Bot,
        Self::Host,
        Self::WaitingRoom,
        Self::NotAttended,
    ];

    /// As stored and printed; the message `match-reason-…` words it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ExternalId => "external-id",
            Self::Email => "email",
            Self::FullName => "full-name",
            Self::DecidedBefore => "decided-before",
            Self::DecidedNobody => "decided-nobody",
            Self::SeveralFit => "several-fit",
            Self::SharedEmail => "shared-email",
            Self::EmailOfOneNameOfAnother => "email-of-one-name-of-another",
            Self::IdOfOneNameOfAnother => "id-of-one-name-of-another",
            Self::PatronymicDiffers => "patronymic-differs",
            Self::OtherNameBeside => "other-name-beside",
            Self::TwoPeople => "two-people",
            Self::InitialFits => "initial-fits",
            Self::InitialFitsSeveral => "initial-fits-several",
            Self::FirstNameOnly => "first-name-only",
            Self::SurnameOnly => "surname-only",
            Self::PartFits => "part-fits",
            Self::NearlyTheName => "nearly-the-name",
            Self::AddressLikeName => "address-like-name",
            Self::NoOneLike => "no-one-like",
            Self::NoName => "no-name",
            Self::Telephone => "telephone",
            Self::Bot => "bot",
            Self::Host => "host",
            Self::WaitingRoom => "waiting-room",
            Self::NotAttended => "not-attended",
        }
    }
}

/// The answer about a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// What became of it.
    pub outcome: Outcome,
    /// Why.
    pub reason: Reason,
    /// Who, where it is matched: the place on the roster.
    pub person: Option<usize>,
    /// Who it may be where a person decides, the likeliest first.
    pub candidates: Vec<usize>,
}

impl Match {
    /// It is this person.
    pub const fn matched(person: usize, reason: Reason) -> Self {
        Self { outcome: Outcome::Matched, reason, person: Some(person), candidates: Vec::new() }
    }

    /// A person decides among these.
    pub const fn unclear(reason: Reason, candidates: Vec<usize>) -> Self {
        Self { outcome: Outcome::Unclear, reason, person: None, candidates }
    }

    /// It is nobody on the roster.
    pub const fn nobody(reason: Reason) -> Self {
        Self { outcome: Outcome::Nobody, reason, person: None, candidates: Vec::new() }
    }

    /// It is no attendance.
    pub const fn ignored(reason: Reason) -> Self {
        Self { outcome: Outcome::Ignored, reason, person: None, candidates: Vec::new() }
    }
}
