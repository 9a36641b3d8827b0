//! Records, badges and what is published about them, as files: `tests/proof` checks them with libraries that know nothing of this
//! program. Where SHANYRAQ_PROOF names a folder they are left there, else in one that is thrown away. All of it comes through pages.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use diesel::prelude::*;
use serde_json::{Value, json};
use shanyraq::completion::credential::{self, Checked, SigningKey, place_of, read_key_set};
use shanyraq::completion::{self, Record};
use shanyraq::config::Config;
use shanyraq::db::schema::{cohorts, people, records};
use shanyraq::enrolment::{Cohort, Enrolment, RecordSettings};
use shanyraq::i18n::Lang;
use shanyraq::ids::WebinarId;
use shanyraq::people::Role;

use crate::support::{TestApp, Visitor};

const PUBLIC_URL: &str = "https://training.example.org";

/// Who holds a record: name, name in Latin letters, language.
const HOLDERS: [(&str, &str, Lang); 8] = [
    ("Анна Ким", "Anna Kim", Lang::En),
    ("Ольга Щёголева", "Olga Shchyogoleva", Lang::Ru),
    ("Ғалымжан Өтеғұлов", "Galymzhan Otegulov", Lang::Kk),
    ("Ы", "", Lang::Kk),
    ("Li Bo", "", Lang::En),
    (LONGEST, "Zhanagul-Gulbarshyn Nurmukhammedkyzy Abdrakhmanova-Temirbulatova", Lang::Kk),
    (LONGEST, "Zhanagul-Gulbarshyn Nurmukhammedkyzy Abdrakhmanova-Temirbulatova", Lang::Ru),
    (LONGEST, "Zhanagul-Gulbarshyn Nurmukhammedkyzy Abdrakhmanova-Temirbulatova", Lang::En),
];
const LONGEST: &str = "Жанагүл-Гүлбаршын Нұрмұхаммедқызы Әбдірахманова-Теміртасқызы-Құдайбергенова";

/// The keys that badges are signed with: one that is made, and two that are given.
const KEYS: [(&str, &str); 3] = [
    ("ES256", ""),
    ("RS256", include_str!("../../data/keys/rs256-for-tests.pem")),
    ("EdDSA", include_str!("../../data/keys/eddsa-for-tests.pem")),
];

#[actix_web::test]
async fn records_and_badges_are_left_as_files_for_other_programs() {
    let thrown_away = tempfile::tempdir().unwrap();
    let folder = std::env::var_os("SHANYRAQ_PROOF").map_or_else(|| thrown_away.path().to_owned(), PathBuf::from);
    for (algorithm, pem) in KEYS {
        let mut all = Installation::new(&folder.join(algorithm.to_lowercase()), pem);
        // the names are a matter of the paper, not of the key
        let holders = if pem.is_empty() { &HOLDERS[..] } else { &HOLDERS[..3] };
        all.issue(algorithm, holders).await;
    }
}

/// An installation with a key, and the folder for what it gives out.
struct Installation {
    test: TestApp,
    folder: PathBuf,
    pages: Vec<Value>,
    badges: Vec<Value>,
    papers: Vec<Value>,
}

impl Installation {
    fn new(folder: &Path, pem: &str) -> Self {
        std::fs::create_dir_all(folder).unwrap();
        let mut test = TestApp::new();
        test.app.config = Arc::new(Config {
            public_url: PUBLIC_URL.to_owned(),
            issuer_name: "Programme office".to_owned(),
            ..Config::clone(&test.app.config)
        });
        if !pem.is_empty() {
            std::fs::write(&test.app.config.badge_key, pem).unwrap();
        }
        Self { test, folder: folder.to_owned(), pages: Vec::new(), badges: Vec::new(), papers: Vec::new() }
    }

    async fn issue(&mut self, algorithm: &str, holders: &[(&str, &str, Lang)]) {
        let (cohort, held) = self.cohort();
        let mut enrolments = Vec::new();
        for (name, latin, lang) in holders {
            let enrolment = self.holder(&cohort, held, name, latin, *lang);
            enrolments.push(enrolment);
        }
        let [replaced, revoked] = ["Aliya Serikova", "Petr Kim"].map(|name| self.holder(&cohort, held, name, "", Lang::En));
        let expired = self.holder(&cohort, held, "Marat Example", "", Lang::En);
        self.test.work_off().await;
        for enrolment in &enrolments {
            let record = self.test.records(enrolment).remove(0);
            self.give_out("valid", &record).await;
        }
        self.end(&cohort, &replaced, "replaced", "replace_reason").await;
        self.end(&cohort, &revoked, "revoked", "revoke_reason").await;
        self.give_out_until_tomorrow(&expired).await;
        self.forge(&enrolments[0]).await;
        self.publish().await;
        let list = json!({
            "algorithm": algorithm,
            "public_url": PUBLIC_URL,
            "pages": self.pages,
            "badges": self.badges,
            "papers": self.papers,
        });
        self.keep("manifest.json", list.to_string().as_bytes());
    }

    /// A cohort whose records have a signatory, with its one webinar held.
    fn cohort(&self) -> (Cohort, WebinarId) {
        let cohort = self.test.cohort("kz");
        let in_all = |words: [&str; 3]| {
            Lang::ALL.iter().zip(words).map(|(lang, text)| (lang.tag().to_owned(), text.to_owned())).collect()
        };
        let settings = RecordSettings {
            issuer: in_all(["Programme office", "Офис программы", "Бағдарлама кеңсесі"]),
            signatory: String::new(),
            signatory_names: in_all(["Marina Kovalyova", "Марина Ковалёва", "Марина Ковалёва"]),
            signatory_role: in_all(["Head of the programme", "Руководитель программы", "Бағдарлама жетекшісі"]),
            other_languages: true,
            ..RecordSettings::default()
        };
        let (id, settings) = (cohort.id, serde_json::to_string(&settings).unwrap());
        self.test.write(move |conn| {
            diesel::update(cohorts::table.find(id)).set(cohorts::record_settings.eq(settings)).execute(conn)
        });
        let held = self.test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
        (cohort, held.id)
    }

    fn holder(&self, cohort: &Cohort, held: WebinarId, name: &str, latin: &str, lang: Lang) -> Enrolment {
        let (person, enrolment) = self.test.enrolled(cohort, "Somebody Else", "ministerial");
        let (name, latin) = (name.to_owned(), latin.to_owned());
        self.test.write(move |conn| {
            diesel::update(people::table.find(person.id))
                .set((people::name.eq(name), people::latin_name.eq(latin), people::language.eq(lang.tag())))
                .execute(conn)
        });
        self.test.met_everything(cohort, &enrolment, held);
        enrolment
    }

    fn keep(&self, name: &str, bytes: &[u8]) {
        std::fs::write(self.folder.join(name), bytes).unwrap();
    }

    /// What the holder downloads: the record, the badge, the record with the badge in it.
    async fn give_out(&mut self, what: &str, record: &Record) {
        let person = record.person_id.unwrap();
        let visitor = Visitor::signed_in(&self.test, person).await;
        visitor.get("/en/record").await.ok();
        visitor.post(&format!("/en/record/{}/badge", record.id), &[]).await.done();
        let (code, lang) = (record.code().to_string(), record.lang());
        let email = self.test.read(|conn| people::table.find(person).select(people::email).first::<Option<String>>(conn));
        let files = [format!("{code}.jwt"), format!("{code}.pdf"), format!("{code}-badge.pdf")];
        for (file, path) in files.iter().zip(["badge.jwt", "record.pdf", "record-with-badge.pdf"]) {
            let reply = visitor.get(&format!("/en/record/{}/{path}", record.id)).await.ok();
            self.keep(file, &reply.bytes);
        }
        self.badges.push(json!({ "file": files[0], "is": what, "code": code, "email": email, "minutes": record.minutes }));
        let words = words_on_paper(record);
        for (file, badge) in [(&files[1], None), (&files[2], Some(&files[0]))] {
            self.papers.push(json!({
                "file": file, "lang": lang.tag(), "code": code, "badge": badge, "name": record.name, "words": words,
                "address": format!("{PUBLIC_URL}/v/{code}"),
            }));
        }
    }

    /// A record that holds for a day more: whoever checks its badge does so later.
    async fn give_out_until_tomorrow(&mut self, enrolment: &Enrolment) {
        let (id, end) = (self.test.records(enrolment)[0].id, self.test.now().plus_days(1));
        self.test.write(move |conn| diesel::update(records::table.find(id)).set(records::expires_at.eq(end)).execute(conn));
        let record = self.test.records(enrolment).remove(0);
        self.give_out("expired", &record).await;
    }

    /// A record that an organiser ends after its badge was given out.
    async fn end(&mut self, cohort: &Cohort, enrolment: &Enrolment, to: &str, reason: &str) {
        let record = self.test.records(enrolment).remove(0);
        self.give_out(to, &record).await;
        let name = format!("Marina Kovalyova {to}");
        let organiser = self.test.person_with(&name, Role::Organiser, Some(cohort.id));
        let visitor = Visitor::signed_in(&self.test, organiser.id).await;
        visitor.get(&format!("/en/organise/kz/records/{}", record.id)).await.ok();
        let path = format!("/en/organise/kz/records/{}/state", record.id);
        visitor.post(&path, &[("to", to), (reason, "A slip of the pen")]).await.done();
        self.test.work_off().await;
    }

    /// Badges that are none: one letter of the credits changed, and one that another key signed under our names.
    async fn forge(&mut self, enrolment: &Enrolment) {
        let code = self.test.records(enrolment)[0].code().to_string();
        let badge = std::fs::read_to_string(self.folder.join(format!("{code}.jwt"))).unwrap();
        let stranger = Visitor::new(&self.test).await;
        let keys = stranger.get("/.well-known/jwks.json").await.ok().text();
        let Checked::Genuine(signed) = credential::signed(&badge, &read_key_set(&keys)) else { panic!("{badge}") };
        let mut more = signed.claims.clone();
        more["credentialSubject"]["creditsEarned"] = json!(500.0);
        let other = SigningKey::open(&self.folder.join("other.key")).unwrap();
        let ours = kid_of(&badge);
        let issuer = self.test.app.issuer();
        let parts: Vec<&str> = badge.split('.').collect();
        let said = other.sign("JWT", ours.clone(), &more).unwrap();
        let tampered = format!("{}.{}.{}", parts[0], said.split('.').nth(1).unwrap(), parts[2]);
        let foreign = other.sign("JWT", issuer.key(&other.public().kid), &signed.claims).unwrap();
        for (is, text) in [("tampered", tampered), ("borrowed", said), ("foreign", foreign)] {
            let file = format!("{is}.jwt");
            self.keep(&file, text.as_bytes());
            self.badges.push(json!({ "file": file, "is": is, "code": code }));
        }
    }

    /// What is published, page by page, with its address: whoever checks a badge asks for nothing else.
    async fn publish(&mut self) {
        let stranger = Visitor::new(&self.test).await;
        let keys = stranger.get("/.well-known/jwks.json").await.ok().text();
        let set: Value = serde_json::from_str(&keys).unwrap();
        let one = set["keys"][0]["kid"].as_str().unwrap().to_owned();
        let code = self.badges[0]["code"].as_str().unwrap();
        let badge = std::fs::read_to_string(self.folder.join(format!("{code}.jwt"))).unwrap();
        let Checked::Genuine(signed) = credential::signed(&badge, &read_key_set(&keys)) else { panic!("{badge}") };
        let (list, _) = place_of(&signed.claims).unwrap();
        let addresses = [format!("{PUBLIC_URL}/.well-known/jwks.json"), format!("{PUBLIC_URL}/issuer"), one, list.to_owned()];
        for (number, address) in addresses.into_iter().enumerate() {
            let reply = stranger.get(address.strip_prefix(PUBLIC_URL).unwrap()).await.ok();
            let kind = reply.headers.get("content-type").unwrap().to_str().unwrap().to_owned();
            let file = format!("page-{number}");
            self.keep(&file, &reply.bytes);
            self.pages.push(json!({ "address": address, "file": file, "type": kind }));
        }
    }
}

/// The name under which a badge asks for its key.
fn kid_of(badge: &str) -> String {
    use base64::Engine as _;
    let header = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(badge.split('.').next().unwrap()).unwrap();
    let header: Value = serde_json::from_slice(&header).unwrap();
    header["kid"].as_str().unwrap().to_owned()
}

/// What the paper must say, in its language.
fn words_on_paper(record: &Record) -> Vec<String> {
    let (facts, lang) = (record.facts(), record.lang());
    let mut words = vec![
        record.name.clone().unwrap(),
        facts.sentence.text(lang).to_owned(),
        facts.track.text(lang).to_owned(),
        facts.cohort.text(lang).to_owned(),
        facts.issuer.text(lang).to_owned(),
        facts.signatory.clone(),
        facts.signatory_role.text(lang).to_owned(),
        completion::document::learning_time(lang, record.minutes),
        record.code().grouped(),
    ];
    words.extend(record.latin_name.clone());
    words.extend(facts.modules.iter().map(|module| module.title.text(lang).to_owned()));
    words
}
