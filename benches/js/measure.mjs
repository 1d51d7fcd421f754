/**
 * The shortest time of many rounds. What is compared runs in turns, so that a busy machine slows down all of it, and each
 * round is long enough that collecting the garbage of the young generation is part of it.
 */
const ROUNDS = 60;
const ROUND = 4;
/** Long enough for the compilers of all engines. */
const WARM = 150;

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

/** How often something must run to fill a round. Warms up on the way. */
function repeatsOf(run) {
  const end = performance.now() + WARM;
  while (performance.now() < end) time(run, 10);
  let repeats = 1;
  while (time(run, repeats) < ROUND) repeats *= 2;
  return repeats;
}

/** Keeps the last answer, for the sake of the optimiser. */
export let kept;

function time(run, repeats) {
  const start = performance.now();
  for (let i = 0; i < repeats; i++) kept = run();
  return performance.now() - start;
}
