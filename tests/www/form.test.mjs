// `oney-rules/form` on forms that are not the demo's.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./browser.mjs";
import { fields, page as checkout, shop } from "../../pkg/examples/checkout.mjs";
import { toForm, Validator } from "../../pkg/dist/server/node.js";
import { prepareSite } from "./site.mjs";

const site = prepareSite();

const SHOP = `
  <ul id="errors" tabindex="-1" hidden></ul>
  <form id="f" action="/order" method="post">
    <label>Ville <input name="city"></label>
    <label>Code postal <input name="zip" maxlength="7" autocomplete="off"></label>
    <label>E-mail <input name="mail" type="email" id="their-mail" aria-describedby="help"></label><p id="help">Pour le reçu.</p>
    <label>Mobile <input name="BILLINGMOBILEPHONE" type="tel"></label>
    <fieldset disabled><input name="SHIPTOCITY" value="x"></fieldset>
    <label>1 <input type="radio" name="BILLINGTITLE" value="mr"></label><label>2 <input type="radio" name="BILLINGTITLE" value="mrs"></label>
    <input name="voucher" value="anything"><input name="CART[0][NAME]" value="Lampe">
    <button>OK</button>
  </form>`;

/** Runs one of `form-page.mjs` in a page with this form. */
async function bound(name) {
  const { page, complaints } = await open(site.context, `${site.origin}/empty`);
  const answer = await page.evaluate(
    async ([html, name]) => {
      document.body.innerHTML = html;
      const { init, Validator } = await import("/pkg/dist/index.browser.js");
      const { bindForm } = await import("/pkg/dist/binding.js");
      const { default: locale } = await import("/pkg/dist/locales/fr.js");
      const form = document.getElementById("f");
      const names = { city: "BILLINGCITY", zip: "BILLINGPOSTALCODE", mail: "CLIENTEMAIL" };
      const validator = new Validator({ country: "FR" });
      const bind = (options, own = validator) => bindForm(form, own, { names, locale, ready: init({ locale }), ...options });
      const set = (name, value) => {
        const control = form.elements[name];
        control.focus();
        control.value = value;
        control.dispatchEvent(new InputEvent("input", { bubbles: true }));
        control.blur();
        return control;
      };
      const settled = () => new Promise((resolve) => setTimeout(resolve, 50));
      const said = (name) => {
        const control = form.elements[name];
        return document.getElementById(control.getAttribute("aria-describedby").split(" ")[0]).textContent;
      };
      const tests = (await import("/tests/www/form-page.mjs")).default;
      await init({ locale });
      return tests[name]({ form, bind, bindForm, validator, Validator, set, settled, said });
    },
    [SHOP, name],
  );
  await page.close();
  return { answer, complaints };
}

test("names of the shop, places and attributes", async () => {
  const { answer, complaints } = await bound("names");
  assert.deepEqual(complaints, []);
  assert.deepEqual(answer, {
    messages: ["La limite pour la ville de facturation est de 32 caractères\u00a0; il y en a 40.", "Indiquez une adresse e-mail sans le signe plus."],
    validity: [false, "La limite pour la ville de facturation est de 32 caractères\u00a0; il y en a 40."],
    city: { autocomplete: "billing address-level2", maxlength: "64" },
    zip: { autocomplete: "off", maxlength: "7" },
    described: true,
    order: { BILLINGCITY: "x".repeat(40), CLIENTEMAIL: "a+b@example.com", CART: [{ NAME: "Lampe" }] },
  });
});

test("H43: two controls for one parameter are joined, or a usage error; never one of the two", async () => {
  const { answer } = await bound("twoControls");
  assert.ok(["12 rue de la Paix Bât B", "UsageError"].includes(answer), answer);
});

test("with the fields of the validator a form is read as a server reads its body, and each message is at its field", async () => {
  const { answer, complaints } = await bound("fields");
  assert.deepEqual(complaints, []);
  const { atStart, long, phone, copied, order, posted, focused, links, refused } = answer;
  assert.deepEqual(atStart, ["", ""]);
  assert.match(long[0], /38|120/);
  assert.deepEqual(long.slice(1), [""]);
  assert.deepEqual([phone[0] !== "", phone[1]], [true, ""]);
  assert.match(copied, /15/);
  assert.deepEqual(order, {
    AMOUNT: 60_000,
    BILLINGADDRESS: "12 rue de la Paix Bât B",
    BILLINGFIRSTNAME: "Jean",
    BILLINGMOBILEPHONE: "33698765432",
    SHIPTOADDRESS: "12 rue de la Paix Bât B",
    SHIPTOFIRSTNAME: "Jean",
    SHIPTOMOBILEPHONE: "33698765432",
  });
  assert.deepEqual(posted, order);
  assert.equal(focused, "first_name");
  assert.ok(links > 0);
  assert.deepEqual(refused, ["names", "order", "shop"]);
});

test("a server's message stays until the customer edits its field", async () => {
  const { answer, complaints } = await bound("served");
  assert.deepEqual(complaints, []);
  assert.deepEqual(answer, { kept: ["Server: first_name", "Server: town"], edited: ["", false], mended: "" });
});

test("what was typed before the program arrived is checked, but for the field that somebody is in", async () => {
  assert.deepEqual((await bound("early")).answer, [true, "", ""]);
});

test("radio buttons are one field, what is disabled is none, what is the shop's own is left alone", async () => {
  const { answer } = await bound("kinds");
  assert.deepEqual(answer, { order: { BILLINGTITLE: "mrs", CART: [{ NAME: "Lampe" }] }, voucher: null });
});

test("submit: the summary, the focus, and the event", async () => {
  const { answer } = await bound("submit");
  assert.deepEqual(answer, {
    early: [true, "city"],
    links: 5,
    calls: ["invalid", "valid"],
    prevented: [true, false],
    hidden: true,
  });
});

test("a composition is no value, and reset and unbind leave nothing behind", async () => {
  const { answer } = await bound("leaving");
  assert.deepEqual(answer, { composing: true, done: "", reset: "", unbound: ["", true, false], noValidate: [true, false] });
});

test("a click that clears the form or takes it away leaves nothing behind", async () => {
  assert.deepEqual((await bound("clicked")).answer, [["", 0], ["", 0], ["", 0]]);
});

test("misuse", async () => {
  const { answer } = await bound("misuse");
  assert.deepEqual(answer, [
    "usage: unknown option `local` (did you mean `locale`?)",
    "usage: `form` must be a form element",
    "usage: `names.city` must be a parameter, such as `BILLINGCITY` (did you mean `BILLINGCITY`?)",
  ]);
});

test("where the module does not come the form is as it was", async () => {
  const { answer } = await bound("unavailable");
  assert.deepEqual(answer, { noValidate: [true, false], told: "no network" });
});

for (const javaScriptEnabled of [true, false]) {
  test(`the checkout of the examples leads to the body that is sent, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async () => {
    const context = await site.context.browser().newContext({ javaScriptEnabled });
    const page = await context.newPage();
    const validator = new Validator({ country: "FR", identifier: "YOUR_IDENTIFIER" }, { fields });
    const html = (body) => ({ contentType: "text/html; charset=utf-8", body });
    let posts = 0;
    // As the example servers answer (tests/npm/backends.test.mjs runs them).
    await page.route("**/checkout", (route) => {
      const body = route.request().postData();
      if (body === null) return route.fulfill(html(checkout()));
      posts++;
      const outcome = validator.validateForm(body, { shop: shop("8.8.8.8", "Chromium") });
      if (outcome.valid) return route.fulfill({ contentType: "text/plain", body: toForm(outcome.order, "password") });
      return route.fulfill(html(checkout(Object.fromEntries(new URLSearchParams(body)), outcome.issues)));
    });
    await page.route("**/oney-rules/**", async (route) => {
      route.fulfill({ response: await route.fetch({ url: route.request().url().replace("/oney-rules/", "/pkg/dist/") }) });
    });
    await page.goto(`${site.origin}/checkout`);
    const filled = { civility: 1, first_name: "Jean", last_name: "Dupont", address1: "12 rue de la Paix", address2: "Bât B", postcode: 75002, city: "Paris",
      country: "FR", phone_prefix: 33, phone: "12", birth_year: 1980, birth_month: 2, birth_day: 3, email: "jean@example.com" };
    for (const [name, value] of Object.entries(filled)) await page.locator(`[name=${name}]`).fill(`${value}`);
    await page.getByRole("button").click();
    await page.locator("#phone-message", { hasText: /mobile/ }).waitFor();
    assert.equal(await page.locator("#phone_prefix-message").textContent(), "");
    assert.equal(await page.locator("#address1-message").textContent(), "");
    assert.equal(posts, javaScriptEnabled ? 0 : 1);
    await page.locator("[name=phone]").fill("6 98 76 54 32");
    await page.getByRole("button").click();
    await page.getByText(/^method=authorization/).waitFor();
    const sent = new URLSearchParams(await page.locator("body").innerText());
    assert.equal(sent.get("params[BILLINGMOBILEPHONE]"), "33698765432");
    assert.equal(sent.get("params[SHIPTOADDRESS]"), "12 rue de la Paix Bât B");
    assert.deepEqual([...sent.keys()].filter((key) => /csrf|\[pay\]/.test(key)), []);
    await context.close();
  });
}
