//! The rules of a trip. Captures repeat the trip (S2:962) and have them, too.

pub(crate) mod leg_dates;
pub(crate) mod leg_in_past;
pub(crate) mod missing;
pub(crate) mod not_expected;
pub(crate) mod rank_gap;
pub(crate) mod rank_repeated;
pub(crate) mod room_count;
pub(crate) mod stay_end;
pub(crate) mod stay_night;

use crate::authorization::travel_legs::{self, RANK};
use crate::authorization::travel_stays;
use crate::order::Order;
use crate::sorting::sort_pairs;
use crate::table::Head;

/// The first list of the trip that has rows.
fn first_list(order: &Order<'_>) -> Option<&'static Head> {
    [&travel_legs::HEAD, &travel_stays::HEAD].into_iter().find(|list| order.row_count(list) > 0)
}

/// The ranks of the journeys with their rows, sorted; `None` if one is missing (reported elsewhere).
fn legs_by_rank(order: &Order<'_>) -> Option<Vec<(u64, usize)>> {
    let rows = 0..order.row_count(&travel_legs::HEAD);
    let ranks: Option<Vec<_>> = rows.map(|row| Some((order.integer(RANK, row)?, row))).collect();
    let mut ranks = ranks?;
    sort_pairs(&mut ranks);
    Some(ranks)
}
