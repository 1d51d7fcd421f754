import { UsageError } from "./errors.js";

/**
 * Plain data as JSON text. Cycles, BigInt and getters that throw are usage errors, without their content. A list is refused,
 * because it would be read as an empty object.
 */
export function plainText(value, name) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new UsageError(`\`${name}\` must be an object`);
  }
  let text;
  try {
    text = JSON.stringify(value);
  } catch {
    // The error follows below.
  }
  if (text === undefined) throw new UsageError(`\`${name}\` must be plain data that JSON can write`);
  return text;
}
