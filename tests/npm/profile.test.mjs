// What a profile says beside its checks, by both modules.
import assert from "node:assert/strict";
import { test } from "node:test";
import { modules } from "./modules.mjs";

const sold = [{ paymentOption: "facilypay-3x", min: 10000, max: 300000 }];

test("notes on a profile", () => {
  const { server: Validator, page } = modules;
  const codes = (profile) => new Validator(profile).notes.map(({ code }) => code);
  assert.deepEqual(codes({ country: "FR", businessTransactions: sold }), []);
  assert.deepEqual(codes({ country: "RO" }), ["country-not-served", "no-business-transactions"]);
  const relaxed = new Validator({ country: "FR", businessTransactions: sold, severity: { "too-long": "off", "email-typo": "off" } });
  assert.deepEqual(relaxed.notes, [{ code: "relaxed-code", message: "too-long is relaxed, but the platform refuses such orders." }]);
  // Each validator has the notes on its own profile.
  assert.deepEqual(codes({ country: "FR", businessTransactions: sold }), []);
  assert.equal(relaxed.notes.length, 1);
  assert.equal(new page({ country: "RO" }).notes, undefined);
});

for (const [name, Validator] of Object.entries(modules)) {
  test(`presence is the contract's (${name})`, () => {
    const missing = (presence, order = {}) => {
      const { issues } = new Validator({ country: "FR", presence }).validate(order, { today: "2026-11-27" });
      return issues.filter(({ code }) => code.startsWith("missing-")).map(({ parameter }) => parameter);
    };
    assert.ok(!missing({}).includes("CLIENTDOB") && missing({}).includes("BILLINGTITLE"));
    const own = missing({ CLIENTDOB: "required", BILLINGTITLE: "optional", "CART[X][BRAND]": "optional" }, { CART: [{}] });
    assert.ok(own.includes("CLIENTDOB") && !own.includes("BILLINGTITLE"));
    assert.ok(own.includes("CART[0][NAME]") && !own.includes("CART[0][BRAND]"));
    for (const presence of [{ AMOUNT: "optional" }, { CART: "optional" }, { "CART[0][BRAND]": "optional" }, { CLIENTDOB: "yes" }]) {
      assert.throws(() => new Validator({ country: "FR", presence }), { code: "usage", message: /`presence/ });
    }
  });
}
