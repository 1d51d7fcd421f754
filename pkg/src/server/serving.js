// What goes with the module of servers: it reads texts itself, and knows the names of an order by the columns of their tables.
import { flattenByColumns, learn } from "./columns.js";
import { CONFIGURE, FORM, JSON_TEXT, ORDER, PAIRS, PARAMETER } from "../core.js";
import { flattenPairs } from "../form.js";
import { utf8 } from "../input.js";
import { flattenParameter } from "../wire.js";

export const serving = {
  [CONFIGURE]: utf8,
  [PARAMETER]: flattenParameter,
  [ORDER]: flattenByColumns,
  [JSON_TEXT]: utf8,
  [FORM]: utf8,
  [PAIRS]: flattenPairs,
  learn,
};
