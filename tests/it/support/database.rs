//! A fresh database for each test: a copy of one that was migrated once.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use diesel::{Connection as _, PgConnection, RunQueryDsl as _};
use shanyraq::db::{Db, Settings};

pub struct Fresh {
    pub url: String,
    drop: Option<(String, String)>,
}

pub fn fresh(folder: &Path) -> Fresh {
    match std::env::var("SHANYRAQ_TEST_POSTGRES") {
        Ok(server) => fresh_postgres(&server),
        Err(_) => fresh_sqlite(folder),
    }
}

fn fresh_sqlite(folder: &Path) -> Fresh {
    static TEMPLATE: OnceLock<PathBuf> = OnceLock::new();
    let template = TEMPLATE.get_or_init(|| {
        let path = std::env::temp_dir().join(format!("shanyraq-template-{}.sqlite3", std::process::id()));
        let _ = std::fs::remove_file(&path);
        let address = format!("sqlite:{}", path.display()).parse().unwrap();
        let db = Db::open(&Settings { address, read_address: None, connections: 1, create: true }).unwrap();
        db.write_now(|conn| {
            diesel::sql_query("PRAGMA wal_checkpoint(TRUNCATE)")
                .execute(conn)
                .or(Ok(0))
                .map(|_| ())
                .map_err(|e: diesel::result::Error| e)
        })
        .unwrap();
        drop(db);
        // the last connection closes in its own thread: the log is merged when it does
        let copy = path.with_extension("copy");
        for _ in 0..100 {
            if !path.with_extension("sqlite3-wal").exists() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        std::fs::rename(&path, &copy).unwrap();
        copy
    });
    let path = folder.join("test.sqlite3");
    std::fs::copy(template, &path).unwrap();
    Fresh { url: format!("sqlite:{}", path.display()), drop: None }
}

fn fresh_postgres(server: &str) -> Fresh {
    static TEMPLATE: OnceLock<String> = OnceLock::new();
    let run = |sql: &str| {
        let mut conn = PgConnection::establish(&format!("{server}/postgres")).unwrap();
        diesel::sql_query(sql).execute(&mut conn).unwrap();
    };
    let template = TEMPLATE.get_or_init(|| {
        let name = format!("template_{}", std::process::id());
        run(&format!("CREATE DATABASE {name}"));
        let mut conn = PgConnection::establish(&format!("{server}/{name}")).map(shanyraq::db::Conn::Pg).unwrap();
        shanyraq::db::up_all(&mut conn).unwrap();
        name
    });
    let name = format!("t_{}", shanyraq::ids::encode(shanyraq::ids::next_id()));
    // only one database is copied from a template at a time
    static ONE: std::sync::Mutex<()> = std::sync::Mutex::new(());
    let guard = ONE.lock().unwrap();
    run(&format!("CREATE DATABASE {name} TEMPLATE {template}"));
    drop(guard);
    Fresh { url: format!("{server}/{name}"), drop: Some((server.to_owned(), name)) }
}

impl Drop for Fresh {
    fn drop(&mut self) {
        if let Some((server, name)) = &self.drop
            && let Ok(mut conn) = PgConnection::establish(&format!("{server}/postgres"))
        {
            let _ = diesel::sql_query(format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).execute(&mut conn);
        }
    }
}
