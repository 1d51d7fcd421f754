//! The page that redirects the customer to Oney: REDIRECTHTML, decoded (S2:13, S2:412–416).

use super::authorization_result::REDIRECTHTML;
use crate::json::Writer;
use crate::order::Order;
use crate::outcome::Outcome;
use crate::server::formats::decode_base64;

impl Outcome<'_> {
    /// The page that redirects the customer to Oney, decoded from REDIRECTHTML (S2:13). Show it unchanged. Take it only
    /// from an answer over the shop's own connection to the platform, because results have no HASH.
    ///
    /// ```
    /// use oney_rules::{Date, Options, Profile, Request, Validator};
    /// let answer = r#"{ "OPERATIONTYPE": "authorization", "EXECCODE": "0002", "TRANSACTIONID": "A1123456",
    ///     "REDIRECTHTML": "PGZvcm0gbWV0aG9kPSJwb3N0Ij48L2Zvcm0+" }"#;
    /// let answer = Request::message_from_json(answer, None)?;
    /// let validator = Validator::new(Profile::from_json(r#"{ "country": "FR" }"#)?);
    /// let outcome = validator.validate(&answer, &Options::new(Date::new(2026, 11, 22)?));
    /// assert_eq!(outcome.redirect_html().as_deref(), Some(r#"<form method="post"></form>"#));
    /// # Ok::<(), oney_rules::UsageError>(())
    /// ```
    #[must_use]
    pub fn redirect_html(&self) -> Option<String> {
        html(&self.order)
    }
}

/// The decoded page, if there is one that can be shown.
pub(super) fn html(order: &Order<'_>) -> Option<String> {
    let bytes = decode_base64(order.text(REDIRECTHTML, 0)?)?;
    String::from_utf8(bytes).ok().filter(|page| has_element(page))
}

/// Writes the member `redirectHtml`, if there is a page.
pub(super) fn write(order: &Order<'_>, writer: &mut Writer) {
    if let Some(html) = html(order) {
        writer.key("redirectHtml");
        writer.string(&html);
    }
}

/// Whether the page has an HTML element: `<` and a letter, and `>` after it.
fn has_element(page: &str) -> bool {
    let starts_with_letter = |text: &str| text.starts_with(|first: char| first.is_ascii_alphabetic());
    page.split('<').skip(1).any(|behind| starts_with_letter(behind) && behind.contains('>'))
}
