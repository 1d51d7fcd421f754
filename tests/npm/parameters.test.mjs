import assert from "node:assert/strict";
import { test } from "node:test";
import catalogue from "../../pkg/dist/catalogue.js";
import { Validator } from "../../pkg/dist/server/node.js";
import german from "../../pkg/dist/locales/de.js";
import { parameterInfo, parameters } from "../../pkg/dist/parameters.js";

const validator = new Validator({ country: "FR", mcc: "4511", commercialCode: true });

test("every parameter of the catalogue is there, in its order", () => {
  assert.deepEqual(parameters, catalogue.map(({ parameter }) => parameter));
});

test("the example is accepted, and fits what may be typed", () => {
  for (const name of parameters) {
    const { example, maxlength = Infinity, choices = [example] } = parameterInfo(name);
    const outcome = validator.validateParameter(name.replace("[X]", "[0]"), example, { stage: "draft", today: "2026-11-22" });
    assert.deepEqual(outcome.issues.filter(({ severity }) => severity === "error"), [], name);
    assert.ok(example.length <= maxlength, name);
    assert.ok(choices.includes(example), name);
  }
});

test("the longest text that is accepted can be typed, whatever its characters", () => {
  for (const { parameter, format, maxLength } of catalogue) {
    if (!["text", "line", "street"].includes(format)) continue;
    const longest = "😀".repeat(maxLength);
    const check = (value) => validator.validateParameter(parameter.replace("[X]", "[0]"), value, { stage: "draft" });
    assert.ok(!check(longest).issues.some(({ code }) => code === "too-long"), parameter);
    assert.ok(check(`${longest}a`).issues.some(({ code }) => code === "too-long"), parameter);
    assert.ok(longest.length <= parameterInfo(parameter).maxlength, parameter);
  }
});

test("attributes of some fields", () => {
  assert.deepEqual(parameterInfo("BILLINGMOBILEPHONE"), {
    label: "your mobile number",
    format: "mobile phone",
    type: "tel",
    maxlength: 40,
    inputmode: "tel",
    autocomplete: "billing mobile tel",
    required: true,
    presence: "required",
    supplier: "customer",
    example: "33666666666",
  });
  assert.deepEqual(parameterInfo("CART[7][QUANTITY]"), {
    ...parameterInfo("CART[X][QUANTITY]"),
    label: "the quantity",
    inputmode: "numeric",
    min: 1,
    max: 999,
  });
  assert.deepEqual(parameterInfo("SHIPTOTITLE").choices, ["mr", "miss", "mrs"]);
});

test("autocomplete tokens are of the HTML standard", () => {
  const fields = "honorific-prefix|given-name|family-name|organization|address-line1|address-level2|country|postal-code|bday";
  const token = new RegExp(`^((section-[a-z]+ )?(billing |shipping )?(${fields})|(billing |shipping )?(mobile )?tel|email)$`);
  const given = parameters.map((name) => parameterInfo(name).autocomplete).filter(Boolean);
  assert.ok(given.length >= 20);
  for (const autocomplete of given) assert.match(autocomplete, token);
});

test("the labels are those of the language", () => {
  const locale = { language: "xx", templates: {}, labels: { BILLINGCITY: "la ville" } };
  assert.equal(parameterInfo("BILLINGCITY", { locale }).label, "la ville");
});

test("a select shows titles in the words of the language", () => {
  assert.deepEqual(parameterInfo("SHIPTOTITLE").captions, ["Mr", "Miss", "Mrs"]);
  assert.deepEqual(parameterInfo("BILLINGTITLE", { locale: german }).captions, ["Herr", "Fräulein", "Frau"]);
  // Shops have names of their own for what no customer chooses; a locale of the caller may lack the words.
  for (const name of ["CART[X][CATEGORY]", "TRAVELLEGS[X][INSURANCE]", "BILLINGCITY"]) assert.ok(!("captions" in parameterInfo(name)), name);
  assert.ok(!("captions" in parameterInfo("BILLINGTITLE", { locale: { language: "xx", templates: {}, labels: {} } })));
});

test("what a caller changes stays the caller's", () => {
  parameterInfo("BILLINGTITLE").choices.length = 0;
  assert.equal(parameterInfo("BILLINGTITLE").choices.length, 3);
});

test("other names are misuse", () => {
  for (const name of ["BILLINGTOWN", "CART[0][RANK]", "CART", "toString", "__proto__", "", undefined, 1, {}]) {
    assert.throws(() => parameterInfo(name), { name: "UsageError", code: "usage" });
  }
});
