//! The numbers that both sides of the boundary use: tasks, flags, and tags of the encoding. `cargo xtask docs` writes
//! `pkg/src/protocol.js` from this file, and a test fails if that is stale.

macro_rules! protocol {
    ($( $(#[doc = $doc:literal])+ $name:ident = $value:expr; )+) => {
        $( $(#[doc = $doc])+ pub const $name: u32 = $value; )+

        /// Name, purpose and number of each.
        #[allow(dead_code, reason = "only `cargo xtask docs` uses it")]
        pub const ALL: &[(&str, &str, u32)] = &[$( (stringify!($name), concat!($($doc),+), $name), )+];
    };
}

protocol! {
    /// Task: sets the profile.
    CONFIGURE = 0;
    /// Task: checks one parameter of an order.
    PARAMETER = 1;
    /// Task: checks an order that JavaScript has encoded.
    ORDER = 2;
    /// Task: checks an order in JSON text.
    JSON_TEXT = 3;
    /// Task: checks an order in a form body.
    FORM = 4;
    /// Task: returns the versions of the library and of its numbering plans.
    VERSION = 5;
    /// Task: returns the names that answers replace by numbers.
    NAMES = 6;
    /// Task: checks an order from the pairs of a form.
    PAIRS = 7;
    /// Task: checks a body with the shop's names for its fields, beside what the shop knows.
    BODY = 8;

    /// Task of servers: checks any message. From this number on the input may contain a secret.
    CHECK_MESSAGE = 10;
    /// Task of servers: signs a message.
    SIGN = 11;
    /// Task of servers: writes a message as a form body.
    TO_FORM = 12;
    /// Task of servers: verifies a notification.
    VERIFY = 13;
    /// Task of servers: explains an EXECCODE. From this number on the input contains no secret.
    EXEC_CODE = 100;
    /// Task of servers: follows a payment.
    PAYMENT_STATE = 101;
    /// Task of servers: follows an order at Oney.
    ORDER_STATE = 102;
    /// Task of servers: follows a contract.
    CONTRACT_STATE = 103;
    /// Task of servers: recommends how to recover from an error.
    RECOVERY_STEP = 104;
    /// Task of servers: compares test orders with the test book.
    QUALIFY = 105;
    /// Task of servers: writes an order for Oney's own interface.
    ONEY_PURCHASE = 106;
    /// Task of servers: lists the cards of the sandbox.
    SANDBOX_CARDS = 107;
    /// Task of servers: lists what Oney sells in which country.
    PRODUCTS = 108;
    /// Task of servers: returns the notes on the profile.
    NOTES = 109;

    /// Flag: the customer is still typing (a draft).
    DRAFT = 1;
    /// Flag: only the customer's parameters are required.
    PART_CUSTOMER = 1 << 1;
    /// Flag: only the shop's parameters are required.
    PART_SHOP = 2 << 1;
    /// Flag: only the gateway's parameters are required.
    PART_GATEWAY = 3 << 1;
    /// Flag: rows are sorted as text before they are signed.
    INDICES_AS_TEXT = 1 << 3;
    /// Flag: the answer may contain fixes instead of the normal form.
    FIXES = 1 << 4;

    /// Tag: an empty list.
    EMPTY_LIST = 0x61;
    /// Tag: a `Date`, as text.
    DATE = 0x64;
    /// Tag: `false`.
    FALSE = 0x66;
    /// Tag: a number, as it was written.
    NUMBER = 0x6e;
    /// Tag: an empty object.
    EMPTY_OBJECT = 0x6f;
    /// Tag: a text.
    TEXT = 0x73;
    /// Tag: `true`.
    TRUE = 0x74;
    /// Tag: a text with a lone surrogate, as JSON writes it between quotation marks; empty if it is not known.
    NOT_UNICODE = 0x75;
    /// Tag: a value that text cannot express; the value itself is left out.
    FOREIGN = 0x78;
    /// Tag: `null` or `undefined`.
    NULL = 0x7a;
    /// Tag: the elements of a list follow, up to `END`.
    LIST = 0x5b;
    /// Tag: the members of an object follow, up to `END`.
    OBJECT = 0x7b;
    /// Tag: a column follows instead of a key.
    COLUMN = 0x7c;
    /// Tag: the input is too large; the rest is left out.
    STOPPED = 0x7d;
    /// Tag: after the last element or member.
    END = 0x7e;
    /// The largest length in bytes that is written in one character.
    MAX_SHORT_TEXT = 123;
    /// A longer text's length follows in four characters of seven bits each, the lowest first.
    LONG_TEXT = 0x7f;
}
