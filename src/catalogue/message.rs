//! WHICH messages there are: what a merchant asks of the platform, and what it answers.

use super::Table;

/// What a message is: a request, the answer to one, or a notification.
///
/// A build without the feature `server` knows authorizations alone.
///
/// ```
/// use oney_rules::catalogue::{MessageKind, Table};
/// assert_eq!(MessageKind::Authorization.table(), Table::Authorization);
/// # #[cfg(feature = "server")]
/// assert_eq!(MessageKind::find("refund-notification"), Some(MessageKind::RefundNotification));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum MessageKind {
    /// Asks for an authorization (S2:84–382).
    #[default]
    Authorization,
    /// Asks for a capture (S2:546–594).
    #[cfg(feature = "server")]
    Capture,
    /// Asks for a refund (S2:742–796).
    #[cfg(feature = "server")]
    Refund,
    /// The answer to an authorization (S2:384–422).
    #[cfg(feature = "server")]
    AuthorizationResult,
    /// The answer to a capture (S2:596–628).
    #[cfg(feature = "server")]
    CaptureResult,
    /// The answer to a refund (S2:798–830).
    #[cfg(feature = "server")]
    RefundResult,
    /// What became of an authorization (S2:424–518).
    #[cfg(feature = "server")]
    AuthorizationNotification,
    /// What became of a capture (S2:630–722).
    #[cfg(feature = "server")]
    CaptureNotification,
    /// What became of a refund (S2:832–936).
    #[cfg(feature = "server")]
    RefundNotification,
}

impl MessageKind {
    /// The table of what stands directly in such a message.
    #[must_use]
    pub const fn table(self) -> Table {
        match self {
            Self::Authorization => Table::Authorization,
            #[cfg(feature = "server")]
            Self::Capture => Table::Capture,
            #[cfg(feature = "server")]
            Self::Refund => Table::Refund,
            #[cfg(feature = "server")]
            Self::AuthorizationResult => Table::AuthorizationResult,
            #[cfg(feature = "server")]
            Self::CaptureResult => Table::CaptureResult,
            #[cfg(feature = "server")]
            Self::RefundResult => Table::RefundResult,
            #[cfg(feature = "server")]
            Self::AuthorizationNotification => Table::AuthorizationNotification,
            #[cfg(feature = "server")]
            Self::CaptureNotification => Table::CaptureNotification,
            #[cfg(feature = "server")]
            Self::RefundNotification => Table::RefundNotification,
        }
    }

    /// Whether such a message has parameters of this table: its own, and those of the lists that it may hold.
    #[must_use]
    pub fn has(self, table: Table) -> bool {
        // Without the other messages there is nothing to ask: all tables are an authorization's.
        cfg!(not(feature = "server")) || table == self.table() || self.table().lists().contains(&table)
    }

    /// Its own table and those of its lists, in the order of [`Table::ALL`].
    pub fn tables(self) -> impl Iterator<Item = Table> {
        Table::ALL.into_iter().filter(move |table| self.has(*table))
    }
}

/// What a message is about.
///
/// ```
/// use oney_rules::catalogue::{MessageKind, Operation};
/// assert_eq!(MessageKind::CaptureResult.operation(), Operation::Capture);
/// ```
#[cfg(feature = "server")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Operation {
    /// Reserves the amount.
    Authorization,
    /// Takes what was authorized.
    Capture,
    /// Gives back what was captured.
    Refund,
}

#[cfg(feature = "server")]
impl Operation {
    /// All of them, in the order of S2.
    pub const ALL: [Self; 3] = [Self::Authorization, Self::Capture, Self::Refund];

    /// The value of OPERATIONTYPE and of `method`: `authorization`, `capture` or `refund`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Authorization => "authorization",
            Self::Capture => "capture",
            Self::Refund => "refund",
        }
    }

    /// The operation of that name, whatever its letter case.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|operation| operation.name().eq_ignore_ascii_case(name.trim()))
    }

    /// The notification of such an operation.
    #[must_use]
    pub fn notification(self) -> MessageKind {
        match self {
            Self::Authorization => MessageKind::AuthorizationNotification,
            Self::Capture => MessageKind::CaptureNotification,
            Self::Refund => MessageKind::RefundNotification,
        }
    }

    /// The platform's immediate answer to such a request.
    #[must_use]
    pub fn result(self) -> MessageKind {
        match self {
            Self::Authorization => MessageKind::AuthorizationResult,
            Self::Capture => MessageKind::CaptureResult,
            Self::Refund => MessageKind::RefundResult,
        }
    }

    /// The request itself.
    #[must_use]
    pub fn request(self) -> MessageKind {
        match self {
            Self::Authorization => MessageKind::Authorization,
            Self::Capture => MessageKind::Capture,
            Self::Refund => MessageKind::Refund,
        }
    }
}

#[cfg(feature = "server")]
impl MessageKind {
    /// All of them: requests, their results, notifications.
    pub const ALL: [Self; 9] = [
        Self::Authorization,
        Self::Capture,
        Self::Refund,
        Self::AuthorizationResult,
        Self::CaptureResult,
        Self::RefundResult,
        Self::AuthorizationNotification,
        Self::CaptureNotification,
        Self::RefundNotification,
    ];

    /// The name in kebab case: `authorization`, `capture-result`, `refund-notification` …
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Authorization => "authorization",
            Self::Capture => "capture",
            Self::Refund => "refund",
            Self::AuthorizationResult => "authorization-result",
            Self::CaptureResult => "capture-result",
            Self::RefundResult => "refund-result",
            Self::AuthorizationNotification => "authorization-notification",
            Self::CaptureNotification => "capture-notification",
            Self::RefundNotification => "refund-notification",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// What it is about.
    #[must_use]
    pub fn operation(self) -> Operation {
        match self {
            Self::Authorization | Self::AuthorizationResult | Self::AuthorizationNotification => {
                Operation::Authorization
            }
            Self::Capture | Self::CaptureResult | Self::CaptureNotification => Operation::Capture,
            Self::Refund | Self::RefundResult | Self::RefundNotification => Operation::Refund,
        }
    }

    /// Whether the merchant sends it; everything else is the platform's.
    #[must_use]
    pub fn is_request(self) -> bool {
        self == self.operation().request()
    }

    /// Whether it is a notification, which carries a HASH; results carry none.
    #[must_use]
    pub fn is_notification(self) -> bool {
        self == self.operation().notification()
    }
}
