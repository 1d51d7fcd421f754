// Questions of servers as objects, which the module reads itself (pkg/wasm/src/objects.rs).
import { ready } from "../core.js";
import { UsageError } from "../errors.js";
import { question } from "./glue.js";

/** Whether the module is reading an object. */
let isReading = false;

/** Guards the module's exports: a getter must not call the module while that reads its object. */
export function guarded({ memory, input, run }) {
  return {
    memory,
    input(length) {
      if (isReading) throw new UsageError("a getter may not ask while its object is read");
      return input(length);
    },
    run,
  };
}

/**
 * The answer to a question; `name` is the caller's name of it. `write(input)` writes what the question needs besides, an order.
 */
export function answered(task, name, value, given) {
  // Own members only, as in `options.js`.
  const { profile, today = 0, write } = { __proto__: null, ...given };
  const core = ready();
  const answer = core.alone((input) => {
    input.begin();
    write?.(input);
    // A getter may have set another profile.
    if (profile !== undefined) core.use(profile);
    core.assertInput();
    isReading = true;
    try {
      return question(task, name, value, input.length(), today);
    } finally {
      isReading = false;
    }
  });
  // A text is the error of a wrong question.
  if (typeof answer === "string") throw new UsageError(answer);
  return answer;
}
