//! `shanyraq demo`: a sample to look around in.

use std::path::Path;

use anyhow::Context as _;
use clap::Args;

use crate::app::{App, read_content};
use crate::clock::Clock;
use crate::config::{Given, Mail};
use crate::demo;

/// The demonstration's own database, in the data folder.
const DATABASE: &str = "demo.sqlite3";

/// How the sample is made.
#[derive(Args)]
pub(super) struct Options {
    /// People in the finished cohort, 40 to a million: a smaller cohort has too few for attendance of every kind
    #[arg(long, default_value_t = 312, value_name = "N", value_parser = clap::value_parser!(u32).range(40..=1_000_000))]
    people: u32,
    /// Print the links as one JSON object
    #[arg(long)]
    json: bool,
    /// The route that benches measure against
    #[arg(long, hide = true)]
    yardstick: bool,
}

/// Makes the sample and serves it.
pub(super) fn demo(given: Given, options: &Options) -> anyhow::Result<()> {
    anyhow::ensure!(
        given.database_url.is_none(),
        "the demonstration makes its own database anew at each start, data/{DATABASE}: leave --database-url out"
    );
    let has_mail = given.mail.is_some();
    let (mut config, listener) = super::serve::open(given, DATABASE)?;
    if !has_mail {
        config.mail = Mail::Folder(config.data.join("demo-mail"));
    }
    super::log_to_stderr(&config)?;
    let content = read_content(&config)?;
    make_room(&config.data)?;
    let app = App::build(config, Clock::system())?;
    app.keep_content(content)?;
    let links = demo::make(&app, options.people as usize)?;
    if options.json {
        let object: serde_json::Map<String, serde_json::Value> =
            links.iter().map(|(role, url)| ((*role).to_owned(), url.as_str().into())).collect();
        println!("{}", serde_json::Value::Object(object));
    } else {
        println!("Shanyraq is at {} with a sample", app.config.public_url);
        for (role, url) in &links {
            println!("{role} {url}");
        }
    }
    super::serve::run(app, listener, options.yardstick)
}

/// Takes the sample of the last time away.
fn make_room(data: &Path) -> anyhow::Result<()> {
    for ending in ["", "-wal", "-shm"] {
        let file = data.join(format!("{DATABASE}{ending}"));
        if file.exists() {
            std::fs::remove_file(&file)
                .with_context(|| format!("{} cannot be made anew: is a demonstration still running?", file.display()))?;
        }
    }
    let mail = data.join("demo-mail");
    if mail.exists() {
        std::fs::remove_dir_all(&mail).with_context(|| format!("{} cannot be emptied", mail.display()))?;
    }
    Ok(())
}
