//! Who was there. Evidence (a join link used, a check-in code typed, later a provider's report) and rulings are added and never
//! changed; attendance is worked out from them by [`presence`] in the transaction of its cause, and can always be worked out again.

mod model;
pub mod presence;

pub use model::{AttendanceRow, Basis, CheckInCode, Evidence, Mark, Source, Status};
