//! Whether an enrolment can still be completed, in a word. `completion` decides it and keeps it; it is named here, where people are
//! listed and counted by it.

use std::fmt;
use std::str::FromStr;

/// Whether what completion asks for can still be met (`domain.md`, standing). The greater, the worse.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outlook {
    /// It is met.
    Reached,
    /// It can still be met: no chance was missed yet, or more than one is left.
    #[default]
    Open,
    /// It can still be met only if the one chance that is left is taken: an earlier one was missed.
    OnlyIf,
    /// It cannot be met any more.
    OutOfReach,
}

impl Outlook {
    /// All of them, the best first.
    pub const ALL: [Self; 4] = [Self::Reached, Self::Open, Self::OnlyIf, Self::OutOfReach];

    /// As stored; the messages `outlook-…` word it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::Open => "open",
            Self::OnlyIf => "only-if",
            Self::OutOfReach => "out-of-reach",
        }
    }
}

impl fmt::Display for Outlook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Outlook {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL.into_iter().find(|outlook| outlook.as_str() == text).ok_or_else(|| format!("{text} is not an outlook"))
    }
}
