// What is said of an order when somebody asks for it: the core remembers its last check, and repeats one that it has forgotten.
import { answer, ask, JUDGEMENT, latest as latestOf, NORMAL_FORM } from "./core.js";
import * as input from "./input.js";

/** The input of the check of which the core can still say everything. */
let latest;

/** Has an order checked, and keeps what it takes to say more of it when somebody asks. */
export function checkLate(profile, task, write, value, today, flags) {
  const given = { write, value };
  // A text stays as it is; what an object gave comes here once it is no longer in the core.
  const kept = typeof value === "string" ? given : { write: input.restore };
  const checked = ({ write, value }, read) =>
    ask(profile, task, write, value, today, flags, (told) => {
      // Misuse has a text.
      if (told > 1) answer(told);
      latest = kept;
      return read(told);
    });
  // The same input gives the same answer.
  const part = (task) => () => (latest === kept ? latestOf(task) : checked(kept, () => latestOf(task)));
  const valid = checked(given, (told) => told === 0);
  return { valid, judgement: part(JUDGEMENT), order: part(NORMAL_FORM) };
}

/** Keeps the input of the latest check before another one takes its place. */
export function keep() {
  if (latest) latest.value ??= input.save();
  latest = undefined;
}
