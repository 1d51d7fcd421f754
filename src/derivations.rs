//! WHAT FOLLOWS from the values of an order.

mod address_lines;

pub(crate) use address_lines::AddressLines;
