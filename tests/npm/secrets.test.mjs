// The module that a page downloads has none of the code that touches a secret: its bytes are looked through.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const dist = new URL("../../pkg/dist/", import.meta.url);
const page = readFileSync(new URL("core_bg.wasm", dist));
const server = readFileSync(new URL("server/core_bg.wasm", dist));

/** The round constants of SHA-256 (FIPS 180-4, 4.2.2): the first parts of the cube roots of the first 64 primes. */
const CONSTANTS = [0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5];
/** Its initial state. */
const STATE = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

/** A number as it stands in data: four bytes, the lowest first, or the highest first. */
function asData(number, littleEndian) {
  const bytes = Buffer.alloc(4);
  if (littleEndian) bytes.writeUInt32LE(number);
  else bytes.writeUInt32BE(number);
  return bytes;
}

/** A number as it stands in code: `i32.const` and its signed LEB128. */
function asCode(number) {
  const bytes = [0x41];
  let rest = number | 0;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    const isLast = (rest === 0 && !(low & 0x40)) || (rest === -1 && low & 0x40);
    bytes.push(isLast ? low : low | 0x80);
    if (isLast) return Buffer.from(bytes);
  }
}

/** How many of the numbers a module holds in any notation. */
function count(module, numbers) {
  const holds = (number) => [asData(number, true), asData(number, false), asCode(number)].some((bytes) => module.includes(bytes));
  return numbers.filter(holds).length;
}

/**
 * Texts of what servers alone do: of misuse in signing and verifying, the alphabet of base64, parameters of the other messages. Issue
 * codes are none: every build knows them all.
 */
const WORDS = [
  "the secret is empty",
  "the message cannot be sent",
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
  "DESCRIPTOR",
  "EXECCODE",
  "EXTERNALENTITYID",
  "REDIRECTHTML",
  "TRANSACTIONID",
  "refund-notification",
];

test("the constants of SHA-256 are found where they are", () => {
  assert.equal(count(server, CONSTANTS), CONSTANTS.length);
  assert.equal(count(server, STATE), STATE.length);
  for (const word of WORDS) assert.ok(server.includes(word), word);
});

test("a page's module does not hash", () => {
  // Four bytes may stand somewhere by chance; two of sixteen do not.
  assert.ok(count(page, [...CONSTANTS, ...STATE]) <= 1);
});

test("a page's module knows no other message and no signature", () => {
  for (const word of WORDS) assert.ok(!page.includes(word), word);
});

test("no module of a page imports what is for servers", () => {
  const entries = ["index.browser.js", "index.slim.js", "index.sync.js"];
  const seen = new Set();
  const follow = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    const source = readFileSync(new URL(name, dist), "utf8");
    for (const [, path] of source.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+\.js)"/g)) {
      follow(new URL(path, new URL(name, dist)).pathname.slice(dist.pathname.length));
    }
  };
  entries.forEach(follow);
  assert.ok(seen.size > 8, [...seen].join());
  assert.deepEqual([...seen].filter((name) => name.startsWith("server")), []);
  assert.ok(readdirSync(new URL("server/", dist)).includes("core_bg.wasm"));
});

test("a page's sentences say nothing of secrets", () => {
  for (const file of readdirSync(new URL("locales/", dist))) {
    const source = readFileSync(new URL(`locales/${file}`, dist), "utf8");
    for (const code of ["hash-mismatch", "repeated-notification"]) assert.ok(!source.includes(code), `${file}: ${code}`);
  }
});
