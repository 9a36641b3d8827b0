//! Everything that is held about oneself, as a zip: a page to be read, one table for each kind of row, the same for machines, and the
//! files that were made. Made while it is waited for: one person's rows are few.

use std::fmt::Write as _;

use actix_web::http::header;
use actix_web::{HttpResponse, web};
use serde_json::{Map, Value, json};

use crate::i18n::{Lang, tr};
use crate::privacy::{self, Part, Purpose};
use crate::tables::harmless;
use crate::web::auth::Member;
use crate::web::{Answer, PageError};

/// `GET /settings/data.zip`
///
/// # Errors
/// The database's.
pub async fn show(member: Member) -> Answer {
    let (person, lang, now) = (member.person.id, member.visit.lang, member.visit.now);
    let read = move |conn: &mut _| {
        Ok::<_, diesel::result::Error>((privacy::parts_of(conn, person)?, privacy::files_of(conn, person)?))
    };
    let (parts, files) = member.visit.app.db.read(read).await?;
    let made_at = now.to_string();
    let packed = web::block(move || pack(&parts, files, lang, &made_at)).await;
    let bytes = packed.map_err(|_| PageError::ours("packing stopped half-way"))??;
    Ok(HttpResponse::Ok()
        .content_type("application/zip")
        .insert_header((header::CONTENT_DISPOSITION, "attachment; filename=\"my-data.zip\""))
        .insert_header((header::CACHE_CONTROL, "private, no-store"))
        .body(bytes))
}

fn pack(parts: &[Part], files: Vec<(String, Vec<u8>)>, lang: Lang, made_at: &str) -> anyhow::Result<Vec<u8>> {
    let tables: Map<String, Value> =
        parts.iter().filter(|part| part.not.is_none()).map(|part| (part.registered.table.to_owned(), part.objects())).collect();
    let data = serde_json::to_string_pretty(&json!({ "made_at": made_at, "tables": tables }))?;
    let mut all = vec![
        ("index.html".to_owned(), html(parts, &files, lang, made_at).into_bytes()),
        ("data.json".to_owned(), data.into_bytes()),
    ];
    for part in parts.iter().filter(|part| !part.rows.is_empty()) {
        all.push((format!("tables/{}.csv", part.registered.table), csv(part)?));
    }
    all.extend(files);
    privacy::zipped(&all)
}

/// As the other tables that we hand out: UTF-8 with its mark, harmless to a spreadsheet.
fn csv(part: &Part) -> anyhow::Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(&part.columns)?;
    for row in &part.rows {
        writer.write_record(row.iter().map(|value| harmless(&text(value))))?;
    }
    writer.into_inner().map_err(|error| anyhow::anyhow!("{error}"))
}

/// A value as people read it.
fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// One page by purposes, in the words of the privacy page; the names of tables and columns are those of the program.
fn html(parts: &[Part], files: &[(String, Vec<u8>)], lang: Lang, made_at: &str) -> String {
    let title = tr(lang, "own-data");
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{lang}\"><head><meta charset=\"utf-8\"><title>{0}</title><style>body{{font:16px/1.5 \
         sans-serif;margin:2rem}}table{{border-collapse:collapse}}td,th{{border:1px solid;padding:.2rem .5rem;text-align:left;\
         vertical-align:top}}</style></head><body><h1>{0}</h1><p>{1}</p>\n",
        escaped(&title),
        escaped(made_at)
    );
    if !files.is_empty() {
        page.push_str("<ul>");
        for (name, _) in files {
            let _ = write!(page, "<li><a href=\"{0}\">{0}</a></li>", escaped(name));
        }
        page.push_str("</ul>\n");
    }
    for purpose in Purpose::ALL {
        let _ = writeln!(page, "<h2>{}</h2>", escaped(&purpose.message().to(lang)));
        for part in parts.iter().filter(|part| part.registered.purpose == purpose) {
            let _ = writeln!(page, "<h3 translate=\"no\">{}</h3>", part.registered.table);
            let _ = writeln!(page, "<p>{}</p>", escaped(&part.registered.keep.message().to(lang)));
            table(&mut page, part, lang);
        }
    }
    page.push_str("</body></html>\n");
    page
}

fn table(page: &mut String, part: &Part, lang: Lang) {
    if let Some(why) = part.not {
        let _ = writeln!(page, "<p>{} <span lang=\"en\">({})</span></p>", escaped(&tr(lang, "own-data-not")), escaped(why));
        return;
    }
    if part.rows.is_empty() {
        let _ = writeln!(page, "<p>{}</p>", escaped(&tr(lang, "own-data-nothing")));
        return;
    }
    page.push_str("<table><thead><tr>");
    for column in &part.columns {
        let _ = write!(page, "<th scope=\"col\" translate=\"no\">{}</th>", escaped(column));
    }
    page.push_str("</tr></thead><tbody>\n");
    for row in &part.rows {
        page.push_str("<tr>");
        for value in row {
            let _ = write!(page, "<td>{}</td>", escaped(&text(value)));
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody></table>\n");
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::privacy::REGISTER;

    #[test]
    fn what_somebody_wrote_is_text_on_the_page_and_in_the_table() {
        let registered = *REGISTER.iter().find(|one| one.table == "reflections").unwrap();
        let rows = vec![vec![json!(1), json!("=<b>\"me\" & you</b>"), Value::Null]];
        let columns = ["id", "body", "saved_at"].map(str::to_owned).to_vec();
        let part = Part { registered, columns, rows, not: None };
        let page = html(std::slice::from_ref(&part), &[], Lang::En, "now");
        assert!(page.contains("<td>=&lt;b&gt;&quot;me&quot; &amp; you&lt;/b&gt;</td><td></td>"), "{page}");
        let table = String::from_utf8(csv(&part).unwrap()).unwrap();
        assert!(table.starts_with("\u{feff}id,body,saved_at\r\n1,"), "{table}");
        assert!(!table.contains(",\"=<"), "{table}");
    }
}
