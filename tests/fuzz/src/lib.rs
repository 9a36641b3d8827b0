//! The readers, the matcher and the presence rule as they stand in the program, with the few names that they take from the rest of it.
#![allow(dead_code, unused_imports, missing_docs)]

#[path = "../../../src/clock.rs"]
pub mod clock;
#[path = "../../../src/tables/mod.rs"]
pub mod tables;

pub mod enrolment {
    pub struct Cohort {
        pub present_percent: i32,
        pub check_ins_needed: i32,
    }
}

pub mod webinars {
    use crate::clock::Instant;

    pub struct Pause {
        pub after: i32,
        pub minutes: i32,
    }

    pub struct Webinar {
        pub starts_at: Instant,
        pub ends_at: Instant,
        pub closed_at: Option<Instant>,
    }

    impl Webinar {
        pub fn breaks(&self) -> Vec<Pause> {
            Vec::new()
        }

        pub fn counted_start(&self) -> Instant {
            self.starts_at
        }

        pub fn counted_end(&self) -> Instant {
            self.ends_at
        }
    }
}

pub mod secrets {
    pub fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

#[path = "../../../src/attendance"]
pub mod attendance {
    pub mod windows {
        pub const CHECK_IN_AFTER_MINUTES: i64 = 15;
    }

    pub mod model {
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Status {
            Present,
            Partial,
            Excused,
            Absent,
            NotRecorded,
        }

        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Basis {
            Ruling,
            Minutes,
            CheckIns,
            Seen,
            Closed,
            Nothing,
        }

        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Mark {
            Present,
            Partial,
            Excused,
            Absent,
        }

        impl Mark {
            pub const fn status(self) -> Status {
                match self {
                    Self::Present => Status::Present,
                    Self::Partial => Status::Partial,
                    Self::Excused => Status::Excused,
                    Self::Absent => Status::Absent,
                }
            }
        }
    }

    mod effect;
    pub mod matching;
    pub mod presence;
    pub mod readers;

    pub use effect::{ReportEffect, effect};
}
