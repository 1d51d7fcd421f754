// The module of pages has no readers of JSON and of form bodies: JavaScript reads them there, and must find what the core finds
// on servers. It knows no columns either: what it answers is what servers answer without that trick.
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inspect } from "node:util";
import { Worker } from "node:worker_threads";
import parameters from "../../pkg/dist/catalogue.js";
import { Validator } from "../../pkg/dist/server/node.js";
import { answers } from "./reading-answers.mjs";

const [FORM, TRAVEL] = ["authorization", "travel"].map((name) =>
  readFileSync(new URL(`../../examples/orders/${name}.form`, import.meta.url), "utf8"),
);
const S2 = JSON.stringify(new Validator({ country: "FR" }).validateForm(FORM).order, null, 1);
const DEEP = (levels) => `{"BILLINGTOWN":${"[".repeat(levels)}${"]".repeat(levels)},"AMOUNT":60000}`;

const JSON_TEXTS = [
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
  '{"CART":[{"PRICE":1}],"CART":[{"NAME":"x"}]}',
  '{"CART":[{"PRICE":1},{}],"CART":[{}]}',
  '{"CART":[{},{}],"CART":[{}]}',
  '{"CART":[{"PRICE":1}],"CART":[]}',
  '{"CART":[{"PRICE":1}],"CART":null}',
  '{"CART":[[],{}]}',
  '{"CART":[{"PRICE":"1"},{"PRICE":""},{"NAME":null}],"TRAVELLEGS":[]}',
  '{"params":{"AMOUNT":1},"method":"payment"}',
  '{"method":"payment","AMOUNT":"1"}',
  '{"\\u0041MOUNT":"1","BILLINGCOUNTRY":"fr","BILLINGCITY":""}',
  '{"__proto__":{"AMOUNT":1},"AMOUNT":1}',
  '{"AMOUNT":5e-324,"ORDERID":12345678901234567890}',
  '{"BILLINGTOWN":{"a":{"b":{}}},"params":{"AMOUNT":1}}',
  "\ufeff{}",
  ...[5, 6, 7, 8, 9, 40].map(DEEP),
  `{"BILLINGTOWN":${'{"a":'.repeat(9)}1${"}".repeat(9)}}`,
  "[".repeat(100_000),
  `{"BILLINGCITY":"${"x".repeat(1024 * 1024)}"}`,
  `{"BILLINGCITY":"${"é".repeat(600_000)}"}`,
];

const FORMS = [
  FORM,
  TRAVEL,
  "",
  "&",
  "=",
  "=&=",
  "AMOUNT",
  "AMOUNT=",
  "AMOUNT=60000",
  " \n AMOUNT=60000 \t",
  "\u00a0AMOUNT=60000\u00a0",
  "AMOUNT=1&AMOUNT=2",
  "params[AMOUNT]=60000&params%5BCART%5D%5B0%5D%5BPRICE%5D=1&method=payment",
  "params[CART][1][PRICE]=1&params[CART][0][PRICE]=2&CART[x][PRICE]=3&CART[0]=4&CART=5",
  "BILLINGCITY=a+b%20c%C3%A9%2B",
  ...["%", "%4", "%zz", "%C3", "%FF", "%ED%A0%80", "%C0%80", "%00"].map((broken) => `BILLINGCITY=${broken}&AMOUNT=60000`),
  "%ff=1&AMOUNT=2",
  `params${"[a]".repeat(12)}=1`,
  "a[b=1&a]b[=2&[]=3&AMOUNT[]=4&[AMOUNT]=5",
  "curl --data AMOUNT=60000",
  "$AMOUNT=1&-d=2",
  `BILLINGCITY=${"x".repeat(1024 * 1024)}`,
  `BILLINGCITY=${"é".repeat(600_000)}`,
  `BILLINGCITY=${"é".repeat(400_000)}`,
];

const JSON_PIECES = [..."{}[]:,\"\\ \n0123456789-+.eEtfn/é😀\0", "\\u", "\\ud800", "null", '"":', "[[", "}}"];
const FORM_PIECES = [..."&=%+[]'\"\\ \n$-é😀\0", "%C3", "%5B", "CART[0]", "params["];

/** With a seed, so that a failure can be repeated. */
function random() {
  let seed = 20261122;
  return (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
}

/** Carts whose lines have much in common, also members that are there twice. */
function carts(count) {
  const next = random();
  const one = (items) => items[next(items.length)];
  const members = ['"NAME":"a"', '"NAME":"a"', '"NAME":"b"', '"PRICE":1', '"PRICE":12', '"PRICE": 1', '"PRICE":1 ', '"NAME":"\\u0061"'];
  const others = ['"NAME":null', '"NAME":["a"]', '"X":1', '"\\u004eAME":"c"', '"PRICE":1.0', '"NAME":"\\ud800"', '"BRAND":{"a":1}'];
  const some = (length, item) => Array.from({ length: next(length) }, item).join(one([",", ", ", "\n,"]));
  const line = () => (next(9) ? `{${some(5, () => one(next(5) ? members : others))}}` : one(["1", "[]", '"a"']));
  const list = () => `"${one(["CART", "CART", "TRAVELLEGS"])}":[${some(5, line)}]`;
  return Array.from({ length: count }, () => `{${some(4, list)}}`);
}

/** A text with a few characters taken out, put in or doubled. */
function damaged(texts, pieces, count) {
  const next = random();
  return Array.from({ length: count }, () => {
    let text = texts[next(texts.length)];
    for (let i = next(3); i >= 0; i--) {
      const at = next(text.length);
      text = text.slice(0, at) + pieces[next(pieces.length)] + text.slice(at + next(3));
    }
    return text;
  });
}

/** What the module of pages answers; it cannot be where the core of Node is. */
async function onPages(jobs) {
  const worker = new Worker(new URL("reading-answers.mjs", import.meta.url), { workerData: { jobs } });
  const [found] = await once(worker, "message");
  return found;
}

async function agree(method, texts) {
  return refused(texts.map((text) => [method, text, { today: "2017-06-18" }]));
}

/** How many jobs all refuse; a failure where they do not agree. */
async function refused(jobs) {
  const servers = answers(Validator, jobs);
  const pages = await onPages(jobs);
  for (const [i, job] of jobs.entries()) assert.equal(pages[i], servers[i], inspect(job).slice(0, 400));
  return servers.filter((answer) => answer.startsWith("UsageError")).length;
}

test("pages read JSON as servers do", async () => {
  const refused = await agree("validateJson", [...JSON_TEXTS, ...damaged([S2], JSON_PIECES, 4000)]);
  assert.ok(refused > 1000 && refused < 3500, `${refused} are no JSON`);
});

test("pages read carts with repeated rows and members as servers do", async () => {
  assert.equal(await agree("validateJson", carts(3000)), 0);
});

test("rules look at rows that repeat each other", async () => {
  const next = random();
  const lists = {
    CART: {
      PRICE: [1, 12],
      QUANTITY: [1, 2],
      TOTALAMOUNT: [2, 12],
      DELIVERYTYPE: ["storepickup", "carrier"],
      DELIVERYSPEED: ["express", "standard", "x"],
      DELIVERYEXPECTEDDELAY: [1, 9],
      DELIVERYEXPECTEDDATE: ["2017-06-10", "2017-06-19", undefined],
    },
    TRAVELLEGS: { RANK: [1, 2], DEPARTUREDATE: ["2017-06-19", "2017-06-20"], TRANSPORTTYPE: ["plane", "train"] },
    TRAVELSTAYS: { TYPE: ["hotel", undefined], ROOMCOUNT: [2, 0, undefined], ARRIVALDATE: ["2017-06-20", "2017-06-22"], DEPARTUREDATE: ["2017-06-21"] },
  };
  const one = (items) => items[next(items.length)];
  // A line is the one above with a value or two changed, or it is the same.
  const lines = (fields) => {
    let line = Object.fromEntries(Object.keys(fields).map((name) => [name, one(fields[name])]));
    return Array.from({ length: 1 + next(6) }, () => {
      for (let i = next(3); i > 0; i--) {
        const name = one(Object.keys(fields));
        line = { ...line, [name]: one(fields[name]) };
      }
      return line;
    });
  };
  const orders = Array.from({ length: 1000 }, () => Object.fromEntries(Object.entries(lists).map(([name, fields]) => [name, lines(fields)])));
  const options = { today: "2017-06-18" };
  const jobs = orders.flatMap((order) => [
    ["validate", order, options],
    ["validateJson", JSON.stringify(order), options],
  ]);
  assert.equal(await refused(jobs), 0);
  const codes = answers(Validator, jobs).flatMap((answer) => JSON.parse(answer).issues.map(({ code }) => code));
  const rules = ["line-total-mismatch", "delivery-in-past", "delivery-delay-mismatch", "express-too-slow", "rank-repeated", "stay-ends-before-start", "missing-room-count"];
  for (const rule of rules) assert.ok(codes.filter((code) => code === rule).length > 100, rule);
});

test("pages read form bodies as servers do", async () => {
  const one = "params[AMOUNT]=60000&params[CART][0][PRICE]=1&params[BILLINGCITY]=Saint+%C3%89tienne&params[VERSION]=3";
  const texts = [FORM, TRAVEL, one, one, "AMOUNT=5"];
  const refused = await agree("validateForm", [...FORMS, ...damaged(texts, FORM_PIECES, 4000)]);
  assert.ok(refused > 5, `${refused} are no form body`);
});

test("one parameter is answered alike on servers and pages", async () => {
  const street = "12 bis rue de la Liberté Résidence des Érables Bâtiment Crémieux Hameau de l’Étang 😀 Doré";
  const texts = ["", "x", " Paris  2 ", "mr", "YES", "12.50", "2026-11-22", "06 12 34 56 79", "75001", "fr", 'a\\b "c"', "A\nB", "é😀"];
  const values = [...texts, street, "x".repeat(39), `${"y".repeat(60)} `, 600, -1, 1.5, true, null, undefined, 10n, [], {}, "\ud800"];
  const draft = { stage: "draft", today: "2026-11-22" };
  const order = { BILLINGCOUNTRY: "be", SHIPTOCOUNTRY: "ES", AMOUNT: 5, CART: [{ PRICE: 1 }] };
  const names = [...parameters.map(({ parameter }) => parameter.replace("[X]", "[0]")), "PRICE", "CART", "BILLINGTOWN", "é"];
  const jobs = names.flatMap((name) =>
    values.flatMap((value) =>
      [draft, { today: draft.today }, { ...draft, order }].map((options) => ["validateParameter", name, value, options]),
    ),
  );
  assert.equal(await refused(jobs), 4 * 3 * values.length, "names that are none");
});
