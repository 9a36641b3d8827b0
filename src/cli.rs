//! The command line: parsed here, handed over. `shanyraq` alone serves.

use anyhow::Context as _;
use clap::{Parser, Subcommand};

use crate::app::App;
use crate::clock::Clock;
use crate::config::{Config, Given, LogFormat};
use crate::web::server;

/// A training-programme LMS: online modules, live webinars, proof of completion. Without a command it serves.
#[derive(Parser)]
#[command(name = "shanyraq", version, about, max_term_width = 110)]
struct Cli {
    #[command(flatten)]
    settings: Given,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve (the default)
    Serve,
}

/// Runs the program.
///
/// # Errors
/// Whatever stops it, in words that say what to do.
pub fn run() -> anyhow::Result<()> {
    let cli = Cli::parse();
    match cli.command.unwrap_or(Command::Serve) {
        Command::Serve => serve(Config::resolve(cli.settings, "shanyraq.sqlite3")?),
    }
}

fn serve(config: Config) -> anyhow::Result<()> {
    log_to_stderr(&config)?;
    let app = App::build(config, Clock::system())?;
    app.load_content()?;
    println!("Shanyraq is at {}", app.config.public_url);
    actix_web::rt::System::new().block_on(server::serve(app))
}

/// Structured lines to standard error; standard output is for what a command answers.
fn log_to_stderr(config: &Config) -> anyhow::Result<()> {
    let filter = tracing_subscriber::EnvFilter::try_new(&config.log)
        .context("--log: write tracing filters, for example info or shanyraq=debug,warn")?;
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match config.log_format {
        LogFormat::Text => lines.init(),
        LogFormat::Json => lines.json().init(),
    }
    Ok(())
}
