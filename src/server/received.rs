//! Reads messages other than the authorization. The caller names the message, or it is detected from its content.

mod detector;

pub use detector::Detector;

use crate::message::Message;
use crate::request::{Request, form, read_json};
use crate::usage::UsageError;

impl Request {
    /// Reads a message from JSON text. With `None` the message is detected: OPERATIONTYPE (or `method`) names the operation, only
    /// the platform's messages have EXECCODE, and only notifications have HASH, ORDERID …
    ///
    /// ```
    /// use oney_rules::Request;
    /// use oney_rules::server::messages::CAPTURE_RESULT;
    /// let answer = Request::message_from_json(r#"{ "OPERATIONTYPE": "capture", "EXECCODE": "0000" }"#, None)?;
    /// assert_eq!(answer.message(), &CAPTURE_RESULT);
    /// # Ok::<(), oney_rules::UsageError>(())
    /// ```
    ///
    /// # Errors
    /// When the text is not JSON, or not an object.
    pub fn message_from_json(text: &str, message: Option<&'static Message>) -> Result<Self, UsageError> {
        let text = unmarked(text);
        let message = match message {
            Some(message) => message,
            None => found(|detector| read_json(text, detector))?.message(),
        };
        Self::filled(message, text, |request| read_json(text, request))
    }

    /// Reads a message from a form body or a query string, such as `params[TRANSACTIONID]=A1123456&…` or
    /// `TRANSACTIONID=A1123456&…`. With `None` the message is detected.
    ///
    /// # Errors
    /// When the text holds no pair of key and value.
    pub fn message_from_form(body: &str, message: Option<&'static Message>) -> Result<Self, UsageError> {
        let body = unmarked_query(body);
        let message = match message {
            Some(message) => message,
            None => found(|detector| form::read(body, detector))?.message(),
        };
        Self::filled(message, body, |request| form::read(body, request))
    }

    /// Reads a request to the address of notifications, a form body or a query string, always as a notification.
    /// Only OPERATIONTYPE decides which one it is.
    ///
    /// # Errors
    /// When the text holds no pair of key and value.
    pub fn notification_from_form(body: &str) -> Result<Self, UsageError> {
        Self::form_notification(unmarked_query(body))
    }

    fn form_notification(body: &str) -> Result<Self, UsageError> {
        let detector = found(|detector| form::read(body, detector))?;
        Self::filled(detector.notification(), body, |request| form::read(body, request))
    }

    /// Reads a notification from the bytes of a body or of a query string, in JSON or as a form. What cannot be read (no UTF-8, no
    /// pair, half a JSON text …) becomes a message whose check reports `unreadable-message`: a notification's address receives
    /// whatever the internet sends.
    ///
    /// ```
    /// use oney_rules::Request;
    /// let received = Request::notification_from_bytes(b"?EXECCODE=0000&OPERATIONTYPE=refund");
    /// assert_eq!(received.message().name, "refund-notification");
    /// ```
    #[must_use]
    pub fn notification_from_bytes(received: &[u8]) -> Self {
        let read = std::str::from_utf8(received).ok().and_then(|text| {
            // The white space of JSON (RFC 8259).
            let start = unmarked(text).trim_start_matches([' ', '\t', '\n', '\r']);
            let is_json = start.starts_with(['{', '[']);
            let read = if is_json { Self::notification_from_json } else { Self::notification_from_form };
            read(text).ok()
        });
        read.unwrap_or_else(Self::unreadable_notification)
    }

    /// What cannot be read, as a notification.
    #[must_use]
    pub fn unreadable_notification() -> Self {
        Self::unreadable(Detector::default().notification())
    }

    /// The same for a notification that was converted to JSON.
    ///
    /// # Errors
    /// When the text is not JSON, or not an object.
    pub fn notification_from_json(text: &str) -> Result<Self, UsageError> {
        let text = unmarked(text);
        let detector = found(|detector| read_json(text, detector))?;
        Self::filled(detector.notification(), text, |request| read_json(text, request))
    }
}

/// Without the byte order mark that some programs write first.
fn unmarked(text: &str) -> &str {
    text.strip_prefix('\u{FEFF}').unwrap_or(text)
}

/// The same for a form body or the query of an address: its question mark is no part of the first key.
fn unmarked_query(body: &str) -> &str {
    let body = unmarked(body);
    body.strip_prefix('?').unwrap_or(body)
}

/// Runs the detector over the input. What is too large is no message at all, and is refused as a whole afterwards.
fn found(look: impl FnOnce(&mut Detector) -> Result<bool, UsageError>) -> Result<Detector, UsageError> {
    let mut detector = Detector::default();
    look(&mut detector)?;
    Ok(detector)
}
