/**
 * Makes the normal form by applying the core's fixes (pkg/wasm/src/server/fixes.rs) to a copy, because writing and parsing the whole
 * order is slower (figures: docs/design.md).
 */
import { FIXES } from "../protocol.js";

/** For orders of these tables: asks the core for fixes, and applies them to what `copy` returns. */
export const fixesTo = (tables) => (copy) => ({ flags: FIXES, normalize: (answer) => fixed(copy(), answer, tables) });

function fixed(copy, answer, tables) {
  let order = copy;
  for (let count = answer.next(); count > 0; count--) {
    const table = tables[answer.next()];
    const list = table[0];
    const name = table[answer.next() + 1];
    const row = list === "" ? undefined : answer.next();
    const todo = answer.next();
    const into = row === undefined ? order : order[list][row];
    if (todo === 0) {
      const rest = without(into, name);
      if (row === undefined) order = rest;
      else order[list][row] = rest;
    } else {
      into[name] = todo === 1 ? answer.piece() : Number(answer.piece());
    }
  }
  return order;
}

/** A copy without this member: `delete` would make later reads of the object slow. */
function without(object, name) {
  const { [name]: _, ...rest } = object;
  return rest;
}
