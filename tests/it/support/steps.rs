//! Steps that several tests take through pages: signing in by the letter, playing a scenario, reading a lesson, picking answers.

use scraper::{ElementRef, Html, Selector};

use super::{Reply, TestApp, Visitor};

fn select(css: &str) -> Selector {
    Selector::parse(css).unwrap()
}

impl Reply {
    /// The fields that pick these words on the page of a question: the words of an option, or of a left and what belongs to it.
    pub fn picking(&self, wanted: &[(&str, &str)]) -> Vec<(String, String)> {
        let html = self.html();
        let words = |element: ElementRef<'_>| element.text().collect::<String>().trim().to_owned();
        let mut fields = Vec::new();
        for choice in html.select(&select(".choice")) {
            let input = choice.select(&select("input")).next().unwrap();
            if wanted.iter().any(|(option, _)| *option == words(choice)) {
                fields.push(("pick".to_owned(), input.value().attr("value").unwrap().to_owned()));
            }
        }
        for row in html.select(&select(".places > li")) {
            let label = words(row.select(&select("label")).next().unwrap());
            let Some((_, pick)) = wanted.iter().find(|(left, _)| *left == label) else { continue };
            let name = row.select(&select("select")).next().unwrap().value().attr("name").unwrap();
            let option = row.select(&select("option")).find(|option| words(*option) == *pick).unwrap();
            fields.push((name.to_owned(), option.value().attr("value").unwrap().to_owned()));
        }
        fields
    }

    /// The hidden fields of the form that is sent there, without its marks.
    pub fn hidden(&self, action: &str) -> Vec<(String, String)> {
        self.html()
            .select(&select(&format!("form[action='{action}'] input[type=hidden]")))
            .filter_map(|input| Some((input.value().attr("name")?.to_owned(), input.value().attr("value")?.to_owned())))
            .filter(|(name, _)| !name.starts_with('_'))
            .collect()
    }

    /// Where the links lead that begin so, each once, in the order of the page.
    pub fn links(&self, prefix: &str) -> Vec<String> {
        let html: Html = self.html();
        let mut links = Vec::new();
        for link in html.select(&select("a[href]")).filter_map(|link| link.value().attr("href")) {
            if link.starts_with(prefix) && !links.iter().any(|known| known == link) {
                links.push(link.to_owned());
            }
        }
        links
    }
}

impl TestApp {
    /// The six digits of the newest letter that has some.
    pub async fn sign_in_code(&self) -> String {
        let letters = self.work_off().await;
        let digits = |text: &str| {
            text.split("\n\n").find(|part| part.len() == 6 && part.bytes().all(|byte| byte.is_ascii_digit())).map(str::to_owned)
        };
        letters.iter().rev().find_map(|(_, letter)| digits(&letter.text)).expect("a letter with a code")
    }
}

impl Visitor {
    /// As [`Visitor::post`], with fields that were read off a page.
    pub async fn post_fields(&self, path: &str, fields: &[(String, String)]) -> Reply {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.post(path, &fields).await
    }

    /// Signs in with the code of the letter; answers where that leads.
    pub async fn sign_in(&self, test: &TestApp, email: &str) -> String {
        self.get("/en/sign-in").await.ok();
        let sent = self.post("/en/sign-in", &[("email", email), ("next", "")]).await.done();
        self.follow(&sent).await.ok();
        let code = test.sign_in_code().await;
        self.post("/en/sign-in/code", &[("email", email), ("code", &code)]).await.done().location()
    }

    /// Plays the scenario of a lesson to an ending, any way.
    pub async fn play_scenario(&self, lesson: &str) {
        let mut step = format!("{lesson}/scenario/start");
        for _ in 0..10 {
            let page = self.get(&step).await.ok();
            if page.all("input[name=choice]").is_empty() {
                return;
            }
            let choice = page.attr("input[name=choice]", "value");
            step = self.post(&step, &[("choice", &choice)]).await.done().location();
        }
        panic!("the scenario does not end");
    }

    /// Opens a lesson and presses «I have read this».
    pub async fn mark_as_read(&self, lesson: &str) -> Reply {
        let page = self.get(lesson).await.ok();
        let mut fields: Vec<(String, String)> = page
            .html()
            .select(&select("input[name=shown]"))
            .map(|field| ("shown".to_owned(), field.value().attr("value").unwrap().to_owned()))
            .collect();
        fields.push(("read".to_owned(), "yes".to_owned()));
        self.post_fields(&format!("{lesson}/progress"), &fields).await
    }
}
