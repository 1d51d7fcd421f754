//! What the contract's status proves about an operation whose answer was lost.

use super::Operation;
use crate::server::workflow::contract::Status;
use crate::server::workflow::machine::words;

words! {
    /// What a status proves.
    pub enum Evidence {
        /// The operation was carried out.
        CarriedOut = "carried-out",
        /// It was not: it can be sent again.
        NotCarriedOut = "not-carried-out",
        /// The status would be the same in both cases, or may still change.
        Unclear = "unclear",
        /// The operation has no place in this status.
        Impossible = "impossible",
    }
}

/// One row of [`EVIDENCE`].
#[derive(Debug)]
pub struct EvidenceRow {
    /// What was sent.
    pub operation: Operation,
    /// The statuses that were read; `None` if Oney knows no such contract.
    pub statuses: &'static [Option<Status>],
    /// What they prove.
    pub evidence: Evidence,
    /// Why.
    pub why: &'static str,
}

macro_rules! rows {
    ($( $operation:ident [$($status:expr),+] $evidence:ident, $why:literal; )+) => {
        &[$( EvidenceRow {
            operation: Operation::$operation,
            statuses: &[$($status),+],
            evidence: Evidence::$evidence,
            why: $why,
        }, )+]
    };
}

const PENDING: Option<Status> = Some(Status::Pending);
const FAVORABLE: Option<Status> = Some(Status::Favorable);
const REFUSED: Option<Status> = Some(Status::Refused);
const ABORTED: Option<Status> = Some(Status::Aborted);
const TO_BE_FUNDED: Option<Status> = Some(Status::ToBeFunded);
const FUNDED: Option<Status> = Some(Status::Funded);
const CANCELLED: Option<Status> = Some(Status::Cancelled);

/// One answer for each operation and each status.
pub static EVIDENCE: &[EvidenceRow] = rows! {
    Create [None] NotCarriedOut, "there is no contract";
    Create [PENDING, FAVORABLE, REFUSED, ABORTED, TO_BE_FUNDED, FUNDED, CANCELLED] CarriedOut, "there is a contract";
    Confirm [FAVORABLE] NotCarriedOut, "the contract still waits for it";
    Confirm [TO_BE_FUNDED, FUNDED] CarriedOut, "only a confirmation leads there";
    Confirm [PENDING] Unclear, "Oney may look again at a confirmation";
    Confirm [None, REFUSED, ABORTED, CANCELLED] Impossible, "nothing is left to confirm";
    ConfirmPart [TO_BE_FUNDED, FUNDED, FAVORABLE, PENDING] Unclear, "a part of several leaves no trace in the status";
    ConfirmPart [None, REFUSED, ABORTED, CANCELLED] Impossible, "nothing is left to confirm";
    Cancel [CANCELLED] CarriedOut, "only a cancellation leads there";
    Cancel [PENDING, FAVORABLE, FUNDED] NotCarriedOut, "the contract goes on";
    Cancel [TO_BE_FUNDED] Unclear, "nothing is documented of cancelling while the funding is awaited";
    Cancel [None, REFUSED, ABORTED] Impossible, "nothing is left to cancel";
    CancelPart [FUNDED] Unclear, "a part leaves no trace in the status";
    CancelPart [None, PENDING, FAVORABLE, TO_BE_FUNDED, REFUSED, ABORTED, CANCELLED] Impossible, "a part is cancelled of what is funded";
};

/// What this status proves about this operation. Every case has a row; without one nothing would be sent again.
pub(super) fn of(operation: Operation, status: Option<Status>) -> Evidence {
    let row = EVIDENCE.iter().find(|row| row.operation == operation && row.statuses.contains(&status));
    row.map_or(Evidence::Unclear, |row| row.evidence)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::workflow::machine::Word;

    #[test]
    fn every_operation_and_status_has_exactly_one_row() {
        let statuses = || Status::ALL.iter().copied().map(Some).chain([None]);
        for operation in Operation::ALL.iter().copied() {
            for status in statuses() {
                let rows =
                    EVIDENCE.iter().filter(|row| row.operation == operation && row.statuses.contains(&status));
                assert_eq!(rows.count(), 1, "{operation:?} {status:?}");
            }
        }
    }
}
