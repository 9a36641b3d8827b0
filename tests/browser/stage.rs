//! The demonstration served by the real binary, and the driver of the browser that looks at it. Both end with the stage.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use serde_json::Value;

/// A process that ends with the stage.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// What the tests need.
pub struct Stage {
    /// The demonstration's sign-in links by role; each may be used again.
    links: Value,
    /// Where the demonstration is served, without a slash at the end.
    pub base: String,
    /// Where the driver listens.
    pub driver: String,
    /// axe, and what the pages are asked.
    pub scripts: String,
    // in this order: the database's folder goes last
    _processes: [Running; 2],
    _data: tempfile::TempDir,
}

impl Stage {
    /// Starts both; `None` where there is no browser.
    pub fn open() -> Option<Self> {
        let axe = std::env::var("SHANYRAQ_AXE").ok()?;
        let axe = std::fs::read_to_string(axe).unwrap();
        let data = tempfile::tempdir().unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_shanyraq"));
        command.args(["demo", "--json", "--people", "60", "--listen", "127.0.0.1:0", "--metrics-listen", "off"]);
        command.args(["--log", "warn", "--data"]).arg(data.path());
        let (demo, line) = begin(&mut command, |line| line.starts_with('{'));
        let links: Value = serde_json::from_str(&line).unwrap();
        let mut command = Command::new("chromedriver");
        let (driver, line) = begin(command.arg("--port=0"), |line| line.contains("started successfully on port"));
        let port: u16 = line.trim_end_matches('.').rsplit(' ').next().unwrap().parse().unwrap();
        let any = links["participant"].as_str().unwrap();
        Some(Self {
            base: any[..any.find("/sign-in").unwrap()].to_owned(),
            links,
            driver: format!("http://127.0.0.1:{port}"),
            scripts: format!("{axe}\n{}", include_str!("look.js")),
            _processes: [demo, driver],
            _data: data,
        })
    }

    /// The link that signs a role in; none for nobody.
    pub fn link(&self, role: &str) -> Option<&str> {
        self.links.get(role).and_then(Value::as_str)
    }
}

/// Starts a program and waits for the line in which it says that it is ready.
fn begin(command: &mut Command, is_ready: impl Fn(&str) -> bool) -> (Running, String) {
    let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let running = Running(child);
    let mut line = String::new();
    while !is_ready(&line) {
        line.clear();
        assert!(output.read_line(&mut line).unwrap() > 0, "{command:?} ended before it was ready");
    }
    // whatever it still says is read, so that it never waits for a reader
    std::thread::spawn(move || std::io::copy(&mut output, &mut std::io::sink()));
    (running, line.trim_end().to_owned())
}
