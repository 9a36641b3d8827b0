//! Shanyraq: a training-programme LMS.
pub mod clock;
pub mod curriculum;
pub mod i18n;
pub mod ids;
