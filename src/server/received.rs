//! Reads messages other than the authorization. The caller names the message, or it is detected from its content.

mod detector;

pub use detector::Detector;

use crate::message::Message;
use crate::request::{MAX_INPUT_BYTES, Request, form, read_json};
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
        let message = match message {
            Some(message) => message,
            None => found(text, |detector| read_json(text, detector))?.message(),
        };
        Self::within_limit(text, message, |request| read_json(text, request))
    }

    /// Reads a message from a form body or a query string, such as `params[TRANSACTIONID]=A1123456&…` or
    /// `TRANSACTIONID=A1123456&…`. With `None` the message is detected.
    ///
    /// # Errors
    /// When the text holds no pair of key and value.
    pub fn message_from_form(body: &str, message: Option<&'static Message>) -> Result<Self, UsageError> {
        let message = match message {
            Some(message) => message,
            None => found(body, |detector| form::read(body, detector))?.message(),
        };
        Self::within_limit(body, message, |request| form::read(body, request))
    }

    /// Reads a request to the address of notifications, a form body or a query string, always as a notification.
    /// Only OPERATIONTYPE decides which one it is.
    ///
    /// # Errors
    /// When the text holds no pair of key and value.
    pub fn notification_from_form(body: &str) -> Result<Self, UsageError> {
        let detector = found(body, |detector| form::read(body, detector))?;
        Self::message_from_form(body, Some(detector.notification()))
    }

    /// The same for a notification that was converted to JSON.
    ///
    /// # Errors
    /// When the text is not JSON, or not an object.
    pub fn notification_from_json(text: &str) -> Result<Self, UsageError> {
        let detector = found(text, |detector| read_json(text, detector))?;
        Self::message_from_json(text, Some(detector.notification()))
    }
}

/// Runs the detector over the input, unless that is too large: then it is refused as a whole in any case.
fn found(input: &str, look: impl FnOnce(&mut Detector) -> Result<(), UsageError>) -> Result<Detector, UsageError> {
    let mut detector = Detector::default();
    if input.len() <= MAX_INPUT_BYTES {
        look(&mut detector)?;
    }
    Ok(detector)
}
