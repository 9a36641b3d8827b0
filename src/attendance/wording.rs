//! The messages for what readers and matching answer as data.

use super::matching::Reason;
use super::readers::{Refusal, Warning};
use crate::i18n::Message;

impl Refusal {
    /// In words: what the file is, and what to do.
    pub fn message(self) -> Message {
        Message { key: format!("report-refused-{}", self.code()).into(), args: Default::default() }
    }
}

impl Warning {
    /// In words.
    pub fn message(&self) -> Message {
        let message = Message { key: format!("report-warning-{}", self.code()).into(), args: Default::default() };
        match self {
            Self::TimesUnreadable(n)
            | Self::EndsBeforeBegin(n)
            | Self::RepeatedHour(n)
            | Self::GapsUnknown(n)
            | Self::LengthUnreadable(n)
            | Self::StillThere(n)
            | Self::DepartureCutOff(n)
            | Self::LengthAlone(n)
            | Self::Ahead(n)
            | Self::BeyondNow(n)
            | Self::NoArrival(n)
            | Self::OverADay(n)
            | Self::OpenQuote(n) => message.with("n", *n),
            Self::OtherZone { zone, .. } => message.with("zone", zone.name()),
            Self::OtherSheet { sheet } => message.with("sheet", sheet.clone()),
            Self::SeveralReports { sheet, reports } => message.with("sheet", sheet.clone()).with("n", *reports),
            Self::Empty | Self::Truncated | Self::NothingOverlaps | Self::NoTimes | Self::LettersLost => message,
        }
    }
}

impl Reason {
    /// In words.
    pub fn message(self) -> Message {
        Message { key: format!("match-reason-{}", self.as_str()).into(), args: Default::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn everything_has_words_in_every_language() {
        let refusals = Refusal::ALL.into_iter().map(Refusal::message);
        let warnings = Warning::SAMPLES.into_iter().map(|warning| warning.message());
        let reasons = Reason::ALL.into_iter().map(Reason::message);
        for message in refusals.chain(warnings).chain(reasons) {
            for lang in Lang::ALL {
                let words = message.to(lang);
                assert!(!words.contains('⟦') && !words.contains('{'), "{lang} {}: {words}", message.key);
            }
        }
    }
}
