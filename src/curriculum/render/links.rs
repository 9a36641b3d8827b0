//! Where a link or an image of the text leads.

use super::scope::Scope;
use crate::curriculum::parse::Doc;

/// A link that leads nowhere: what is wrong, and what to do.
pub(super) struct DeadLink {
    pub what: String,
    pub todo: &'static str,
}

/// The address for HTML. Inside the site an address is written without the language:
/// `/modules/coordination/one-child-one-system`, `/support`.
pub(super) fn address_of(scope: &Scope<'_>, url: &str) -> Result<String, DeadLink> {
    if let Some(anchor) = url.strip_prefix('#') {
        let dead = || DeadLink {
            what: format!("The link leads to #{anchor}, which is not here"),
            todo: "Write # and the identifier of a heading of this text",
        };
        return scope.anchors.contains(anchor).then(|| url.to_owned()).ok_or_else(dead);
    }
    if url.starts_with('/') {
        let dead = || DeadLink {
            what: format!("The link leads to {url}, which is not there"),
            todo: "Write an address of this site without the language, such as /modules/MODULE/LESSON or /support",
        };
        if let Some(anchor) = scope.known.dead_anchor(url) {
            return Err(DeadLink {
                what: format!("The link leads to {url}, and #{anchor} is not on that page"),
                todo: "Write the identifier of a heading of that lesson, or leave out # and what follows",
            });
        }
        return scope.known.leads_somewhere(url).then(|| format!("/{{lang}}{url}")).ok_or_else(dead);
    }
    if ["https://", "mailto:", "tel:"].iter().any(|scheme| url.len() > scheme.len() && url.starts_with(scheme)) {
        return Ok(url.to_owned());
    }
    let todo = "Write https://… for another site, /… for a page of this one, #… for a heading";
    Err(DeadLink { what: format!("The link “{url}” leads nowhere"), todo })
}

/// The attributes of an image: address and, where they can be read, width and height. Nothing where the image is not there,
/// which is reported.
pub(super) fn image_attributes(scope: &Scope<'_>, doc: &Doc<'_>, url: &str, alt: &str, line: u32) -> Option<String> {
    if alt.trim().is_empty() {
        let todo = "Write in the square brackets what it shows, for those who do not see it";
        doc.error(line, format!("The image {url} is not described"), todo);
    }
    let Some(size) = scope.known.images.get(url) else {
        let todo = "Put the file into the folder images at the top of the content, and write images/NAME";
        doc.error(line, format!("The image {url} is missing"), todo);
        return None;
    };
    scope.known.images_used.borrow_mut().insert(url.to_owned());
    let size = size.map(|size| format!(" width=\"{}\" height=\"{}\"", size.width, size.height)).unwrap_or_default();
    Some(format!("src=\"{}\"{size}", scope.known.image_address(url)))
}
