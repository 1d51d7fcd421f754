//! With any faults an operation happens at most once. A simulated program follows `Recovery`; a simulated platform carries out every
//! request that it gets.
#![cfg(all(feature = "server", not(target_arch = "wasm32")))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test fails by panicking"
)]

use oney_rules::server::workflow::contract::Status;
use oney_rules::server::workflow::machine::Word;
use oney_rules::server::workflow::recovery::{Mistake, Observation, Operation, Recovery, Step};
use proptest::prelude::*;

/// A fault of a request or an answer.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Fault {
    None,
    /// The request is lost.
    LostOnTheWay,
    /// The request is carried out, and the answer is lost.
    AnswerLost,
    /// The request is carried out, and the answer is an error.
    ErrorAfter(u16),
    /// The request is not carried out, and the answer is an error.
    ErrorBefore(u16),
    TooMany,
}

const FAULTS: [Fault; 8] = [
    Fault::None,
    Fault::LostOnTheWay,
    Fault::AnswerLost,
    Fault::ErrorAfter(500),
    Fault::ErrorAfter(499),
    Fault::ErrorBefore(503),
    Fault::ErrorBefore(408),
    Fault::TooMany,
];

struct Platform {
    operation: Operation,
    status: Option<Status>,
    times: u32,
}

impl Platform {
    fn new(operation: Operation) -> Self {
        let status = match operation {
            Operation::Create => None,
            Operation::Confirm | Operation::ConfirmPart => Some(Status::Favorable),
            Operation::Cancel | Operation::CancelPart => Some(Status::Funded),
        };
        Self { operation, status, times: 0 }
    }

    fn carry_out(&mut self) {
        self.times += 1;
        self.status = Some(match self.operation {
            Operation::Create => Status::Pending,
            Operation::Confirm => Status::ToBeFunded,
            Operation::ConfirmPart => Status::Favorable,
            Operation::Cancel => Status::Cancelled,
            Operation::CancelPart => Status::Funded,
        });
    }

    fn send(&mut self, fault: Fault) -> Observation {
        let answered = |status| Observation::Answered { status, mistakes: Vec::new(), retry_after: None };
        match fault {
            Fault::None => {
                self.carry_out();
                answered(200)
            }
            Fault::LostOnTheWay => Observation::Lost,
            Fault::AnswerLost => {
                self.carry_out();
                Observation::Lost
            }
            Fault::ErrorAfter(status) => {
                self.carry_out();
                answered(status)
            }
            Fault::ErrorBefore(status) => answered(status),
            Fault::TooMany => answered(429),
        }
    }

    fn read(&self, fault: Fault) -> Observation {
        match fault {
            Fault::None | Fault::AnswerLost | Fault::ErrorAfter(_) => Observation::Read(self.status),
            _ => Observation::ReadFailed,
        }
    }
}

/// Follows the recovery to its end, with these faults in sequence and then none.
fn run(operation: Operation, tries: u16, faults: &[Fault]) -> (Step, u32) {
    let mut platform = Platform::new(operation);
    let mut recovery = Recovery::new(operation).with_max_tries(tries);
    let mut faults = faults.iter().copied();
    for _ in 0..1000 {
        let fault = faults.next().unwrap_or(Fault::None);
        let observation = match recovery.next() {
            step if step.is_final() => break,
            Step::ReadStatus { .. } => platform.read(fault),
            _ => platform.send(fault),
        };
        recovery.observe(&observation);
        assert!(platform.times <= 1, "{operation:?} was carried out {} times", platform.times);
    }
    (recovery.next().clone(), platform.times)
}

fn check(operation: Operation, tries: u16, faults: &[Fault]) {
    let (step, times) = run(operation, tries, faults);
    match step {
        Step::Succeeded => assert_eq!(times, 1, "{operation:?} {faults:?}"),
        Step::ContactSupport | Step::Impossible { .. } => assert!(times <= 1),
        step => panic!("{operation:?} {faults:?} ends with {step:?}"),
    }
}

/// All sequences of six faults, for every operation: 1.3 million runs.
#[test]
fn no_sequence_of_failures_makes_an_operation_happen_twice() {
    let length = if std::env::var_os("ONEY_LONG").is_some() { 7 } else { 6 };
    for operation in Operation::ALL.iter().copied() {
        for number in 0..FAULTS.len().pow(length) {
            let faults: Vec<Fault> =
                (0..length).map(|place| FAULTS[number / FAULTS.len().pow(place) % FAULTS.len()]).collect();
            check(operation, 3, &faults);
        }
    }
}

proptest! {
    #[test]
    fn nor_does_any_long_one(
        operation in prop::sample::select(Operation::ALL),
        tries in 1u16..20,
        faults in prop::collection::vec(prop::sample::select(&FAULTS[..]), 0..80),
    ) {
        check(operation, tries, &faults);
    }

    /// With any events in any order, it never repeats a request that has succeeded, and always ends.
    #[test]
    fn what_succeeded_is_never_sent_again(
        operation in prop::sample::select(Operation::ALL),
        observed in prop::collection::vec(observation(), 0..40),
    ) {
        let mut recovery = Recovery::new(operation);
        let mut has_succeeded = false;
        for one in &observed {
            recovery.observe(one);
            has_succeeded |= *recovery.next() == Step::Succeeded;
            prop_assert!(!has_succeeded || *recovery.next() == Step::Succeeded);
        }
    }
}

fn observation() -> impl Strategy<Value = Observation> {
    let statuses: Vec<Option<Status>> = Status::ALL.iter().copied().map(Some).chain([None]).collect();
    prop_oneof![
        (100u16..600, any::<Option<u32>>()).prop_map(|(status, retry_after)| Observation::Answered {
            status,
            mistakes: Vec::new(),
            retry_after
        }),
        Just(Observation::Lost),
        prop::sample::select(statuses).prop_map(Observation::Read),
        Just(Observation::ReadFailed),
    ]
}

/// Without further faults the outcome becomes known. Only partial operations (which nothing reports) and too many faults end with
/// a question to Oney.
#[test]
fn one_failure_is_always_mended_where_the_status_tells() {
    for operation in [Operation::Create, Operation::Confirm, Operation::Cancel] {
        for fault in FAULTS {
            assert_eq!(run(operation, 3, &[fault]), (Step::Succeeded, 1), "{operation:?} {fault:?}");
        }
    }
    for operation in [Operation::ConfirmPart, Operation::CancelPart] {
        assert_eq!(run(operation, 3, &[Fault::AnswerLost]), (Step::ContactSupport, 1));
    }
}

/// Reading a foreign server's body has a linear cost: four times as many keys take at most six times as long. The shortest of several
/// runs counts, so that a busy machine does not matter.
#[test]
fn reading_a_body_takes_linear_time() {
    let body = |keys: usize| {
        let members: Vec<String> = (0..keys).map(|key| format!("\"key{key}\":1")).collect();
        format!("{{\"field\":\"a.b\",{}}}", members.join(","))
    };
    let seconds = |body: &str| {
        let one = || {
            let start = std::time::Instant::now();
            assert_eq!(Mistake::from_body(body).len(), 1);
            start.elapsed().as_secs_f64()
        };
        (0..40).map(|_| one()).fold(f64::INFINITY, f64::min)
    };
    // Both fit the processor's cache: otherwise the longer one would be slower for another reason.
    let (short, long) = (seconds(&body(1_500)), seconds(&body(6_000)));
    assert!(long < 6.0 * short, "{short} s for 1,500 keys, {long} s for 6,000");
}

/// Other members of a body do not hide its mistakes.
#[test]
fn the_mistakes_of_a_body_are_found_wherever_they_stand() {
    let named = |body: &str| Mistake::from_body(body).into_iter().map(|mistake| mistake.field).collect::<Vec<_>>();
    assert_eq!(named(r#"[{"field":"b"},[[[[[[[[[[{"x":{"field":"a"}}]]]]]]]]]]]"#), ["b", "a"]);
    assert_eq!(named(r#"{"z":{"field":"z"},"a":{"field":"a"},"a":{"field":"b"}}"#), ["z", "b"]);
    assert_eq!(named("<html>"), [""; 0]);
    assert_eq!(named(&format!("[{}", " ".repeat(1 << 20))), [""; 0]);
}
