//! `TRAVELLEGS[X]`: the journeys of a trip (S2:987–1040).

use crate::formats::{Format, lists};
use crate::table::{Head, table};

table! { Head::of_list("TRAVELLEGS", 2, 1001, WIDTH);
    /// The day of departure.
    DEPARTUREDATE = Format::Date, Shop, Required, 988, "2027-12-01";
    /// The IATA code of the airport or city of arrival.
    DESTINATIONLOCATIONCODE = Format::LocationCode, Shop, Required, 994, "JFK";
    /// Whether the ticket can be exchanged.
    EXCHANGEABLE = Format::Boolean, Shop, Required, 1000, "yes";
    /// Whether the trip is insured.
    INSURANCE = Format::Boolean, Shop, Required, 1006, "yes";
    /// The means of transport.
    MEANTRANSPORT = Format::Code(&lists::TRANSPORT), Shop, Required, 1012, "plane";
    /// The IATA code of the airport or city of departure.
    ORIGINLOCATIONCODE = Format::LocationCode, Shop, Required, 1018, "CDG";
    /// The number of travellers.
    PASSENGERCOUNT = Format::Integer { min: 1, max: 999 }, Shop, Required, 1024, "4";
    /// The number of the journey, from 1 on.
    RANK = Format::Integer { min: 1, max: 99 }, Shop, Required, 1030, "3";
    /// The class of the ticket; `0` where there is none.
    SERVICECLASS = Format::Code(&lists::SERVICE_CLASS), Shop, Required, 1036, "first class";
}
