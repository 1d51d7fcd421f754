//! `CART[X]`: the rows of the cart (S2:150–244).

use super::parameters::AFTER_BILLING;
use crate::formats::{Format, lists};
use crate::table::{Head, table};

table! { Head::of_list("CART", 1, AFTER_BILLING * 2 + 1, WIDTH);
    /// The brand of the article.
    BRAND = Format::Name { max: 100 }, Shop, Required, 150, "Micropple";
    /// The category of the article.
    CATEGORY = Format::Code(&lists::CATEGORY), Shop, Recommended, 156, "electronics";
    /// The day on which the delivery is expected.
    DELIVERYEXPECTEDDATE = Format::Date, Shop, Required, 162, "2026-12-01";
    /// The number of days until the delivery.
    DELIVERYEXPECTEDDELAY = Format::Integer { min: 1, max: 999 }, Shop, Optional, 168, "2";
    /// The name of the delivery method.
    DELIVERYLABEL = Format::Name { max: 100 }, Shop, Required, 174, "Micropple store";
    /// How fast the delivery is: express under 48 hours.
    DELIVERYSPEED = Format::Code(&lists::DELIVERY_SPEED), Shop, Optional, 180, "express";
    /// The delivery method.
    DELIVERYTYPE = Format::Code(&lists::DELIVERY_TYPE), Shop, Required, 186, "storepickup";
    /// The discount in per cent, with a dot.
    DISCOUNT = Format::Percentage, Shop, Optional, 198, "10.5";
    /// The article's identifier in the shop.
    MERCHANTITEMID = Format::Line { max: 256 }, Shop, Required, 204, "REF-123456";
    /// The name of the article.
    NAME = Format::Name { max: 256 }, Shop, Required, 210, "Laser printer";
    /// The price of one piece in cents, with taxes and discounts.
    PRICE = Format::Integer { min: 0, max: Format::MAX_AMOUNT }, Shop, Required, 216, "20000";
    /// The number of pieces.
    QUANTITY = Format::Integer { min: 1, max: 999 }, Shop, Required, 222, "3";
    /// The account of the seller on a marketplace; `OPERATOR` where the marketplace itself sells.
    SUBMERCHANTEXTERNALID = Format::Line { max: 255 }, Shop, Optional, 228, "shop1.com";
    /// The tax in per cent, with a dot.
    TAX = Format::Percentage, Shop, Optional, 234, "19.5";
    /// The price of the line in cents: price times quantity.
    TOTALAMOUNT = Format::Integer { min: 0, max: Format::MAX_AMOUNT }, Shop, Required, 240, "60000";
}
