use super::{Check, Rule};
use crate::catalogue::Table;
use crate::catalogue::cart::SUBMERCHANTEXTERNALID;
use crate::code::{Detail, IssueCode};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::OperatorSpelling,
    reads: &[SUBMERCHANTEXTERNALID],
    check: Check::Lines(Table::Cart, |context, line, findings| {
        let seller = context.order.text(SUBMERCHANTEXTERNALID, line).unwrap_or_default();
        // It may be a seller's real account: so it is asked about and left as it is.
        if seller.eq_ignore_ascii_case("OPERATOR") && seller != "OPERATOR" {
            findings.report(context.order.place(SUBMERCHANTEXTERNALID, line), Detail::OperatorSpelling {});
        }
    }),
};
