//! The demonstration served by the real binary, and a browser to look at it.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::prelude::*;

/// A process that ends with the test run.
pub struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// What the tests need: where the demonstration's links lead, and the driver.
pub struct Stage {
    pub links: Value,
    driver_url: String,
    pub axe: String,
    _data: tempfile::TempDir,
    _processes: Vec<Running>,
}

/// One stage for all tests of this run; `None` where there is no browser.
pub fn stage() -> Option<&'static Stage> {
    static STAGE: OnceLock<Option<Stage>> = OnceLock::new();
    let stage = STAGE.get_or_init(|| std::env::var("SHANYRAQ_AXE").ok().map(|axe| open(&axe))).as_ref();
    if stage.is_none() {
        eprintln!("no browser here: run tests/run browser");
    }
    stage
}

fn open(axe: &str) -> Stage {
    let data = tempfile::tempdir().unwrap();
    let mut demo = Command::new(env!("CARGO_BIN_EXE_shanyraq"))
        .args([
            "demo",
            "--json",
            "--people",
            "60",
            "--listen",
            "127.0.0.1:0",
            "--metrics-listen",
            "off",
            "--log",
            "warn",
            "--data",
        ])
        .arg(data.path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(demo.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let links = serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line:?}"));
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let driver = Command::new("chromedriver").arg(format!("--port={port}")).stdout(Stdio::null()).spawn().unwrap();
    let address = format!("127.0.0.1:{port}");
    for _ in 0..100 {
        if std::net::TcpStream::connect(&address).is_ok() {
            break;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    Stage {
        links,
        driver_url: format!("http://{address}"),
        axe: std::fs::read_to_string(axe).unwrap(),
        _data: data,
        _processes: vec![Running(demo), Running(driver)],
    }
}

/// A browser window.
pub struct Window {
    pub driver: WebDriver,
    base: String,
}

impl Stage {
    /// A fresh browser; signed in as a role of the demonstration, or (`""`) as nobody.
    pub async fn window(&self, role: &str) -> Window {
        let mut wishes = DesiredCapabilities::chrome();
        for flag in [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
        ] {
            wishes.add_arg(flag).unwrap();
        }
        let driver = WebDriver::new(&self.driver_url, wishes).await.unwrap();
        let any = self.links["participant"].as_str().unwrap();
        let base = any[..any.find("/sign-in").unwrap()].to_owned();
        let window = Window { driver, base };
        if let Some(link) = self.links.get(role).and_then(Value::as_str) {
            window.sign_in(link).await;
        }
        window
    }
}

impl Window {
    /// Through the link that the demonstration printed: it may be used again for as long as the demonstration runs.
    async fn sign_in(&self, link: &str) {
        self.driver.goto(link).await.unwrap();
        self.driver.find(By::Css("main form button")).await.unwrap().click().await.unwrap();
    }

    pub async fn open(&self, path: &str) {
        self.driver.goto(format!("{}{path}", self.base)).await.unwrap();
    }

    /// A width in CSS pixels, and light or dark.
    pub async fn look(&self, width: u32, scheme: &str) {
        let tools = self.driver.cdp();
        let size = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 700 });
        tools.send_raw("Emulation.setDeviceMetricsOverride", size).await.unwrap();
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        tools.send_raw("Emulation.setEmulatedMedia", media).await.unwrap();
    }

    pub async fn without_script(&self) {
        let tools = self.driver.cdp();
        tools.send_raw("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await.unwrap();
    }

    /// What axe finds: WCAG 2.2 AA and best practice. A line for each.
    pub async fn axe(&self, axe: &str) -> Vec<String> {
        self.driver.execute(axe, vec![]).await.unwrap();
        let script = r#"
            const done = arguments[arguments.length - 1];
            axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
               .then((found) => done(found.violations.map((one) => one.id + ': ' + one.help + ' ' + one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | '))));
        "#;
        self.driver.execute_async(script, vec![]).await.unwrap().convert().unwrap()
    }

    /// How far the page scrolls sideways, in pixels.
    pub async fn overhang(&self) -> i64 {
        let script = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
        self.driver.execute(script, vec![]).await.unwrap().convert().unwrap()
    }

    pub async fn text(&self, css: &str) -> String {
        self.driver.find(By::Css(css)).await.unwrap().text().await.unwrap()
    }

    /// The addresses that links of a page lead to, those that begin so.
    pub async fn links(&self, prefix: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href'))";
        let all: Vec<String> = self.driver.execute(script, vec![]).await.unwrap().convert().unwrap();
        all.into_iter().filter(|href| href.starts_with(prefix)).collect()
    }
}
