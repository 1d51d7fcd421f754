//! Sequences of steps of every machine, and histories as text: nothing is given back twice or above the total, a refusal
//! changes nothing, the end stays the end, and no text makes the notation panic or answer with something that is no JSON.
#![no_main]

use libfuzzer_sys::fuzz_target;
use oney_rules::server::workflow::contract::{self, Contract, Move};
use oney_rules::server::workflow::machine::Word;
use oney_rules::server::workflow::order::{self, Action, Message, Order};
use oney_rules::server::workflow::payment::{self, Answer, Operation, Payment};
use oney_rules::server::workflow::recovery::{self, Observation, Recovery, Step};
use oney_rules::server::exec_codes::ExecCode;
use oney_rules::{Country, Date};
use serde_json::Value;

fuzz_target!(|bytes: &[u8]| {
    let Some((machine, rest)) = bytes.split_first() else { return };
    let mut bytes = Bytes(rest);
    match machine % 5 {
        0 => orders(&mut bytes),
        1 => contracts(&mut bytes),
        2 => payments(&mut bytes),
        3 => recoveries(&mut bytes),
        _ => texts(rest),
    }
});

/// What is left of the input; zeros behind its end.
struct Bytes<'b>(&'b [u8]);

impl Bytes<'_> {
    fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *first
    }

    /// Small numbers, and now and then one at the limits.
    fn number(&mut self) -> u64 {
        match self.byte() {
            255 => u64::MAX,
            254 => 9_007_199_254_740_991,
            253 => u64::from(self.byte()) << 32,
            small => u64::from(small) * 7,
        }
    }

    fn amount(&mut self) -> Option<u64> {
        (self.byte() % 3 != 0).then(|| self.number())
    }
}

fn orders(bytes: &mut Bytes<'_>) {
    let lines: Vec<(u32, u64)> =
        (0..=bytes.byte() % 3).map(|_| (u32::from(bytes.byte()), bytes.number())).collect();
    let Ok(order) = Order::new(&lines, bytes.number(), bytes.number()) else { return };
    let mut order = order.with_automatic_confirmation(bytes.byte() % 2 == 0);
    let (total, mut sent) = (order.total(), 0u64);
    while !bytes.0.is_empty() {
        let kind = bytes.byte();
        let mut pieces = || (0..bytes.byte() % 4).map(|_| u32::from(bytes.byte() % 8)).collect::<Vec<_>>();
        let action = match kind % 11 {
            0 => Action::Accepted,
            1 => Action::Declined,
            2 => Action::StockMissing,
            3 => Action::StockAvailable,
            4 => Action::StockAdded,
            5 => Action::Confirm,
            6 => Action::Funded,
            7 => Action::RefundPartially { pieces: pieces(), amount: bytes.amount() },
            8 => Action::Refund { pieces: pieces(), deduct_discount: kind > 128 },
            9 => Action::Close,
            _ => Action::Cancel,
        };
        let before = order.clone();
        let is_end = before.allowed().is_empty();
        match order.apply(&action) {
            Ok(applied) => {
                assert!(!is_end, "something leaves the end");
                if let Some(Message::Refund { amount }) = applied.message {
                    sent = sent.checked_add(amount).expect("no more than the total");
                }
                assert!(sent <= total && order.refunded() == sent && order.total() == total);
            }
            Err(refusal) => assert!(order == before && refusal.allowed == before.allowed()),
        }
        let told = contract::Status::ALL[usize::from(kind) % contract::Status::ALL.len()];
        let mut followed = order.clone();
        if let Ok(Some(applied)) = followed.reflect(told) {
            assert_eq!(applied.message, None);
        }
    }
}

fn contracts(bytes: &mut Bytes<'_>) {
    let country = Country::find(if bytes.byte() % 2 == 0 { "FR" } else { "PT" }).expect("a country");
    let Ok(mut contract) = Contract::new(country, bytes.number()) else { return };
    let amount = contract.remaining();
    while !bytes.0.is_empty() {
        let before = contract.clone();
        let events = contract::Event::ALL;
        let result = match bytes.byte() % 4 {
            0 => contract.apply(&Move::Oney(events[usize::from(bytes.byte()) % events.len()])),
            1 => contract.apply(&Move::Confirm { amount: bytes.amount(), hour: Some(bytes.byte() % 24) }),
            2 => contract.apply(&Move::Cancel { amount: bytes.amount() }),
            _ => contract.observe(contract::Status::ALL[usize::from(bytes.byte()) % contract::Status::ALL.len()]),
        };
        match result {
            Ok(status) => assert!(status == before.status() || !before.status().is_final()),
            Err(_) => assert_eq!(contract, before),
        }
        assert!(contract.cancelled() <= amount && contract.confirmed() <= amount);
    }
}

fn payments(bytes: &mut Bytes<'_>) {
    let amount = bytes.number();
    let Ok(mut payment) = Payment::new(amount) else { return };
    let passengers = bytes.byte();
    if let Ok(travel) = payment.clone().with_passengers(passengers.into()) {
        payment = travel;
    }
    let name = |byte: u8| (byte % 4 != 0).then(|| format!("T{}", byte % 4));
    while !bytes.0.is_empty() {
        let operations = Operation::ALL;
        let codes = ["0000", "0002", "0003", "1001", "2005", "4001", "5002", "5004", "9999"];
        let answer = Answer {
            date: Date::new(2026, 11, 1 + u16::from(bytes.byte() % 30) as u8).expect("a day"),
            operation: operations[usize::from(bytes.byte()) % operations.len()],
            code: ExecCode::parse(codes[usize::from(bytes.byte()) % codes.len()]).expect("four digits"),
            amount: bytes.amount(),
            transaction: name(bytes.byte()),
            capture: name(bytes.byte()),
        };
        let (captured, refunded) = (payment.captured(), payment.refunded());
        if payment.record(&answer).is_err() {
            assert_eq!((payment.captured(), payment.refunded()), (captured, refunded));
        }
        assert!(payment.refunded() <= payment.captured() && payment.captured() <= amount);
        let today = answer.date;
        for verdict in [payment.may_capture(None, today), payment.may_refund(None, None, today)] {
            if let payment::Verdict::Allowed { amount: allowed, .. } = verdict {
                assert!(allowed > 0 && allowed <= amount);
            }
        }
    }
}

fn recoveries(bytes: &mut Bytes<'_>) {
    let operations = recovery::Operation::ALL;
    let mut recovery = Recovery::new(operations[usize::from(bytes.byte()) % operations.len()]);
    let mut has_succeeded = false;
    while !bytes.0.is_empty() {
        let observation = match bytes.byte() % 4 {
            0 => Observation::Answered {
                status: 100 + u16::from(bytes.byte()) * 2 % 500,
                mistakes: Vec::new(),
                retry_after: bytes.amount().map(|seconds| seconds as u32),
            },
            1 => Observation::Lost,
            2 => Observation::ReadFailed,
            _ => Observation::Read(contract::Status::ALL.get(usize::from(bytes.byte()) % 8).copied()),
        };
        let step = recovery.observe(&observation);
        has_succeeded |= *step == Step::Succeeded;
        assert!(!has_succeeded || *step == Step::Succeeded, "sent again after it succeeded");
    }
}

fn texts(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    for answer in [payment::answer_json(text), order::answer_json(text), contract::answer_json(text), recovery::answer_json(text)] {
        if let Ok(answer) = answer {
            let _: Value = serde_json::from_str(&answer).expect("an answer is JSON");
        }
    }
    let _ = recovery::Mistake::from_body(text);
}
