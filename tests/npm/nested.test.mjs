// A getter of an order may have another order checked, or read what came of one: the core has room for one input, and each must come
// out as if it had been alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { modules } from "./modules.mjs";

const draft = { stage: "draft", today: "2026-11-22" };

for (const [name, Validator] of Object.entries(modules)) {
  const validator = new Validator({ country: "FR" });

  test(`${name}: an order whose getter checks another order is checked as it is`, () => {
    const other = new Validator({ country: "ES" });
    const plain = { BILLINGCITY: "Paris", BILLINGCOUNTRY: "FR", CART: [{ NAME: "Laser printer" }], SHIPTOCITY: "Nîmes" };
    const nosy = {
      BILLINGCITY: "Paris",
      get BILLINGCOUNTRY() {
        assert.equal(other.validate({ BILLINGCOUNTRY: "ES", DESCRIPTION: "x".repeat(500) }, draft).valid, true);
        assert.throws(() => other.validate({ get AMOUNT() { throw new Error(); } }, draft), { code: "usage" });
        return "FR";
      },
      CART: [{ get NAME() { validator.validateJson("{}", draft); return "Laser printer"; } }],
      SHIPTOCITY: "Nîmes",
    };
    assert.deepEqual(validator.validate(nosy, draft), validator.validate(plain, draft));
    assert.deepEqual(validator.validate(nosy, draft).order, plain);
  });

  test(`${name}: a check inside a getter keeps its order, and so does the one around it`, () => {
    let inner;
    const outer = validator.validate(
      {
        BILLINGCITY: " Paris ",
        get DESCRIPTION() {
          inner = validator.validate({ BILLINGCITY: " Nîmes " }, draft);
          return "x";
        },
      },
      draft,
    );
    assert.deepEqual([inner.order, outer.order], [{ BILLINGCITY: "Nîmes" }, { DESCRIPTION: "x", BILLINGCITY: "Paris" }]);
  });

  test(`${name}: an order may be read inside a getter of another one`, () => {
    const before = [" Nîmes ", " Metz "].map((BILLINGCITY) => validator.validate({ BILLINGCITY }, draft));
    const read = [];
    const outer = validator.validate(
      {
        BILLINGCITY: " Paris ",
        get DESCRIPTION() {
          const inner = validator.validate({ BILLINGCITY: " Lyon " }, draft);
          read.push(...[...before, inner].map(({ order }) => order.BILLINGCITY));
          return "x";
        },
      },
      draft,
    );
    assert.deepEqual(read, ["Nîmes", "Metz", "Lyon"]);
    assert.deepEqual(outer.order, { DESCRIPTION: "x", BILLINGCITY: "Paris" });
  });
}
