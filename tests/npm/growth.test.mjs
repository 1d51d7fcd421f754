// Every function of the package that takes what others send takes time in proportion to its length: four times as many repetitions take
// at most six times as long. tests/growth.rs measures the library natively, with the same inputs.
import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { render } from "../../pkg/dist/messages.js";
import { parameterInfo, parameters } from "../../pkg/dist/parameters.js";
import { problem } from "../../pkg/dist/problem.js";
import english from "../../pkg/dist/locales/en.js";
import * as server from "../../pkg/dist/server/node.js";
import { modules } from "./modules.mjs";

const { Validator: SchemaValidator } = createRequire(import.meta.url)("../../pkg/dist/schema.cjs");

/** As in tests/growth.rs. */
const MAX_FACTOR = 6;
const MAX_LENGTH = 2 ** 20;
const FEW = 250;
const ROUNDS = 40;
/** Milliseconds after which a pair is measured no more. */
const LONGEST = 1000;
/** Milliseconds of a run that tell times from noise; with `--long` inputs are larger. */
const LONG_ENOUGH = process.env.ONEY_LONG ? 10 : 0.5;
/** Milliseconds of a run that are not worth a judgement. */
const NOTHING = 2;

const keys = parameters.filter((name) => !name.includes("["));

function textOf({ before = "", each, between = "", after = "", rest }, times) {
  const one = each.replaceAll("<half>", "\ud800").replaceAll("<second>", "\udc00");
  let text = before;
  if (/<i>|<down>|<key>/.test(one)) {
    for (let i = 0; i < times; i++) {
      const key = keys[i % keys.length];
      text += (i > 0 ? between : "") + one.replaceAll("<i>", i).replaceAll("<down>", times - 1 - i).replaceAll("<key>", key);
    }
  } else {
    text += between === "" ? one.repeat(times) : Array(times).fill(one).join(between);
  }
  return text + (rest === undefined ? after : after.replace("<rest>", Array(times).fill(rest).join(",")));
}

/** The most repetitions that fit the limit. */
function mostOf(kind) {
  const one = (textOf(kind, 2000).length - textOf(kind, 1000).length) / 1000;
  return Math.floor((MAX_LENGTH - 4096) / (one + (/<i>|<down>/.test(kind.each) ? 3 : 0)) / 4) * 4;
}

const inputs = JSON.parse(readFileSync(new URL("../growth/inputs.json", import.meta.url), "utf8"));
const kinds = [];
for (const group of ["json", "form"]) kinds.push(...inputs[group].map((kind) => ({ ...kind, group })));
for (const [group, of] of Object.entries(inputs.histories)) kinds.push(...of.map((kind) => ({ ...kind, group })));
for (const { name, text, json, form } of inputs.texts) {
  const quoted = json ?? JSON.stringify(text).slice(1, -1);
  const add = (group, what, before, each, after) => kinds.push({ group, name: `${name}${what}`, before, each, after });
  add("json texts", " in a street", '{"BILLINGADDRESS":"1 rue ', quoted, '"}');
  add("json keys", " in a key", '{"', quoted, '":1}');
  add("form texts", " in a street", "BILLINGADDRESS=1 rue ", form ?? text, "");
  add("form keys", " in a key", "params[CART", form ?? text, "=1");
  add("text", "", "", text, "");
}

for (const kind of kinds) kind.most = mostOf(kind);

const draft = { stage: "draft", today: "2026-11-22" };
const today = { today: "2026-11-22" };
const SECRET = "password";

/** What JSON.parse makes of a text; undefined if nothing. */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isJson = (text) => text.startsWith("{");
const asIs = (text) => text;
const pairs = (text) => new URLSearchParams(text);
const bytes = (text) => new TextEncoder().encode(text);
const every = (text) => Object.fromEntries(keys.map((key) => [key, text]));

/** The functions: groups of inputs, what is made of the text beforehand, and the call. */
function functionsOf(host, Validator) {
  const validator = new Validator({ country: "FR" });
  const outcome = (text) => validator[isJson(text) ? "validateJson" : "validateForm"](text, draft);
  const made = (text) => {
    try {
      return outcome(text);
    } catch {
      return undefined;
    }
  };
  const functions = [
    ["validate", ["json", "json texts", "json keys"], parsed, (order) => validator.validate(order, draft)],
    ["validate of every parameter", ["text"], every, (order) => validator.validate(order, draft)],
    ["validateJson", ["json", "json texts", "json keys"], asIs, (text) => validator.validateJson(text, draft)],
    ["validateForm", ["form", "form texts", "form keys"], asIs, (text) => validator.validateForm(text, draft)],
    ["validateForm of URLSearchParams", ["form"], pairs, (body) => validator.validateForm(body, draft)],
    ["validateParameter", ["text"], asIs, (text) => validator.validateParameter("BILLINGADDRESS", text, draft)],
    ["validateParameter of a name", ["text"], asIs, (text) => validator.validateParameter(text, "a", draft)],
    ["validateParameter with an order", ["json"], parsed, (order) => validator.validateParameter("AMOUNT", 1, { ...draft, order })],
    ["profile", ["profile", "json"], parsed, (profile) => new Validator(profile).validate({}, draft)],
    ["problem", ["json"], made, (found) => problem(found)],
    ["render", ["json"], made, (found) => found.issues.map((issue) => render(issue, english))],
  ];
  if (host === "page") {
    const schema = new SchemaValidator({ country: "FR" }).schema(draft)["~standard"];
    functions.push(["schema", ["json"], parsed, (order) => schema.validate(order)]);
    functions.push(["parameterInfo", ["text"], asIs, (text) => parameterInfo(text)]);
    return functions;
  }
  const message = new server.Validator({ country: "FR" });
  return [
    ...functions,
    ["validateMessage", ["json", "form"], asIs, (text) => message.validateMessage(text, draft)],
    ["validateMessage of an object", ["json"], parsed, (object) => message.validateMessage(object, draft)],
    ["verify", ["json", "form", "json texts", "form texts"], asIs, (text) => server.verify(text, SECRET, today)],
    ["verify of bytes", ["json", "form"], bytes, (body) => server.verify(body, SECRET, today)],
    ["verify of an object", ["json"], parsed, (object) => server.verify(object, SECRET, today)],
    ["verify with receipts", ["expected"], parsed, (expected) => server.verify("ORDERID=1&TRANSACTIONID=T&EXECCODE=0000", SECRET, { ...today, expected })],
    ["sign", ["json", "form", "json texts"], asIs, (text) => server.sign(text, SECRET)],
    ["sign of an object", ["json"], parsed, (object) => server.sign(object, SECRET)],
    ["toForm", ["json", "form", "json texts"], asIs, (text) => server.toForm(text, SECRET)],
    ["paymentState", ["payment", "json"], parsed, (history) => server.paymentState(history)],
    ["orderState", ["order", "json"], parsed, (history) => server.orderState(history)],
    ["contractState", ["contract", "json"], parsed, (history) => server.contractState(history)],
    ["recoveryStep", ["recovery", "json"], parsed, (history) => server.recoveryStep(history)],
    ["qualify", ["testBook", "json"], parsed, (book) => server.qualify({ country: "FR" }, book)],
    ["toOneyPurchase", ["json"], parsed, (order) => server.toOneyPurchase(order, { country: "FR" }, today)],
    ["toOneyPurchase with options", ["purchase"], parsed, (options) => server.toOneyPurchase({}, { country: "FR" }, { ...today, ...options })],
    ["execCode", ["text"], asIs, (text) => server.execCode(text)],
  ];
}

/** Milliseconds of one run, the mean of `runs`. A usage error is an answer. */
function milliseconds(run, input, runs) {
  // Not the clock's: on a busy machine a long run takes longer than its work.
  const start = process.cpuUsage();
  for (let i = 0; i < runs; i++) {
    try {
      run(input);
    } catch (error) {
      if (error.code !== "usage") throw error;
    }
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / runs;
}

/** How much longer four times the repetitions take, and how long that is; undefined if the function does not get so far. */
function factor([, , make, run], kind, few) {
  const [short, long] = [make(textOf(kind, few)), make(textOf(kind, 4 * few))];
  if (short === undefined || long === undefined) return undefined;
  let [ofShort, ofLong] = [Infinity, milliseconds(run, long, 1)];
  const runs = (once) => Math.max(1, Math.min(1000, Math.floor(0.2 / Math.max(once, 1e-4))));
  const [shortRuns, longRuns] = [runs(ofLong / 4), runs(ofLong)];
  const start = process.cpuUsage();
  const spent = () => process.cpuUsage(start).user / 1000;
  for (let round = 0; round < ROUNDS; round++) {
    ofShort = Math.min(ofShort, milliseconds(run, short, shortRuns));
    ofLong = Math.min(ofLong, milliseconds(run, long, longRuns));
    if (round >= 1 && (ofLong <= MAX_FACTOR * ofShort || spent() > LONGEST)) break;
  }
  return { factor: ofLong / ofShort, longest: ofLong };
}

/** The repetitions to begin with, so that four times as many take long enough or reach the limit. */
function enough([, , make, run], kind, limit) {
  // Short histories are mostly read, long ones mostly looked through.
  const longEnough = kind.group in inputs.histories ? 12 * LONG_ENOUGH : LONG_ENOUGH;
  let few = Math.min(FEW, limit);
  while (few < limit) {
    const input = make(textOf(kind, few));
    if (input === undefined) break;
    const took = Math.min(milliseconds(run, input, 1), milliseconds(run, input, 1));
    if (took >= longEnough) break;
    few = Math.min(limit, few * Math.min(16, Math.max(2, Math.floor(longEnough / Math.max(took, 1e-4)))));
  }
  return few;
}

function measure(one, kind) {
  const limit = kind.most / 4;
  const sizes = new Set([Math.min(FEW, limit), enough(one, kind, limit)]);
  return [...sizes].flatMap((few) => {
    const found = factor(one, kind, few);
    if (found === undefined) return [];
    // As in tests/growth.rs: what leaves the cache grows faster once, what is not linear also beside it.
    const beside = few > FEW && few * 4 <= limit ? few * 4 : Math.floor(few / 4);
    const name = `${one[0]}: ${kind.name}, ${few} and ${4 * few} times`;
    if (found.factor > MAX_FACTOR && found.longest > NOTHING) {
      found.factor = Math.min(found.factor, factor(one, kind, beside)?.factor ?? Infinity);
    }
    return [{ ...found, name, few }];
  });
}

const line = ({ factor, longest, name }) => `${factor.toFixed(2).padStart(6)}${longest.toFixed(3).padStart(10)} ms  ${name}`;

/** What grows too fast in a module, after it has shown the largest factors. */
function tooFast(host) {
  const found = [];
  for (const one of functionsOf(host, modules[host])) {
    for (const kind of kinds) if (one[1].includes(kind.group)) found.push(...measure(one, kind).map((found) => ({ ...found, one, kind })));
  }
  const isWrong = ({ factor, longest }) => factor > MAX_FACTOR && longest > NOTHING;
  // Once more: a busy machine shares its cache.
  for (const wrong of found.filter(isWrong)) {
    for (let i = 0; i < 3; i++) wrong.factor = Math.min(wrong.factor, factor(wrong.one, wrong.kind, wrong.few).factor);
  }
  found.sort((one, other) => other.factor - one.factor);
  return { count: found.length, shown: found.slice(0, 10).map(line), wrong: found.filter(isWrong).map(line) };
}

const host = process.env.ONEY_MEASURED;
if (host === undefined) {
  describe("time grows as the input", { concurrency: true }, () => {
    for (const host of Object.keys(modules)) {
      test(`module of ${host}s`, async () => {
        const program = fork(fileURLToPath(import.meta.url), { env: { ...process.env, ONEY_MEASURED: host }, execArgv: [] });
        const [{ count, shown, wrong }] = await Promise.race([once(program, "message"), once(program, "exit")]);
        console.log(`${host}: ${count} pairs of sizes; the largest factors:\n${shown.join("\n")}`);
        assert.ok(count > 1000, "nothing was measured");
        assert.deepEqual(wrong, []);
      });
    }
  });
} else {
  process.send(tooFast(host));
}
