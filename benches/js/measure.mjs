/**
 * Many rounds in turns, each long enough to have its share of collecting the garbage that it makes. What is compared in one round
 * meets the same machine, however busy, so ratios are taken there; of all of them the median counts.
 */
const ROUNDS = 101;
const ROUND = 8;
/** Long enough for the compilers of all engines, that of wasm included, on a machine that is busy. */
const WARM = 300;

const BATCH = 20;
/** Steps of a page's clock: what takes less seems to take no time at all. */
const STEP = 0.005;

/**
 * Of each way the microseconds, and how many times as long as the first it takes. A way is `{ name, run }`, and what `run` returns is
 * kept from being optimised away.
 */
export function measure(ways) {
  const repeats = ways.map(({ run }) => repeatsOf(run));
  const rounds = Array.from({ length: ROUNDS }, () => ways.map(({ run }, i) => (time(run, repeats[i]) * 1000) / repeats[i]));
  return ways.map((_, i) => ({
    time: median(rounds.map((times) => times[i])),
    ratio: median(rounds.map((times) => times[i] / times[0])),
  }));
}

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[numbers.length >> 1];
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
