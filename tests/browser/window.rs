//! One browser window, signed in as a role.

use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use super::stage::Stage;

/// A browser window.
#[derive(Clone)]
pub struct Window {
    /// Of the window.
    pub driver: WebDriver,
    base: String,
    scripts: String,
    runs_script: bool,
}

impl Window {
    /// A fresh browser; signed in as a role of the demonstration, or (`""`) as nobody.
    pub async fn open(stage: &Stage, role: &str) -> Self {
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
        let driver = WebDriver::new(&stage.driver, wishes).await.unwrap();
        driver.set_script_timeout(Duration::from_secs(30)).await.unwrap();
        let window = Self { driver, base: stage.base.clone(), scripts: stage.scripts.clone(), runs_script: true };
        if let Some(link) = stage.link(role) {
            window.driver.goto(link).await.unwrap();
            window.press("main form button").await;
        }
        window
    }

    /// Opens an address of the demonstration.
    pub async fn goto(&self, path: &str) {
        self.driver.goto(format!("{}{path}", self.base)).await.unwrap();
    }

    /// Where the window is, with query and without the place on the page.
    pub async fn path(&self) -> String {
        let url = self.driver.current_url().await.unwrap();
        url.as_str().trim_start_matches(&self.base).split('#').next().unwrap().to_owned()
    }

    /// The first element that fits.
    pub async fn find(&self, css: &str) -> WebElement {
        match self.driver.find(By::Css(css)).await {
            Ok(found) => found,
            Err(_) => panic!("{}: nothing fits {css}", self.path().await),
        }
    }

    /// Presses what leads to another page, and waits until that page stands there.
    pub async fn press(&self, css: &str) {
        let from = self.path().await;
        let control = self.find(css).await;
        self.driver.execute("window.isLeft = true", vec![]).await.unwrap();
        control.click().await.unwrap();
        for _ in 0..500 {
            let script = "return !window.isLeft && document.readyState === 'complete'";
            let has_come = self.driver.execute(script, vec![]).await.is_ok_and(|came| came.json() == true);
            if has_come {
                return;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("{from}: {css} leads nowhere in ten seconds");
    }

    /// Chooses something that stays on the page, with the keyboard.
    pub async fn choose(&self, css: &str) {
        self.find(css).await.send_keys(" ").await.unwrap();
    }

    /// Types into a field that is empty or not.
    pub async fn fill(&self, css: &str, text: &str) {
        let field = self.find(css).await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// The words of the first element that fits.
    pub async fn text(&self, css: &str) -> String {
        self.find(css).await.text().await.unwrap()
    }

    /// The addresses that links of a page lead to, each once, without what stands behind `?` and `#`.
    pub async fn hrefs(&self, path: &str, css: &str) -> Vec<String> {
        self.goto(path).await;
        self.bring_scripts().await;
        serde_json::from_value(self.ask("hrefs", &[json!(css)]).await).unwrap()
    }

    /// Empties every field of a form that words are typed into.
    pub async fn empty_fields(&self, form: &str) {
        self.bring_scripts().await;
        self.ask("emptyFields", &[json!(form)]).await;
    }

    /// Fills a form with something that can be used: the first of each choice, words where there are none.
    pub async fn fill_in_form(&self, form: &str) {
        self.bring_scripts().await;
        self.ask("fillIn", &[json!(form)]).await;
    }

    /// Answers a question of a check; the kind of the question.
    pub async fn fill_in_answer(&self) -> String {
        self.bring_scripts().await;
        self.ask("answer", &[]).await.as_str().unwrap_or_default().to_owned()
    }

    /// A width in CSS pixels, and what the device prefers: `light`, `dark`, `forced`, or `print` for paper.
    pub async fn look(&self, width: u32, scheme: &str) {
        let tools = self.driver.cdp();
        // several browsers at once: a page in one that is not in front would have `:focus` on nothing
        tools.send_raw("Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await.unwrap();
        let size = json!({ "width": width, "height": 844, "deviceScaleFactor": 1, "mobile": false });
        tools.send_raw("Emulation.setDeviceMetricsOverride", size).await.unwrap();
        let colours = if scheme == "dark" { "dark" } else { "light" };
        let forced = if scheme == "forced" { "active" } else { "none" };
        let media = json!({
            "media": if scheme == "print" { "print" } else { "screen" },
            "features": [
                { "name": "prefers-color-scheme", "value": colours },
                { "name": "forced-colors", "value": forced },
                // nothing is looked at while a colour is still changing
                { "name": "prefers-reduced-motion", "value": "reduce" },
            ],
        });
        tools.send_raw("Emulation.setEmulatedMedia", media).await.unwrap();
    }

    /// Whether the pages opened from now on may run script.
    pub async fn script(&mut self, runs: bool) {
        self.runs_script = runs;
        self.allow_script(runs).await;
    }

    async fn allow_script(&self, runs: bool) {
        self.driver.cdp().send_raw("Emulation.setScriptExecutionDisabled", json!({ "value": !runs })).await.unwrap();
    }

    /// Puts axe and the questions into the page.
    pub async fn bring_scripts(&self) {
        self.driver.execute(&self.scripts, vec![]).await.unwrap();
    }

    /// Asks the page something of `look.js`.
    pub async fn ask(&self, question: &str, values: &[Value]) -> Value {
        let script = "const [question, values, done] = arguments;
            Promise.resolve(look[question](...values)).then(done, (error) => done([`${question}: ${error}`]));";
        let values = vec![json!(question), json!(values)];
        // a page that came without script stays so; what asks it needs some
        if !self.runs_script {
            self.allow_script(true).await;
        }
        let answer = match self.driver.execute_async(script, values).await {
            Ok(answer) => answer.json().clone(),
            Err(error) => panic!("{}: {question}: {error}", self.path().await),
        };
        if !self.runs_script {
            self.allow_script(false).await;
        }
        answer
    }

    /// Asks for findings.
    pub async fn findings(&self, question: &str, values: &[Value]) -> Vec<String> {
        serde_json::from_value(self.ask(question, values).await).unwrap_or_default()
    }
}
