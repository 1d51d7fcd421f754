// What servers ask with objects, which the module reads itself (pkg/wasm/src/objects.rs).
import { ready } from "../core.js";
import { UsageError } from "../errors.js";
import { question } from "./glue.js";

/** Whether the module is reading an object. */
let isReading = false;

/** The exports of the module, so that a getter of an object cannot ask the module that is reading it. */
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

/** The answer to a question; `name` is what the caller calls the object. */
export function answered(task, name, object, profile) {
  const core = ready();
  if (profile !== undefined) core.use(profile);
  const answer = core.alone(() => {
    isReading = true;
    try {
      return question(task, name, object);
    } finally {
      isReading = false;
    }
  });
  // A text is why it is no such question.
  if (typeof answer === "string") throw new UsageError(answer);
  return answer;
}
