// The example servers of pkg/examples, as they are, with real requests over loopback.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";
import { after, before, test } from "node:test";
import { FRAMEWORKS, post as postTo, startServers } from "./servers.mjs";

const form = readFileSync(new URL("../../examples/orders/authorization.form", import.meta.url), "utf8").trim();
const FORM = "application/x-www-form-urlencoded";
const LIMIT = 4 * 1024 * 1024;

let servers;
let listen;
let express;
let oneyRules;
let Validator;

before(async () => {
  servers = await startServers();
  ({ listen } = servers);
  ({ default: express } = await import("express"));
  ({ oneyRules } = await servers.load("node_modules/oney-rules/dist/express.js"));
  ({ Validator } = await servers.load("node_modules/oney-rules/dist/server/node.js"));
});

after(() => servers.close());

const post = (name, ...request) => postTo(servers.ports[name], ...request);

/** One answer for all frameworks, and for the extractor of the Rust crate (tests/axum.rs). */
const MISTAKES = { BILLINGCITY: "x".repeat(33), CART: [{ QUANTITY: 1 }, { "no/such~key": 1, QUANTITY: "many" }] };

/** What a customer fills in. */
const FILLED = {
  civility: "1", first_name: "Jean", last_name: "Dupont", address1: "12 rue de la Paix", address2: "Bât B", postcode: "75002", city: "Paris",
  country: "FR", phone_prefix: "33", phone: "6 98 76 54 32", birth_year: "1980", birth_month: "2", birth_day: "3", email: "jean@example.com",
};

for (const name of FRAMEWORKS) {
  test(`${name}: a form without JavaScript is answered with its page and the errors at its fields, or goes on`, async () => {
    const url = `http://127.0.0.1:${servers.ports[name]}/checkout`;
    const send = async (values) => {
      const response = await fetch(url, { method: "POST", body: new URLSearchParams(values) });
      return [response.status, response.headers.get("content-type").split(";")[0], await response.text()];
    };
    const empty = await (await fetch(url)).text();
    assert.match(empty, /<input id="first_name" name="first_name" value=""/);
    const [status, type, page] = await send({ ...FILLED, first_name: "\"><script>", city: "", phone: "12", AMOUNT: "1", _csrf: "5f1c" });
    assert.deepEqual([status, type], [422, "text/html"]);
    assert.match(page, /value="&#34;&#62;&#60;script&#62;"/);
    assert.match(page, /value="12 rue de la Paix"/);
    for (const field of ["first_name", "city", "phone"]) assert.match(page, new RegExp(`<p id="${field}-message">[^<]`));
    for (const field of ["address1", "phone_prefix"]) assert.match(page, new RegExp(`<p id="${field}-message"></p>`));
    assert.match(page, /<ul id="errors" tabindex="-1" hidden><\/ul>/);
    const [sent, plain, body] = await send({ ...FILLED, AMOUNT: "1", IDENTIFIER: "mine", _csrf: "5f1c", pay: "1", password: "secret" });
    assert.deepEqual([sent, plain], [200, "text/plain"]);
    const parameters = Object.fromEntries(new URLSearchParams(body));
    assert.deepEqual(
      ["AMOUNT", "IDENTIFIER", "BILLINGADDRESS", "SHIPTOADDRESS", "BILLINGMOBILEPHONE", "CLIENTDOB"].map((key) => parameters[`params[${key}]`]),
      ["60000", "YOUR_IDENTIFIER", "12 rue de la Paix Bât B", "12 rue de la Paix Bât B", "33698765432", "1980-02-03"],
    );
    assert.match(parameters["params[HASH]"], /^[0-9a-f]{64}$/);
    assert.doesNotMatch(body, /csrf|secret|\[pay\]/);
  });

  test(`${name}: the documented order comes through in normal form, as a form and as JSON`, async () => {
    const asForm = await post(name, form, FORM);
    assert.equal(asForm.status, 201);
    assert.equal(asForm.body.AMOUNT, 60_000);
    const asJson = await post(name, JSON.stringify(asForm.body), "application/json; charset=utf-8");
    assert.deepEqual(asJson, asForm);
  });

  test(`${name}: an order with mistakes is answered with problem details`, async () => {
    const { status, type, body } = await post(name, JSON.stringify(MISTAKES), "application/json");
    assert.equal(status, 422);
    assert.equal(type, "application/problem+json");
    const { errors, ...details } = body;
    assert.deepEqual(details, {
      type: "about:blank",
      title: "Unprocessable Content",
      status: 422,
      detail: `The order has ${errors.length} mistakes.`,
    });
    const at = (pointer) => errors.find((error) => error.pointer === pointer);
    assert.deepEqual(at("#/BILLINGCITY"), {
      pointer: "#/BILLINGCITY",
      code: "too-long",
      detail: at("#/BILLINGCITY").detail,
      params: { max: 32, length: 33 },
    });
    assert.equal(at("#/CART/1/QUANTITY").code, "not-an-integer");
    assert.equal(at("#/CART/1").code, "unknown-parameter");
    assert.equal(at("#/BILLINGADDRESS").code, "missing-parameter");
    assert.ok(!JSON.stringify(body).includes("xxxxx") && !JSON.stringify(body).includes("such~"));
  });

  test(`${name}: what is no order is the client's mistake, too`, async () => {
    const refused = async (...request) => {
      const { status, type } = await post(name, ...request);
      assert.equal(type, "application/problem+json");
      return status;
    };
    assert.equal(await refused("{", "application/json"), 400);
    assert.equal(await refused("[]", "application/json"), 400);
    assert.equal(await refused("AMOUNT", "text/csv"), 415);
  });
}

test("express: the middleware reads no more than it must, and nothing that is packed or no text", async () => {
  assert.equal((await post("express", "x".repeat(LIMIT + 1), FORM)).status, 413);
  assert.equal((await post("express", "{}", "application/json", { "content-encoding": "gzip" })).status, 415);
  assert.equal((await post("express", Buffer.from([0x7b, 0xff, 0x7d]), "application/json")).status, 400);
});

test("express: behind each body parser the answer is the same", async () => {
  const wanted = await post("express", form, FORM);
  const parsers = [
    express.urlencoded({ extended: true, parameterLimit: 10_000 }),
    express.urlencoded({ extended: false }),
    express.text({ type: FORM }),
  ];
  for (const [index, parser] of parsers.entries()) {
    const app = express().use(parser).post("/orders", oneyRules(new Validator({ country: "FR" }), { part: "customer" }), (request, response) => {
      response.status(201).json(request.oney.order);
    });
    await listen(`parser ${index}`, createServer(app));
    assert.deepEqual(await post(`parser ${index}`, form, FORM), wanted, `parser ${index}`);
  }
  const json = express().use(express.json()).post("/orders", oneyRules(new Validator({ country: "FR" })), (request, response) => response.end());
  await listen("json", createServer(json));
  assert.equal((await post("json", "{}", "application/json")).status, 422);
});

test("express: a client that hangs up halfway disturbs nobody", async () => {
  await new Promise((resolve) => {
    const socket = connect(servers.ports.express, "127.0.0.1", () => {
      socket.write(`POST /orders HTTP/1.1\r\nhost: x\r\ncontent-type: ${FORM}\r\ncontent-length: 999\r\n\r\nparams`, () => socket.destroy());
    });
    socket.on("close", resolve);
  });
  assert.equal((await post("express", form, FORM)).status, 201);
});

test("a wrong option is said when the server starts", () => {
  assert.throws(() => oneyRules(new Validator({ country: "FR" }), { stag: "draft" }), /`stag`/);
});
