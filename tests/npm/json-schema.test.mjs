// The JSON Schema held against the core: it refuses no order that is ready to send, and what it lets through beyond the core
// is exactly what its description says.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import { withJsonSchema } from "../../pkg/dist/json-schema.js";
import { Validator } from "../../pkg/dist/schema.js";
import { loadVectors } from "./vectors.mjs";

const document = JSON.parse(readFileSync(new URL("../../pkg/dist/schema/authorization.json", import.meta.url), "utf8"));
// Patterns are in the dialect of all engines, not of the newest.
const accepts = new Ajv2020({ strict: true, strictRequired: false, allErrors: false, validateFormats: false }).compile(document);

/** The codes that the description names at its end. */
const beyond = new Set(/: ([a-z0-9-]+(?:, [a-z0-9-]+)*)\.$/.exec(document.description)[1].split(", "));

const example = (name) => readFileSync(new URL(`../../examples/orders/${name}.form`, import.meta.url), "utf8");
const today = "2026-11-22";

/** The documented orders, whole and in normal form: most vectors are fragments of an order. */
const WHOLE = Object.fromEntries(
  [["authorization", { country: "FR" }], ["travel", { country: "FR", mcc: "4511" }]].map(([name, profile]) => [
    name,
    new Validator(profile).validateForm(example(name), { today }).order,
  ]),
);

function completed(fragment, profile) {
  const base = WHOLE[profile.mcc === undefined ? "authorization" : "travel"];
  const order = { ...base, ...fragment };
  for (const list of ["CART", "TRAVELLEGS", "TRAVELSTAYS"]) {
    if (!Array.isArray(fragment[list])) continue;
    const isLine = (line) => typeof line === "object" && line !== null && !Array.isArray(line);
    order[list] = fragment[list].map((line) => (isLine(line) ? { ...(base[list] ?? WHOLE.travel[list])?.[0], ...line } : line));
  }
  // In an object, as in an order, null is nothing.
  return Object.fromEntries(Object.entries(order).filter(([, value]) => value !== null));
}

/** Each vector as a whole order, judged without what a profile changes of severities and presence. */
function judged() {
  return loadVectors().flatMap(({ name, profile, options, input }) => {
    if (input.json === undefined) return [];
    const { severity, presence, ...plain } = profile;
    const order = completed(input.json, profile);
    const outcome = new Validator(plain).validate(order, { ...options, stage: "final", part: "all" });
    return [{ name, order, outcome }];
  });
}

const cases = judged();
const errorsOf = ({ issues }) => issues.filter(({ severity }) => severity === "error").map(({ code }) => code);

test("an order that is ready to send is accepted", () => {
  const ready = cases.filter(({ outcome }) => outcome.valid);
  assert.ok(ready.length >= 15, `${ready.length}`);
  for (const { name, outcome } of ready) {
    assert.ok(accepts(outcome.order), `${name}: ${JSON.stringify(accepts.errors)}`);
  }
});

test("an order that is refused although the core takes it is in another spelling", () => {
  const others = cases.filter(({ order, outcome }) => outcome.valid && !accepts(order));
  for (const { name, outcome } of others) assert.ok(outcome.changes.length > 0, name);
});

test("an error that the description does not name is always refused", () => {
  let refused = 0;
  for (const { name, order, outcome } of cases) {
    const expressed = errorsOf(outcome).filter((code) => !beyond.has(code));
    if (expressed.length === 0) continue;
    refused += 1;
    assert.ok(!accepts(order), `${name}: ${expressed.join(", ")}`);
  }
  assert.ok(refused > 50, `${refused}`);
});

test("each code that the description names is of the core, and each that a vector proves inexpressible is named", (t) => {
  const codes = new Set(cases.flatMap(({ outcome }) => errorsOf(outcome)));
  const shown = new Set();
  for (const { order, outcome } of cases) {
    const errors = errorsOf(outcome);
    if (errors.length > 0 && accepts(order)) errors.forEach((code) => shown.add(code));
  }
  for (const code of shown) assert.ok(beyond.has(code), code);
  t.diagnostic(`accepted although the core refuses: ${[...shown].join(", ")}`);
  t.diagnostic(`named, refused in every vector: ${[...beyond].filter((code) => codes.has(code) && !shown.has(code)).join(", ")}`);
  assert.ok(shown.size > 5);
});

test("Standard JSON Schema: both directions, both drafts", () => {
  const { jsonSchema, version, vendor, validate } = withJsonSchema(new Validator({ country: "FR" }).schema())["~standard"];
  assert.deepEqual([version, vendor, typeof validate], [1, "oney-rules", "function"]);
  assert.deepEqual(jsonSchema.output({ target: "draft-2020-12" }), document);
  assert.throws(() => jsonSchema.output({ target: "openapi-3.0" }), /target/);
  const drafts = { "draft-2020-12": Ajv2020, "draft-07": Ajv };
  const ready = cases.filter(({ outcome }) => outcome.valid);
  for (const [target, Engine] of Object.entries(drafts)) {
    const compile = (direction) => new Engine({ strictTypes: false, strictRequired: false }).compile(jsonSchema[direction]({ target }));
    const [input, output] = [compile("input"), compile("output")];
    for (const { name, order, outcome } of ready) {
      assert.ok(output(outcome.order), name);
      assert.equal(output({ ...outcome.order, BILLINGCITY: 7 }), false);
    }
    assert.ok(input({ ...ready[0].outcome.order, AMOUNT: "60000" }));
    assert.equal(input({ ...ready[0].outcome.order, BILLINGTOWN: "x" }), false);
  }
});
