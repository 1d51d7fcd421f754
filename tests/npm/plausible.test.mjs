// Honest orders pass, and warnings are rare on them: of 10,000 plausible orders of each country (tests/plausible) at least 99 in a hundred
// are valid, and at most one in two hundred has a warning of a kind. `node tests/plausible/shares.mjs` prints all shares.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { COUNTRY_CODES, plausibleOrders } from "../plausible/generator.mjs";
import { COUNT, exists, measure, MOST, OFF_BY_DEFAULT, percent, RARE } from "../plausible/measure.mjs";

const MOST_INVALID = 1;

const told = ([code, { orders, examples }]) => `${code} on ${percent(orders, COUNT)} % of the orders, such as ${examples.join(", ")}`;

test("every code that must be rare exists", () => {
  assert.deepEqual(RARE.filter((code) => !exists(code)), []);
});

for (const country of COUNTRY_CODES) {
  describe(country, () => {
    const { invalid, found } = measure(country);

    test("at least 99 % of the plausible orders are valid", () => {
      const errors = [...found].filter(([, { severity }]) => severity === "error").sort(([, one], [, other]) => other.orders - one.orders);
      const reasons = errors.slice(0, 5).map(told).join("\n");
      assert.ok((100 * invalid) / COUNT <= MOST_INVALID, `${percent(invalid, COUNT)} % are not valid:\n${reasons}`);
    });

    test(`what must be rare is on at most ${MOST} % of them`, (context) => {
      const frequent = [...found].filter(([code, { orders }]) => RARE.includes(code) && (100 * orders) / COUNT > MOST);
      assert.deepEqual(frequent.map(told), []);
      for (const code of OFF_BY_DEFAULT) if (found.has(code)) context.diagnostic(told([code, found.get(code)]));
    });
  });
}

test("the same seed gives the same orders, another seed others", () => {
  const orders = (seed) => JSON.stringify([...plausibleOrders("FR", 20, seed)]);
  assert.equal(orders(1), orders(1));
  assert.notEqual(orders(1), orders(2));
});

test("the orders are as different as those of a shop", () => {
  for (const country of COUNTRY_CODES) {
    const orders = [...plausibleOrders(country, 2000, 1)].map(({ order }) => order);
    const assertBetween = (least, most, holds) => {
      const share = (100 * orders.filter(holds).length) / orders.length;
      assert.ok(share >= least && share <= most, `${country}: ${share} %, ${holds}`);
    };
    assertBetween(3, 10, ({ TRAVELLEGS, TRAVELSTAYS }) => TRAVELLEGS !== undefined || TRAVELSTAYS !== undefined);
    assertBetween(70, 95, ({ CLIENTDOB }) => CLIENTDOB !== undefined);
    assertBetween(1, 30, ({ BILLINGADDRESS }) => !/\d/.test(BILLINGADDRESS));
    assertBetween(0.5, 10, ({ BILLINGLASTNAME }) => !/\p{Script=Latin}/u.test(BILLINGLASTNAME));
    assertBetween(20, 80, ({ SHIPTOPOSTALCODE, BILLINGPOSTALCODE }) => SHIPTOPOSTALCODE !== BILLINGPOSTALCODE);
    assert.ok(new Set(orders.map(({ BILLINGCITY }) => BILLINGCITY.toLowerCase())).size > 40, country);
    assert.ok(new Set(orders.map(({ CLIENTEMAIL }) => CLIENTEMAIL.split("@")[1].toLowerCase())).size > 300, country);
  }
});
