//! What both sides of the boundary call by numbers: tasks, flags, and the tags of the encoding. `cargo xtask pkg` writes
//! `pkg/src/protocol.js` from this file, and a test fails when that is stale.

macro_rules! protocol {
    ($( $(#[doc = $doc:literal])+ $name:ident = $value:expr; )+) => {
        $( $(#[doc = $doc])+ pub const $name: u32 = $value; )+

        /// Each of them: its name, what it is for, its number.
        #[allow(dead_code, reason = "for `cargo xtask pkg` alone, which reads this file, too")]
        pub const ALL: &[(&str, &str, u32)] = &[$( (stringify!($name), concat!($($doc),+), $name), )+];
    };
}

protocol! {
    /// Task: takes a profile.
    CONFIGURE = 0;
    /// Task: checks one parameter, beside the order that it belongs to.
    PARAMETER = 1;
    /// Task: checks an order that JavaScript has walked through.
    ORDER = 2;
    /// Task: checks an order in JSON text.
    JSON_TEXT = 3;
    /// Task: checks an order in a form body.
    FORM = 4;
    /// Task: tells the versions of the library and of its numbering plans.
    VERSION = 5;
    /// Task: tells the names that answers give by numbers.
    NAMES = 6;
    /// Task: checks an order from the pairs of a form.
    PAIRS = 7;

    /// Task of servers: checks any message. With this one the input may hold a secret.
    CHECK_MESSAGE = 10;
    /// Task of servers: signs a message.
    SIGN = 11;
    /// Task of servers: writes a message as a form body.
    TO_FORM = 12;
    /// Task of servers: verifies a notification.
    VERIFY = 13;
    /// Task of servers: explains an EXECCODE. With this one the input holds no secret any more.
    EXEC_CODE = 100;
    /// Task of servers: follows a payment.
    PAYMENT_STATE = 101;
    /// Task of servers: follows an order at Oney.
    ORDER_STATE = 102;
    /// Task of servers: follows a contract.
    CONTRACT_STATE = 103;
    /// Task of servers: says how to recover from an error.
    RECOVERY_STEP = 104;
    /// Task of servers: holds orders against the test book.
    QUALIFY = 105;
    /// Task of servers: writes an order for Oney's own interface.
    ONEY_PURCHASE = 106;
    /// Task of servers: lists the cards of the sandbox.
    SANDBOX_CARDS = 107;

    /// Flag: the order is being typed.
    DRAFT = 1;
    /// Flag: only the customer's parameters are asked for.
    PART_CUSTOMER = 1 << 1;
    /// Flag: only the shop's parameters are asked for.
    PART_SHOP = 2 << 1;
    /// Flag: only the gateway's parameters are asked for.
    PART_GATEWAY = 3 << 1;
    /// Flag: rows are sorted as text before they are signed.
    INDICES_AS_TEXT = 1 << 3;
    /// Flag: a form body is signed.
    SIGNED = 1 << 4;
    /// Flag: fixes will do in place of the normal form.
    FIXES = 1 << 5;

    /// Tag: an empty list.
    EMPTY_LIST = 0x61;
    /// Tag: `false`.
    FALSE = 0x66;
    /// Tag: a number, in its own spelling.
    NUMBER = 0x6e;
    /// Tag: an empty object.
    EMPTY_OBJECT = 0x6f;
    /// Tag: a text.
    TEXT = 0x73;
    /// Tag: `true`.
    TRUE = 0x74;
    /// Tag: a text with half of a surrogate pair, which is left out.
    NOT_UNICODE = 0x75;
    /// Tag: what no text can carry, which is left out.
    FOREIGN = 0x78;
    /// Tag: `null`, or a value that is not there.
    NULL = 0x7a;
    /// Tag: the elements of a list follow, up to `END`.
    LIST = 0x5b;
    /// Tag: the members of an object follow, up to `END`.
    OBJECT = 0x7b;
    /// Tag: a column follows in place of a key.
    COLUMN = 0x7c;
    /// Tag: the input is larger than what is looked at, and nothing of it follows.
    STOPPED = 0x7d;
    /// Tag: behind the last element or member.
    END = 0x7e;
    /// The most bytes of a text whose length is written in one character; it is also the length's mark where four characters follow.
    MAX_SHORT_TEXT = 123;
    /// The length of a text follows in four characters of seven bits each, the lowest first.
    LONG_TEXT = 0x7f;
}
