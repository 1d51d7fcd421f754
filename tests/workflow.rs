//! Searches the state machines of `src/server/workflow`: every status is reached, nothing leaves an end, no sequence of steps
//! refunds more than the total, and no sequence of failures makes an operation happen twice.
//!
//! `ONEY_LONG` searches two steps deeper; `ONEY_DEPTH` sets the depth.
#![cfg(all(feature = "server", not(target_arch = "wasm32")))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test fails by panicking"
)]

use oney_rules::server::workflow::machine::{Word, end_states};
use oney_rules::server::workflow::order::{Action, Message, Order};
use oney_rules::server::workflow::{contract, order};
use std::collections::HashSet;

fn depth(usual: usize) -> usize {
    let given = std::env::var("ONEY_DEPTH").ok().map(|depth| depth.parse().expect("ONEY_DEPTH is a number"));
    given.unwrap_or(if std::env::var_os("ONEY_LONG").is_some() { usual + 2 } else { usual })
}

/// Two rows, a delivery and a discount: small enough for a complete search, and every rule applies.
fn orders() -> Vec<Order> {
    let plain = Order::new(&[(2, 300), (1, 100)], 50, 0).unwrap();
    let discounted = Order::new(&[(2, 300), (1, 100)], 50, 120).unwrap();
    vec![plain.clone(), plain.with_automatic_confirmation(true), discounted]
}

/// Every step with every choice that makes a difference: pieces, amounts at the limits, the discount.
fn actions() -> Vec<Action> {
    let mut actions = vec![
        Action::Accepted,
        Action::Declined,
        Action::StockMissing,
        Action::StockAvailable,
        Action::StockAdded,
        Action::Confirm,
        Action::Funded,
        Action::Close,
        Action::Cancel,
    ];
    for pieces in [vec![], vec![1], vec![2, 1], vec![0, 1], vec![3], vec![0, 0, 1]] {
        for amount in [None, Some(0), Some(1), Some(650), Some(750), Some(751), Some(u64::MAX)] {
            actions.push(Action::RefundPartially { pieces: pieces.clone(), amount });
        }
        for deduct_discount in [false, true] {
            actions.push(Action::Refund { pieces: pieces.clone(), deduct_discount });
        }
    }
    actions
}

/// Takes a step and checks the properties of every step. `sent` is the amount of all refund requests to Oney so far.
fn step(before: &Order, action: &Action, sent: u64) -> Option<(Order, u64)> {
    let mut after = before.clone();
    let result = after.apply(action);
    let is_row = order::TRANSITIONS.iter().any(|row| row.from == before.status() && row.event == action.event());
    match result {
        Err(refusal) => {
            assert_eq!(after, *before, "a refusal changes something: {action:?}");
            assert_eq!((refusal.status, refusal.event), (before.status(), action.event()));
            assert_eq!(refusal.allowed, before.allowed());
            if !is_row {
                assert_eq!(refusal.reason.name(), "not-allowed");
            }
            None
        }
        Ok(applied) => {
            assert!(is_row, "{:?} {action:?}", before.status());
            assert!(before.allowed().contains(&action.event()), "{:?} {action:?}", before.status());
            let row =
                order::TRANSITIONS.iter().find(|row| row.from == before.status() && row.event == action.event());
            assert_eq!((applied.status, after.status()), (row.unwrap().to, row.unwrap().to));
            let given_back = match applied.message {
                Some(Message::Refund { amount }) => amount,
                Some(Message::Confirm { amount } | Message::Cancel { amount }) => {
                    assert_eq!(amount, before.total());
                    0
                }
                None => 0,
            };
            let sent = sent + given_back;
            assert!(sent <= after.total(), "more sent than the order is worth: {action:?}");
            assert_eq!(after.refunded(), sent);
            assert_eq!(after.total(), before.total());
            let pieces = |order: &Order| order.pieces_left().iter().sum::<u32>();
            assert!(pieces(&after) <= pieces(before));
            Some((after, sent))
        }
    }
}

#[test]
fn an_order_searched_to_the_end_reaches_every_status_and_never_gives_back_too_much() {
    let actions = actions();
    let mut reached = HashSet::new();
    let mut taken = HashSet::new();
    for start in orders() {
        let mut known = HashSet::from([start.clone()]);
        let mut open = vec![(start, 0)];
        while let Some((order, sent)) = open.pop() {
            reached.insert(order.status());
            for action in &actions {
                if let Some((after, sent)) = step(&order, action, sent) {
                    taken.insert((order.status(), action.event()));
                    // The sent amount is part of the order, so equal orders have equal amounts.
                    if known.insert(after.clone()) {
                        open.push((after, sent));
                    }
                }
            }
        }
        assert!(known.len() > 50, "only {} orders", known.len());
    }
    assert_eq!(reached.len(), order::Status::ALL.len());
    assert_eq!(taken.len(), order::TRANSITIONS.len(), "a row that nothing takes");
    assert_eq!(end_states(order::TRANSITIONS), [order::Status::Canceled]);
}

/// Tries each sequence separately, without a memory of known orders, so that the result does not depend on their equality.
#[test]
fn every_sequence_of_steps_keeps_within_the_total() {
    fn go(order: &Order, sent: u64, left: usize, actions: &[Action], count: &mut u64) {
        *count += 1;
        if left == 0 {
            return;
        }
        let mut is_end = true;
        for action in actions {
            if let Some((after, sent)) = step(order, action, sent) {
                is_end = false;
                go(&after, sent, left - 1, actions, count);
            }
        }
        if order.status() == order::Status::Canceled {
            assert!(is_end, "something leaves the end");
        }
    }
    let actions = actions();
    let mut count = 0;
    let deep = Order::new(&[(4, 120), (2, 100)], 50, 0).unwrap();
    for start in [orders(), vec![deep]].concat() {
        go(&start, 0, depth(8), &actions, &mut count);
    }
    assert!(count > 10_000, "only {count} sequences");
    println!("{count} sequences");
}

#[test]
fn a_contract_searched_to_the_end_reaches_every_status_and_never_cancels_too_much() {
    use contract::{Contract, Event, Move};
    let mut reached = HashSet::new();
    let mut taken = HashSet::new();
    for country in ["FR", "ES"] {
        let start = Contract::new(oney_rules::Country::find(country).unwrap(), 100).unwrap();
        let mut known = vec![start.clone()];
        let mut open = vec![start];
        let mut moves: Vec<Move> = Event::ALL.iter().copied().map(Move::Oney).collect();
        for amount in [None, Some(0), Some(1), Some(60), Some(99), Some(100), Some(101), Some(u64::MAX)] {
            moves.push(Move::Cancel { amount });
            moves.extend([None, Some(0), Some(3), Some(4)].map(|hour| Move::Confirm { amount, hour }));
        }
        while let Some(before) = open.pop() {
            reached.insert(before.status());
            for step in &moves {
                let mut after = before.clone();
                match after.apply(step) {
                    Err(refusal) => {
                        assert_eq!(after, before, "{step:?}");
                        assert_eq!(refusal.allowed, before.allowed());
                    }
                    Ok(status) => {
                        assert!(!before.status().is_final(), "{step:?} leaves the end");
                        assert_eq!(status, after.status());
                        assert!(after.cancelled() <= 100 && after.confirmed() <= 100 && after.remaining() <= 100);
                        assert!(
                            after.confirmed() >= before.confirmed() && after.cancelled() >= before.cancelled()
                        );
                        taken.insert((before.status(), status));
                        if !known.contains(&after) {
                            known.push(after.clone());
                            open.push(after);
                        }
                    }
                }
            }
        }
    }
    assert_eq!(reached.len(), contract::Status::ALL.len());
    let rows: HashSet<_> = contract::TRANSITIONS.iter().map(|row| (row.from, row.to)).collect();
    assert_eq!(taken, rows);
    let ends = [contract::Status::Refused, contract::Status::Aborted, contract::Status::Cancelled];
    assert_eq!(end_states(contract::TRANSITIONS), ends);
}

#[test]
fn an_order_follows_its_contract_from_any_status_without_giving_anything_back() {
    let actions = actions();
    let mut open = orders();
    let mut known: HashSet<Order> = open.iter().cloned().collect();
    while let Some(order) = open.pop() {
        for status in contract::Status::ALL.iter().copied() {
            let mut followed = order.clone();
            match followed.reflect(status) {
                Ok(Some(applied)) => assert_eq!(applied.message, None),
                Ok(None) | Err(_) => assert_eq!(followed, order),
            }
            // A repeated event changes nothing.
            if followed != order {
                let again = followed.clone().reflect(status).unwrap();
                assert_eq!(again, None, "{status:?}");
            }
        }
        for action in &actions {
            let mut after = order.clone();
            if after.apply(action).is_ok() && known.insert(after.clone()) {
                open.push(after);
            }
        }
    }
}
