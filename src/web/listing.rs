//! Lists as bookmarks: filters, sort and page live in the query.

use serde::Serialize;

use super::paths::encoded;

/// How many rows a page of a list has.
pub const PAGE: i64 = 50;

/// The last page that an address may ask for; the product of both stays far from the edge of an `i64`.
pub const LAST_PAGE: i64 = 100_000;

/// `?a=b&c=d` of what is not empty.
pub fn query(pairs: &[(&str, &str)]) -> String {
    let parts: Vec<String> =
        pairs.iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
}

/// Whether a query has a parameter without a value, as a form sends it: dropped by redirect.
pub fn has_empty(query: &str) -> bool {
    query.split('&').any(|part| part.ends_with('=') || (!part.is_empty() && !part.contains('=')))
}

/// Which rows of how many, and where the others are.
#[derive(Clone, Debug, Serialize)]
pub struct Pager {
    first: i64,
    last: i64,
    total: i64,
    previous: Option<String>,
    next: Option<String>,
}

impl Pager {
    /// `page` counts from 1; `url` gives the address of a page.
    pub fn new(page: i64, total: i64, url: impl Fn(i64) -> String) -> Self {
        Self::with_rows(PAGE, page, total, url)
    }

    /// The same for pages of so many rows.
    pub fn with_rows(rows: i64, page: i64, total: i64, url: impl Fn(i64) -> String) -> Self {
        let last = (page * rows).min(total);
        Self {
            first: ((page - 1) * rows + 1).min(total),
            last,
            total,
            previous: (page > 1).then(|| url(page - 1)),
            next: (last < total).then(|| url(page + 1)),
        }
    }

    /// Of a sample.
    pub fn sample() -> Self {
        Self::new(2, 138, |page| format!("/en/list?page={page}"))
    }
}

/// How many rows come before a page.
pub const fn skip(page: i64) -> i64 {
    (page - 1) * PAGE
}

/// The page that an address asks for: 1 where it asks for none or for nonsense.
pub fn asked_for(page: Option<&str>) -> i64 {
    page.and_then(|page| page.parse().ok()).filter(|page| (1..=LAST_PAGE).contains(page)).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_parameters_are_not_part_of_a_bookmark() {
        assert_eq!(query(&[("q", "Ән"), ("track", ""), ("page", "2")]), "?q=%D3%98%D0%BD&page=2");
        assert_eq!(query(&[("q", "")]), "");
        for (text, empty) in [("", false), ("q=a", false), ("q=", true), ("q=a&track=", true), ("q=a&x", true)] {
            assert_eq!(has_empty(text), empty, "{text}");
        }
    }

    #[test]
    fn nonsense_asks_for_the_first_page() {
        assert_eq!([asked_for(None), asked_for(Some("0")), asked_for(Some("x")), asked_for(Some("7"))], [1, 1, 1, 7]);
        assert_eq!([skip(1), skip(3)], [0, 100]);
    }
}
