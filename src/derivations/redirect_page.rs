//! The page that sends the customer to Oney: REDIRECTHTML decoded (S2:13, S2:412–416).

use crate::catalogue::authorization_result::REDIRECTHTML;
use crate::code::Detail;
use crate::formats::decode_base64;
use crate::json::Writer;
use crate::order::Order;
use crate::report::Findings;

/// The decoded page, where there is one that can be shown.
pub(crate) struct RedirectPage(Option<String>);

impl RedirectPage {
    /// Decodes the page, and reports one that would leave the customer before an empty window.
    pub(crate) fn derive(order: &Order<'_>, findings: &mut Findings<'_>) -> Self {
        let Some(bytes) = order.text(REDIRECTHTML, 0).and_then(decode_base64) else {
            return Self(None);
        };
        let page = String::from_utf8(bytes).ok().filter(|page| has_element(page));
        if page.is_none() {
            findings.report(order.place(REDIRECTHTML, 0), Detail::RedirectNotHtml {});
        }
        Self(page)
    }

    pub(crate) fn html(&self) -> Option<&str> {
        self.0.as_deref()
    }

    /// Writes the member `redirectHtml`, if there is a page.
    pub(crate) fn write(&self, writer: &mut Writer) {
        if let Some(html) = self.html() {
            writer.key("redirectHtml");
            writer.string(html);
        }
    }
}

/// Whether an element of HTML begins anywhere: `<` and a letter, and `>` behind it.
fn has_element(page: &str) -> bool {
    let starts_with_letter = |text: &str| text.starts_with(|first: char| first.is_ascii_alphabetic());
    page.split('<').skip(1).any(|behind| starts_with_letter(behind) && behind.contains('>'))
}
