//! The codes that are documented somewhere, in their order.
//!
//! S2 names three (S2:13, S2:23). The others come from the platform's annex of return codes of 2013, from integrations of
//! 2016 and 2017, and from its page on operations. Where only one of them has a code, or where they contradict each
//! other, the row says so by its confidence.

use super::{Confidence, Family, Mend, Next, Row};

/// Five minutes, as the annex requires.
const LATER: Next = Next::RetryLater { seconds: 300, at_backup: false };
/// A minute, if no list has a time: for concurrent or too many operations.
const SOON: Next = Next::RetryLater { seconds: 60, at_backup: false };
const AT_BACKUP: Next = Next::RetryLater { seconds: 0, at_backup: true };

const ANNEX: &str = "annex 2013";
const ONE_LIST: &str = "integration 2016";
const LISTS: &str = "integrations 2016–2017";
const OPERATIONS: &str = "page on operations";
/// The lists disagree which of these three codes has which of the three meanings.
const UNUSABLE: &str = "The reference transaction cannot be used: not found, not completed, or not refundable.";

macro_rules! rows {
    ($( $code:literal $family:ident, $next:expr, $confidence:ident, $source:expr, $meaning:expr; )+) => {
        &[$( Row {
            code: $code,
            family: Family::$family,
            meaning: $meaning,
            next: $next,
            confidence: Confidence::$confidence,
            source: $source,
        }, )+]
    };
}

/// Every documented code, in the order of the codes.
pub static KNOWN: &[Row] = rows! {
    "0000" Success, Next::Done, High, "S2:23", "The operation succeeded; an authorization is accepted.";
    "0001" Redirect, Next::Redirect, High, ANNEX, "The card's holder must authenticate with 3-D Secure.";
    "0002" Redirect, Next::Redirect, High, "S2:13", "The customer must go on at Oney, by REDIRECTHTML.";
    "0003" Pending, Next::Wait, High, "S2:23", "Oney has not decided yet; a notification follows within six days, or the payment has expired.";
    "1001" BadRequest, Next::Mend(Mend::Request), High, ANNEX, "A parameter is missing.";
    "1002" BadRequest, Next::Mend(Mend::Request), High, ANNEX, "A parameter is not valid.";
    "1003" BadRequest, Next::Mend(Mend::Request), High, ANNEX, "HASH is wrong.";
    "1004" BadRequest, Next::Mend(Mend::Request), High, ANNEX, "The version of the protocol is not supported.";
    "1005" BadRequest, Next::Mend(Mend::Request), High, ANNEX, "The request is malformed.";
    "1006" BadRequest, Next::Mend(Mend::Request), Medium, ONE_LIST, "Parameters came in the address instead of the body.";
    "2001" BadReference, Next::Mend(Mend::Reference), High, ANNEX, "There is no such alias.";
    "2002" BadReference, Next::NeverRetry, Low, "annex 2013 against integrations 2016–2017", UNUSABLE;
    "2003" BadReference, Next::NeverRetry, Low, "annex 2013 against integrations 2016–2017", UNUSABLE;
    "2004" BadReference, Next::NeverRetry, Low, "annex 2013 against integrations 2016–2017", UNUSABLE;
    "2005" BadReference, Next::NeverRetry, High, ANNEX, "The authorization cannot be captured.";
    "2006" BadReference, Next::Wait, High, ANNEX, "The reference transaction is not finished.";
    "2007" BadReference, Next::Mend(Mend::Amount), High, ANNEX, "The amount to capture is not valid.";
    "2008" BadReference, Next::Mend(Mend::Amount), High, ANNEX, "The amount to refund is not valid.";
    "2009" BadReference, Next::NeverRetry, High, ANNEX, "The authorization has expired.";
    "2010" BadReference, Next::Mend(Mend::Reference), Medium, LISTS, "There is no such schedule.";
    "2011" BadReference, Next::NeverRetry, Medium, LISTS, "The schedule has been stopped already.";
    "2012" BadReference, Next::NeverRetry, Medium, LISTS, "The schedule is over already.";
    "2017" BadReference, SOON, Medium, OPERATIONS, "Another operation on the same transaction is under way.";
    "3001" Configuration, Next::Mend(Mend::Account), High, ANNEX, "The account is disabled.";
    "3002" Configuration, Next::Mend(Mend::Account), High, ANNEX, "The address of the server is not allowed.";
    "3003" Configuration, Next::Mend(Mend::Account), High, ANNEX, "The account does not allow this transaction.";
    "3004" Configuration, SOON, Medium, ONE_LIST, "The account's limit of transactions is reached for now.";
    "4001" Refused, Next::NeverRetry, High, ANNEX, "The bank network refused.";
    "4002" Refused, Next::NeverRetry, High, ANNEX, "The account lacks funds.";
    "4003" Refused, Next::NeverRetry, High, ANNEX, "The card was refused.";
    "4004" Refused, Next::NeverRetry, High, ANNEX, "The customer gave up.";
    "4005" Refused, Next::NeverRetry, High, ANNEX, "Fraud is suspected.";
    "4006" Refused, Next::NeverRetry, High, ANNEX, "The card was declared lost.";
    "4007" Refused, Next::NeverRetry, High, ANNEX, "The card was declared stolen.";
    "4008" Refused, Next::NeverRetry, High, ANNEX, "3-D Secure failed.";
    "4009" Refused, Next::NeverRetry, High, ANNEX, "3-D Secure has expired.";
    "4010" Refused, Next::NeverRetry, High, ANNEX, "The transaction is not valid.";
    "4011" Refused, Next::NeverRetry, High, ANNEX, "The transaction is a duplicate.";
    "4012" Refused, Next::NeverRetry, High, ANNEX, "The card's data are not valid.";
    "4013" Refused, Next::NeverRetry, High, ANNEX, "The network does not allow the holder this transaction.";
    "4014" Refused, Next::NeverRetry, Medium, LISTS, "The card does not take part in 3-D Secure.";
    "4015" Refused, Next::NeverRetry, Medium, LISTS, "The transaction has expired.";
    "4016" Refused, Next::NeverRetry, Medium, LISTS, "The payment terminal refused.";
    "4017" Refused, Next::NeverRetry, Medium, ONE_LIST, "The form's last day has passed.";
    "5001" Technical, AT_BACKUP, High, ANNEX, "The exchange with the platform failed.";
    "5002" Technical, LATER, High, ANNEX, "The bank network failed.";
    "5003" Technical, AT_BACKUP, High, ANNEX, "The platform is under maintenance.";
    "5004" Technical, Next::Wait, High, ANNEX, "Time ran out; the answer follows by notification.";
    "5005" Technical, LATER, High, ANNEX, "The page of 3-D Secure could not be shown.";
    "6001" FraudRules, Next::NeverRetry, High, ANNEX, "The merchant refused the transaction.";
    "6002" FraudRules, Next::NeverRetry, High, ANNEX, "The transaction was refused.";
    "6003" FraudRules, Next::NeverRetry, High, ANNEX, "The holder has disputed a transaction before.";
    "6004" FraudRules, Next::NeverRetry, High, ANNEX, "A rule of the merchant or of the platform refused the transaction.";
};
