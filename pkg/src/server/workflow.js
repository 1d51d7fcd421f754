/**
 * What servers ask besides: what the platform answered, what may be done next, the test book, Oney's own interface. Plain objects
 * in, plain objects out; each question brings its whole history. See `server.d.ts`; its types come from the structs in
 * `src/server/`.
 */
import { ask, readObject, tell } from "../core.js";
import { UsageError } from "../errors.js";
import { utf8 } from "../input.js";
import { cap } from "../limits.js";
import { rare, readOptions } from "../options.js";
import { plainText } from "../plain.js";
import { escapeLoneInJson } from "../unicode.js";
import { flatten } from "../wire.js";
import { question } from "./glue.js";

// The numbers are those of src/wasm/server/workflow.rs and pkg/wasm/src/objects.rs.
const EXEC_CODE = 100;
const PAYMENT = 101;
const ORDER = 102;
const CONTRACT = 103;
const RECOVERY = 104;
const TEST_BOOK = 105;
const PURCHASE = 106;
const CARDS = 107;

const PURCHASE_OPTIONS = ["today", "locale", "language", "birthName", "categories"];

export function execCode(code) {
  if (typeof code !== "string") throw new UsageError("`code` must be a string");
  // No code is as long; what is longer need not cross as a whole.
  return JSON.parse(tell(EXEC_CODE, utf8, code.slice(0, 5)));
}

export const paymentState = (history) => answered(PAYMENT, "history", history);
export const orderState = (history) => answered(ORDER, "history", history);
export const contractState = (history) => answered(CONTRACT, "history", history);
export const recoveryStep = (history) => answered(RECOVERY, "history", history);

export function qualify(profile, book) {
  return answered(TEST_BOOK, "book", book, plainText(profile, "profile"));
}

export function toOneyPurchase(order, profile, options) {
  const { today, locale, given } = readOptions(options, PURCHASE_OPTIONS);
  const [language, birthName, categories] = ["language", "birthName", "categories"].map((key) => rare(given, key));
  const rest = json({ language, birthName, categories }, "options");
  const write = () => {
    utf8(`${locale.language}\n${rest}\n`);
    flatten(order);
  };
  return JSON.parse(ask(plainText(profile, "profile"), PURCHASE, write, undefined, today));
}

export const sandboxCards = () => JSON.parse(tell(CARDS, utf8, ""));

/** The answer to an object; a text is why it is no such question. */
function answered(task, name, object, profile) {
  const answer = readObject(profile, () => question(task, name, object));
  if (typeof answer === "string") throw new UsageError(answer);
  return answer;
}

/** Such data as the core reads it. */
const json = (value, name) => cap(escapeLoneInJson(plainText(value, name)));
