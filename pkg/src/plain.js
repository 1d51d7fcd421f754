import { UsageError } from "./errors.js";

/**
 * Plain data as JSON text. Cycles, BigInt and getters that throw are usage errors, without their content. Lists, maps, sets and functions
 * are refused, because JSON would lose what they hold.
 */
export function plainText(value, name) {
  let text;
  try {
    text = JSON.stringify(value, undo);
  } catch {
    // The error follows below.
  }
  if (text?.[0] !== "{") throw new UsageError(`\`${name}\` must be an object of plain data`);
  return text;
}

/** Undoes a `toJSON` that a library has given to all objects or lists. */
function undo(key, written) {
  const value = this[key];
  if (value instanceof Map || value instanceof Set || typeof value === "function") throw value;
  return [Object.prototype.toJSON, Array.prototype.toJSON].includes(value?.toJSON) ? value : written;
}
