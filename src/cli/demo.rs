//! `shanyraq demo`: a sample to look around in.

use clap::Args;

use crate::config::Given;

/// How the sample is made.
#[derive(Args)]
pub(super) struct Options {
    /// People in the finished cohort
    #[arg(long, default_value_t = 312, value_name = "N")]
    people: usize,
    /// Print the links as one JSON object
    #[arg(long)]
    json: bool,
    /// The route that benches measure against
    #[arg(long, hide = true)]
    yardstick: bool,
}

/// Makes the sample and serves it.
pub(super) fn demo(given: Given, options: &Options) -> anyhow::Result<()> {
    let _ = (given, options.people, options.json, options.yardstick);
    Ok(())
}
