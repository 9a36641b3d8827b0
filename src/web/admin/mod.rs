//! Pages of somebody who runs the installation.

pub mod address;
pub mod cohorts;
pub mod edition;
pub mod evaluate;
pub mod evaluate_learning;
pub mod home;
pub mod roles;

use super::page::{Sample, samples_of};

/// Samples of all pages here.
pub fn samples() -> Vec<Sample> {
    [
        samples_of::<evaluate::CohortsPage>(),
        samples_of::<evaluate::FiguresPage>(),
        samples_of::<home::HomePage>(),
        samples_of::<roles::RolesPage>(),
        samples_of::<address::AddressPage>(),
        samples_of::<cohorts::NewCohortPage>(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
