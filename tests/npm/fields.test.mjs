// Bodies in the shop's own names, through every way into the module of servers (the vectors are those of tests/fields.rs), and through the
// middlewares.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Validator } from "../../pkg/dist/server/node.js";
import { Validator as PageValidator } from "../../pkg/dist/index.sync.js";
import { Validator as SchemaValidator } from "../../pkg/dist/schema.js";
import fr from "../../pkg/dist/locales/fr.js";
import de from "../../pkg/dist/locales/de.js";
import { FRAMEWORKS, startServers } from "./servers.mjs";

const read = (name) => JSON.parse(readFileSync(new URL(`../fields/${name}.json`, import.meta.url), "utf8"));
const { vectors } = read("forms");
const { refused } = read("maps");
const today = "2026-11-27";

/** An outcome as the vectors write it. */
function answerOf({ order, issues, changes }) {
  return {
    order,
    issues: issues.map(({ code, parameter, fields, params }) => [code, parameter, fields ?? null, params]),
    changes: changes.map(({ parameter, kind }) => [parameter, kind]),
  };
}

/** The answer as far as the vector expects something. */
function asExpected({ order, issues = [], changes }, answer) {
  const cut = answer.issues.map((issue, i) => issue.slice(0, issues[i]?.length));
  return {
    expected: { order: order ?? answer.order, issues, changes: changes ?? answer.changes },
    answer: { ...answer, issues: cut },
  };
}

// Maps of files are for the command line.
const ofForms = vectors.filter((vector) => vector.of !== "files");

for (const [host, OneValidator] of Object.entries({ server: Validator, page: PageValidator }))
for (const { name, profile = { country: "FR" }, fields, shop = {}, stage, form, json, expect } of ofForms) {
  test(`${host}: ${name}`, () => {
    const validator = new OneValidator(profile, { fields });
    const options = { today, shop, ...(stage === "final" ? { part: "customer" } : { stage: "draft" }) };
    const outcomes = [validator.validateForm(form, options)];
    // `URLSearchParams` repairs what is no UTF-8.
    if (!/%(ff|ed)/i.test(form)) outcomes.push(validator.validateForm(new URLSearchParams(form), options));
    if (json) outcomes.push(validator.validateJson(JSON.stringify(json), options), validator.validateForm(json, options));
    for (const outcome of outcomes) {
      const { expected, answer } = asExpected(expect, answerOf(outcome));
      assert.deepEqual(answer, expected);
    }
  });
}

test("a wrong map is refused when the validator is made, with the words of the other hosts", () => {
  for (const { fields, error } of refused.filter(({ text }) => text === undefined)) {
    const make = () => new Validator({ country: "FR" }, { fields });
    if (typeof fields === "object" && fields !== null && !Array.isArray(fields)) {
      assert.throws(make, { code: "usage", message: error }, JSON.stringify(fields));
    } else {
      assert.throws(make, { code: "usage", message: "`fields` must be an object of plain data" });
    }
  }
  // A page has no list of countries, and says less of three mistakes.
  const isOther = ({ fields }) => Array.isArray(fields) || /"74"|"mis"|,7\]|"unless":"b"/.test(JSON.stringify(fields));
  for (const { fields, error } of refused.filter((map) => map.text === undefined && !isOther(map))) {
    assert.throws(() => new PageValidator({ country: "FR" }, { fields }), { code: "usage", message: error });
  }
  assert.throws(() => new Validator({ country: "FR" }, { field: {} }), /unknown option `field` \(did you mean `fields`\?\)/);
});

test("a validator gives a copy of its names, and what a caller changes later has no effect", () => {
  const fields = { BILLINGCITY: "town" };
  const validator = new Validator({ country: "FR" }, { fields });
  fields.BILLINGCITY = "city";
  validator.fields.BILLINGCITY = "place";
  assert.deepEqual(validator.fields, { BILLINGCITY: "town" });
  assert.deepEqual(validator.validateForm("town=Paris", { stage: "draft", today }).order, { BILLINGCITY: "Paris" });
  assert.equal(new Validator({ country: "FR" }).fields, undefined);
});

test("what the shop knows is an object, with dates and more bytes than a body may have", () => {
  const validator = new Validator({ country: "FR" }, { fields: { BILLINGCITY: "town" } });
  for (const shop of [null, [], "AMOUNT=1", new Map()]) {
    assert.throws(() => validator.validateForm("town=Paris", { shop, today }), { code: "usage", message: /^`options\.shop` must be an object/ });
  }
  const shop = { CART: [{ DELIVERYEXPECTEDDATE: new Date("2026-12-02") }] };
  const { order } = validator.validateForm("town=Paris", { shop, stage: "draft", today });
  assert.deepEqual(order, { CART: [{ DELIVERYEXPECTEDDATE: "2026-12-02" }], BILLINGCITY: "Paris" });
  const large = validator.validateForm("town=Paris", { shop: { EXTRADATA: "x".repeat(1 << 20) }, stage: "draft", today });
  assert.equal(large.issues[0].code, "input-too-large");
  assert.throws(() => validator.validateForm("", { today }), { code: "usage" });
  assert.throws(() => validator.validateForm([], { today }), { code: "usage", message: "`body` must be an object, not an array" });
});

test("a page's reader takes time in proportion, and nothing from prototypes", () => {
  const fields = { BILLINGADDRESS: ["a", "b"], BILLINGTITLE: { from: "c", values: { 1: "mr" } } };
  const validator = new PageValidator({ country: "FR" }, { fields });
  // Half a minute, where each space was the beginning of a search.
  const spaces = `x${" ".repeat(400_000)}x`;
  assert.equal(validator.validateForm({ a: spaces, c: spaces }, { stage: "draft", today }).valid, false);
  const ask = () => {
    const mapped = new PageValidator({ country: "FR" }, { fields: { AMOUNT: "total", BILLINGCITY: "town", delivery: { sameAsBilling: true } } });
    return mapped.validateForm("total=1&town=Paris", { shop: { ORDERID: "1" }, stage: "draft", today });
  };
  const expected = ask();
  const names = ["visitor", "customer", "delivery", "values", "from", "date", "phone", "isRefused", "known", "kind", "name"];
  try {
    for (const name of names) Object.defineProperty(Object.prototype, name, { value: "x", configurable: true, enumerable: false, writable: true });
    Object.defineProperty(Array.prototype, 1, { value: "evil", configurable: true, enumerable: false, writable: true });
    assert.deepEqual(ask(), expected);
  } finally {
    for (const name of names) delete Object.prototype[name];
    delete Array.prototype[1];
  }
});

test("no profile lets a value through that its field does not offer", () => {
  const severity = Object.fromEntries(["control-character", "escaped-text", "too-long"].map((code) => [code, "off"]));
  for (const OneValidator of [Validator, PageValidator]) {
    const validator = new OneValidator({ country: "FR", severity }, { fields: { BILLINGTITLE: { from: "c", values: { 1: "mr" } } } });
    const { valid, order, issues } = validator.validateForm("c=mr", { stage: "draft", today });
    assert.deepEqual([valid, order, issues.map(({ code }) => code)], [false, { BILLINGTITLE: "mr" }, ["not-in-list"]]);
  }
});

test("what the shop does not know a customer may say", () => {
  for (const OneValidator of [Validator, PageValidator]) {
    const validator = new OneValidator({ country: "FR" }, { fields: { CLIENTEMAIL: "mail" } });
    const ask = (CLIENTEMAIL) => validator.validateForm("mail=a@example.com", { shop: { CLIENTEMAIL }, stage: "draft", today }).order;
    assert.deepEqual(ask(undefined), { CLIENTEMAIL: "a@example.com" });
    assert.deepEqual(ask(null), {});
  }
});

test("a file in a form is dropped, unless its field is in the map", () => {
  const validator = new Validator({ country: "FR" }, { fields: { BILLINGCITY: "town" } });
  const form = new FormData();
  form.append("town", "Paris");
  form.append("photo", new Blob(["x"]), "x.png");
  const { order, changes } = validator.validateForm(form, { stage: "draft", today });
  assert.deepEqual([order, changes.map(({ parameter, kind }) => [parameter, kind])], [{ BILLINGCITY: "Paris" }, [["photo", "dropped"]]]);
  form.set("town", new Blob(["x"]));
  assert.equal(validator.validateForm(form, { stage: "draft", today }).valid, false);
});

test("the schema takes the shop's names, and its issues are at them", () => {
  const fields = { BILLINGCITY: "billing[town]", BILLINGADDRESS: ["address1", "address2"] };
  const schema = new SchemaValidator({ country: "FR" }, { fields }).schema({ stage: "draft", shop: { AMOUNT: 60_000 }, today });
  const { validate } = schema["~standard"];
  assert.deepEqual(validate({ billing: { town: "Paris" }, address1: "12 rue", address2: "de la Paix", AMOUNT: 1 }), {
    value: { AMOUNT: 60_000, BILLINGCITY: "Paris", BILLINGADDRESS: "12 rue de la Paix" },
  });
  const { issues } = validate({ billing: { town: "x".repeat(33) } });
  assert.deepEqual(issues.map(({ path, fields: names, code }) => ({ path, names, code })), [
    { path: ["billing", "town"], names: ["billing[town]"], code: "too-long" },
  ]);
  for (const value of [undefined, null, "town=Paris", 7, []]) assert.equal(validate(value).issues[0].code, "wrong-type");
});

/** The random forms of tests/fields.rs with the answers of the library. */
const file = process.env.ONEY_FORMS ?? fileURLToPath(new URL("../../target/tmp/forms.jsonl", import.meta.url));
const random = readFileSync(file, "utf8").split("\n").map((line) => JSON.parse(line));

/** The issue of a large table, which the page's module does not have. */
const LACKING = "escaped-text";

/** An outcome as JSON, as far as every host has it. */
function plain({ valid, issues, changes, order, derived }) {
  return JSON.parse(JSON.stringify({ valid, issues: issues.filter(({ code }) => code !== LACKING), changes, order, derived }));
}

for (const [host, OneValidator] of Object.entries({ server: Validator, page: PageValidator, schema: SchemaValidator })) {
  test(`${host}: random forms have the answers of the library, however they come`, () => {
    assert.ok(random.length >= 200);
    for (const [number, { profile, fields, shop, stage, part, pairs, json, asForm, asJson }] of random.entries()) {
      const validator = new OneValidator(profile, { fields });
      const options = { today, stage, part, shop };
      const form = new URLSearchParams(pairs.length > 0 ? pairs : [["_csrf", "1"]]);
      const ways = [
        ["form", asForm, () => validator.validateForm(`${form}`, options)],
        ["pairs", asForm, () => validator.validateForm(form, options)],
        ["JSON", asJson, () => validator.validateJson(json, options)],
        ["object", asJson, () => validator.validateForm(JSON.parse(json), options)],
      ];
      for (const [way, expected, ask] of ways) {
        assert.deepEqual(plain(ask()), plain(expected), `form ${number} as ${way}: ${JSON.stringify({ fields, shop, pairs, json })}`);
      }
      if (host !== "schema") continue;
      const { value, issues } = validator.schema(options)["~standard"].validate(JSON.parse(json));
      const errors = asJson.issues.filter(({ severity }) => severity === "error");
      assert.deepEqual(value, asJson.valid ? asJson.order : undefined);
      assert.deepEqual(issues?.map(({ code, fields: names }) => [code, names]), asJson.valid ? undefined : errors.map(({ code, fields: names }) => [code, names]));
    }
  });
}

let servers;
before(async () => (servers = await startServers()));
after(() => servers.close());

/** Starts a server of each framework with these options, whose handler answers with the order. */
async function start(name, framework, options) {
  const { oneyRules, oneyRoute, checkedOrder } = await servers.load(`node_modules/oney-rules/dist/${framework}.js`);
  const installed = await servers.load("node_modules/oney-rules/dist/server/node.js");
  const fields = { BILLINGCITY: "town", BILLINGADDRESS: ["street[0]", "street[1]"] };
  const validator = new installed.Validator({ country: "FR" }, { fields });
  const all = { stage: "draft", today, ...options };
  if (framework === "express") {
    const { default: express } = await import("express");
    const app = express();
    if (name.endsWith("parsed")) app.use(express.urlencoded({ extended: true }), express.json());
    app.post("/orders", oneyRules(validator, all), (request, response) => response.json(checkedOrder(request).order));
    app.use((error, request, response, next) => response.status(500).json({ failed: error.message }));
    return servers.listen(name, (await import("node:http")).createServer(app));
  }
  if (framework === "fastify") {
    const { default: Fastify } = await import("fastify");
    const app = Fastify();
    app.setErrorHandler((error, request, reply) => reply.code(500).send({ failed: error.message }));
    app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (request, body, done) => done(null, body));
    const route = name.endsWith("parsed") ? { preHandler: oneyRules(validator, all) } : oneyRoute(validator, all);
    app.post("/orders", route, async (request) => checkedOrder(request).order);
    await app.ready();
    return servers.listen(name, app.server);
  }
  const { Hono } = await import("hono");
  const { getRequestListener } = await import("@hono/node-server");
  const app = new Hono().post("/orders", oneyRules(validator, all), (context) => context.json(checkedOrder(context).order));
  app.onError((error, context) => context.json({ failed: error.message }, 500));
  return servers.listen(name, (await import("node:http")).createServer(getRequestListener(app.fetch)));
}

async function ask(name, body, headers = {}) {
  const type = typeof body === "string" ? "application/x-www-form-urlencoded" : "application/json";
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const url = `http://127.0.0.1:${servers.ports[name]}/orders`;
  const response = await fetch(url, { method: "POST", body: text, headers: { "content-type": type, ...headers } });
  const answer = await response.text();
  return { status: response.status, body: /json/.test(response.headers.get("content-type")) ? JSON.parse(answer) : answer };
}

const headerOf = (request, name) => request.headers?.[name] ?? request.req.header(name);

for (const framework of FRAMEWORKS) {
  for (const kind of framework === "hono" ? ["raw"] : ["raw", "parsed"]) {
    const name = `${framework} ${kind}`;

    test(`${name}: a visitor's AMOUNT, CART and IDENTIFIER are ignored, the shop's count`, async () => {
      const shop = (request) => ({ AMOUNT: Number(headerOf(request, "x-cart")), CLIENTIP: "8.8.4.4" });
      await start(`${name}`, framework, { shop });
      await start(`${name} later, ${kind}`, framework, { shop: async (request) => shop(request) });
      const order = { AMOUNT: 60_000, CLIENTIP: "8.8.4.4", BILLINGADDRESS: "12 rue de la Paix", BILLINGCITY: "Paris" };
      const hostile = "AMOUNT=1&CART[0][PRICE]=1&IDENTIFIER=mine&CLIENTIP=1.1.1.1&_csrf=kJ8dQ2&pay=1";
      const form = `town=Paris&street[]=12+rue&street[]=de+la+Paix&${hostile}`;
      const json = { town: "Paris", street: ["12 rue", "de la Paix"], AMOUNT: 1, CART: [{ PRICE: 1 }], IDENTIFIER: "mine" };
      for (const server of [name, `${name} later, ${kind}`]) {
        for (const body of [form, json]) {
          assert.deepEqual(await ask(server, body, { "x-cart": "60000" }), { status: 200, body: order });
        }
      }
    });

    test(`${name}: problem details point to the shop's fields, in the client's language`, async () => {
      await start(`${name} details, ${kind}`, framework, { locale: [fr, de] });
      const details = async (language) => {
        const { status, body } = await ask(`${name} details, ${kind}`, `town=${"x".repeat(33)}`, { "accept-language": language });
        assert.equal(status, 422);
        const [{ pointer, fields, code }] = body.errors;
        assert.deepEqual({ pointer, fields, code }, { pointer: "#/town", fields: ["town"], code: "too-long" });
        return body.errors[0].detail;
      };
      const [french, german] = [await details("fr"), await details("de-AT, fr;q=0.5")];
      assert.notEqual(french, german);
      assert.equal(await details("cs, fr;q=0.5, de;q=0.4"), french);
      assert.equal(await details("cs"), french);
      assert.equal(await details("fr;q=0, de;q=0.1"), german);
    });

    test(`${name}: the shop answers a mistake itself, and errors of its own functions are no answers to the client`, async () => {
      const answers = {
        express: (request, response, outcome) => response.status(400).json({ at: outcome.issues[0].fields }),
        fastify: (request, reply, outcome) => reply.code(400).send({ at: outcome.issues[0].fields }),
        hono: (context, outcome) => context.json({ at: outcome.issues[0].fields }, 400),
      };
      const server = (what) => `${name} ${what}, ${kind}`;
      await start(server("own"), framework, { onInvalid: answers[framework] });
      const fails = () => {
        throw new Error("the basket is gone");
      };
      // As `Promise.reject()` does.
      const failsWithNothing = () => {
        throw undefined;
      };
      await start(server("fails with nothing"), framework, { onInvalid: failsWithNothing });
      await start(server("no shop, and no error"), framework, { shop: async () => failsWithNothing() });
      await start(server("fails"), framework, { onInvalid: fails });
      await start(server("fails later"), framework, { onInvalid: async () => fails() });
      await start(server("no shop"), framework, { shop: fails });
      await start(server("no shop later"), framework, { shop: async () => fails() });
      await start(server("wrong shop"), framework, { shop: () => null });
      const wrong = `town=${"x".repeat(33)}`;
      assert.deepEqual(await ask(server("own"), wrong), { status: 400, body: { at: ["town"] } });
      assert.deepEqual(await ask(server("own"), "town=Paris"), { status: 200, body: { BILLINGCITY: "Paris" } });
      // What is no order is no mistake of the customer; the parser of Express makes an empty field of it.
      assert.equal((await ask(server("own"), "town")).status, name === "express parsed" ? 200 : 400);
      for (const what of ["fails", "fails later", "no shop", "no shop later"]) {
        assert.deepEqual(await ask(server(what), wrong), { status: 500, body: { failed: "the basket is gone" } }, what);
      }
      for (const what of ["fails with nothing", "no shop, and no error"]) {
        const failed = { failed: "a function of the shop failed without an error" };
        assert.deepEqual(await ask(server(what), wrong), { status: 500, body: failed }, what);
      }
      const { status, body } = await ask(server("wrong shop"), "town=Paris");
      assert.equal(status, 500);
      assert.match(body.failed, /^`options\.shop` must be an object/);
    });
  }

  test(`${framework}: a wrong option is refused when the server starts`, async () => {
    await assert.rejects(start("never", framework, { shop: {} }), /option `shop` must be a function/);
    await assert.rejects(start("never", framework, { onInvalid: "page" }), /option `onInvalid` must be a function/);
    await assert.rejects(start("never", framework, { locale: [] }), /option `locale` has no language/);
    await assert.rejects(start("never", framework, { locale: [fr, "xx"] }), /`locale`/);
    await assert.rejects(start("never", framework, { stag: "draft" }), /unknown option `stag`/);
  });
}
