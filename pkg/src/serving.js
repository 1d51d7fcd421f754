// What goes with the module of servers: it reads texts itself, and knows the names of an order by the columns of their tables.
import { flattenByColumns, learn } from "./columns.js";
import { FORM, JSON_TEXT, ORDER, PAIRS } from "./core.js";
import { flattenPairs } from "./form.js";
import { utf8 } from "./input.js";

export const serving = { [ORDER]: flattenByColumns, [JSON_TEXT]: utf8, [FORM]: utf8, [PAIRS]: flattenPairs, learn };
