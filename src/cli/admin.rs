//! `shanyraq admin …`: who runs the installation, from its own machine.

use anyhow::{Context as _, bail};
use clap::Subcommand;

use crate::app::App;
use crate::by::{By, Who};
use crate::clock::Clock;
use crate::config::{Config, Given};
use crate::i18n::Lang;
use crate::people::{self, Grant, Role};
use crate::web::paths;

/// Minutes for which a link from the command line lives.
const LINK_MINUTES: i64 = 60;

/// What to do.
#[derive(Subcommand)]
pub(super) enum Command {
    /// Make somebody administrator, by e-mail address; prints a sign-in link
    Create {
        /// The e-mail address
        email: String,
    },
    /// Print a sign-in link for somebody who is locked out; it works once, for an hour
    Link {
        /// The e-mail address
        email: String,
    },
    /// Walk the audit chain and say whether a row was removed or changed
    Audit,
}

/// Runs one of them.
pub(super) fn run(given: Given, command: &Command) -> anyhow::Result<()> {
    let config = match command {
        Command::Create { .. } => Config::resolve(given, super::DATABASE)?,
        Command::Link { .. } | Command::Audit => super::existing(given)?,
    };
    let app = App::build(config, Clock::system())?;
    let by = By { who: Who::Command, at: app.now() };
    match command {
        Command::Create { email } => {
            let email = address(email)?;
            let asked = email.clone();
            app.db.write_now(move |conn| {
                let person = people::find_or_create(conn, &by, &asked, Lang::En)?;
                people::grant_role(conn, &by, person.id, Grant { role: Role::Administrator, cohort: None })
            })?;
            print_link(&app, by, email)
        }
        Command::Link { email } => {
            let email = address(email)?;
            let asked = email.clone();
            let known = app.db.read_now(|conn| people::find_by_email(conn, &asked))?;
            if known.is_none() {
                bail!("nobody here has the address {email}: make an administrator with `shanyraq admin create {email}`");
            }
            print_link(&app, by, email)
        }
        Command::Audit => match app.db.read_now(crate::audit::first_break)? {
            None => {
                let end = app.db.read_now(crate::audit::end)?;
                println!("The audit chain is whole: {} rows, the newest with hash {}", end.seq, end.hash);
                println!("Keep these two elsewhere: at any later time row {} must still have this hash.", end.seq);
                Ok(())
            }
            Some(place) => bail!("the audit chain breaks at row {place}: a row there was removed or changed"),
        },
    }
}

fn address(text: &str) -> anyhow::Result<String> {
    people::tidy_email(text).with_context(|| format!("{text} is no e-mail address"))
}

fn print_link(app: &App, by: By, email: String) -> anyhow::Result<()> {
    let link = app.db.write_now(move |conn| people::link_without_mail(conn, &by, &email, LINK_MINUTES, None))?;
    println!("{}{}", app.config.public_url, paths::sign_in_link_short(&link));
    Ok(())
}
