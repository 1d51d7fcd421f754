//! WHAT FOLLOWS from the values of an order, or of an answer to one.

mod address_lines;
#[cfg(feature = "server")]
mod redirect_page;

pub(crate) use address_lines::AddressLines;
#[cfg(feature = "server")]
pub(crate) use redirect_page::RedirectPage;
