//! Readers of meeting reports: bytes to rows, or a reason why not. Pure; the provider, the layout, the encoding, the separator and the
//! way of writing dates are recognised by what stands in the file, and said.
//!
//! No report states its zone, so it is an argument; day and month are told apart by the webinar's date. Lengths that reports give are
//! rounded and count two devices twice, so intervals are taken, and lengths only where there are no intervals, where the first arrival
//! and the last departure alone are known, and to settle the repeated hour of a clock that was put back.

mod ahead;
mod cells;
mod columns;
mod credit;
mod cut;
mod dates;
mod durations;
mod events;
mod events_xml;
mod halves;
mod marks;
mod meeting_events;
mod other_tables;
mod raw;
mod recognise;
mod report;
mod settling;
mod sheet;
mod stated;
mod still_inside;
mod teams;
mod zones;
mod zoom;

pub use credit::{Stay, stays_of};
pub use meeting_events::{MeetingEvent, Sitting, What, all_ended, events_in, sittings};
pub use recognise::bare_text;
pub use report::{Asked, DateStyle, Layout, Provider, Refusal, Report, Row, Standing, Warning};

/// Reads a report.
///
/// # Errors
/// See [`Refusal`].
pub fn read(bytes: &[u8], asked: &Asked) -> Result<Report, Refusal> {
    let found = recognise::recognise(bytes)?;
    let mut report = found.raw.settled(asked)?;
    report.encoding = found.encoding;
    report.separator = found.separator;
    report.warnings.extend(found.warnings);
    Ok(report)
}

#[cfg(test)]
mod stated_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod unsure_tests;
