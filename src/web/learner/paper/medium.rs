//! HTML of the content made fit for where it is to stand: alone in a file, or among other lessons in one document.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::curriculum::{Html, Image};
use crate::i18n::Lang;

/// Where lessons stand.
#[derive(Clone, Copy)]
pub enum Medium<'m> {
    /// A file that is read without the site: links lead to it from anywhere, pictures are inside.
    File {
        /// The site's address.
        base: &'m str,
        edition: &'m str,
        images: &'m BTreeMap<String, Image>,
    },
    /// A page of the site with several lessons.
    Page,
}

impl Medium<'_> {
    /// The HTML with fragments of its own and with headings `deeper` levels down.
    pub fn fit(self, html: &Html, lang: Lang, prefix: &str, deeper: u8) -> String {
        let html = with_prefix(&demoted(&html.for_reader(lang), deeper), prefix);
        // terms stand at the end of the document
        let html = html.replace(&format!(" href=\"/{lang}/glossary#"), " href=\"#term-");
        match self {
            Self::Page => html,
            Self::File { base, edition, images } => {
                let html = html.replace(" href=\"/", &format!(" href=\"{base}/")).replace(" loading=\"lazy\"", "");
                with_pictures(&html, edition, images)
            }
        }
    }
}

/// Fragments and what leads to them.
fn with_prefix(html: &str, prefix: &str) -> String {
    if prefix.is_empty() {
        return html.to_owned();
    }
    html.replace(" id=\"", &format!(" id=\"{prefix}")).replace(" href=\"#", &format!(" href=\"#{prefix}"))
}

/// Headings so many levels down; there are none below the sixth.
fn demoted(html: &str, by: u8) -> String {
    let mut html = html.to_owned();
    if by > 0 {
        for level in (2..=6_u8).rev() {
            let deeper = (level + by).min(6);
            html = html
                .replace(&format!("<h{level}"), &format!("<h{deeper}"))
                .replace(&format!("</h{level}>"), &format!("</h{deeper}>"));
        }
    }
    html
}

/// Pictures as part of the file.
fn with_pictures(html: &str, edition: &str, images: &BTreeMap<String, Image>) -> String {
    images.iter().fold(html.to_owned(), |html, (path, image)| {
        let address = format!("src=\"/content/{edition}/{path}\"");
        if !html.contains(&address) {
            return html;
        }
        let inside = format!("src=\"data:{};base64,{}\"", image.media_type, STANDARD.encode(&image.bytes));
        html.replace(&address, &inside)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_inside_and_links_lead_to_the_site() {
        let image = Image { bytes: [1, 2, 3].as_slice().into(), media_type: "image/webp" };
        let images = BTreeMap::from([("images/map.webp".to_owned(), image)]);
        let html: Html = serde_json::from_value(serde_json::json!(
            "<h3 id=\"a-1\">A</h3><p><a href=\"/{lang}/support\">Help</a> <a href=\"#tool\">tool</a> \
             <a class=\"term\" href=\"/{lang}/glossary#consent\">consent</a> \
             <img src=\"/content/ab12/images/map.webp\" alt=\"\" loading=\"lazy\"></p>"
        ))
        .unwrap();
        let medium = Medium::File { base: "https://learn.example.org", edition: "ab12", images: &images };
        assert_eq!(
            medium.fit(&html, Lang::Kk, "", 0),
            "<h3 id=\"a-1\">A</h3><p><a href=\"https://learn.example.org/kk/support\">Help</a> <a href=\"#tool\">tool</a> \
             <a class=\"term\" href=\"#term-consent\">consent</a> <img src=\"data:image/webp;base64,AQID\" alt=\"\"></p>"
        );
        let page = Medium::Page.fit(&html, Lang::Kk, "l-", 1);
        assert!(page.starts_with("<h4 id=\"l-a-1\">A</h4>"), "{page}");
        assert!(page.contains("href=\"#term-consent\""), "{page}");
        assert!(page.contains("href=\"#l-tool\"") && page.contains("href=\"/kk/support\""), "{page}");
    }

    #[test]
    fn headings_go_down_and_no_further_than_six() {
        assert_eq!(demoted("<h2>a</h2><h3 id=\"b\">b</h3><h6>c</h6>", 2), "<h4>a</h4><h5 id=\"b\">b</h5><h6>c</h6>");
        assert_eq!(demoted("<h2>a</h2>", 0), "<h2>a</h2>");
    }
}
