// The attacks of tests/hostile, through both modules of the package. tests/hostile.rs runs them natively.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import * as server from "../../pkg/dist/server/node.js";
import { modules } from "./modules.mjs";

const folder = new URL("../hostile/", import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith(".json")).sort();
const attacks = files.flatMap((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")).attacks);

const SECRET = "Sésame-ouvre-toi-42";
const today = "2026-11-22";
const draft = { stage: "draft", today };
/** As in tests/hostile.rs. */
const MAX_ANSWER = 1.5 * 2 ** 20;
const MAX_MILLISECONDS = 10_000;

/** JSON files cannot hold half of a surrogate pair. */
const lone = (text) => text.replaceAll("<half>", "\ud800");

function text({ repeat, json, text }) {
  if (json !== undefined) return JSON.stringify(json);
  if (repeat === undefined) return lone(text);
  const { before, each, between, times, after } = repeat;
  return lone(before) + Array(times).fill(lone(each)).join(between) + lone(after);
}

const parsed = (input) => input.json ?? JSON.parse(text(input));
const answer = (found) => ({ answer: found });

/** The calls that only servers have. */
const SERVER_CALLS = {
  verify: (input) => server.verify(input.hex === undefined ? text(input) : Buffer.from(input.hex, "hex"), SECRET, { today }),
  validateMessage: (input) => new server.Validator({ country: "FR" }).validateMessage(text(input), draft),
  sign: (input) => answer(server.sign(text(input), SECRET)),
  toForm: (input) => answer(server.toForm(text(input), SECRET)),
  recoveryStep: (input) => answer(server.recoveryStep(parsed(input))),
  paymentState: (input) => answer(server.paymentState(parsed(input))),
  orderState: (input) => answer(server.orderState(parsed(input))),
  contractState: (input) => answer(server.contractState(parsed(input))),
  execCode: (input) => answer(server.execCode(text(input))),
};

/** The calls of both modules. */
const CALLS = {
  validateJson: (Validator, input) => [new Validator({ country: "FR" }).validateJson(text(input), draft)],
  validateForm: (Validator, input) => [new Validator({ country: "FR" }).validateForm(text(input), draft)],
  validate: (Validator, input) => {
    const validator = new Validator({ country: "FR" });
    return [validator.validate(parsed(input), draft), validator.validateJson(text(input), draft)];
  },
  profile: (Validator, input) => [new Validator(parsed(input))],
};

function assertExpected(found, expect) {
  assert.equal(expect.error, undefined, "no usage error");
  assert.ok(JSON.stringify(found).length <= MAX_ANSWER, "the answer is too large");
  const codes = [...new Set((found.issues ?? []).map(({ code }) => code))];
  for (const [name, expected] of Object.entries(expect)) {
    if (name === "codes") assert.deepEqual(codes, expected);
    else if (name === "has") assert.deepEqual(expected.filter((code) => !codes.includes(code)), [], `has only ${codes}`);
    else if (name === "count") assert.equal(found.issues.length, expected);
    else if (name === "last") assert.equal(found.issues.at(-1)?.code, expected);
    else if (name === "order" || (name === "answer" && typeof expected === "object")) {
      for (const [key, value] of Object.entries(expected)) assert.deepEqual(found[name][key] ?? null, value, key);
    } else assert.deepEqual(found[name], expected, name);
  }
}

function run(ask, expect) {
  const start = performance.now();
  let found;
  try {
    found = ask();
  } catch (error) {
    assert.equal(error.code, "usage", String(error));
    assert.ok(expect.error !== undefined && error.message.includes(expect.error), error.message);
    return;
  }
  assert.ok(performance.now() - start < MAX_MILLISECONDS, "too slow");
  for (const one of Array.isArray(found) ? found : [found]) assertExpected(one, expect);
}

for (const { name, call, input, expect, hosts = ["server", "page"] } of attacks) {
  if (call in SERVER_CALLS) {
    if (hosts.includes("server")) test(`server: ${name}`, () => run(() => SERVER_CALLS[call](input), expect));
    continue;
  }
  for (const [host, Validator] of Object.entries(modules)) {
    if (hosts.includes(host)) test(`${host}: ${name}`, () => run(() => CALLS[call](Validator, input), expect));
  }
}
