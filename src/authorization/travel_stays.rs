//! `TRAVELSTAYS[X]`: the lodgings of a trip (S2:1042–1089).

use crate::formats::{Format, lists};
use crate::table::{Head, table};

table! { Head::of_list("TRAVELSTAYS", 3, 1003, WIDTH);
    /// The day of arrival.
    ARRIVALDATE = Format::Date, Shop, Required, 1043, "2027-12-01";
    /// The day of departure.
    DEPARTUREDATE = Format::Date, Shop, Required, 1049, "2027-12-06";
    /// Whether the trip is insured.
    INSURANCE = Format::Boolean, Shop, Required, 1055, "yes";
    /// The place of the stay.
    LOCATION = Format::Name { max: 64 }, Shop, Required, 1061, "Hotel Central of New York";
    /// The number of travellers.
    PASSENGERCOUNT = Format::Integer { min: 1, max: 999 }, Shop, Required, 1067, "4";
    /// The number of rooms.
    ROOMCOUNT = Format::Integer { min: 1, max: 999 }, Shop, Optional, 1073, "2";
    /// The kind of stay.
    TYPE = Format::Code(&lists::STAY_TYPE), Shop, Required, 1079, "hotel";
    /// Whether a vehicle is rented.
    VEHICLERENT = Format::Boolean, Shop, Required, 1085, "yes";
}
