//! Everything that is held about oneself, as a zip.

use std::io::{Cursor, Read as _};

use serde_json::Value;
use shanyraq::privacy::{Mine, REGISTER, rule_for};
use zip::ZipArchive;

use super::filled::{self, EMAIL, NAME};
use crate::support::{TestApp, Visitor};

fn file(zip: &mut ZipArchive<Cursor<Vec<u8>>>, name: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    zip.by_name(name).unwrap_or_else(|_| panic!("{name}")).read_to_end(&mut bytes).unwrap();
    bytes
}

#[actix_web::test]
async fn somebody_gets_what_is_held_about_them_and_nothing_of_others() {
    let test = TestApp::new();
    let filled = filled::somebody(&test).await;
    let (other, _) = test.enrolled(&filled.cohort, "Dina Othersson", "ministerial");
    let visitor = Visitor::signed_in(&test, filled.person).await;
    let answer = visitor.get("/kk/settings/data.zip").await.ok();
    assert_eq!(answer.headers.get("content-type").unwrap(), "application/zip");
    let mut zip = ZipArchive::new(Cursor::new(answer.bytes)).unwrap();
    let data: Value = serde_json::from_slice(&file(&mut zip, "data.json")).unwrap();
    let page = String::from_utf8(file(&mut zip, "index.html")).unwrap();
    assert!(page.contains("lang=\"kk\"") && page.contains(EMAIL) && page.contains(NAME));
    for registered in REGISTER {
        let rows = &data["tables"][registered.table];
        match rule_for(registered.table).unwrap() {
            Mine::Rows(..) => {
                let some = rows.as_array().is_some_and(|rows| !rows.is_empty());
                assert!(some, "{}: a row of theirs is not handed out", registered.table);
                let table = file(&mut zip, &format!("tables/{}.csv", registered.table));
                assert!(table.starts_with("\u{feff}".as_bytes()), "{}", registered.table);
            }
            Mine::Not(_) => assert!(rows.is_null(), "{}", registered.table),
        }
        assert!(page.contains(&format!("<h3 translate=\"no\">{}</h3>", registered.table)), "{}", registered.table);
    }
    let code = data["tables"]["records"][0]["code"].as_str().unwrap().to_owned();
    assert!(file(&mut zip, &format!("records/{code}.pdf")).starts_with(b"%PDF-"));
    let names: Vec<String> = zip.file_names().map(str::to_owned).collect();
    for name in names {
        let text = String::from_utf8_lossy(&file(&mut zip, &name)).into_owned();
        assert!(!text.contains("Othersson") && !text.contains(other.email.as_deref().unwrap()), "{name}");
        for secret in ["password_hash", "token_hash", "code_hash"] {
            assert!(!text.contains(secret), "{secret} in {name}");
        }
    }
    assert!(Visitor::new(&test).await.get("/kk/settings/data.zip").await.status != 200);
}
