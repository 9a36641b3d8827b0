//! Sign-in sheets of a face-to-face day: what a signature stands for, and what kind of file a scan is. Pure.
//!
//! Decided here, where `domain.md` leaves room: a sheet is signed once, by somebody who takes part; it does not say from when until when.
//! So a signature stands for the whole time that was planned (and for the whole real time, where that is known); the real begin and end
//! cut it and breaks are subtracted, as with every interval. Where the trainer knows better (came late, left early) they say from when
//! until when, and the signature stands for that. Time that has not come yet is never credited: while the webinar is on, a signature is
//! entered until a moment that has passed.

use super::presence::{Meeting, Span};
use crate::clock::Instant;

/// Rows of a printed sheet (`ux-guide.md`, Paper).
pub const ROWS_A_SHEET: usize = 20;

/// Why a signature cannot stand for a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignedProblem {
    /// Nobody can have been there yet: not before this.
    TooEarly(Instant),
    /// It is on until then: the whole of it cannot be credited yet.
    StillOn(Instant),
    /// The end is not after the begin.
    EndBeforeStart,
    /// Later than now.
    InFuture,
    /// Nothing of it lies within the webinar.
    Outside,
}

/// The time for which a signature stands; `said`: what the trainer says, where it is not the whole.
///
/// # Errors
/// See [`SignedProblem`].
pub fn stands_for(meeting: &Meeting, said: Option<Span>, now: Instant) -> Result<Span, SignedProblem> {
    let begin = meeting.counted.from;
    if now <= begin {
        return Err(SignedProblem::TooEarly(begin));
    }
    let Some(said) = said else {
        let whole = Span { from: meeting.planned.from.min(begin), to: meeting.planned.to.max(meeting.counted.to) };
        return if now < meeting.counted.to { Err(SignedProblem::StillOn(meeting.counted.to)) } else { Ok(whole) };
    };
    if said.from >= said.to {
        Err(SignedProblem::EndBeforeStart)
    } else if said.to > now {
        Err(SignedProblem::InFuture)
    } else if said.cut_to(meeting.counted).is_none() {
        Err(SignedProblem::Outside)
    } else {
        Ok(said)
    }
}

/// What a scan may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScanKind {
    /// A document.
    Pdf,
    /// A photograph.
    Jpeg,
    /// A picture.
    Png,
}

impl ScanKind {
    const ALL: [Self; 3] = [Self::Pdf, Self::Jpeg, Self::Png];

    /// As stored, and how a file's name ends.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpeg",
            Self::Png => "png",
        }
    }

    /// For the header of an answer (RFC 6838).
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }

    /// Reads what was stored.
    pub fn from_stored(text: &str) -> Self {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text).unwrap_or(Self::Pdf)
    }

    /// What a file is by its first bytes, whatever its name says (ISO 32000 §7.5.2; ITU T.81 §B.1.1; PNG §5.2); `None` for anything else.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"%PDF-") && bytes.get(5).is_some_and(u8::is_ascii_digit) {
            Some(Self::Pdf)
        } else if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
            Some(Self::Jpeg)
        } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") && bytes.get(12..16) == Some(b"IHDR") {
            Some(Self::Png)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64) -> Instant {
        Instant::from_micros((1_000_000 + minute * 60) * 1_000_000)
    }

    fn span(from: i64, to: i64) -> Span {
        Span { from: at(from), to: at(to) }
    }

    #[test]
    fn a_signature_stands_for_the_whole_or_for_what_is_said_and_never_for_what_has_not_come() {
        let planned = span(0, 120);
        for (counted, said, now, wanted) in [
            (planned, None, 120, Ok(planned)),
            (planned, None, 4_000, Ok(planned)),
            (planned, None, -20, Err(SignedProblem::TooEarly(at(0)))),
            (planned, Some(span(-10, -1)), 0, Err(SignedProblem::TooEarly(at(0)))),
            (planned, None, 60, Err(SignedProblem::StillOn(at(120)))),
            (planned, Some(span(0, 60)), 60, Ok(span(0, 60))),
            (planned, Some(span(0, 61)), 60, Err(SignedProblem::InFuture)),
            (planned, Some(span(30, 30)), 60, Err(SignedProblem::EndBeforeStart)),
            (planned, Some(span(40, 30)), 60, Err(SignedProblem::EndBeforeStart)),
            (planned, Some(span(-60, 0)), 60, Err(SignedProblem::Outside)),
            (planned, Some(span(120, 130)), 200, Err(SignedProblem::Outside)),
            (planned, Some(span(-5, 130)), 200, Ok(span(-5, 130))),
            // it ended early: over by then; the real times cut what is credited
            (span(0, 90), None, 95, Ok(planned)),
            (span(0, 90), Some(span(95, 110)), 115, Err(SignedProblem::Outside)),
            // it began an hour late and ran over: the signature covers that too
            (span(60, 180), None, 150, Err(SignedProblem::StillOn(at(180)))),
            (span(60, 180), None, 180, Ok(span(0, 180))),
        ] {
            let meeting = Meeting { planned, counted, breaks: vec![span(50, 60)], closed: false };
            assert_eq!(stands_for(&meeting, said, at(now)), wanted, "{counted:?} {said:?} {now}");
        }
    }

    #[test]
    fn a_scan_is_known_by_what_is_in_it() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0";
        for (bytes, wanted) in [
            (b"%PDF-1.7\n%".as_slice(), Some(ScanKind::Pdf)),
            (b"%PDF-", None),
            (b" %PDF-1.7", None),
            (&[0xff, 0xd8, 0xff, 0xe0, 0, 16], Some(ScanKind::Jpeg)),
            (&[0xff, 0xd8], None),
            (png, Some(ScanKind::Png)),
            (&png[..12], None),
            // a photograph of a telephone, a web page, a program, nothing
            (b"\0\0\0\x18ftypheic", None),
            (b"<!doctype html><p>%PDF-1.7", None),
            (b"MZ\x90\0", None),
            (b"", None),
        ] {
            assert_eq!(ScanKind::of(bytes), wanted, "{bytes:?}");
        }
        for kind in ScanKind::ALL {
            assert_eq!(ScanKind::from_stored(kind.as_str()), kind);
        }
    }
}
