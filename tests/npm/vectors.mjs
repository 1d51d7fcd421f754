// The vectors of tests/vectors: the same files that the native tests read.
import { readdirSync, readFileSync } from "node:fs";

const here = new URL("../", import.meta.url);
const json = (url) => JSON.parse(readFileSync(url, "utf8"));

/** Every vector that holds, its profile and input resolved, its name made unique by the file's. */
export const loadVectors = () => loadAll().filter(({ open }) => open === undefined);

/** The vectors that do not hold yet; `open` is the number of the issue that will make them hold. */
export const loadOpenVectors = () => loadAll().filter(({ open }) => open !== undefined);

function loadAll() {
  const folder = new URL("vectors/", here);
  const files = readdirSync(folder).filter((file) => file.endsWith(".json")).sort();
  return files.flatMap((file) =>
    json(new URL(file, folder)).vectors.map((vector) => ({
      ...vector,
      name: `${file}: ${vector.name}`,
      profile: typeof vector.profile === "string" ? loadProfile(vector.profile) : vector.profile,
      input: vector.input.order === undefined ? vector.input : { json: { ...loadOrder(vector.input.order), ...vector.input.json } },
    })),
  );
}

/** An order of tests/orders. */
export function loadOrder(name) {
  return json(new URL(`orders/${name}.json`, here));
}

/** A profile of examples/profiles. */
export function loadProfile(name) {
  return json(new URL(`../examples/profiles/${name}.json`, here));
}

/** What is expected of a module: pages have no large tables, and do not report the codes in `pageLacks`. */
export function expectedOf(module, { expect, pageLacks = [] }) {
  if (module !== "page" || expect.issues === undefined) return expect;
  return { ...expect, issues: expect.issues.filter(({ code }) => !pageLacks.includes(code)) };
}

/** The part of an outcome that the vector speaks of; messages are the locale's business. */
export function comparable(outcome, expect) {
  const whole = withoutMessages(outcome);
  return Object.fromEntries(Object.keys(expect).map((key) => [key, key === "values" ? inShort(whole.values, expect.values) : whole[key]]));
}

/** The same for an open vector, whose expectation is in short form. */
export function comparableToOpen(outcome, expect) {
  return inShort(withoutMessages(outcome), expect);
}

function withoutMessages(outcome) {
  const issues = outcome.issues.map(({ message, ...issue }) => issue);
  return { ...outcome, order: outcome.order, values: outcome.order, issues };
}

/** Of a value what its short form names: of an object, the members that the short form has. */
function inShort(full, short) {
  const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  if (Array.isArray(full) && Array.isArray(short)) return full.map((item, i) => inShort(item, short[i]));
  if (!isObject(full) || !isObject(short)) return full;
  return Object.fromEntries(Object.keys(short).map((key) => [key, inShort(full[key], short[key])]));
}
