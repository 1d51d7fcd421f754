/**
 * Other questions of servers: the platform's answers, the next steps, the test book, Oney's own interface. Plain objects in, plain
 * objects out. They are stateless: each question contains its whole history. See `server.d.ts`; its types come from the structs in
 * `src/server/`.
 */
import { ready, whole } from "../core.js";
import { UsageError } from "../errors.js";
import { cap } from "../limits.js";
import { rare, readOptions } from "../options.js";
import { plainText } from "../plain.js";
import {
  CONTRACT_STATE,
  EXEC_CODE,
  ONEY_PURCHASE,
  ORDER_STATE,
  PAYMENT_STATE,
  QUALIFY,
  RECOVERY_STEP,
  SANDBOX_CARDS,
} from "../protocol.js";
import { escapeLoneInJson } from "../unicode.js";
import { writeOrder } from "../encoding.js";
import { answered } from "./objects.js";

const PURCHASE_OPTIONS = ["today", "locale", "language", "birthName", "categories"];

export function execCode(code) {
  if (typeof code !== "string") throw new UsageError("`code` must be a string");
  // A code has four digits: five characters are enough to refuse a longer one.
  return ask(EXEC_CODE, code.slice(0, 5));
}

export const paymentState = (history) => answered(PAYMENT_STATE, "history", history);
export const orderState = (history) => answered(ORDER_STATE, "history", history);
export const contractState = (history) => answered(CONTRACT_STATE, "history", history);
export const recoveryStep = (history) => answered(RECOVERY_STEP, "history", history);

export function qualify(profile, book) {
  return answered(QUALIFY, "book", book, plainText(profile, "profile"));
}

export function toOneyPurchase(order, profile, options) {
  const { today, locale, given } = readOptions(options, PURCHASE_OPTIONS);
  const [language, birthName, categories] = ["language", "birthName", "categories"].map((key) => rare(given, key));
  const rest = json({ language, birthName, categories }, "options");
  const write = (input, order) => {
    input.utf8(`${locale.language}\n${rest}\n`);
    writeOrder(input, order);
  };
  return JSON.parse(ready().check(plainText(profile, "profile"), ONEY_PURCHASE, order, today, undefined, whole, write));
}

export const sandboxCards = () => ask(SANDBOX_CARDS, "");

const asItIs = (input, text) => input.utf8(text);
const ask = (task, text) => JSON.parse(ready().run(task, whole, asItIs, text));

/** The data as JSON text for the core. */
const json = (value, name) => cap(escapeLoneInJson(plainText(value, name)));
