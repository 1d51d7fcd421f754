//! An extractor for axum servers. It hands over valid orders and answers the others with problem details (RFC 9457,
//! status 422), as the npm package does.
//!
//! The server's state holds an [`OrderCheck`]; `examples/axum.rs` is a whole server.
//!
//! A body is read up to 4 MiB, whatever `DefaultBodyLimit` is; for a lower limit use `RequestBodyLimitLayer` of `tower-http`.

use crate::code::Severity;
use crate::engine::Validator;
use crate::fields::Form;
use crate::messages::Locale;
use crate::options::Options;
use crate::outcome::Outcome;
use crate::problem;
use crate::report::Issue;
use crate::request::Request;
use crate::usage::UsageError;
use axum_core::body::Body;
use axum_core::extract::{FromRef, FromRequest, Request as HttpRequest};
use axum_core::response::{IntoResponse, Response};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use http_body_util::{BodyExt, LengthLimitError};
use std::error::Error;
use std::fmt;
use std::sync::Arc;

const FORM: &str = "application/x-www-form-urlencoded";

/// The most bytes of a body that are read: 4 MiB, as in the npm package. The limit of an order is lower, but its text may be full of
/// escapes.
const MAX_BODY: usize = 4 << 20;
/// The most bytes of a refused body that are read and dropped.
const MAX_DRAINED: usize = 256 << 20;

/// How a server checks orders; a part of its state.
#[derive(Clone)]
pub struct OrderCheck {
    validator: Arc<Validator>,
    options: fn() -> Options,
    locales: Vec<Locale>,
    shop: Option<fn(&Parts) -> Request>,
    on_invalid: Option<fn(&Invalid<'_>) -> Response>,
}

/// A request whose order has errors ([`OrderCheck::on_invalid`]).
pub struct Invalid<'r> {
    /// The head of the request.
    pub head: &'r Parts,
    /// Its body, as it was received: a page shows its values again.
    pub body: &'r str,
    /// What the check found.
    pub outcome: &'r Outcome<'r>,
    /// The language of the client.
    pub locale: Locale,
}

impl OrderCheck {
    /// `options` is called for each order, because the reference date changes.
    #[must_use]
    pub fn new(validator: Validator, options: fn() -> Options) -> Self {
        Self { validator: Arc::new(validator), options, locales: vec![Locale::En], shop: None, on_invalid: None }
    }

    /// The language of the answers' sentences.
    #[must_use]
    pub fn locale(mut self, locale: Locale) -> Self {
        self.locales = vec![locale];
        self
    }

    /// The languages of the answers' sentences: a client gets the one that it prefers (`Accept-Language`, RFC 9110), or else the first.
    #[must_use]
    pub fn locales(mut self, locales: &[Locale]) -> Self {
        self.locales = locales.to_vec();
        self
    }

    /// The answer to an order with errors, such as a page that shows the form again with each mistake at its field. Without it the
    /// answer is problem details.
    #[must_use]
    pub fn on_invalid(mut self, answer: fn(&Invalid<'_>) -> Response) -> Self {
        self.on_invalid = Some(answer);
        self
    }

    /// What the shop knows of the order, from the head of the HTTP request and what layers have put into its extensions (a session with
    /// its cart). With it, and with the names of a form ([`Validator::with_fields`]), a body says what customers supply and nothing else;
    /// the rest of it is dropped.
    #[must_use]
    pub fn shop(mut self, shop: fn(&Parts) -> Request) -> Self {
        self.shop = Some(shop);
        self
    }

    fn read(&self, head: &Parts, text: &str, is_form: bool) -> Result<Form, UsageError> {
        let validator = &self.validator;
        if self.shop.is_none() && validator.fields().is_none() {
            let order = if is_form { Request::from_form(text) } else { Request::from_json(text) };
            return order.map(Form::from);
        }
        let shop = self.shop.map(|shop| shop(head)).unwrap_or_default();
        if is_form { validator.read_form(text, shop) } else { validator.read_json(text, shop) }
    }
}

/// An order without errors, sent as JSON or as a form body.
#[derive(Clone, PartialEq, Eq)]
pub struct CheckedOrder {
    /// In normal form, as JSON text.
    pub json: String,
    /// Its issues that are no errors.
    pub warnings: Vec<Issue>,
}

impl fmt::Debug for CheckedOrder {
    /// The warnings, and nothing of the order.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("CheckedOrder").field("warnings", &self.warnings).finish_non_exhaustive()
    }
}

impl<S> FromRequest<S> for CheckedOrder
where
    OrderCheck: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Response;

    async fn from_request(request: HttpRequest, state: &S) -> Result<Self, Response> {
        let check = OrderCheck::from_ref(state);
        let (head, mut body) = request.into_parts();
        let read = match refused_by_head(&head.headers) {
            Some(refusal) => Err(refusal),
            None => read(&mut body).await,
        };
        let text = match read {
            Ok(text) => text,
            Err(refusal) => {
                drain(body);
                return Err(refusal.closing());
            }
        };
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
        let is_form = is_form(&head.headers) == Some(true);
        let form = check.read(&head, text, is_form).map_err(|_| {
            let detail = "The body is no order: it cannot be read as its media type says.";
            Refusal(StatusCode::BAD_REQUEST, detail).into_response()
        })?;
        let outcome = check.validator.validate_form(&form, &(check.options)());
        if !outcome.is_valid() {
            let locale = preferred(&check.locales, &head.headers);
            return Err(match check.on_invalid {
                Some(on_invalid) => on_invalid(&Invalid { head: &head, body: text, outcome: &outcome, locale }),
                None => answer(StatusCode::UNPROCESSABLE_ENTITY, problem::unprocessable(&outcome, locale)),
            });
        }
        let warnings = outcome.issues().iter().filter(|issue| issue.severity == Severity::Warning);
        Ok(Self { json: outcome.order_json(), warnings: warnings.cloned().collect() })
    }
}

/// The status and the detail of an answer to what is no order.
#[derive(Clone, Copy)]
struct Refusal(StatusCode, &'static str);

impl Refusal {
    /// The answer to a request that was not read to its end.
    fn closing(self) -> Response {
        let mut response = self.into_response();
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
        response
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let Self(status, detail) = self;
        // Of 413 the crate `http` has the name of an older RFC.
        let title = match status {
            StatusCode::PAYLOAD_TOO_LARGE => "Content Too Large",
            _ => status.canonical_reason().unwrap_or("Bad Request"),
        };
        answer(status, problem::details(status.as_u16(), title, detail))
    }
}

const TOO_LARGE: Refusal = Refusal(StatusCode::PAYLOAD_TOO_LARGE, "The body is larger than 4 MiB.");
const OVER_THE_SERVERS_LIMIT: Refusal =
    Refusal(StatusCode::PAYLOAD_TOO_LARGE, "The body is larger than this server allows.");
const INCOMPLETE: Refusal = Refusal(StatusCode::BAD_REQUEST, "The body cannot be read to its end.");
const NOT_UTF_8: Refusal = Refusal(StatusCode::BAD_REQUEST, "The body is not UTF-8.");
const ENCODED: Refusal = Refusal(StatusCode::UNSUPPORTED_MEDIA_TYPE, "Send the body without Content-Encoding.");
const OTHER_TYPE: Refusal =
    Refusal(StatusCode::UNSUPPORTED_MEDIA_TYPE, "Send application/json or application/x-www-form-urlencoded.");

/// What the head of a request reveals before its body is read.
fn refused_by_head(headers: &HeaderMap) -> Option<Refusal> {
    if is_form(headers).is_none() {
        return Some(OTHER_TYPE);
    }
    if headers.get(header::CONTENT_ENCODING).is_some_and(|encoding| encoding != "identity") {
        return Some(ENCODED);
    }
    let length = headers.get(header::CONTENT_LENGTH)?.to_str().ok()?.parse::<u64>().ok()?;
    usize::try_from(length).map_or(true, |length| length > MAX_BODY).then_some(TOO_LARGE)
}

/// The text of a body.
async fn read(body: &mut Body) -> Result<String, Refusal> {
    let mut bytes = Vec::new();
    while let Some(frame) = body.frame().await {
        let frame =
            frame.map_err(|error| if is_over_a_limit(&error) { OVER_THE_SERVERS_LIMIT } else { INCOMPLETE })?;
        // The other frames are trailers.
        let Ok(data) = frame.into_data() else { continue };
        if data.len() > MAX_BODY - bytes.len() {
            return Err(TOO_LARGE);
        }
        bytes.extend_from_slice(&data);
    }
    String::from_utf8(bytes).map_err(|_| NOT_UTF_8)
}

/// Whether a layer of the server has a lower limit.
fn is_over_a_limit(error: &(dyn Error + 'static)) -> bool {
    error.is::<LengthLimitError>() || error.source().is_some_and(is_over_a_limit)
}

/// Reads and drops the rest of a body beside the answer. If the connection were closed with unread bytes, the system would reset it, and
/// a client that still sends would lose the answer (RFC 9112, 9.6).
fn drain(mut body: Body) {
    // Without tokio there is no server that runs it.
    let Ok(runtime) = tokio::runtime::Handle::try_current() else { return };
    runtime.spawn(async move {
        let mut left = MAX_DRAINED;
        while let Some(Ok(frame)) = body.frame().await {
            let length = frame.data_ref().map_or(0, |data| data.len());
            let Some(rest) = left.checked_sub(length) else { return };
            left = rest;
        }
    });
}

/// True for a form, false for JSON, `None` for other media types.
fn is_form(headers: &HeaderMap) -> Option<bool> {
    let header = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    let essence = header.split(';').next()?.trim().to_ascii_lowercase();
    if essence == FORM {
        return Some(true);
    }
    (essence == "application/json" || essence.ends_with("+json")).then_some(false)
}

/// The language that the client prefers; the first if it names none of them.
fn preferred(locales: &[Locale], headers: &HeaderMap) -> Locale {
    let header = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut wanted: Vec<(f32, &str)> = header
        .split(',')
        .map(|range| match range.split_once(';') {
            Some((tag, weight)) => (weight.trim().trim_start_matches("q=").parse().unwrap_or(0.0), tag.trim()),
            None => (1.0, range.trim()),
        })
        .filter(|(weight, _)| *weight > 0.0)
        .collect();
    wanted.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    let language = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let found =
        wanted.iter().find_map(|(_, tag)| locales.iter().find(|locale| language(locale.tag()) == language(tag)));
    found.or(locales.first()).copied().unwrap_or(Locale::En)
}

fn answer(status: StatusCode, body: String) -> Response {
    (status, [(header::CONTENT_TYPE, problem::MEDIA_TYPE)], body).into_response()
}
