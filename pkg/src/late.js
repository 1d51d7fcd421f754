// What is said of an order when somebody asks for it: the core remembers its last check, and repeats one that it has forgotten.
import { answer, ask, JUDGEMENT, latest as latestOf, NORMAL_FORM } from "./core.js";
import * as input from "./input.js";

/** The check of which the core can still say everything. */
let latest;

/**
 * Has an order checked, and keeps what it takes to say more of it when somebody asks. `restore` puts back what `keep` has saved; as a
 * text, where the host reads that sooner than it copies an array.
 */
export function checkLate(profile, task, write, value, today, flags, restore = input.restore) {
  // Its input comes here once it is no longer in the core.
  const mine = {};
  const again = (write, value, read) =>
    ask(profile, task, write, value, today, flags, (told) => {
      // Misuse has a text.
      if (told > 1) answer(told);
      latest = mine;
      return read(told);
    });
  // The same input gives the same answer.
  const part = (task) => () => (latest === mine ? latestOf(task) : again(restore, mine.input, () => latestOf(task)));
  const valid = again(write, value, (told) => told === 0);
  return { valid, judgement: part(JUDGEMENT), order: part(NORMAL_FORM) };
}

/** Keeps the input of the latest check before another one takes its place. */
export function keep(save = input.save) {
  if (latest !== undefined) latest.input = save();
  latest = undefined;
}
