// The entry for servers: every message, signed and verified. The vectors are those of the native tests.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import spanish from "../../pkg/dist/locales/es.js";
import * as server from "../../pkg/dist/server/node.js";
import { expectedToFail } from "./open.mjs";
import { whilePolluted } from "./polluted.mjs";
import { comparable, comparableToOpen, loadProfile } from "./vectors.mjs";

const common = createRequire(import.meta.url)("../../pkg/dist/server/node.cjs");
const here = new URL("../", import.meta.url);
const json = (path) => JSON.parse(readFileSync(new URL(path, here), "utf8"));
const text = (path) => readFileSync(new URL(path, here), "utf8");
const FRANCE = { country: "FR" };

const files = readdirSync(new URL("vectors/server/", here)).filter((file) => file.endsWith(".json"));
const all = files.flatMap((file) => json(`vectors/server/${file}`).vectors.map((vector) => ({ file, ...vector })));
const [vectors, open] = [all.filter(({ open }) => open === undefined), all.filter(({ open }) => open !== undefined)];

test("there are vectors of every file", () => assert.ok(vectors.length > 200));

/** The outcomes of a vector, from text and from an object. */
function outcomesOf(Validator, { profile, options, message, input }) {
  const validator = new Validator(typeof profile === "string" ? loadProfile(profile) : profile);
  const written = input.form ?? input.text ?? JSON.stringify(input.json);
  const given = input.json === undefined ? [written] : [written, input.json];
  return given.map((one) => validator.validateMessage(one, { ...options, message }));
}

for (const { Validator } of [server, common]) {
  test("the vectors of the other messages hold", () => {
    for (const vector of vectors) {
      const { file, name, expect } = vector;
      for (const outcome of outcomesOf(Validator, vector)) {
        const got = comparable({ message: outcome.message, order: outcome.order, ...outcome }, expect);
        assert.deepEqual(got, expect, `${file}: ${name}`);
        for (const issue of outcome.issues) {
          assert.ok(issue.message && issue.message !== issue.code, `no sentence for ${issue.code}`);
          assert.doesNotMatch(issue.message, /[{}]|undefined|null|NaN/, issue.code);
        }
      }
    }
  });

  for (const vector of open) {
    expectedToFail(vector.open, `${vector.file}: ${vector.name}`, () => {
      for (const outcome of outcomesOf(Validator, vector)) {
        const got = comparableToOpen({ message: outcome.message, order: outcome.order, ...outcome }, vector.expect);
        assert.deepEqual(got, vector.expect);
      }
    });
  }
}

test("hashes are those that are published", () => {
  const { published, own } = json("signing/hash.json");
  for (const { name, secret, input, hash, indexOrder } of [...published, ...own]) {
    assert.equal(server.sign(input, secret, { indexOrder }), hash, name);
    assert.equal(common.sign(JSON.stringify(input), secret, { indexOrder }), hash, name);
    const body = server.toForm(input, secret, { indexOrder });
    assert.equal(new URLSearchParams(body).get("params[HASH]"), hash, name);
    assert.equal(server.sign(body, secret, { indexOrder }), hash, name);
  }
});

const { secret, expected, genuine, attacks } = json("signing/attacks.json");

/** The codes of the errors of a notification. */
function errors(one) {
  const options = { expected: one.expected ?? expected, today: "2026-11-22" };
  const outcomes = [
    server.verify(one.body, secret, options),
    new server.Validator(FRANCE).verify(one.body, secret, options),
    common.verify(one.body, secret, options),
  ];
  const codes = outcomes.map(({ valid, issues }) => {
    const codes = issues.filter(({ severity }) => severity === "error").map(({ code }) => code);
    assert.equal(valid, codes.length === 0);
    return codes;
  });
  assert.deepEqual(codes[1], codes[0]);
  assert.deepEqual(codes[2], codes[0]);
  return codes[0];
}

test("every attack is refused by its codes, and what is genuine passes", () => {
  assert.ok(attacks.length >= 30);
  const isClosed = ({ open }) => open === undefined;
  for (const attack of attacks.filter(isClosed)) assert.deepEqual(errors(attack), attack.codes, attack.name);
  for (const one of genuine.filter(isClosed)) {
    assert.deepEqual(errors(one), [], one.name);
    const { valid, message } = server.verify(new URLSearchParams(one.body), secret, { today: "2026-11-22" });
    assert.deepEqual([valid, message], [true, "authorization-notification"], one.name);
  }
});

for (const { open, ...one } of [...genuine, ...attacks].filter(({ open }) => open !== undefined)) {
  expectedToFail(open, one.name, () => assert.deepEqual(errors(one), one.codes ?? []));
}

test("every example of the document is checked, signed, encoded and read again", () => {
  const examples = [
    ["authorization", "france", "authorization"],
    ["capture", "france", "capture"],
    ["refund", "france", "refund"],
    ["travel", "travel", "authorization"],
    ["travel", "travel", "capture"],
  ];
  for (const [file, profile, message] of examples) {
    const validator = new server.Validator(loadProfile(profile));
    const options = { today: "2017-06-18", stage: "draft", message };
    const first = validator.validateMessage(text(`../examples/orders/${file}.form`), options);
    assert.ok(first.valid, file);
    const body = server.toForm(first.order, "a secret for tests", { message });
    assert.ok(body.startsWith(`method=${message}&params[`), body);
    const second = validator.validateMessage(body, options);
    assert.deepEqual(second.changes, []);
    const hash = server.sign(first.order, "a secret for tests", { message });
    assert.deepEqual(second.order, { ...first.order, HASH: hash });
    assert.equal(server.sign(body, "a secret for tests", { message }), hash);
  }
});

test("the page of a redirection is decoded", () => {
  const answer = { EXECCODE: "0002", OPERATIONTYPE: "authorization", TRANSACTIONID: "A1", REDIRECTHTML: btoa("<form></form>") };
  const { valid, derived, message } = new server.Validator(FRANCE).validateMessage(answer);
  assert.deepEqual([valid, message, derived.redirectHtml], [true, "authorization-result", "<form></form>"]);
});

test("the outcome of a check is no message: its order is", () => {
  const outcome = new server.Validator(FRANCE).validate({ AMOUNT: 60_000 });
  for (const call of [() => server.toForm(outcome, "Zephyrine"), () => server.sign(outcome, "Zephyrine")]) {
    assert.throws(call, { code: "usage", message: "`message` is the outcome of a check: give its `order`" });
  }
});

test("misuse is a usage error that shows no secret", () => {
  const secrets = ["", undefined, null, 42, "a\0b", "\ud800"];
  for (const secret of secrets) {
    for (const call of [() => server.sign({}, secret), () => server.verify("A=1", secret)]) {
      assert.throws(call, (error) => error.code === "usage" && /`secret`/.test(error.message));
    }
  }
  const wrong = [
    () => server.sign({}, "s", { message: "payment" }),
    () => server.sign({}, "s", { indexOrder: "up" }),
    () => server.sign({}, "s", { profile: {} }),
    () => server.sign("AMOUNT=1&AMOUNT=2", "Zephyrine"),
    () => server.sign(42, "Zephyrine"),
    () => server.toForm(null, "Zephyrine"),
    () => server.verify(undefined, "Zephyrine"),
    () => server.verify(() => "A=1", "Zephyrine"),
    () => server.verify("A=1", []),
    () => server.verify("A=1", {}),
    () => server.verify("A=1", { apiKeys: { k: "" } }),
    () => server.verify("A=1", { secret: "Zephyrine" }),
    () => server.verify("A=1", "Zephyrine", { expected: { ORDER: "1" } }),
    () => server.verify("A=1", "Zephyrine", { expected: "1234" }),
    () => server.verify("A=1", "Zephyrine", { message: "capture" }),
  ];
  for (const call of wrong) {
    assert.throws(call, (error) => error.code === "usage" && !error.message.includes("Zephyrine"), call.toString());
  }
});

test("sentences of servers come in the language that is asked for, else in English", async () => {
  const { issues } = server.verify(`OPERATIONTYPE=capture&HASH=${"0".repeat(64)}`, "s", { locale: spanish });
  const say = (wanted, name) => issues.find(({ code, parameter }) => code === wanted && parameter === name).message;
  assert.equal(say("missing-parameter", "AMOUNT"), "Indique el importe.");
  assert.equal(say("missing-parameter", "TRANSACTIONID"), "Indique el número de transacción.");
  assert.match(say("hash-mismatch", "HASH"), /secreto/);
  // A module of an older version, or one of the caller's own.
  const { templates, ...rest } = spanish;
  const other = server.verify(`HASH=${"0".repeat(64)}`, "s", { locale: { ...rest, templates, language: "xx" } });
  assert.match(other.issues.find(({ code }) => code === "hash-mismatch").message, /secret/);
});

test("a language whose getters check something else disturbs no answer", () => {
  const nosy = (language) =>
    new Proxy(language, {
      get(target, key) {
        new server.Validator({ country: "ES" }).validate({ AMOUNT: "1", BILLINGCITY: " Málaga " }, { stage: "draft" });
        return target[key];
      },
    });
  const answer = { OPERATIONTYPE: "payment", EXECCODE: "0001", REDIRECTHTML: "PGh0bWw+", AMOUNT: "q" };
  const options = { message: "authorization-result", today: "2026-11-22" };
  const plain = new server.Validator({ country: "FR" }).validateMessage(answer, { ...options, locale: spanish });
  const disturbed = new server.Validator({ country: "FR" }).validateMessage(answer, { ...options, locale: nosy(spanish) });
  assert.equal(plain.derived.redirectHtml, "<html>");
  assert.deepEqual(disturbed, plain);
});

test("a getter of a message may itself check and sign", () => {
  const nested = {
    get TRANSACTIONID() {
      return server.sign({ A: 1 }, "inner").slice(0, 8);
    },
    OPERATIONTYPE: "capture",
  };
  const plain = { TRANSACTIONID: server.sign({ A: 1 }, "inner").slice(0, 8), OPERATIONTYPE: "capture" };
  assert.equal(server.sign(nested, "outer"), server.sign(plain, "outer"));
});

test("a polluted Object.prototype is nobody's option", () => {
  const polluted = { stage: "draft", part: "shop", message: "refund", expected: {}, indexOrder: "text", language: "fr", birthName: "x" };
  const { Validator, sign, toOneyPurchase } = server;
  const message = { OPERATIONTYPE: "capture" };
  const ask = () => [
    new Validator(FRANCE).validateMessage(message, { today: "2026-11-22" }).issues.map(({ code }) => code),
    new Validator(FRANCE).verify(message, "secret").issues.map(({ code }) => code),
    sign(message, "secret"),
    toOneyPurchase({ AMOUNT: 60_000 }, FRANCE, { today: "2026-11-22" }),
  ];
  const clean = ask();
  assert.deepEqual(whilePolluted(polluted, ask), clean);
});

test("bytes of a notification are read like its text; several secrets and those of API keys", () => {
  const key = "a688b3a1-d227-4cdd-9454-5d7cfcc74ef9";
  const signed = (message, secret) => ({ ...message, HASH: server.sign(message, secret, { message: "authorization-notification" }) });
  const notification = { AMOUNT: "60000", EXECCODE: "0000", IDENTIFIER: "I", OPERATIONTYPE: "authorization", ORDERID: "1", VERSION: "3.0" };
  const forged = (message, secrets) => server.verify(message, secrets, { today: "2026-11-22" }).issues.some(({ code }) => code === "hash-mismatch");

  const body = String(new URLSearchParams(signed(notification, "new")));
  const bytes = new TextEncoder().encode(body);
  for (const message of [body, bytes, Buffer.from(body), bytes.buffer, `\ufeff${body}`, `?${body}`, Buffer.from(JSON.stringify(signed(notification, "new")))]) {
    assert.equal(forged(message, "new"), false);
    assert.equal(forged(message, "former"), true);
    assert.equal(forged(message, ["former", "new"]), false);
    assert.equal(forged(message, { account: ["former", "new"], apiKeys: { [key]: "k" } }), false);
  }

  const withKey = signed({ ...notification, APIKEYID: key }, "k");
  assert.equal(forged(withKey, { account: "new", apiKeys: { [key]: ["other", "k"] } }), false);
  // The account's secret is none of this key's.
  assert.equal(forged(signed({ ...notification, APIKEYID: key }, "new"), { account: "new", apiKeys: { [key]: "k" } }), true);
  assert.equal(forged(signed({ ...notification, APIKEYID: "another" }, "new"), { account: "new", apiKeys: { [key]: "k" } }), false);
  assert.equal(forged(withKey, "k"), false);
});
