//! Which orders are picked up.

use crate::authorization::cart::{self, DELIVERYTYPE};
use crate::order::Order;

/// Whether all of the order is picked up. One delivery address cannot serve an order that is partly sent home.
pub(super) fn is_picked_up(order: &Order<'_>) -> bool {
    let rows = order.row_count(&cart::HEAD);
    let is_pickup = |kind| matches!(kind, "storepickup" | "networkpickup" | "travelpickup");
    rows > 0 && (0..rows).all(|row| order.choice(DELIVERYTYPE, row).is_some_and(is_pickup))
}
