// What a server component or a server function of React hands to a page: plain data, of which React would warn otherwise.
import assert from "node:assert/strict";
import { test } from "node:test";
import { modules } from "./modules.mjs";

for (const [name, Validator] of Object.entries(modules)) {
  test(`${name}: an outcome is plain data`, () => {
    const outcome = new Validator({ country: "FR" }).validate({ BILLINGCITY: " Paris " }, { stage: "draft" });
    const members = Object.entries(Object.getOwnPropertyDescriptors(outcome));
    assert.deepEqual(Reflect.ownKeys(outcome), ["valid", "issues", "changes", "order", "derived"]);
    for (const [member, { value, get }] of members) assert.ok(value !== undefined && get === undefined, member);
    assert.equal(Object.getPrototypeOf(outcome), Object.prototype);
  });
}
