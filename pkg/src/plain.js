import { UsageError } from "./errors.js";

/**
 * Plain data as JSON text. Cycles, BigInt and getters that throw are the caller's mistake; what they hold is not told. A list
 * at the place of an object would be silently empty.
 */
export function plainText(value, name) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new UsageError(`\`${name}\` must be an object`);
  }
  let text;
  try {
    text = JSON.stringify(value);
  } catch {
    // Told below.
  }
  if (text === undefined) throw new UsageError(`\`${name}\` must be plain data that JSON can write`);
  return text;
}
