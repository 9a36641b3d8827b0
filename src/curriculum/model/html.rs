//! HTML made from the content, with addresses that still want a language.

use serde::{Deserialize, Serialize};

use crate::i18n::Lang;

/// Where the reader's language goes in an address inside [`Html`].
pub(in crate::curriculum) const LANG_PREFIX: &str = "\"/{lang}/";

/// HTML that this program made from Markdown: safe to put into a page as it is, without a style attribute or a script.
/// Addresses inside the site begin with `/{lang}/`; [`Html::for_reader`] puts the reader's language there, which may be another
/// than that of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Html(pub(in crate::curriculum) String);

impl Html {
    /// The HTML with addresses in the reader's language.
    pub fn for_reader(&self, lang: Lang) -> String {
        self.0.replace(LANG_PREFIX, &format!("\"/{lang}/"))
    }

    /// Nothing to show.
    pub fn is_empty(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// The words between the tags, for plain-text mails and for counting. Blocks end with a line break.
    pub fn plain(&self) -> String {
        let mut out = String::with_capacity(self.0.len());
        let mut rest = self.0.as_str();
        while let Some(open) = rest.find('<') {
            out.push_str(&rest[..open]);
            let Some(close) = rest[open..].find('>') else { break };
            rest = &rest[open + close + 1..];
        }
        out.push_str(rest);
        let out = out.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
        out.replace("&amp;", "&").trim().to_owned()
    }
}

impl Html {
    /// The words between the tags, without the small numbers that lead to sources: for searching.
    pub fn prose(&self) -> String {
        let mut kept = String::with_capacity(self.0.len());
        let mut rest = self.0.as_str();
        while let Some((before, after)) = rest.split_once("<sup") {
            kept.push_str(before);
            rest = after.split_once("</sup>").map_or("", |(_, after)| after);
        }
        kept.push_str(rest);
        Self(kept).plain()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn puts_the_readers_language_into_addresses_only() {
        let html = Html("<p><a href=\"/{lang}/support\">Help</a> &quot;/{lang}/&quot;</p>\n".to_owned());
        assert_eq!(html.for_reader(Lang::Kk), "<p><a href=\"/kk/support\">Help</a> &quot;/{lang}/&quot;</p>\n");
        assert_eq!(html.plain(), "Help \"/{lang}/\"");
    }
}
