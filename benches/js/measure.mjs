/**
 * The shortest time of many rounds. What is compared runs in turns, so that a busy machine slows down all of it. A round is
 * long enough for the clock of a page and short enough to fall between two interruptions.
 */
const ROUNDS = 500;
const ROUND = 1;
/** Long enough for the compilers of all engines, that of wasm included, on a machine that is busy. */
const WARM = 300;

const BATCH = 20;
/** Steps of a page's clock: what takes less seems to take no time at all. */
const STEP = 0.005;

/** Microseconds of each way; a way is `{ name, run }`, and what `run` returns is kept from being optimised away. */
export function measure(ways) {
  const repeats = ways.map(({ run }) => repeatsOf(run));
  const shortest = ways.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round++) {
    ways.forEach(({ run }, i) => {
      shortest[i] = Math.min(shortest[i], (time(run, repeats[i]) * 1000) / repeats[i]);
    });
  }
  return shortest;
}

/** How often something runs in a round. Warms up on the way; an interruption meanwhile must not make the rounds short. */
function repeatsOf(run) {
  const end = performance.now() + WARM;
  let shortest = Infinity;
  while (performance.now() < end) shortest = Math.min(shortest, time(run, BATCH));
  return Math.max(BATCH, Math.ceil((BATCH * ROUND) / Math.max(STEP, shortest)));
}

/** Keeps the last answer, for the sake of the optimiser. */
export let kept;

function time(run, repeats) {
  const start = performance.now();
  for (let i = 0; i < repeats; i++) kept = run();
  return performance.now() - start;
}
