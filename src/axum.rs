//! An extractor for axum servers. It hands over valid orders and answers the others with problem details (RFC 9457,
//! status 422), as the npm package does.
//!
//! The server's state holds an [`OrderCheck`]; `examples/axum.rs` is a whole server.

use crate::code::Severity;
use crate::engine::Validator;
use crate::messages::Locale;
use crate::options::Options;
use crate::problem;
use crate::report::Issue;
use crate::request::Request;
use axum_core::extract::{FromRef, FromRequest, Request as HttpRequest};
use axum_core::response::{IntoResponse, Response};
use http::{StatusCode, header};
use std::fmt;
use std::sync::Arc;

const FORM: &str = "application/x-www-form-urlencoded";

/// How a server checks orders; a part of its state.
#[derive(Clone)]
pub struct OrderCheck {
    validator: Arc<Validator>,
    options: fn() -> Options,
    locale: Locale,
}

impl OrderCheck {
    /// `options` is called for each order, because the reference date changes.
    #[must_use]
    pub fn new(validator: Validator, options: fn() -> Options) -> Self {
        Self { validator: Arc::new(validator), options, locale: Locale::En }
    }

    /// The language of the answers' sentences.
    #[must_use]
    pub fn locale(mut self, locale: Locale) -> Self {
        self.locale = locale;
        self
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
        let Some(is_form) = is_form(&request) else {
            let detail = format!("Send application/json or {FORM}.");
            let status = StatusCode::UNSUPPORTED_MEDIA_TYPE;
            return Err(refusal(status, problem::details(415, "Unsupported Media Type", &detail)));
        };
        // Fails on bodies beyond the server's own limit (2 MB unless it sets another) and on broken connections.
        let body = String::from_request(request, state).await.map_err(|rejection| {
            let status = rejection.into_response().status();
            refusal(status, problem::details(status.as_u16(), reason(status), "The body cannot be read."))
        })?;
        let order = if is_form { Request::from_form(&body) } else { Request::from_json(&body) };
        let order = order.map_err(|_| {
            let detail = "The body is no order: it cannot be read as its media type says.";
            refusal(StatusCode::BAD_REQUEST, problem::details(400, "Bad Request", detail))
        })?;
        let outcome = check.validator.validate(&order, &(check.options)());
        if !outcome.is_valid() {
            return Err(refusal(StatusCode::UNPROCESSABLE_ENTITY, problem::unprocessable(&outcome, check.locale)));
        }
        let warnings = outcome.issues().iter().filter(|issue| issue.severity == Severity::Warning);
        Ok(Self { json: outcome.order_json(), warnings: warnings.cloned().collect() })
    }
}

/// True for a form, false for JSON, `None` for other media types.
fn is_form(request: &HttpRequest) -> Option<bool> {
    let header = request.headers().get(header::CONTENT_TYPE)?.to_str().ok()?;
    let essence = header.split(';').next()?.trim().to_ascii_lowercase();
    if essence == FORM {
        return Some(true);
    }
    (essence == "application/json" || essence.ends_with("+json")).then_some(false)
}

fn reason(status: StatusCode) -> &'static str {
    status.canonical_reason().unwrap_or("Bad Request")
}

fn refusal(status: StatusCode, body: String) -> Response {
    (status, [(header::CONTENT_TYPE, problem::MEDIA_TYPE)], body).into_response()
}
