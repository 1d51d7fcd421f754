/**
 * Reads form bodies for the module of pages and writes what it finds into the input, as `src/request/form.rs` does on servers:
 * pairs joined by `&`, or the `--data` arguments of a command.
 */

import { UsageError } from "./errors.js";
import * as input from "./input.js";
import { isTooLarge } from "./limits.js";
import { STOPPED } from "./tags.js";
import { putKey, putText } from "./wire.js";

/** Writes the order in a form body that holds no lone surrogate. */
export function flattenForm(given) {
  if (isTooLarge(given)) return input.byte(STOPPED);
  const body = given.trim();
  // A prompt, the program's name or a flag: no key begins so.
  const found = /^(?:[$-]|curl )/.test(body) ? command(body) : pairs(body);
  if (!found) throw new UsageError("the order is no form body: expected pairs such as `params[AMOUNT]=60000`");
}

function command(text) {
  let found = false;
  const all = words(text);
  for (let i = 0; i < all.length; i++) {
    const at = all[i].startsWith("--data") ? all[i].indexOf("=") : -1;
    const [flag, attached] = at < 0 ? [all[i]] : [all[i].slice(0, at), all[i].slice(at + 1)];
    if (!/^(?:-d|--data(?:-raw|-ascii|-binary|-urlencode)?)$/.test(flag)) continue;
    const argument = attached ?? all[++i] ?? "";
    // What is encoded later is plain here, and one pair: its value may hold an ampersand.
    const isFound = flag === "--data-urlencode" ? pair(argument, (value) => value) : pairs(argument);
    found ||= isFound;
  }
  return found;
}

/** Splits a command as a shell does: quotes, escapes, and a backslash that continues the line. */
function words(command) {
  const found = [];
  let word;
  let quote = "";
  for (let i = 0; i < command.length; i++) {
    const character = command[i];
    if (quote === "" && /[ \t\r\n]/.test(character)) {
      if (word !== undefined) found.push(word);
      word = undefined;
    } else if (quote === "" && /["']/.test(character)) {
      quote = character;
      word ??= "";
    } else if (character === quote) {
      quote = "";
    } else if (character === "\\" && quote !== "'") {
      const next = command[++i] ?? "\n";
      if (next === "\n" || (quote === "" && next === "\r" && command[i + 1] === "\n")) continue;
      word = (word ?? "") + (quote === "" || /["\\$`]/.test(next) ? next : `\\${next}`);
    } else {
      word = (word ?? "") + character;
    }
  }
  if (word !== undefined) found.push(word);
  return found;
}

function pairs(body) {
  let found = false;
  for (const text of body.split("&")) if (pair(text, decode)) found = true;
  return found;
}

function pair(text, valueOf) {
  const at = text.indexOf("=");
  if (at < 0) return false;
  putKey(decode(text.slice(0, at)) ?? "\ufffd");
  putText(valueOf(text.slice(at + 1)));
  return true;
}

/** Undoes URL-encoding; nothing where an escape is broken or the bytes are no UTF-8. */
function decode(text) {
  try {
    return /[%+]/.test(text) ? decodeURIComponent(text.replaceAll("+", " ")) : text;
  } catch {
    return undefined;
  }
}
