/**
 * The normal form of what JavaScript has a copy of: what the core changes is put in (pkg/wasm/src/server/fixes.rs), instead of the whole
 * order being written and parsed (figures: docs/design.md).
 */
import { FIXES } from "../protocol.js";

/** For orders of these tables: says that fixes will do, and how the copy is made that they are put into. */
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

/** A `delete` would make the object slow for whoever reads it. */
function without(object, name) {
  const { [name]: _, ...rest } = object;
  return rest;
}
