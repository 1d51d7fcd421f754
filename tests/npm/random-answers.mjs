// What one module of the package answers to the random orders of tests/answers.rs; as a worker, since a program has one core.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { isMainThread, parentPort, workerData } from "node:worker_threads";

/** A way that takes time is asked for every third group only, unless there is time. */
const SOME = process.env.ONEY_LONG ? 1 : 3;

/** Each way to give an order, the column of the answers it must have, and the kinds of orders that it cannot be given. */
const WAYS = [
  { way: "validateJson", column: 0, not: [], ask: (validator, { json, options }) => validator.validateJson(json, options) },
  // An object has each member once.
  {
    way: "validate",
    column: 1,
    not: ["doubled", "damaged", "doubled-lists"],
    ask: (validator, { json, options }) => validator.validate(JSON.parse(json), options),
  },
  {
    way: "validateForm",
    column: 2,
    not: [],
    every: SOME,
    ask: (validator, { form, options }) => validator.validateForm(form, options),
  },
  // The platform's reader lets broken escapes pass.
  {
    way: "validateForm with URLSearchParams",
    column: 2,
    not: ["damaged"],
    every: SOME,
    ask: (validator, { form, options }) => validator.validateForm(new URLSearchParams(form), options),
  },
];

export const hash = (text) => createHash("sha256").update(text).digest("hex").slice(0, 16);

const bits = new DataView(new ArrayBuffer(8));

/** The issue of a large table, which the page's module does not have. */
const LACKING = "escaped-text";

/** JSON whose text does not depend on the host, as in tests/answers.rs. */
function canonical(value) {
  // Half of a surrogate pair, which no text of Rust can hold, is `null` natively (tests/npm/hostile.test.mjs has it here).
  if (typeof value === "string") return /[\ud800-\udfff]/u.test(value) ? "null" : JSON.stringify(value);
  if (Array.isArray(value)) {
    let text = "[";
    for (const item of value) if (item?.code !== LACKING) text += `${canonical(item)},`;
    return `${text}]`;
  }
  if (typeof value === "object" && value !== null) {
    let text = "{";
    for (const name of Object.keys(value).sort()) text += `${JSON.stringify(name)}:${canonical(value[name])},`;
    return `${text}}`;
  }
  if (typeof value !== "number") return String(value);
  if (Number.isSafeInteger(value)) return String(value);
  bits.setFloat64(0, value);
  return bits.getBigUint64(0).toString(16).padStart(16, "0");
}

/** The answer as text: the outcome with its sentences, or what the error says. */
export function answerOf(ask, { Validator, UsageError }, input) {
  try {
    const { message, valid, issues, changes, order, derived } = ask(new Validator(input.profile), input);
    // Natively an authorization has no name.
    const named = message === undefined || message === "authorization" ? {} : { message };
    return canonical({ ...named, valid, issues, changes, order, derived });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.message;
  }
}

/** The hash of a group's answers in each way, and the first order with another answer than natively. */
function judged(module, { name, kind, file }, every) {
  const ways = WAYS.filter((way) => !way.not.includes(kind) && name % Math.max(every, way.every ?? 1) === 0);
  if (ways.length === 0) return [];
  const orders = readFileSync(file, "utf8").trimEnd().split("\n").slice(1).map((line) => JSON.parse(line));
  return ways.map(({ way, column, ask }) => {
    const hashes = orders.map(({ input }) => hash(answerOf(ask, module, input)));
    const first = hashes.findIndex((found, place) => found !== orders[place].answers[column]);
    return { way, column, hash: hash(hashes.join("")), first };
  });
}

if (!isMainThread && workerData?.groups !== undefined) {
  const { entry, groups } = workerData;
  const module = await import(`../../pkg/dist/${entry}.js`);
  // The module of pages is the small one, not the fast one.
  const every = entry === "index.slim" ? SOME : 1;
  await module.init(entry === "index.slim" ? readFileSync(new URL("../../pkg/dist/core_bg.wasm", import.meta.url)) : undefined);
  for (const group of groups) parentPort.postMessage({ group, found: judged(module, group, every) });
}
