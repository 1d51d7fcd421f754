use super::pickup::is_picked_up;
use crate::authorization::SHIPTOCOMPANYNAME;
use crate::authorization::cart::DELIVERYTYPE;
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};
use crate::table::Supplier;

pub(super) const RULE: Rule = Rule {
    code: IssueCode::PickupWithoutName,
    reads: &[SHIPTOCOMPANYNAME, DELIVERYTYPE],
    check: Check::Order(|context, findings| {
        let order = context.order;
        let is_demanded = (context.demands)(Supplier::Shop);
        if is_picked_up(order) && is_demanded && order.is_absent(SHIPTOCOMPANYNAME, 0) {
            let related = vec![order.place(DELIVERYTYPE, 0)];
            findings.report_related(order.place(SHIPTOCOMPANYNAME, 0), Detail::PickupWithoutName {}, related);
        }
    }),
};
