// What goes with the module of servers: it reads texts itself, and knows the names of an order by the columns of their tables.
import { CONFIGURE, FORM, JSON_TEXT, ORDER, PAIRS, PARAMETER } from "../core.js";
import { flattenPairs } from "../form.js";
import { utf8 } from "../input.js";
import { flattenParameter } from "../wire.js";
import * as columns from "./columns.js";
import * as patches from "./patches.js";

export const serving = {
  [CONFIGURE]: utf8,
  [PARAMETER]: flattenParameter,
  [ORDER]: columns.flattenByColumns,
  [JSON_TEXT]: (text) => writeJson(text, utf8),
  [FORM]: utf8,
  [PAIRS]: flattenPairs,
  learn(names) {
    columns.learn(names);
    patches.learn(names);
  },
};

/** Writes JSON text; `write` writes a text and may return flags of the core. */
export function writeJson(text, write) {
  const { flags, normalize } = patches.patchesTo(() => JSON.parse(text));
  return { flags: flags | write(text)?.flags, normalize };
}
