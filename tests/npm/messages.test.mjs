import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import english from "../../pkg/dist/locales/en.js";
import { render } from "../../pkg/dist/messages.js";
import { locale as withServers } from "../../pkg/build/server/messages.js";

const dist = new URL("../../pkg/dist/", import.meta.url);
const tags = readdirSync(new URL("locales/", dist)).filter((file) => file.endsWith(".js")).map((file) => file.slice(0, -3));
const locales = Object.fromEntries(
  await Promise.all(tags.map(async (tag) => [tag, (await import(new URL(`locales/${tag}.js`, dist))).default])),
);
const TEN = ["fr", "en", "de", "es", "it", "nl", "zh", "ru", "pt", "cs"];
/** What Intl calls them: Portuguese is that of Portugal. */
const intl = (tag) => (tag === "pt" ? "pt-PT" : tag);

const locale = {
  ...english,
  templates: {
    plain: "Mend it.",
    count: "At most {max:character|characters}.",
    number: "At most {max}.",
    money: "Between {min} and {max}.",
    list: "One of {allowed}.",
    field: "Fill in the {field}.",
    text: "Not {what}.",
    example: "Write it{example:, such as #}.",
    mobile: "A mobile{country:mobile: that starts with #}.",
    there: "In {country}.",
    date: "Not before {day}.",
  },
  labels: { BILLINGCITY: "city", "CART[X][PRICE]": "price" },
  kinds: { money: { min: "cents", max: "cents" }, mobile: { country: "country" }, there: { country: "country" } },
};

const say = (code, params = {}, parameter = "BILLINGCITY") => render({ code, params, parameter }, locale);

test("placeholders", () => {
  assert.equal(say("plain"), "Mend it.");
  assert.equal(say("count", { max: 1 }), "At most 1 character.");
  assert.equal(say("count", { max: 0 }), "At most 0 characters.");
  assert.equal(say("count", { max: 12345 }), "At most 12,345 characters.");
  assert.equal(say("number", { max: 1234567 }), "At most 1,234,567.");
  assert.equal(say("money", { min: 15000, max: 200000 }), "Between €150.00 and €2,000.00.");
  assert.equal(say("money", { min: 5, max: 123456 }), "Between €0.05 and €1,234.56.");
  assert.equal(say("list", { allowed: ["a", "b"] }), "One of a, b.");
  assert.equal(say("list", { allowed: ["mr", "Don", "constructor"] }), "One of Mr, Don, constructor.");
  assert.equal(say("text", { what: "$& {max}" }), "Not $& {max}.");
  assert.equal(say("text", { what: "integer" }), "Not a whole number.");
  assert.equal(say("text", { what: "constructor" }), "Not constructor.");
  assert.equal(say("example", { example: "$1 75001" }), "Write it, such as $1 75001.");
  assert.equal(say("example", { example: "" }), "Write it.");
  assert.equal(say("mobile", { country: "FR" }), "A mobile that starts with 06, 07, +33 6 or +33 7.");
  assert.equal(say("mobile", { country: "JP" }), "A mobile.");
  // It has a name, but no row of examples.
  assert.equal(say("mobile", { country: "MC" }), "A mobile.");
  assert.equal(say("there", { country: "MC" }), "In Monaco.");
  assert.equal(say("there", { country: "ES" }), "In Spain.");
  assert.equal(say("there", { country: "toString" }), "In toString.");
  assert.equal(say("date", { day: "2026-11-22" }), "Not before 2026-11-22.");
});

test("fields have the names that people use", () => {
  assert.equal(say("field"), "Fill in the city.");
  assert.equal(say("field", {}, "CART[17][PRICE]"), "Fill in the price.");
  assert.equal(say("field", {}, "UNKNOWN"), "Fill in the UNKNOWN.");
  assert.equal(say("field", {}, "constructor"), "Fill in the constructor.");
});

test("a code that the language does not know is shown as it is", () => assert.equal(say("new"), "new"));

test("the ten languages of the platform, and the text for developers", () => {
  assert.deepEqual(tags.toSorted(), [...TEN, "en-x-dev"].toSorted());
  for (const [tag, { language, templates }] of Object.entries(locales)) {
    assert.equal(language, tag);
    assert.deepEqual(Object.keys(templates), Object.keys(english.templates));
  }
});

test("the same sentences as natively", () => {
  const entries = JSON.parse(readFileSync(new URL("../snapshots/sentences.json", import.meta.url), "utf8"));
  assert.ok(entries.length > 100);
  for (const { said, ...issue } of entries) {
    assert.deepEqual(Object.keys(said).toSorted(), tags.toSorted());
    for (const [tag, sentence] of Object.entries(said)) assert.equal(render(issue, withServers(locales[tag])), sentence);
  }
});

test("numbers, amounts and alternatives as the platform's own library writes them", () => {
  for (const tag of TEN) {
    const own = { ...locales[tag], templates: locale.templates, kinds: locale.kinds };
    const write = (code, params) => render({ code, params, parameter: "" }, own);
    const number = new Intl.NumberFormat(intl(tag));
    const money = new Intl.NumberFormat(intl(tag), { style: "currency", currency: "EUR" });
    for (const value of [0, 1, 999, 1000, 9999, 10_000, 123_456, 1_048_576]) {
      assert.equal(write("number", { max: value }), `At most ${number.format(value)}.`, tag);
      const cents = value * 100 + 5;
      assert.equal(write("money", { min: cents, max: cents }), `Between ${money.format(cents / 100)} and ${money.format(cents / 100)}.`, tag);
    }
    const alternatives = new Intl.ListFormat(intl(tag), { type: "disjunction" }).format(["3", "+39 3"]);
    // Chinese has a space between digits and a word here, as everywhere else in these sentences.
    const said = write("mobile", { country: "IT" }).replace("3 或 +", "3或+");
    assert.equal(said, `A mobile that starts with ${alternatives}.`, tag);
  }
});

test("a number has the form of the word that CLDR asks for", () => {
  const CATEGORIES = { none: ["other"], russian: ["one", "few", "many"], czech: ["one", "few", "other"] };
  for (const tag of TEN) {
    const { plural } = locales[tag];
    const categories = CATEGORIES[plural] ?? ["one", "other"];
    const rules = new Intl.PluralRules(intl(tag));
    const own = { ...locales[tag], templates: { count: `{max:${categories.join("|")}}` } };
    for (const value of [...Array(1000).keys(), 1001, 1011, 1021, 10_000, 999_999]) {
      const form = render({ code: "count", params: { max: value }, parameter: "" }, own).split(" ").at(-1);
      assert.equal(form, rules.select(value), `${tag} ${value}`);
    }
  }
});

test("every English sentence ends, and holds no other bracket than its placeholders'", () => {
  for (const [code, template] of Object.entries(english.templates)) {
    assert.match(code, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    assert.match(template, /^[A-Z{].*\.$/, code);
    assert.doesNotMatch(template.replace(/\{[A-Za-z]+(:[^{}]+)?\}/g, ""), /[{}]/, code);
  }
});

test("no module has a sentence: JavaScript renders all of them", () => {
  for (const file of ["core_bg.wasm", "server/core_bg.wasm"]) {
    const module = readFileSync(new URL(file, dist));
    for (const tag of TEN) {
      // What a template has before its first placeholder.
      const texts = Object.values(locales[tag].templates).map((template) => template.split("{")[0]);
      const found = texts.filter((text) => text.length > 20 && module.includes(text));
      assert.deepEqual(found, [], `${file}, ${tag}`);
    }
  }
});

test("an order for Oney's own interface has the sentences of the caller's language", async () => {
  const { toOneyPurchase } = await import("../../pkg/dist/server/node.js");
  const mine = { ...locales.fr, templates: { ...locales.fr.templates, "missing-parameter": "Il manque {field}." } };
  const { issues } = toOneyPurchase({}, { country: "FR" }, { locale: mine });
  const city = issues.find((issue) => issue.parameter === "BILLINGCITY");
  assert.equal(city.message, `Il manque ${locales.fr.labels.BILLINGCITY}.`);
});
