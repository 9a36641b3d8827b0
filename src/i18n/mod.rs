//! Languages, the message catalogue, dates and numbers in words. Messages are Fluent files in `templates/messages/{en,ru,kk}`:
//! whole sentences with placeholders and CLDR plurals, never assembled from pieces.

mod catalogue;
mod dates;
mod lang;
mod numbers;

pub use catalogue::{Args, Catalogue, Message, Value, catalogue, tr, tr_with};
pub use dates::{
    clock_time, date, date_and_time, date_in_words, date_numeric, date_time_offset, day_month, month_short, month_year, offset,
    read_date, span, weekday, weekday_short,
};
pub use lang::{Lang, UnknownLang};
pub use numbers::{count, decimal, minutes_of, percent};
