import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, test } from "node:test";
import { parameterInfo } from "../../pkg/dist/parameters.js";
import { launch, open } from "./browser.mjs";
import { GOOD, isReady, orderOf, shop, WRONG } from "./checkout.mjs";
import { prepareSite } from "./site.mjs";

const site = prepareSite({ viewport: { width: 1280, height: 900 } });
let page;
let complaints;

const fill = (values) => shop(page).fill(values);
const invalid = (name) => shop(page).invalid(name);
const message = (name) => shop(page).message(name);
const focused = () => shop(page).focused();
const summary = () => shop(page).summary();

describe("checkout", () => {
  beforeEach(async () => {
    ({ page, complaints } = await open(site.context, `${site.origin}/www/index.html`));
    await isReady(page);
  });
  afterEach(async () => {
    await page.close();
    assert.deepEqual(complaints, []);
  });

  test("leaving a wrong field shows its message, typing clears it", async () => {
    const field = page.locator("#CLIENTEMAIL");
    await field.pressSequentially("jeanne.martin");
    assert.equal(await message("CLIENTEMAIL"), "", "not while the customer types");
    await field.blur();
    assert.notEqual(await message("CLIENTEMAIL"), "");
    assert.equal(await invalid("CLIENTEMAIL"), "true");
    assert.match(await page.getAttribute("#CLIENTEMAIL", "aria-describedby"), /CLIENTEMAIL-message/);
    assert.equal(await page.textContent("#status"), await message("CLIENTEMAIL"), "spoken, too");
    assert.doesNotMatch(await message("CLIENTEMAIL"), /jeanne/);

    await field.pressSequentially("@");
    assert.equal(await invalid("CLIENTEMAIL"), "true", "still wrong");
    await field.pressSequentially("example.com");
    assert.equal(await invalid("CLIENTEMAIL"), "false");
    assert.equal(await message("CLIENTEMAIL"), "");
  });

  test("a field that is left empty is not yet wrong", async () => {
    await page.focus("#BILLINGCITY");
    await page.locator("#BILLINGCITY").blur();
    assert.equal(await message("BILLINGCITY"), "");
  });

  test("a message moves nothing", async () => {
    const places = () =>
      page.evaluate(() =>
        // From the top of the page, for the browser scrolls to what it fills.
        [...document.querySelectorAll("input, select, legend, button")]
          .filter((e) => e.checkVisibility())
          .map((e) => e.getBoundingClientRect().top + scrollY),
      );
    for (const width of [320, 360, 640, 1024, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const earlier = await places();
      for (const [name, value] of Object.entries(WRONG)) {
        await page.fill(`#${name}`, value);
        await page.locator(`#${name}`).blur();
        assert.equal(await invalid(name), "true", name);
      }
      assert.deepEqual(await places(), earlier, `at ${width} px`);
      for (const name of Object.keys(WRONG)) await page.fill(`#${name}`, "");
    }
  });

  test("submit with errors: a summary that leads to the fields", async () => {
    await page.fill("#CLIENTEMAIL", "a+b@example.com");
    await page.click("button[type=submit]");
    assert.equal(await focused(), "BILLINGTITLE", "the first of them");
    assert.deepEqual(
      await summary(),
      ["TITLE", "FIRSTNAME", "LASTNAME", "EMAIL", "MOBILEPHONE", "ADDRESS", "POSTALCODE", "CITY"].map((part) =>
        part === "EMAIL" ? "CLIENTEMAIL" : `BILLING${part}`,
      ),
      "each field once, in the order of the form",
    );
    assert.match(await page.textContent("#summary-title"), /\(8\)$/);
    assert.equal(await page.textContent("#summary-list a >> nth=3"), await message("CLIENTEMAIL"));
    assert.equal(await page.isHidden("#result"), true);

    await page.click("#summary-list a >> nth=3");
    assert.equal(await focused(), "CLIENTEMAIL");
    await page.fill("#BILLINGCITY", "Paris");
    assert.equal(await invalid("BILLINGCITY"), "false");
    await page.fill("#BILLINGCITY", "");
    await page.locator("#BILLINGCITY").blur();
    assert.equal(await invalid("BILLINGCITY"), "true", "after the first attempt what is missing is wrong");
  });

  test("the summary counts what it lists, also with a delivery elsewhere", async () => {
    await page.uncheck("#same");
    await page.click("button[type=submit]");
    const count = (await summary()).length;
    assert.ok(count > 8, `${count} of both addresses`);
    assert.match(await page.textContent("#summary-title"), new RegExp(`\\(${count}\\)$`));
    await page.check("#same");
  });

  test("a good order is shown in normal form", async () => {
    await fill(GOOD);
    await page.click("button[type=submit]");
    assert.deepEqual(await summary(), [], "nothing to mend");
    assert.equal(await focused(), "result-title");
    const order = await orderOf(page);
    assert.equal(order.BILLINGLASTNAME, "Martin");
    assert.match(order.BILLINGMOBILEPHONE, /^\+?33612345678$/);
    assert.equal(order.SHIPTOMOBILEPHONE, order.BILLINGMOBILEPHONE);
    assert.equal(order.SHIPTOCITY, "Paris");
    assert.equal(order.PAYMENTOPTION, "facilypay-3x");
    assert.equal(order.AMOUNT, 41_880);
    assert.equal(order.CART.length, 2);
    assert.ok(!("same" in order));
    assert.equal(await page.textContent(".field:has(#BILLINGLASTNAME) .sent"), "Will be sent as Martin");

    await page.fill("#BILLINGCITY", "Lyon");
    assert.equal(await page.isHidden("#result"), true, "the order shown would be another one");
  });

  test("another delivery address", async () => {
    await fill(GOOD);
    assert.equal(await page.isHidden("#delivery"), true);
    await page.uncheck("#same");
    assert.equal(await page.isVisible("#SHIPTOCITY"), true);
    await page.click("button[type=submit]");
    assert.ok((await summary()).length > 0);
    assert.ok((await summary()).every((name) => name.startsWith("SHIPTO")));
    const delivery = {
      SHIPTOFIRSTNAME: "Paul",
      SHIPTOLASTNAME: "Martin",
      SHIPTOMOBILEPHONE: "+33698765432",
      SHIPTOADDRESS: "3 place Bellecour",
      SHIPTOPOSTALCODE: "69002",
      SHIPTOCITY: "Lyon",
    };
    for (const [name, value] of Object.entries(delivery)) await page.fill(`#${name}`, value);
    await page.click("button[type=submit]");
    assert.equal(await page.isHidden("#summary"), true);
    const order = await orderOf(page);
    assert.equal(order.SHIPTOCITY, "Lyon");
    assert.equal(order.BILLINGCITY, "Paris");
  });

  test("what is wrong as a delivery address only opens the delivery address", async () => {
    // 15 characters for the delivery, 32 for the bill.
    await fill({ ...GOOD, BILLINGFIRSTNAME: "Marie-Antoinette-Josèphe" });
    await page.click("button[type=submit]");
    assert.equal(await page.isChecked("#same"), false);
    assert.equal(await invalid("SHIPTOFIRSTNAME"), "true");
    assert.deepEqual(await summary(), ["SHIPTOFIRSTNAME"]);
    assert.equal(await page.inputValue("#SHIPTOCITY"), "Paris");
    await page.fill("#SHIPTOFIRSTNAME", "Marie");
    await page.click("button[type=submit]");
    assert.equal(await focused(), "result-title");
  });

  test("half a date is not silently no date", async () => {
    await fill(GOOD);
    await page.fill("#CLIENTDOB", "");
    await page.focus("#CLIENTDOB");
    await page.keyboard.type("12");
    await page.click("button[type=submit]");
    assert.deepEqual(await summary(), ["CLIENTDOB"]);
  });

  test("the country decides, and mending one field clears another", async () => {
    await page.selectOption("#BILLINGCOUNTRY", "BE");
    assert.equal(await invalid("BILLINGCOUNTRY"), "true");
    await page.selectOption("#BILLINGCOUNTRY", "FR");
    assert.equal(await invalid("BILLINGCOUNTRY"), "false");
  });

  test("no sideways scrolling, from 320 px, with errors and with the result", async () => {
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await page.fill("#CLIENTEMAIL", `${"x".repeat(90)}+@example.com`);
      await page.uncheck("#same");
      await page.click("button[type=submit]");
      assert.equal(await overflow(), 0, `errors at ${width}`);
      await page.check("#same");
      await fill({ ...GOOD, BILLINGADDRESS: "x".repeat(38) });
      await page.click("button[type=submit]");
      assert.equal(await overflow(), 0, `result at ${width}`);
    }
  });

  test("every control has a label, its parameter's name and a purpose", async () => {
    const controls = await page.$$eval("#checkout input, #checkout select", (all) =>
      all.map((e) => ({ name: e.name, label: e.labels[0]?.textContent.trim(), purpose: e.autocomplete, type: e.type })),
    );
    for (const { name, label, purpose, type } of controls) {
      assert.ok(label, name);
      if (name === "same" || name.startsWith("TRAVELLEGS")) continue;
      assert.match(name, /^(BILLING|SHIPTO|CLIENT|PAYMENT|TRAVELPASSENGER)[A-Z]+$/);
      if (type !== "radio") assert.ok(purpose, `${name} says what it is for`);
    }
  });

  test("what a field lets in and offers is told by the tables, and not by this page", async () => {
    const html = readFileSync(new URL("../../www/index.html", import.meta.url), "utf8");
    assert.doesNotMatch(html, /autocomplete=|inputmode=|maxlength=/);
    const controls = await page.$$eval("#checkout [name]:not([type=radio], [type=checkbox])", (all) =>
      all.map((e) => ({ name: e.name, kind: e.localName, type: e.type, autocomplete: e.getAttribute("autocomplete"), inputmode: e.getAttribute("inputmode"), maxlength: e.getAttribute("maxlength") })),
    );
    assert.ok(controls.length > 20);
    for (const { name, kind, type, autocomplete, inputmode, maxlength } of controls) {
      const info = parameterInfo(name);
      assert.equal(autocomplete, info.autocomplete ?? null, name);
      if (kind === "select") {
        assert.equal(info.type, "select", name);
        continue;
      }
      assert.equal(type, info.type, name);
      assert.equal(inputmode, info.inputmode ?? null, name);
      if (type !== "date") assert.equal(maxlength, String(info.maxlength), name);
    }
  });

  test("the cart on the page is the cart that is sent", async () => {
    const prices = await page.locator(".cart .price").allTextContents();
    const shown = prices.map((price) => Math.round(Number(price.replace("€", "")) * 100));
    const { AMOUNT, CART } = await page.evaluate(async () => {
      const { merchants, shopPart } = await import("/www/merchants.js");
      return shopPart(merchants.paper);
    });
    assert.deepEqual(shown, [...CART.map((line) => line.TOTALAMOUNT), AMOUNT]);
  });
});

test("what is typed before the module arrives is kept and checked then", async () => {
  const { page: slow, complaints: found } = await open(site.context, "about:blank");
  let arrive;
  const arrived = new Promise((resolve) => (arrive = resolve));
  await slow.route("**/inline.js", async (route) => {
    await arrived;
    await route.continue();
  });
  await slow.goto(`${site.origin}/www/index.html`);
  await slow.fill("#CLIENTEMAIL", "nobody");
  await slow.locator("#CLIENTEMAIL").blur();
  await slow.fill("#BILLINGCITY", "Paris");
  await slow.click("button[type=submit]");
  assert.equal(await slow.isHidden("#summary"), true);
  arrive();
  await slow.waitForSelector("#summary:not([hidden])");
  assert.equal(await slow.inputValue("#CLIENTEMAIL"), "nobody");
  assert.equal(await slow.getAttribute("#CLIENTEMAIL", "aria-invalid"), "true");
  assert.equal(await slow.getAttribute("#BILLINGCITY", "aria-invalid"), null);
  assert.deepEqual(found, []);
  await slow.close();
});

test("where the module cannot be loaded the form posts", async () => {
  const { page: broken } = await open(site.context, "about:blank");
  await broken.route("**/inline.js", (route) => route.abort());
  await broken.goto(`${site.origin}/www/index.html`);
  await broken.waitForSelector("#notice:not([hidden])");
  await broken.selectOption("#BILLINGTITLE", "mrs");
  for (const [name, value] of Object.entries(GOOD)) await broken.fill(`#${name}`, value);
  await Promise.all([broken.waitForURL("**/order"), broken.click("button[type=submit]")]);
  assert.equal(site.posts.at(-1).get("BILLINGCITY"), "Paris");
  await broken.close();
});

test("without JavaScript it is still a form that posts", async () => {
  const plain = await launch({ javaScriptEnabled: false });
  try {
    const still = await plain.context.newPage();
    await still.goto(`${site.origin}/www/index.html`);
    await still.selectOption("#BILLINGTITLE", "mrs");
    for (const [name, value] of Object.entries(GOOD)) await still.fill(`#${name}`, value);
    await Promise.all([still.waitForURL("**/order"), still.click("button[type=submit]")]);
    const posted = Object.fromEntries(site.posts.at(-1));
    assert.equal(posted.BILLINGMOBILEPHONE, GOOD.BILLINGMOBILEPHONE);
    assert.equal(posted.PAYMENTOPTION, "facilypay-3x");
    assert.equal(posted.same, "on");
  } finally {
    await plain.close();
  }
});
