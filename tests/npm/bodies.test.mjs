// What a request may bring: bodies that are too large, that are no order, that break off. With real requests over loopback; the answer
// must arrive, be problem details, and be the same in each framework and in axum (tests/axum.rs).
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { connect } from "node:net";
import { PassThrough } from "node:stream";
import { after, before, test } from "node:test";
import { byFetch, byNode, bySocket, byWaiting } from "./senders.mjs";
import { FRAMEWORKS, post, startServers } from "./servers.mjs";

const FORM = "application/x-www-form-urlencoded";
const JSON_TYPE = "application/json";
const MIB = 1024 * 1024;
const LIMIT = 4 * MIB;
const NO_ORDER = "The body is no order: it cannot be read as its media type says.";
const NOT_UTF_8 = "The body is not UTF-8.";

let servers;
let express;
let oneyRules;
let Validator;

before(async () => {
  servers = await startServers();
  ({ default: express } = await import("express"));
  ({ oneyRules } = await servers.load("node_modules/oney-rules/dist/express.js"));
  ({ Validator } = await servers.load("node_modules/oney-rules/dist/server/node.js"));
});

after(() => servers.close());

/** An order of this many bytes with a chunk at its end. */
const padded = (size) => `{}${" ".repeat(size - 2)}`;

/** `[name, send(port)]`: each client sends more than is read. */
const SENDERS = [
  ["a socket", (port, size) => bySocket(port, { size })],
  ["a socket, chunked", (port, size) => bySocket(port, { size, isChunked: true })],
  ["a socket that wants its connection closed", (port, size) => bySocket(port, { size, more: "connection: close\r\n" })],
  ["a slow socket", (port, size) => bySocket(port, { size, delay: 1 })],
  ["a slow socket, chunked", (port, size) => bySocket(port, { size, isChunked: true, delay: 1, more: "connection: close\r\n" })],
  ["a socket that waits", (port, size) => byWaiting(port, { size, sent: 5 * MIB })],
  ["a socket that waits, chunked", (port, size) => byWaiting(port, { size, sent: 5 * MIB, isChunked: true })],
  ["Node's client", (port, size) => byNode(port, { size })],
  ["Node's client, chunked", (port, size) => byNode(port, { size, isChunked: true })],
  ["fetch", (port, size) => byFetch(port, { size })],
  ["fetch, chunked", (port, size) => byFetch(port, { size, isChunked: true })],
];

const TOO_LARGE = { type: "about:blank", title: "Content Too Large", status: 413, detail: "The body is larger than 4 MiB." };

for (const name of FRAMEWORKS) {
  test(`${name}: a client gets the refusal while it sends`, async () => {
    for (const [sender, send] of SENDERS) {
      for (let attempt = 0; attempt < 5; attempt++) {
        const answer = await send(servers.ports[name], 20 * MIB);
        assert.deepEqual(answer, { status: 413, type: "application/problem+json", body: TOO_LARGE }, sender);
      }
    }
  });

  test(`${name}: so it does where the head decides`, async () => {
    const port = servers.ports[name];
    for (const request of [{ type: "text/csv" }, { more: "content-encoding: gzip\r\n" }]) {
      const answers = [
        await bySocket(port, { ...request, size: 20 * MIB }),
        await bySocket(port, { ...request, size: 20 * MIB, isChunked: true, more: `${request.more ?? ""}connection: close\r\n` }),
        await byWaiting(port, { ...request, size: 20 * MIB, sent: 1 }),
      ];
      for (const { status, type } of answers) assert.deepEqual([status, type], [415, "application/problem+json"]);
    }
  });

  test(`${name}: a body is read up to the limit, counted in bytes`, async () => {
    const port = servers.ports[name];
    const status = async (body, type) => (await post(port, body, type)).status;
    const chunked = (body) => byNode(port, { size: body, isChunked: true });
    assert.equal(await status(padded(LIMIT), JSON_TYPE), 422);
    assert.equal(await status(padded(LIMIT + 1), JSON_TYPE), 413);
    assert.equal(await status(`AMOUNT=${"é".repeat(LIMIT / 2)}`, FORM), 413);
    assert.notEqual((await chunked(LIMIT)).status, 413);
    assert.equal((await chunked(LIMIT + 1)).status, 413);
  });

  test(`${name}: what is no order is answered with 400`, async () => {
    const order = JSON.stringify({ AMOUNT: 60_000, BILLINGCITY: "Paris" });
    const bodies = ["[]", "null", '"x"', "", "x", order.slice(0, 20), "5", "true", `[${order}]`, JSON.stringify(order), "{}{}", " "];
    const halves = [Buffer.from('{"BILLINGCITY":"\xff"}', "latin1"), Buffer.from([0x7b, 0xc3]), Buffer.from('{"A":"\xed\xa0\x80"}', "latin1")];
    for (const [list, detail] of [[bodies, NO_ORDER], [halves, NOT_UTF_8]]) {
      for (const sent of list) {
        for (const type of [JSON_TYPE, "application/problem+json; charset=utf-8"]) {
          // Fastify has no parser for the second type, but the check comes first.
          const { status, type: answered, body } = await post(servers.ports[name], sent, type);
          assert.deepEqual([status, answered, body.detail], [400, "application/problem+json", detail], String(sent));
        }
      }
    }
    for (const sent of ["", "x", "&"]) assert.equal((await post(servers.ports[name], sent, FORM)).body.detail, NO_ORDER, sent);
    assert.equal((await post(servers.ports[name], Buffer.from("AMOUNT=\xff", "latin1"), FORM)).body.detail, NOT_UTF_8);
  });

  test(`${name}: parameters that stand twice in JSON are seen`, async () => {
    const { body } = await post(servers.ports[name], '{"AMOUNT":1,"AMOUNT":2}', JSON_TYPE);
    assert.ok(body.errors.some(({ code }) => code === "duplicate-parameter"));
  });

  test(`${name}: a request without a media type, or with a byte order mark`, async () => {
    assert.equal((await post(servers.ports[name], Buffer.from("{}"))).status, 415);
    assert.equal((await post(servers.ports[name], "\ufeff{}", JSON_TYPE)).status, 422);
  });

  test(`${name}: a client that hangs up, or breaks the protocol, disturbs nobody`, async () => {
    const port = servers.ports[name];
    const start = (rest) => `POST /orders HTTP/1.1\r\nhost: x\r\ncontent-type: ${JSON_TYPE}\r\n${rest}`;
    const requests = [
      start("content-length: 999\r\n\r\n{"),
      start("content-length: 999\r\n\r\n"),
      start("transfer-encoding: chunked\r\n\r\n5\r\n{    \r\n"),
      start("transfer-encoding: chunked\r\n\r\nzz\r\n"),
      start("transfer-encoding: chunked\r\n\r\n2\r\n{}"),
      start(`content-length: ${LIMIT * 2}\r\n\r\n{`),
      start(`transfer-encoding: chunked\r\n\r\n${(LIMIT * 2).toString(16)}\r\n${" ".repeat(LIMIT + 1)}`),
      start("content-length: 2\r\ncontent-encoding: gzip\r\n\r\n{"),
    ];
    for (const request of requests) {
      for (const end of ["destroy", "end", "resetAndDestroy"]) {
        await new Promise((resolve) => {
          const socket = connect(port, "127.0.0.1", () => socket.write(request, () => setTimeout(() => socket[end](), 5)));
          socket.on("error", () => {}).on("close", resolve).resume();
        });
      }
    }
    assert.equal((await post(port, "{}", JSON_TYPE)).status, 422);
  });
}

test("Hono without a server: plain requests and their streams", async () => {
  const { hono } = servers;
  const ask = async (body, headers = { "content-type": JSON_TYPE }) => {
    const response = await hono.fetch(new Request("http://shop.example/orders", { method: "POST", body, headers, duplex: "half" }));
    assert.equal(response.headers.get("content-type"), "application/problem+json");
    return { status: response.status, body: await response.json() };
  };
  let pulls = 0;
  const endless = () => new ReadableStream({ pull: (controller) => (pulls++, controller.enqueue(new Uint8Array(64 * 1024))) });
  assert.deepEqual(await ask(endless()), { status: 413, body: TOO_LARGE });
  const failing = new ReadableStream({ pull: (controller) => controller.error(new Error("Jeanne")) });
  assert.deepEqual(await ask(failing), {
    status: 400,
    body: { type: "about:blank", title: "Bad Request", status: 400, detail: "The body cannot be read to its end." },
  });
  assert.equal((await ask("{}", { "content-type": "text/plain" })).status, 415);
  assert.equal((await ask(Buffer.from("{\xff}", "latin1"))).body.detail, NOT_UTF_8);
  assert.equal((await ask(padded(LIMIT))).status, 422);
  // What is not kept is read and dropped within limits, too.
  await new Promise((resolve) => setTimeout(resolve, 200));
  const after = pulls;
  await new Promise((resolve) => setTimeout(resolve, 100));
  assert.ok(pulls === after && pulls <= 261 * 16, `${pulls}`);
});

test("Hono: the handler and other middlewares find the body", async () => {
  const { Hono } = await import("hono");
  const { oneyRules } = await servers.load("node_modules/oney-rules/dist/hono.js");
  const text = '{"AMOUNT":"60000"}';
  const rules = oneyRules(new Validator({ country: "FR" }), { stage: "draft" });
  const before = { none: async () => {}, text: (c) => c.req.text(), json: (c) => c.req.json() };
  for (const [name, read] of Object.entries(before)) {
    const app = new Hono().post("/", async (c, next) => (await read(c), next()), rules, async (c) => c.json([await c.req.json(), await c.req.text()]));
    const response = await app.request("/", { method: "POST", body: text, headers: { "content-type": JSON_TYPE } });
    assert.deepEqual(await response.json(), [JSON.parse(text), text], name);
  }
  const inside = new Hono().post("/", async (c, next) => (await c.req.json(), next()), rules, (c) => c.text("no"));
  const twice = await inside.request("/", { method: "POST", body: JSON.stringify(text), headers: { "content-type": JSON_TYPE } });
  assert.equal(twice.status, 400);
});

/** A server with a middleware in front; `taken` is what it leaves as the body. */
async function behind(name, ...parsers) {
  const rules = oneyRules(new Validator({ country: "FR" }), { stage: "draft" });
  const app = express().use(...parsers).post("/orders", rules, (request, response) => response.status(201).json(request.oney.order));
  app.use((error, request, response, next) => response.status(500).json({ detail: error.message }));
  await servers.listen(name, createServer(app));
  return (body, type = JSON_TYPE) => post(servers.ports[name], body, type);
}

test("express: bytes of a parser are read as the body itself", async () => {
  const ask = await behind("raw", express.raw({ type: "*/*", limit: "10mb" }));
  const own = await behind("own", (request, response, next) => next());
  for (const [body, type] of [
    ['{"AMOUNT":60000}', JSON_TYPE],
    ["params[AMOUNT]=60000&BILLINGCITY=Paris", FORM],
    ['{"AMOUNT":1,"AMOUNT":2}', JSON_TYPE],
    ['{"0":123,"1":34}', JSON_TYPE],
    ["{", JSON_TYPE],
    ["[]", JSON_TYPE],
    ['"{}"', JSON_TYPE],
    [Buffer.from([0x7b, 0xff, 0x7d]), JSON_TYPE],
    [Buffer.from("AMOUNT=\xff", "latin1"), FORM],
    ["{}", "text/plain"],
    [padded(LIMIT), JSON_TYPE],
    [padded(LIMIT + 1), JSON_TYPE],
  ]) {
    assert.deepEqual(await ask(body, type), await own(body, type), `${String(body).slice(0, 40)} ${type}`);
  }
});

test("express: other bodies that a middleware may leave", async () => {
  let left;
  const ask = await behind("left", (request, response, next) => {
    request.resume().on("end", () => {
      request.body = left;
      next();
    });
  });
  const bytes = new TextEncoder().encode('{"AMOUNT":60000}');
  const copy = (Type) => new Type(bytes.slice().buffer);
  for (left of [bytes, copy(Uint16Array), copy(DataView), bytes.slice().buffer, Buffer.from(bytes), { AMOUNT: 60_000 }]) {
    assert.deepEqual(await ask("{}"), { status: 201, type: "application/json; charset=utf-8", body: { AMOUNT: 60_000 } });
  }
  const order = '{"AMOUNT":60000}';
  for (left of [order, JSON.stringify(order), [], [order], null, 5, true, "", new Uint8Array(0), new Map([["AMOUNT", 1]]), new URLSearchParams("AMOUNT=1")]) {
    const { status, body } = await ask("{}");
    assert.deepEqual([status, body.detail], [400, NO_ORDER], String(left));
  }
  for (left of ["AMOUNT=60000", new URLSearchParams("AMOUNT=60000"), { params: { AMOUNT: "60000" } }, { AMOUNT: ["60000"] }, { AMOUNT: 60_000 }]) {
    assert.equal((await ask("AMOUNT=1", FORM)).status, 201, JSON.stringify(left));
  }
  let deep = "x";
  for (let i = 0; i < 100_000; i++) deep = { a: deep };
  const cycle = {};
  cycle.a = cycle;
  for (left of [{ deep }, cycle, { AMOUNT: "6", list: [[[[deep]]]] }]) assert.equal((await ask("AMOUNT=1", FORM)).status, 422);
  for (left of [null, [], {}, "", 5]) assert.equal((await ask("AMOUNT=1", FORM)).status, 400, String(left));
});

test("express: a body that a parser has not read is read, one that is gone is the program's mistake", async () => {
  // As the parsers of Express 4 do with types that are not theirs.
  const four = await behind("four", (request, response, next) => {
    request.body = {};
    next();
  });
  assert.equal((await four("params[AMOUNT]=60000", FORM)).status, 201);
  assert.equal((await four("{}")).status, 201);
  const gone = await behind("gone", (request, response, next) => request.resume().on("end", () => next()));
  const { status, body } = await gone("{}");
  assert.deepEqual([status, /request\.body/.test(body.detail)], [500, true]);
});

/** A request and a response without a server. */
function fake(headers) {
  const request = Object.assign(new PassThrough(), { headers, complete: false });
  const response = Object.assign(new PassThrough(), { statusCode: 200, headersSent: false, setHeader() {} });
  return { request, response };
}

test("express: errors of a request's stream end the request, not the process", async () => {
  const rules = oneyRules(new Validator({ country: "FR" }));
  const codes = ["ECONNRESET", "ERR_STREAM_PREMATURE_CLOSE", "EPIPE", undefined];
  for (const code of codes) {
    for (const isBefore of [true, false]) {
      const { request, response } = fake({ "content-type": JSON_TYPE });
      const error = Object.assign(new Error("Jeanne"), { code });
      const next = () => assert.fail("the handler has nothing to handle");
      if (isBefore) request.destroy(error).on("error", () => {});
      rules(request, response, next);
      request.write("{");
      if (!isBefore) request.destroy(error);
      let text = "";
      for await (const chunk of response) text += chunk;
      assert.equal(response.statusCode, 400);
      assert.equal(JSON.parse(text).detail, "The body cannot be read to its end.");
      assert.ok(!text.includes("Jeanne"));
    }
  }
});

test("express: who has been answered already is not answered again", async () => {
  const rules = oneyRules(new Validator({ country: "FR" }));
  for (const state of [{ headersSent: true }, { destroyed: true }]) {
    const { request, response } = fake({ "content-type": "text/csv" });
    for (const [key, value] of Object.entries(state)) Object.defineProperty(response, key, { value });
    response.setHeader = () => assert.fail("an answer");
    rules(request, response, () => assert.fail("the handler"));
  }
});
