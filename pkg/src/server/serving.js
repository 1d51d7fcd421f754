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
  [JSON_TEXT]: writeJson,
  [FORM]: utf8,
  [PAIRS]: flattenPairs,
  learn(names) {
    columns.learn(names);
    patches.learn(names);
  },
};

function writeJson(text) {
  utf8(text);
  return patches.patchesTo(() => JSON.parse(text));
}
