//! The command line: parsed here, handed over. `shanyraq` alone serves.

mod admin;
mod attendance;
mod attendance_import;
mod content;
mod demo;
mod keep;
mod mail;
mod mail_samples;
mod records;
mod roster_file;
mod serve;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::{Parser, Subcommand};

use crate::config::{Config, Given, LogFormat};

/// The default database's file in the data folder.
const DATABASE: &str = "shanyraq.sqlite3";

/// A training-programme LMS: online modules, live webinars, proof of completion. Without a command it serves.
#[derive(Parser)]
#[command(name = "shanyraq", version, about, max_term_width = 110)]
pub struct Cli {
    #[command(flatten)]
    settings: Given,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve (the default)
    Serve,
    /// Serve a sample on data/demo.sqlite3: two cohorts, one finished and one running now, made anew at each start
    Demo(demo::Options),
    /// Write everything into one file while the server goes on; from SQLite or PostgreSQL
    Backup {
        /// The file to be made
        file: PathBuf,
        /// Take the place of a file that is there
        #[arg(long)]
        replace: bool,
    },
    /// Fill an empty database from a backup, or look the backup over
    Restore(keep::Restore),
    /// Derive attendance and decisions again and say what differs; changes nothing
    Recompute,
    /// Meeting reports
    #[command(subcommand)]
    Attendance(attendance::Command),
    /// Letters: those that come back, and samples of every kind
    #[command(subcommand)]
    Mail(mail::Command),
    /// Records: how they look, the keys of badges, and checking badges and PDF files without a browser
    #[command(subcommand)]
    Records(records::Command),
    /// Look over the content folder
    #[command(subcommand)]
    Content(content::Command),
    /// The first administrator, sign-in links for those locked out, tokens, erasing somebody, the audit chain
    #[command(subcommand)]
    Admin(admin::Command),
}

/// Runs the program, and says with what it ends.
///
/// # Errors
/// Whatever stops it, in words that say what to do.
pub fn run() -> anyhow::Result<ExitCode> {
    end_quietly_when_nobody_reads();
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(told) => return Ok(usage(&told)),
    };
    let done = match cli.command.unwrap_or(Command::Serve) {
        Command::Serve => serve::serve(cli.settings),
        Command::Demo(options) => demo::demo(cli.settings, &options),
        Command::Backup { file, replace } => keep::back_up(cli.settings, &file, replace),
        Command::Restore(what) => keep::restore(cli.settings, &what),
        Command::Recompute => keep::recompute(cli.settings),
        Command::Content(command) => content::run(&folder_of(cli.settings), &command),
        Command::Records(command) => return records::run(cli.settings, &command),
        Command::Attendance(command) => return attendance::run(cli.settings, &command),
        Command::Mail(command) => mail::run(cli.settings, &command),
        Command::Admin(command) => admin::run(cli.settings, &command),
    };
    done.map(|()| ExitCode::SUCCESS)
}

/// `EX_USAGE` of sysexits.h: the command was called wrongly. 2 says that a report was refused, which a script must be able to tell apart.
const CALLED_WRONGLY: u8 = 64;

/// What clap has to say: help and version are what was asked for, anything else is a mistake.
fn usage(told: &clap::Error) -> ExitCode {
    // where nobody reads it, it is not said
    let _ = told.print();
    if told.use_stderr() { ExitCode::from(CALLED_WRONGLY) } else { ExitCode::SUCCESS }
}

/// `shanyraq recompute | head`: a reader that has gone ends a command, as it ends other programs, without a backtrace.
fn end_quietly_when_nobody_reads() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let said = panic.payload().downcast_ref::<String>().map(String::as_str).unwrap_or_default();
        if said.starts_with("failed printing to stdout") {
            // 128 + SIGPIPE, as a shell tells it
            std::process::exit(141);
        }
        before(panic);
    }));
}

/// The content folder that the settings name.
fn folder_of(settings: Given) -> PathBuf {
    settings.content.unwrap_or_else(|| PathBuf::from("content"))
}

/// The settings for a command that works with what is there: a mistyped folder is told, not filled with a new database.
fn existing(settings: Given) -> anyhow::Result<Config> {
    let mut config = Config::resolve(settings, DATABASE)?;
    config.create_database = false;
    Ok(config)
}

/// Structured lines to standard error; standard output is for what a command answers.
fn log_to_stderr(config: &Config) -> anyhow::Result<()> {
    let filter = tracing_subscriber::EnvFilter::try_new(&config.log)
        .context("--log: write tracing filters, for example info or shanyraq=debug,warn")?;
    let colours = std::io::IsTerminal::is_terminal(&std::io::stderr());
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(colours);
    match config.log_format {
        LogFormat::Text => lines.init(),
        LogFormat::Json => lines.json().init(),
    }
    Ok(())
}
