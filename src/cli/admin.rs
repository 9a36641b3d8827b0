//! `shanyraq admin …`: who runs the installation, from its own machine.

use anyhow::{Context as _, bail};
use clap::Subcommand;

use crate::app::App;
use crate::by::{By, Who};
use crate::clock::Clock;
use crate::config::{Config, Given};
use crate::enrolment;
use crate::i18n::Lang;
use crate::ids::RowId;
use crate::people::{self, Grant, Role};
use crate::privacy::{self, EraseProblem};
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
    /// Make a token with which another program works for an organiser of a cohort; it is printed once
    Token {
        /// The organiser's e-mail address
        email: String,
        /// The cohort: the part of its address after /organise/
        #[arg(long, value_name = "NAME")]
        cohort: String,
    },
    /// List the tokens, or revoke one
    Tokens {
        /// The one to be revoked
        #[arg(long, value_name = "ID")]
        revoke: Option<String>,
    },
    /// Erase somebody for good, at once; their records stay provable without a name
    Erase {
        /// The e-mail address
        person: String,
        /// Why: it stands in the audit, without their name
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Walk the audit chain and say whether a row was removed or changed
    Audit,
}

/// Runs one of them.
pub(super) fn run(given: Given, command: &Command) -> anyhow::Result<()> {
    let config = match command {
        Command::Create { .. } => Config::resolve(given, super::DATABASE)?,
        Command::Link { .. } | Command::Audit | Command::Token { .. } | Command::Tokens { .. } | Command::Erase { .. } => {
            super::existing(given)?
        }
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
        Command::Token { email, cohort } => make_token(&app, by, address(email)?, cohort.clone()),
        Command::Erase { person, reason } => erase(&app, by, &address(person)?, reason.clone()),
        Command::Tokens { revoke } => tokens(&app, by, revoke.as_deref()),
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

fn erase(app: &App, by: By, email: &str, reason: String) -> anyhow::Result<()> {
    if reason.trim().is_empty() {
        bail!("--reason: say why");
    }
    let known = app.db.read_now(|conn| people::find_by_email(conn, email))?;
    let Some(person) = known.map(|person| person.id) else { bail!("nobody here has the address {email}") };
    let shelf = app.shelf.clone();
    match app.db.write_now(move |conn| privacy::erase(conn, &by, &shelf, person, Some(&reason))) {
        Ok(_) => {
            println!("Erased. Backups made before still hold them.");
            Ok(())
        }
        Err(EraseProblem::Hindered(found)) => {
            for one in found {
                eprintln!("{}", one.message().to(Lang::En));
            }
            bail!("nobody was erased")
        }
        Err(EraseProblem::Database(error)) => Err(error.into()),
    }
}

fn make_token(app: &App, by: By, email: String, slug: String) -> anyhow::Result<()> {
    let (asked, named) = (email.clone(), slug.clone());
    let found = app.db.read_now(|conn| {
        let person = people::find_by_email(conn, &asked)?;
        let cohort = enrolment::find_cohort_by_slug(conn, &named)?;
        let Some((person, cohort)) = person.zip(cohort) else { return Ok(None) };
        let is_organiser = |grant: &Grant| grant.role == Role::Organiser && grant.cohort.is_none_or(|own| own == cohort.id);
        let may = people::grants_of(conn, person.id)?.iter().any(is_organiser);
        Ok::<_, diesel::result::Error>(may.then_some((person.id, cohort.id)))
    })?;
    let Some((person, cohort)) = found else {
        bail!("{email} is no organiser of a cohort {slug}: give the role under administration first")
    };
    let token = app.db.write_now(move |conn| people::make_api_token(conn, &by, person, cohort))?;
    println!("{token}");
    eprintln!("Send it as Authorization: Bearer. It is not shown again; `shanyraq admin tokens` lists and revokes.");
    Ok(())
}

fn tokens(app: &App, by: By, revoke: Option<&str>) -> anyhow::Result<()> {
    if let Some(id) = revoke {
        let id: RowId = id.parse().context("--revoke: write an identifier from `shanyraq admin tokens`")?;
        app.db.write_now(move |conn| people::revoke_api_token(conn, &by, id)).context("there is no such token")?;
    }
    for token in app.db.read_now(people::all_api_tokens)? {
        let state = token.revoked_at.map_or_else(|| "works".to_owned(), |at| format!("revoked {at}"));
        println!("{}  person {}  cohort {}  made {}  {state}", token.id, token.person_id, token.cohort_id, token.made_at);
    }
    Ok(())
}

fn address(text: &str) -> anyhow::Result<String> {
    people::tidy_email(text).with_context(|| format!("{text} is no e-mail address"))
}

fn print_link(app: &App, by: By, email: String) -> anyhow::Result<()> {
    let link = app.db.write_now(move |conn| people::link_without_mail(conn, &by, &email, LINK_MINUTES, None))?;
    println!("{}{}", app.config.public_url, paths::sign_in_link_short(&link));
    Ok(())
}
