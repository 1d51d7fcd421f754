//! Messages beside the authorization: their kind is given, or found in what they hold.

use super::detector::Detector;
use super::{Request, form, read_json};
use crate::catalogue::MessageKind;
#[cfg(feature = "wasm")]
use crate::json;
use crate::usage::UsageError;

impl Request {
    /// A message of this kind without parameters, to be filled by [`Request::set`].
    #[must_use]
    pub fn of(kind: MessageKind) -> Self {
        Self::empty(kind)
    }

    /// What message it is.
    #[must_use]
    pub fn message_kind(&self) -> MessageKind {
        self.kind
    }

    /// Reads a message from JSON text. `None` finds its kind: OPERATIONTYPE (or `method`) names the operation, EXECCODE
    /// makes it the platform's, and what only notifications have (HASH, ORDERID …) tells them from results.
    ///
    /// ```
    /// use oney_rules::Request;
    /// use oney_rules::catalogue::MessageKind;
    /// let answer = Request::message_from_json(r#"{ "OPERATIONTYPE": "capture", "EXECCODE": "0000" }"#, None)?;
    /// assert_eq!(answer.message_kind(), MessageKind::CaptureResult);
    /// # Ok::<(), oney_rules::UsageError>(())
    /// ```
    ///
    /// # Errors
    /// When the text is not JSON, or not an object.
    pub fn message_from_json(text: &str, kind: Option<MessageKind>) -> Result<Self, UsageError> {
        let kind = match kind {
            Some(kind) => kind,
            None => found(text, |detector| read_json(text, detector))?.kind(),
        };
        Self::within_limit(text, kind, |request| read_json(text, request))
    }

    /// Reads a message from a form body or a query string, such as `params[TRANSACTIONID]=A1123456&…` or
    /// `TRANSACTIONID=A1123456&…`. `None` finds its kind.
    ///
    /// # Errors
    /// When the text holds no pair of key and value.
    pub fn message_from_form(body: &str, kind: Option<MessageKind>) -> Result<Self, UsageError> {
        let kind = match kind {
            Some(kind) => kind,
            None => found(body, |detector| form::read(body, detector))?.kind(),
        };
        Self::within_limit(body, kind, |request| form::read(body, request))
    }

    /// Reads what came to the address of notifications: a form body or the query of the address, whatever it holds.
    /// OPERATIONTYPE alone decides which notification it is.
    ///
    /// # Errors
    /// When the text holds no pair of key and value.
    pub fn notification_from_form(body: &str) -> Result<Self, UsageError> {
        let detector = found(body, |detector| form::read(body, detector))?;
        Self::message_from_form(body, Some(detector.operation().notification()))
    }

    /// The same for a notification that somebody has turned into JSON.
    ///
    /// # Errors
    /// When the text is not JSON, or not an object.
    pub fn notification_from_json(text: &str) -> Result<Self, UsageError> {
        let detector = found(text, |detector| read_json(text, detector))?;
        Self::message_from_json(text, Some(detector.operation().notification()))
    }

    /// Reads a message in the notation of the JavaScript package.
    #[cfg(feature = "wasm")]
    pub(crate) fn message_from_wire(wire: &str, kind: Option<MessageKind>) -> Self {
        let mut request = Self::empty(kind.unwrap_or_else(|| found_in_wire(wire).kind()));
        request.fill_from_wire(wire);
        request
    }

    /// Reads a notification in the notation of the JavaScript package.
    #[cfg(feature = "wasm")]
    pub(crate) fn notification_from_wire(wire: &str) -> Self {
        Self::message_from_wire(wire, Some(found_in_wire(wire).operation().notification()))
    }

    /// Reads a message from the pairs of a form, in the same notation.
    ///
    /// # Errors
    /// When there is no pair.
    #[cfg(feature = "wasm")]
    pub(crate) fn message_from_pairs(wire: &str, kind: Option<MessageKind>) -> Result<Self, UsageError> {
        let mut request = Self::empty(kind.unwrap_or_else(|| found_in_pairs(wire).kind()));
        request.fill_from_pairs(wire)?;
        Ok(request)
    }

    /// Reads a notification from the pairs of a form, in the same notation.
    ///
    /// # Errors
    /// When there is no pair.
    #[cfg(feature = "wasm")]
    pub(crate) fn notification_from_pairs(wire: &str) -> Result<Self, UsageError> {
        Self::message_from_pairs(wire, Some(found_in_pairs(wire).operation().notification()))
    }
}

#[cfg(feature = "wasm")]
fn found_in_wire(wire: &str) -> Detector {
    let mut detector = Detector::default();
    // Where the package stopped, no kind is the right one: the message is refused as a whole.
    let _ = json::wire::read(wire, &mut detector);
    detector
}

/// The same with the pairs of a form.
#[cfg(feature = "wasm")]
fn found_in_pairs(wire: &str) -> Detector {
    let mut detector = Detector::default();
    let _ = json::wire::read(wire, &mut form::Pairs(&mut detector));
    detector
}

/// Looks through the input. What is too large is not looked at: it is refused as a whole, whatever it is.
fn found(input: &str, look: impl FnOnce(&mut Detector) -> Result<(), UsageError>) -> Result<Detector, UsageError> {
    let mut detector = Detector::default();
    if input.len() <= super::MAX_INPUT_BYTES {
        look(&mut detector)?;
    }
    Ok(detector)
}
