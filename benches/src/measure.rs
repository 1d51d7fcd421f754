//! The shortest time of many rounds. What is compared runs in turns, so that a busy machine slows down all of it.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// A way to do something, by name.
pub struct Way<'a> {
    pub name: &'static str,
    pub run: Box<dyn Fn() + 'a>,
}

/// A way whose result nobody needs, and the compiler must not know that.
pub fn way<'a, T>(name: &'static str, run: impl Fn() -> T + 'a) -> Way<'a> {
    Way { name, run: Box::new(move || drop(black_box(run()))) }
}

const ROUNDS: u32 = 100;
/// Long enough for the clock, short enough to fall between two interruptions.
const ROUND: Duration = Duration::from_micros(500);

/// Nanoseconds of each way.
pub fn measure(ways: &[Way<'_>]) -> Vec<f64> {
    let repeats: Vec<u32> = ways.iter().map(|way| repeats(&*way.run)).collect();
    let mut shortest = vec![f64::INFINITY; ways.len()];
    for _ in 0..ROUNDS {
        for ((way, repeats), shortest) in ways.iter().zip(&repeats).zip(&mut shortest) {
            let time = time(&*way.run, *repeats).as_secs_f64() * 1e9 / f64::from(*repeats);
            *shortest = shortest.min(time);
        }
    }
    shortest
}

/// How often something must run to fill a round. Warms up on the way.
fn repeats(run: &dyn Fn()) -> u32 {
    let mut repeats = 1;
    while time(run, repeats) < ROUND {
        repeats *= 2;
    }
    repeats
}

fn time(run: &dyn Fn(), repeats: u32) -> Duration {
    let start = Instant::now();
    for _ in 0..repeats {
        run();
    }
    start.elapsed()
}
