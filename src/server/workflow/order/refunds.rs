//! The amounts of refunds. Everything is checked before anything changes.

use super::{Message, Order, Status};
use crate::server::workflow::machine::Reason;

impl Order {
    pub(super) fn has_no_piece_left(&self) -> bool {
        self.lines.iter().all(|line| line.refunded == line.quantity)
    }

    /// A partial refund: the prices of the pieces, or the amount that the merchant typed (S1:57–68).
    pub(super) fn partial_refund(&mut self, pieces: &[u32], amount: Option<u64>) -> Result<u64, Reason> {
        let prices = self.prices(pieces)?;
        let amount = amount.unwrap_or(prices);
        self.take(pieces, amount)?;
        Ok(amount)
    }

    /// A standard refund: the prices of the pieces and the delivery, less the order's discount if the merchant deducts it
    /// (S1:70–97).
    pub(super) fn standard_refund(&mut self, pieces: &[u32], deduct_discount: bool) -> Result<u64, Reason> {
        let prices = self.prices(pieces)?;
        let shipping = if self.is_shipping_refunded { 0 } else { self.shipping };
        let discount = if deduct_discount { self.discount } else { 0 };
        let amount = prices.checked_add(shipping).ok_or(Reason::AboveTotal)?;
        let amount = amount.checked_sub(discount).ok_or(Reason::NoAmount)?;
        self.take(pieces, amount)?;
        self.is_shipping_refunded = true;
        Ok(amount)
    }

    /// Cancelling refunds the rest, if Oney has funded the order; before that there is nothing to refund
    /// (S1:45–49). An order with nothing left is closed without a message.
    pub(super) fn cancel(&mut self) -> Option<Message> {
        let amount = self.remaining();
        match self.status {
            Status::PaymentAccepted | Status::Refund | Status::RefundedPartially => {
                self.refunded = self.total;
                (amount > 0).then_some(Message::Refund { amount })
            }
            _ => Some(Message::Cancel { amount }),
        }
    }

    /// The price of these pieces, if enough are left.
    fn prices(&self, pieces: &[u32]) -> Result<u64, Reason> {
        if pieces.len() > self.lines.len() {
            return Err(Reason::UnknownLine);
        }
        if pieces.iter().all(|pieces| *pieces == 0) {
            return Err(Reason::NoQuantity);
        }
        let mut sum = 0u64;
        for (line, pieces) in self.lines.iter().zip(pieces) {
            if *pieces > line.quantity.saturating_sub(line.refunded) {
                return Err(Reason::AboveQuantity);
            }
            let price = line.price.checked_mul((*pieces).into());
            sum = price.and_then(|price| sum.checked_add(price)).ok_or(Reason::AboveTotal)?;
        }
        Ok(sum)
    }

    /// Stores a refund, if its amount is left.
    fn take(&mut self, pieces: &[u32], amount: u64) -> Result<(), Reason> {
        if amount == 0 {
            return Err(Reason::NoAmount);
        }
        if amount > self.remaining() {
            return Err(Reason::AboveTotal);
        }
        for (line, pieces) in self.lines.iter_mut().zip(pieces) {
            line.refunded = line.refunded.saturating_add(*pieces);
        }
        self.refunded = self.refunded.saturating_add(amount);
        Ok(())
    }
}
