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
    let plain = if kind.starts_with("text/css") { short_names(&without_comments(&bytes)).into_bytes() } else { bytes };
    let hash = hex(&Sha256::digest(&plain)[..6]);
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let gzipped = encoder.write_all(&plain).and_then(|()| encoder.finish()).unwrap_or_default();
    Asset { url: format!("/assets/{hash}/{name}"), kind, plain, gzipped }
}

/// CSS without comments, empty lines and the spaces that say nothing: they are for us.
fn without_comments(css: &[u8]) -> String {
    let mut rest = String::from_utf8_lossy(css).into_owned();
    while let Some(start) = rest.find("/*") {
        let end = rest[start..].find("*/").map_or(rest.len(), |end| start + end + 2);
        rest.replace_range(start..end, "");
    }
    let lines = rest.lines().map(|line| tight(line.trim())).filter(|line| !line.is_empty());
    let whole = lines.fold(String::new(), |mut whole, line| {
        // a line that goes on in the next one needs the space between them
        if !whole.is_empty() && !whole.ends_with(['{', '}', ';', ',']) {
            whole.push(' ');
        }
        whole.push_str(&line);
        whole
    });
    whole.replace(";}", "}")
}

/// CSS whose custom properties have names of a letter or two: nothing outside the file knows them.
fn short_names(css: &str) -> String {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    let pieces = pieces(css, "--", is_part);
    for (name, _) in &pieces {
        *names.entry(name).or_default() += 1;
    }
    let mut often: Vec<(&str, usize)> = names.into_iter().collect();
    often.sort_by_key(|(name, times)| (std::cmp::Reverse(*times), *name));
    let short: BTreeMap<&str, String> = often.iter().enumerate().map(|(place, (name, _))| (*name, letters(place))).collect();
    let start = css.find("--").unwrap_or(css.len());
    let renamed = pieces.iter().map(|(name, rest)| format!("--{}{rest}", short.get(name).map_or(*name, String::as_str)));
    std::iter::once(css[..start].to_owned()).chain(renamed).collect()
}

/// What stands after each mark: the name, and all up to the next mark.
fn pieces<'css>(css: &'css str, mark: &str, is_part: impl Fn(char) -> bool) -> Vec<(&'css str, &'css str)> {
    css.split(mark).skip(1).map(|piece| piece.split_at(piece.find(|letter| !is_part(letter)).unwrap_or(piece.len()))).collect()
}

/// `a` to `z`, then `aa`, `ba` and so on.
fn letters(place: usize) -> String {
    let letter = |at: usize| char::from(b'a' + u8::try_from(at % 26).unwrap_or_default());
    match place / 26 {
        0 => letter(place).to_string(),
        more => format!("{}{}", letter(place), letter(more - 1)),
    }
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
        let css = super::text("app.css");
        let depth = |css: &str| css.matches('{').count() as i32 - css.matches('}').count() as i32;
        for (place, _) in css.match_indices("@layer") {
            let after: String = css[place..].chars().take(80).collect();
            assert_eq!(depth(&css[..place]), 0, "the part before this one is not closed: {after}");
        }
        assert_eq!(depth(&css), 0);
    }

    #[test]
    fn names_of_our_own_are_short_and_stay_apart() {
        let long = ".a{--ink:#000;color:var(--ink);margin:var(--ink-2,var(--ink))}.head-in{top:0}";
        assert_eq!(super::short_names(long), ".a{--a:#000;color:var(--a);margin:var(--b,var(--a))}.head-in{top:0}");
        assert_eq!(super::short_names(".a{top:0}"), ".a{top:0}");
        assert_eq!([0, 25, 26, 27, 52].map(super::letters), ["a", "z", "aa", "ba", "ab"]);
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
