// The module of pages has no reader of JSON: JavaScript reads it there, and must find what the core finds on servers.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Worker } from "node:worker_threads";
import { Validator } from "../../pkg/dist/index.node.js";
import { answers } from "./json-answers.mjs";

const FORM = readFileSync(new URL("../../examples/orders/authorization.form", import.meta.url), "utf8");
const S2 = JSON.stringify(new Validator({ country: "FR" }).validateForm(FORM).order, null, 1);
const DEEP = (levels) => `{"BILLINGTOWN":${"[".repeat(levels)}${"]".repeat(levels)},"AMOUNT":60000}`;

const TEXTS = [
  S2,
  "",
  " ",
  "{}",
  " {} ",
  "{}x",
  "[]",
  "null",
  "12",
  '"a"',
  "{",
  '{"',
  '{"AMOUNT"',
  '{"AMOUNT":',
  '{"AMOUNT":6',
  '{"AMOUNT":6,}',
  '{"AMOUNT":6,"AMOUNT":7}',
  '{"AMOUNT":06}',
  '{"AMOUNT":-}',
  '{"AMOUNT":1.}',
  '{"AMOUNT":1e}',
  '{"AMOUNT":6e4}',
  '{"AMOUNT":60000.00}',
  '{"AMOUNT":12345678901234567890}',
  '{"AMOUNT":1e400}',
  '{"AMOUNT":tru}',
  '{"AMOUNT":true}',
  '{"AMOUNT":false,"BILLINGCITY":null}',
  '{"BILLINGCITY":"a\\u00e9\\n\\"\\/"}',
  '{"BILLINGCITY":"\\ud83d"}',
  '{"BILLINGCITY":"\\ud83d\\ude00"}',
  '{"BILLINGCITY":"\ud83d"}',
  '{"\\ud83dx":1}',
  '{"BILLINGCITY":"\\x"}',
  '{"BILLINGCITY":"\\u12g4"}',
  '{"BILLINGCITY":"é\\u12"}',
  '{"BILLINGCITY":"a\nb"}',
  '{"BILLINGCITY":"open',
  '{"CART":[{},{"PRICE":1},[],{"PRICE":[]}]}',
  '{"CART":{"0":{"PRICE":1},"1":{"PRICE":2}}}',
  '{"BILLINGTOWN":{"a":{"b":{}}},"params":{"AMOUNT":1}}',
  "\ufeff{}",
  ...[5, 6, 7, 8, 9, 40].map(DEEP),
  `{"BILLINGTOWN":${'{"a":'.repeat(9)}1${"}".repeat(9)}}`,
  "[".repeat(100_000),
  `{"BILLINGCITY":"${"x".repeat(1024 * 1024)}"}`,
  `{"BILLINGCITY":"${"é".repeat(600_000)}"}`,
];

/** The order of S2 with a few characters taken out, put in or doubled; with a seed, so that a failure can be repeated. */
function damaged(count) {
  let seed = 20261122;
  const next = (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const pieces = [..."{}[]:,\"\\ \n0123456789-+.eEtfn/é😀\0", "\\u", "\\ud800", "null", '"":', "[[", "}}"];
  return Array.from({ length: count }, () => {
    let text = S2;
    for (let i = next(3); i >= 0; i--) {
      const at = next(text.length);
      text = text.slice(0, at) + pieces[next(pieces.length)] + text.slice(at + next(3));
    }
    return text;
  });
}

test("pages read JSON as servers do", async () => {
  const texts = [...TEXTS, ...damaged(4000)];
  const worker = new Worker(new URL("json-answers.mjs", import.meta.url), { workerData: texts });
  const onPages = await new Promise((resolve, reject) => {
    worker.on("message", resolve);
    worker.on("error", reject);
  });
  const onServers = answers(Validator, texts);
  for (const [i, text] of texts.entries()) assert.equal(onPages[i], onServers[i], JSON.stringify(text.slice(0, 200)));
  const refused = onServers.filter((answer) => answer.startsWith("UsageError"));
  assert.ok(refused.length > 1000 && refused.length < texts.length - 500, `${refused.length} of ${texts.length} are no JSON`);
});
