// Prints answers of all modules in a process whose intrinsics are as the argument demands, before they are loaded.
import { createRequire } from "node:module";

const [state] = process.argv.slice(2);
const require = createRequire(import.meta.url);
// Node loads its streams when they are first used, and some do not load among such additions.
const print = console.log;
print(state === "");

if (state === "frozen") {
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    const { prototype } = /^[A-Z]/.test(name) && typeof globalThis[name] === "function" ? globalThis[name] : {};
    if (prototype !== undefined) Object.freeze(prototype);
  }
}
if (state === "message") {
  Object.defineProperty(Error.prototype, "message", { __proto__: null, configurable: true, get: () => "other", set() {} });
}
if (state.startsWith("early ")) {
  const value = () => "x";
  Object.defineProperty(Object.prototype, state.slice(6), { __proto__: null, value, writable: true, configurable: true });
}

const dist = "../../pkg/dist";
const loaded = [await import(`${dist}/server/node.js`), require(`${dist}/server/node.cjs`), require(`${dist}/index.cjs`)];
const draft = { stage: "draft", today: "2026-11-22" };
for (const { Validator } of loaded) {
  const validator = new Validator({ country: "FR", severity: { "cart-total-mismatch": "error" } });
  const { valid, issues, order } = validator.validate({ BILLINGCITY: " Paris ", AMOUNT: "x", CART: [{ NAME: "x" }] }, draft);
  print(valid, order.BILLINGCITY, issues.map(({ code, message }) => `${code}: ${message}`).join());
  for (const misuse of [() => validator.validate([]), () => validator.validateJson("{"), () => new Validator({}), () => validator.validate({}, { x: 1 })]) {
    try {
      misuse();
    } catch (error) {
      print(error.name, error.code, error.message, error instanceof TypeError);
    }
  }
}
