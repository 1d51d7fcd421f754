use super::{Check, Rule};
use crate::catalogue::Supplier;
use crate::catalogue::authorization::SHIPTOCOMPANYNAME;
use crate::catalogue::cart::DELIVERYTYPE;
use crate::code::{Detail, IssueCode};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::PickupWithoutName,
    reads: &[SHIPTOCOMPANYNAME, DELIVERYTYPE],
    check: Check::Order(|context, findings| {
        let order = context.order;
        let is_demanded = (context.demands)(Supplier::Shop);
        if context.is_picked_up() && is_demanded && order.is_absent(SHIPTOCOMPANYNAME, 0) {
            let related = vec![order.place(DELIVERYTYPE, 0)];
            findings.report_related(order.place(SHIPTOCOMPANYNAME, 0), Detail::PickupWithoutName {}, related);
        }
    }),
};
