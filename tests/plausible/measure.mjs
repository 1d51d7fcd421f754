// On how many plausible orders does each issue appear?
import { Validator } from "../../pkg/dist/server/node.js";
import { plausibleOrders } from "./generator.mjs";

/** What an honest order must hardly ever get: a new warning is a line here. */
export const RARE = [
  "email-typo",
  "escaped-text",
  "implausible-name",
  "journey-in-past",
  "missing-delivery-address",
  "negative-amount",
  "overseas-territory",
  "postal-code-in-city",
  "standard-too-fast",
  "unknown-postal-area",
];

/** What is off unless a shop asks for it. It is measured where it exists, and may be frequent. */
export const OFF_BY_DEFAULT = ["age-unknown", "missing-house-number"];

/** The most that a rare issue may have, in per cent of the orders of a country. */
export const MOST = 0.5;

/** How many orders of a country are looked at, and which. */
export const COUNT = 10_000;
export const SEED = 20_261_122;

const EXAMPLES = 3;

/** Whether the package knows this code. A profile with another one is refused. */
export function exists(code) {
  try {
    new Validator({ country: "FR", severity: { [code]: "error" } });
    return true;
  } catch (error) {
    if (error.code === "usage" && error.message.includes(code)) return false;
    throw error;
  }
}

const asked = Object.fromEntries(OFF_BY_DEFAULT.filter(exists).map((code) => [code, "warning"]));

/**
 * Validates plausible orders of a country. `found` has, for each code, its severity, on how many orders it appeared, and a few of the
 * values that had it.
 */
export function measure(country, count = COUNT, seed = SEED) {
  const validators = new Map();
  const found = new Map();
  let invalid = 0;
  for (const { profile, order, today } of plausibleOrders(country, count, seed)) {
    if (!validators.has(profile)) validators.set(profile, new Validator({ ...profile, severity: asked }));
    const { valid, issues } = validators.get(profile).validate(order, { today });
    if (!valid) invalid += 1;
    for (const [code, issue] of new Map(issues.map((issue) => [issue.code, issue]))) {
      if (!found.has(code)) found.set(code, { severity: issue.severity, orders: 0, examples: [] });
      const entry = found.get(code);
      entry.orders += 1;
      if (entry.examples.length < EXAMPLES) entry.examples.push(`${issue.parameter}=${JSON.stringify(valueAt(order, issue.path))}`);
    }
  }
  return { country, count, invalid, found };
}

const valueAt = (order, path) => path.reduce((value, key) => value?.[key], order);

/** A share in per cent, as tables and failures show it. */
export const percent = (orders, count) => ((100 * orders) / count).toFixed(2);
