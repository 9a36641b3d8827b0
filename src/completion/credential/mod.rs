//! The badge of a record: an Open Badges 3.0 credential as a signed JWT, which anybody can check with the published keys and without
//! asking us for more. Nothing is signed until the holder asks. Status is told by a bitstring list, so that who checks one badge does not
//! tell us which.

mod badge;
mod check;
mod key;
mod status_list;

pub use badge::{Badge, Issuer, badge_name};
pub use check::{Checked, Signed, code_of, place_of, signed, signed_manifest, valid_until};
pub use key::{PublicKey, SigningKey, read_key_set};
pub use status_list::{ENTRIES, StatusList, is_set};

#[cfg(test)]
mod tests;
