import assert from "node:assert/strict";
import { test } from "node:test";
import english from "../../pkg/dist/locales/en.js";
import { render } from "../../pkg/dist/messages.js";

const locale = {
  language: "en",
  templates: {
    plain: "Mend it.",
    count: "At most {max:character|characters}.",
    number: "At most {max}.",
    money: "Between {min} and {max}.",
    list: "One of {allowed}.",
    field: "Fill in the {field}.",
    text: "Not {what}.",
    date: "Not before {day}.",
  },
  labels: { BILLINGCITY: "city", "CART[X][PRICE]": "price" },
  kinds: { money: { min: "cents", max: "cents" }, date: { day: "date" } },
};

const say = (code, params = {}, parameter = "BILLINGCITY") => render({ code, params, parameter }, locale);

test("placeholders", () => {
  assert.equal(say("plain"), "Mend it.");
  assert.equal(say("count", { max: 1 }), "At most 1 character.");
  assert.equal(say("count", { max: 0 }), "At most 0 characters.");
  assert.equal(say("count", { max: 12345 }), "At most 12,345 characters.");
  assert.equal(say("number", { max: 1234567 }), "At most 1,234,567.");
  assert.equal(say("number", { max: -1000 }), "At most -1,000.");
  assert.equal(say("money", { min: 15000, max: 200000 }), "Between €150.00 and €2,000.00.");
  assert.equal(say("money", { min: 5, max: -123456 }), "Between €0.05 and -€1,234.56.");
  assert.equal(say("list", { allowed: ["a", "b"] }), "One of a, b.");
  assert.equal(say("text", { what: "$& {max}" }), "Not $& {max}.");
  assert.equal(say("date", { day: "2026-11-22" }), "Not before 2026-11-22.");
});

test("fields have the names that people use", () => {
  assert.equal(say("field"), "Fill in the city.");
  assert.equal(say("field", {}, "CART[17][PRICE]"), "Fill in the price.");
  assert.equal(say("field", {}, "UNKNOWN"), "Fill in the UNKNOWN.");
  assert.equal(say("field", {}, "constructor"), "Fill in the constructor.");
});

test("a code that the language does not know is shown as it is", () => assert.equal(say("new"), "new"));

test("every English sentence ends, and holds no other bracket than its placeholders'", () => {
  assert.ok(Object.keys(english.templates).length > 0);
  for (const [code, template] of Object.entries(english.templates)) {
    assert.match(code, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    assert.match(template, /^[A-Z{].*\.$/, code);
    assert.doesNotMatch(template.replace(/\{[A-Za-z]+(:[^{}|]+\|[^{}|]+)?\}/g, ""), /[{}]/, code);
  }
});
