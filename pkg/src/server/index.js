// The entry for servers. It handles secrets, so no entry for pages imports it.
import { Validator as OrderValidator } from "../api.js";
import { ready, whole } from "../core.js";
import { UsageError } from "../errors.js";
import { writePairs } from "../form.js";
import { cap } from "../limits.js";
import { own, rare, readOptions } from "../options.js";
import { plainText } from "../plain.js";
import { CHECK_MESSAGE, INDICES_AS_TEXT, SIGN, SIGNED, TO_FORM, VERIFY } from "../protocol.js";
import messageNames from "./message-names.js";
import { locale } from "./messages.js";
import { escapeLoneInForm, escapeLoneInJson, isWellFormed } from "../unicode.js";
import { OrderWriter } from "../encoding.js";

export { UsageError, version, WasmForbiddenError } from "../api.js";
export { init } from "../english.js";
export {
  contractState,
  execCode,
  orderState,
  paymentState,
  qualify,
  recoveryStep,
  sandboxCards,
  toOneyPurchase,
} from "./workflow.js";

const MESSAGE_OPTIONS = ["today", "stage", "part", "locale", "message"];
const VERIFY_OPTIONS = ["today", "locale", "expected", "indexOrder"];
const SIGN_OPTIONS = ["message", "indexOrder"];

/** The validator of pages, extended to all other messages. */
export class Validator extends OrderValidator {
  #profile;

  constructor(profile) {
    super(profile);
    this.#profile = plainText(profile, "profile");
  }

  validateMessage(message, options) {
    const { today, flags, locale: language, given } = readOptions(options, MESSAGE_OPTIONS);
    const write = writer(message, { name: nameOf(given) });
    return ready().check(this.#profile, CHECK_MESSAGE, message, today, flags, readerOf(language), write);
  }

  verify(message, secret, options) {
    return verified(this.#profile, message, secret, options);
  }
}

/** A profile with the documents' defaults. For a notification the profile only decides the severity of warnings. */
const ANY = JSON.stringify({ country: "FR" });

export function verify(message, secret, options) {
  return verified(ANY, message, secret, options);
}

export function sign(message, secret, options) {
  const given = own(options, SIGN_OPTIONS);
  const write = writer(message, { name: nameOf(given), secret: secretText(secret) });
  return ready().run(SIGN, whole, write, message, indexFlag(given));
}

export function toForm(message, secret, options) {
  const given = own(options, SIGN_OPTIONS);
  if (secret === undefined) return ready().run(TO_FORM, whole, writer(message, { name: nameOf(given) }), message);
  const write = writer(message, { name: nameOf(given), secret: secretText(secret) });
  return ready().run(TO_FORM, whole, write, message, indexFlag(given) | SIGNED);
}

function verified(profile, message, secret, options) {
  const { today, locale: language, given } = readOptions(options, VERIFY_OPTIONS);
  const expectation = rare(given, "expected");
  const expected = expectation === undefined ? "" : escapeLoneInJson(plainText(expectation, "expected"));
  const write = writer(message, { secret: secretText(secret), expected });
  return ready().check(profile, VERIFY, message, today, indexFlag(given), readerOf(language), write);
}

/** Writes the head of a task and the message. Text (JSON or form) is copied; objects and forms are encoded as for orders. */
function writer(message, { name = "", secret = "", expected = "" }) {
  const head = (input, encoding) => input.utf8(`${name}\0${encoding}\0${secret}\0${expected}\0`);
  if (typeof message === "string") {
    const isJson = /^\s*[{[]/.test(message);
    return (input, text) => {
      head(input, isJson ? "json" : "form");
      input.utf8(cap(isJson ? escapeLoneInJson(text) : escapeLoneInForm(text)));
    };
  }
  if (isForm(message)) {
    return (input, form) => {
      head(input, "pairs");
      writePairs(input, form);
    };
  }
  return (input, object) => {
    head(input, "object");
    new OrderWriter(input, "message").order(object);
  };
}

/** `URLSearchParams` or `FormData` of any environment; an order has no method of this name. */
function isForm(message) {
  return typeof message === "object" && message !== null && typeof message.forEach === "function" && !Array.isArray(message);
}

function nameOf(given) {
  const message = rare(given, "message");
  if (message === undefined || message === "auto") return "";
  if (typeof message === "string" && messageNames.includes(message)) return message;
  const names = ["auto", ...messageNames].map((name) => `\`${name}\``);
  throw new UsageError(`option \`message\` must be one of ${names.join(", ")}`);
}

/** The secret, checked. Errors never contain it, not even a wrong one. */
function secretText(secret) {
  if (typeof secret !== "string" || secret === "") throw new UsageError("`secret` must be a text that is not empty");
  if (secret.includes("\0") || !isWellFormed(secret)) throw new UsageError("`secret` must be text of UTF-8 without U+0000");
  return secret;
}

function indexFlag(given) {
  const indexOrder = rare(given, "indexOrder");
  if (indexOrder === undefined || indexOrder === "number") return 0;
  if (indexOrder === "text") return INDICES_AS_TEXT;
  throw new UsageError("option `indexOrder` must be one of `number`, `text`");
}

/** Reads the outcome of any message. */
function readerOf(language) {
  const sentences = locale(language);
  return (answer) =>
    answer.outcome(sentences, undefined, (found) => {
      found.message = answer.piece();
      if (answer.next() === 1) found.derived.redirectHtml = answer.piece();
    });
}
