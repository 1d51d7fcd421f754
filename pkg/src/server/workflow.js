/**
 * Other questions of servers: the platform's answers, the next steps, the test book, Oney's own interface. Plain objects in, plain
 * objects out. They are stateless: each question contains its whole history. See `server.d.ts`; its types come from the structs in
 * `src/server/`.
 */
import { addSentences } from "../answer.js";
import { readOptions } from "../options.js";
import { plainText } from "../plain.js";
import { ownMember } from "../values.js";
import {
  CONTRACT_STATE,
  EXEC_CODE,
  ONEY_PURCHASE,
  ORDER_STATE,
  PAYMENT_STATE,
  PRODUCTS,
  QUALIFY,
  RECOVERY_STEP,
  SANDBOX_CARDS,
} from "../protocol.js";
import { writeOrder } from "../encoding.js";
import { locale as sentences } from "./messages.js";
import { answered } from "./objects.js";

const PURCHASE_OPTIONS = ["today", "locale", "language", "birthName", "categories"];

export const execCode = (code) => answered(EXEC_CODE, "code", code);
export const paymentState = (history) => answered(PAYMENT_STATE, "history", history);
export const orderState = (history) => answered(ORDER_STATE, "history", history);
export const contractState = (history) => answered(CONTRACT_STATE, "history", history);
export const recoveryStep = (history) => answered(RECOVERY_STEP, "history", history);

export function qualify(profile, book) {
  return answered(QUALIFY, "book", book, { profile: plainText(profile, "profile") });
}

export function toOneyPurchase(order, profile, options) {
  const { today, locale, given } = readOptions(options, PURCHASE_OPTIONS);
  const write = (input) => writeOrder(input, order);
  // Those of the core; the others have been read.
  const rest = Object.fromEntries(["language", "birthName", "categories"].map((key) => [key, ownMember(given, key)]));
  const answer = answered(ONEY_PURCHASE, "options", rest, { profile: plainText(profile, "profile"), today, write });
  addSentences(answer.issues, sentences(locale));
  return answer;
}

export const sandboxCards = () => answered(SANDBOX_CARDS, "cards");
export const products = () => answered(PRODUCTS, "products");
