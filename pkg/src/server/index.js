// The entry for servers. It handles secrets, so no entry for pages imports it.
import { settingsOf, Validator as OrderValidator } from "../api.js";
import { ready, whole } from "../core.js";
import { UsageError, unreadable } from "../errors.js";
import { isForm, writePairs } from "../form.js";
import { own, readOptions } from "../options.js";
import { plainText } from "../plain.js";
import { didYouMean } from "../suggestion.js";
import { isObject, ownMember } from "../values.js";
import { CHECK_MESSAGE, INDICES_AS_TEXT, NOTES, SIGN, TO_FORM, VERIFY } from "../protocol.js";
import { decoded, isBytes, keepsMark } from "./bytes.js";
import messageNames from "./message-names.js";
import { locale } from "./messages.js";
import { escapeLoneInForm, escapeLoneInJson, isWellFormed } from "../unicode.js";
import { OrderWriter } from "../encoding.js";

export { RestartError, UsageError, version, WasmForbiddenError } from "../api.js";
export { init } from "../english.js";
export {
  contractState,
  execCode,
  orderState,
  paymentState,
  products,
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
  #settings;
  #notes;

  constructor(profile, options) {
    super(profile, options);
    this.#settings = settingsOf(profile, options);
  }

  get notes() {
    const read = (answer) => answer.each(() => ({ code: answer.piece(), message: answer.piece() }));
    this.#notes ??= ready().check(this.#settings, NOTES, undefined, 0, 0, read);
    return this.#notes;
  }

  validateMessage(message, options) {
    const { today, flags, locale: language, given } = readOptions(options, MESSAGE_OPTIONS);
    const write = writer(message, { name: nameOf(given) });
    return ready().check(this.#settings, CHECK_MESSAGE, message, today, flags, readerOf(language), write);
  }

  verify(message, secret, options) {
    return verified(this.#settings, message, secret, options);
  }
}

/** A profile with the documents' defaults. For a notification the profile only decides the severity of warnings. */
const ANY = JSON.stringify({ country: "FR" });

export function verify(message, secret, options) {
  return verified(ANY, message, secret, options);
}

export function sign(message, secret, options) {
  const given = own(options, SIGN_OPTIONS);
  const write = writer(orderOf(message), { name: nameOf(given), secrets: [["", secretText(secret)]] });
  return ready().run(SIGN, whole, erasing(write), message, indexFlag(given));
}

export function toForm(message, secret, options) {
  const given = own(options, SIGN_OPTIONS);
  const secrets = secret === undefined ? [] : [["", secretText(secret)]];
  const write = writer(orderOf(message), { name: nameOf(given), secrets });
  return ready().run(TO_FORM, whole, erasing(write), message, indexFlag(given));
}

/** The message, unless it is the outcome of a check: its order was meant. */
function orderOf(message) {
  let isOutcome;
  try {
    isOutcome = isObject(message) && Array.isArray(ownMember(message, "issues")) && isObject(ownMember(message, "order"));
  } catch (error) {
    throw unreadable(error, "message");
  }
  if (isOutcome) throw new UsageError("`message` is the outcome of a check: give its `order`");
  return message;
}

function verified(profile, message, secret, options) {
  const { today, locale: language, given } = readOptions(options, VERIFY_OPTIONS);
  const expectation = ownMember(given, "expected");
  const expected = expectation === undefined ? "" : escapeLoneInJson(plainText(expectation, "expected"));
  const head = { secrets: secretsOf(secret), expected };
  const write = receivedWriter(message, head);
  return ready().check(profile, VERIFY, message, today, indexFlag(given), readerOf(language), erasing(write));
}

/**
 * The same as `writer` for what the internet sent: a body in bytes, and values that a parser of JSON makes of texts that are no message.
 * A value that no parser returns is a mistake of the caller.
 */
function receivedWriter(message, head) {
  const unreadableMessage = (input) => writeHead(input, "unreadable", head);
  switch (kindOf(message)) {
    case "bytes": {
      const text = decoded(message, keepsMark);
      if (text === undefined) return unreadableMessage;
      const write = writer(text, head);
      return (input) => write(input, text);
    }
    case "value":
      return unreadableMessage;
    default:
      return writer(message, head);
  }
}

/** What was received: bytes, a value of JSON that is neither an object nor a text, or anything else. */
function kindOf(received) {
  try {
    if (isBytes(received)) return "bytes";
    if (received === null || Array.isArray(received) || typeof received === "number" || typeof received === "boolean") return "value";
    return "other";
  } catch (error) {
    throw unreadable(error, "message");
  }
}

function writeHead(input, encoding, { name = "", secrets = [], expected = "" }) {
  input.utf8(`${name}\0${encoding}\0${expected}\0${secrets.length}\0`);
  for (const [id, secret] of secrets) input.utf8(`${id}\0${secret}\0`);
}

/** Overwrites what was written if the caller's message throws: the head has the secret. Otherwise the core does that. */
const erasing = (write) => (input, message) => {
  try {
    return write(input, message);
  } catch (error) {
    const written = input.length();
    input.cutTo(0);
    input.utf8("\0".repeat(written));
    throw error;
  }
};

/** Writes the head of a task and the message. Text (JSON or form) is copied; objects and forms are encoded as for orders. */
function writer(message, given) {
  const head = (input, encoding) => writeHead(input, encoding, given);
  if (typeof message === "string") {
    // As `Request::notification_from_bytes` decides.
    const isJson = /^\ufeff?[ \t\n\r]*[{[]/.test(message);
    return (input, text) => {
      head(input, isJson ? "json" : "form");
      input.utf8(isJson ? escapeLoneInJson(text) : escapeLoneInForm(text));
    };
  }
  if (isForm(message, "message")) {
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

function nameOf(given) {
  const message = ownMember(given, "message");
  if (message === undefined || message === "auto") return "";
  if (typeof message === "string" && messageNames.includes(message)) return message;
  const meant = typeof message === "string" ? didYouMean(messageNames, message) : "";
  throw new UsageError(`option \`message\` must be one of \`${["auto", ...messageNames].join("`, `")}\`${meant}`);
}

/** The secret, checked. Errors never contain it, not even a wrong one. */
function secretText(secret, name = "secret") {
  if (typeof secret !== "string" || secret === "") throw new UsageError(`\`${name}\` must be a text that is not empty`);
  if (secret.includes("\0") || !isWellFormed(secret)) throw new UsageError(`\`${name}\` must be text of UTF-8 without U+0000`);
  return secret;
}

/** The secrets that may have signed a message, each with its APIKEYID: one, a list, or `{ account, apiKeys }`. */
function secretsOf(given) {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return listed(given, "", "secret");
  const members = own(given, ["account", "apiKeys"]);
  const [account = [], apiKeys = {}] = [ownMember(members, "account"), ownMember(members, "apiKeys")];
  if (typeof apiKeys !== "object" || apiKeys === null) throw new UsageError("`secret.apiKeys` must be an object");
  const ofKeys = Object.keys(apiKeys).flatMap((id) => listed(apiKeys[id], secretText(id, "secret.apiKeys"), "secret.apiKeys"));
  const secrets = [...(Array.isArray(account) && account.length === 0 ? [] : listed(account, "", "secret.account")), ...ofKeys];
  if (secrets.length === 0) throw new UsageError("`secret` has no secret");
  return secrets;
}

function listed(given, id, name) {
  const list = Array.isArray(given) ? given : [given];
  if (list.length === 0) throw new UsageError(`\`${name}\` has no secret`);
  return list.map((secret) => [id, secretText(secret, name)]);
}

function indexFlag(given) {
  const indexOrder = ownMember(given, "indexOrder");
  if (indexOrder === undefined || indexOrder === "number") return 0;
  if (indexOrder === "text") return INDICES_AS_TEXT;
  throw new UsageError("option `indexOrder` must be one of `number`, `text`");
}

/** Reads the outcome of any message. */
function readerOf(language) {
  const sentences = locale(language);
  return (answer) =>
    answer.outcome(sentences, {
      readMore(found) {
        found.message = answer.piece();
        if (answer.next() === 1) found.derived.redirectHtml = answer.piece();
      },
    });
}
