//! The stylesheet, the script, the icons: one address each, named by its hash and kept by the browser for a year.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::sync::LazyLock;

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256};

use crate::bundled;
use crate::secrets::hex;

/// One file as it is served.
struct Asset {
    url: String,
    kind: &'static str,
    plain: Vec<u8>,
    gzipped: Vec<u8>,
}

static ASSETS: LazyLock<BTreeMap<String, Asset>> = LazyLock::new(read);

fn read() -> BTreeMap<String, Asset> {
    let mut files: BTreeMap<String, Vec<u8>> = bundled::files("assets")
        .into_iter()
        .filter_map(|(path, bytes)| Some((path.strip_prefix("assets/")?.to_owned(), bytes)))
        .collect();
    // one request for the whole look
    let mut css = files.remove("tokens.css").unwrap_or_default();
    css.extend(files.remove("app.css").unwrap_or_default());
    files.insert("app.css".to_owned(), css);
    files.into_iter().map(|(name, bytes)| (name.clone(), asset(&name, bytes))).collect()
}

fn asset(name: &str, bytes: Vec<u8>) -> Asset {
    let kind = match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    let plain = if kind.starts_with("text/css") { without_comments(&bytes) } else { bytes };
    let hash = hex(&Sha256::digest(&plain)[..6]);
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let gzipped = encoder.write_all(&plain).and_then(|()| encoder.finish()).unwrap_or_default();
    Asset { url: format!("/assets/{hash}/{name}"), kind, plain, gzipped }
}

/// CSS without comments, empty lines and the spaces that say nothing: they are for us.
fn without_comments(css: &[u8]) -> Vec<u8> {
    let mut rest = String::from_utf8_lossy(css).into_owned();
    while let Some(start) = rest.find("/*") {
        let end = rest[start..].find("*/").map_or(rest.len(), |end| start + end + 2);
        rest.replace_range(start..end, "");
    }
    rest.lines().map(|line| tight(line.trim())).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n").into_bytes()
}

/// A line without spaces around braces and after colons, semicolons and commas; what stands in quotes stays as it is.
fn tight(line: &str) -> String {
    let squeezed = |part: &str| {
        let pairs = [(" {", "{"), ("{ ", "{"), (" }", "}"), ("} ", "}"), (": ", ":"), ("; ", ";"), (", ", ","), (";}", "}")];
        pairs.iter().fold(part.to_owned(), |part, (from, to)| part.replace(from, to))
    };
    let parts = line.split('"').enumerate();
    parts.map(|(place, part)| if place % 2 == 0 { squeezed(part) } else { part.to_owned() }).collect::<Vec<_>>().join("\"")
}

/// The address of a file: `app.css`.
pub fn url(name: &str) -> String {
    ASSETS.get(name).map(|asset| asset.url.clone()).unwrap_or_default()
}

/// The text of a file, for pages that must stand alone.
pub fn text(name: &str) -> String {
    ASSETS.get(name).map(|asset| String::from_utf8_lossy(&asset.plain).into_owned()).unwrap_or_default()
}

/// `GET /assets/{hash}/{name}`
pub async fn show(request: HttpRequest, path: web::Path<(String, String)>) -> HttpResponse {
    let Some(asset) = ASSETS.get(&path.1).filter(|asset| asset.url.contains(&format!("/{}/", path.0))) else {
        return HttpResponse::NotFound().finish();
    };
    let takes_gzip = request
        .headers()
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.contains("gzip"));
    let mut response = HttpResponse::Ok();
    response.insert_header((header::CONTENT_TYPE, asset.kind));
    response.insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"));
    response.insert_header((header::VARY, "Accept-Encoding"));
    if takes_gzip {
        response.insert_header((header::CONTENT_ENCODING, "gzip"));
        return response.body(asset.gzipped.clone());
    }
    response.body(asset.plain.clone())
}

/// `GET /sw.js`: there is no service worker; this one removes one that an earlier site may have left.
pub async fn no_service_worker() -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "text/javascript; charset=utf-8"))
        .insert_header((header::CACHE_CONTROL, "no-cache"))
        .body("self.addEventListener('activate', () => self.registration.unregister());\n")
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_layer_of_the_stylesheet_stands_at_the_top() {
        let mut depth = 0;
        for (number, line) in super::text("app.css").lines().enumerate() {
            assert!(depth == 0 || !line.starts_with("@layer"), "line {number}: the part before this one is not closed: {line}");
            depth += line.matches('{').count() as i32 - line.matches('}').count() as i32;
        }
        assert_eq!(depth, 0);
    }

    #[test]
    fn spaces_go_where_they_say_nothing() {
        for (line, tight) in [
            (".a > li, .b { color: var(--ink); }", ".a > li,.b{color:var(--ink)}"),
            ("@media (min-width: 40em) and (hover) {", "@media (min-width:40em) and (hover){"),
            ("inset: calc(1px + 2px) auto;", "inset:calc(1px + 2px) auto;"),
            (
                ".a::after { content: \", {x} ; \"; } .b:hover { margin: 0 }",
                ".a::after{content:\", {x} ; \"}.b:hover{margin:0}",
            ),
        ] {
            assert_eq!(super::tight(line), tight, "{line}");
        }
    }
}
