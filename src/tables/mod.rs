//! Files that people bring, as rows of cells: lists of participants and meeting reports. Text in its several encodings and
//! separators, workbooks; recognised by the bytes and never by the name, with limits, so that no file can fill the memory. Pure.

mod csv_table;
mod decode;
mod formula;
mod records;
mod table;
mod xlsx_table;
mod zip_size;

pub use csv_table::read_csv;
pub use decode::{Decoded, decode, decode_as_far_as_it_goes, decode_windows};
pub use formula::{as_it_was, harmless};
pub use records::{Records, split_records};
pub use table::{Kind, Limits, Recognised, Row, Table, Unreadable, is_compound, is_zip, read_people, read_table};
pub use xlsx_table::{each_sheet, read_xlsx};
