//! A list in pages: "1 to 50 of 138", previous, next.

use serde::Serialize;

/// Rows of a page (UX guide §6).
pub const PER_PAGE: i64 = 50;

/// What the pager of a list shows.
#[derive(Clone, Debug, Serialize)]
pub struct Pager {
    first: i64,
    last: i64,
    total: i64,
    previous: Option<String>,
    next: Option<String>,
}

impl Pager {
    /// For page `page` (the first is 1) of `total` rows; `None` where one page holds them all. `url` is the address of a page.
    pub fn new(page: i64, total: i64, url: impl Fn(i64) -> String) -> Option<Self> {
        let first = skip(page) + 1;
        (total > PER_PAGE).then(|| Self {
            first,
            last: (first + PER_PAGE - 1).min(total),
            total,
            previous: (page > 1).then(|| url(page - 1)),
            next: (first + PER_PAGE <= total).then(|| url(page + 1)),
        })
    }

    /// For samples of pages.
    pub fn sample() -> Option<Self> {
        Self::new(2, 138, |page| format!("?page={page}"))
    }
}

/// How many rows come before a page.
pub const fn skip(page: i64) -> i64 {
    (page - 1) * PER_PAGE
}

/// The page that an address asks for: 1 where it asks for none or for nonsense.
pub fn asked_for(page: Option<&str>) -> i64 {
    page.and_then(|page| page.parse().ok()).filter(|page| (1..=100_000).contains(page)).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_range_and_the_ways_on() {
        let url = |page| format!("?page={page}");
        assert!(Pager::new(1, 50, url).is_none());
        let last = Pager::new(3, 138, url).unwrap();
        assert_eq!((last.first, last.last, last.total), (101, 138, 138));
        assert_eq!((last.previous.as_deref(), last.next), (Some("?page=2"), None));
        assert_eq!([asked_for(None), asked_for(Some("0")), asked_for(Some("x")), asked_for(Some("7"))], [1, 1, 1, 7]);
    }
}
