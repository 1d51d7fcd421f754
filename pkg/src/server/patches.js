/**
 * The normal form of what JavaScript has a copy of: what the core changes is put in (src/wasm/patches.rs), instead of the whole order
 * being written and parsed (figures: docs/design.md).
 */
import { next, piece } from "../answer.js";

/** Tells the core that patches will do in place of the normal form. */
const PATCHES = 1 << 5;

/** The tables of the catalogue, each its own name and those of its columns. */
let tables;

export function learn(names) {
  tables = names.tables;
}

/** That patches will do, with what makes the copy. */
export function patchesTo(copy) {
  return { flags: PATCHES, normalize: () => patched(copy()) };
}

function patched(copy) {
  let order = copy;
  for (let count = next(); count > 0; count--) {
    const table = tables[next()];
    const list = table[0];
    const name = table[next() + 1];
    const row = list === "" ? undefined : next();
    const todo = next();
    const into = row === undefined ? order : order[list][row];
    if (todo === 0) {
      const rest = without(into, name);
      if (row === undefined) order = rest;
      else order[list][row] = rest;
    } else {
      into[name] = todo === 1 ? piece() : Number(piece());
    }
  }
  return order;
}

/** A `delete` would make the object slow for whoever reads it. */
function without(object, name) {
  const { [name]: _, ...rest } = object;
  return rest;
}
