// The recipes of pkg/examples for forms, as they are, in a page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { prepareSite } from "./site.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const site = prepareSite();

/** What the shop knows: all but what the recipes ask for. */
const KNOWN = {
  AMOUNT: 60_000,
  BILLINGADDRESS: "12 rue de la Liberté",
  BILLINGPOSTALCODE: "75001",
  BILLINGCITY: "Paris",
  BILLINGCOUNTRY: "FR",
  SHIPTOFIRSTNAME: "Jeanne",
  SHIPTOLASTNAME: "Martin",
  SHIPTOCOMPANYNAME: "Chez Martin",
  SHIPTOADDRESS: "12 rue de la Liberté",
  SHIPTOPOSTALCODE: "75001",
  SHIPTOCITY: "Paris",
  SHIPTOCOUNTRY: "FR",
  SHIPTOMOBILEPHONE: "33612345678",
  PAYMENTOPTION: "facilypay-3x",
  CART: [{ MERCHANTITEMID: "1", NAME: "Lampe", CATEGORY: "electronics", PRICE: 60_000, QUANTITY: 1, TOTALAMOUNT: 60_000 }],
};

const REACT = (recipe) => `
  import { createRoot } from "react-dom/client";
  import { createElement } from "react";
  import { Checkout } from "./${recipe}";
  import { init } from "oney-rules";
  await init();
  globalThis.orders = [];
  const root = document.body.appendChild(document.createElement("main"));
  createRoot(root).render(createElement(Checkout, { known: ${JSON.stringify(KNOWN)}, onOrder: (order) => orders.push(order) }));`;

const PLAIN = `
  import { check } from "./constraint-validation.js";
  const form = document.createElement("form");
  form.method = "post";
  form.action = "/order";
  form.innerHTML = \`<select name="BILLINGTITLE" id="BILLINGTITLE"><option></option><option>mrs</option></select>
    <input name="BILLINGFIRSTNAME" id="BILLINGFIRSTNAME"><input name="BILLINGLASTNAME" id="BILLINGLASTNAME">
    <input name="CLIENTEMAIL" id="CLIENTEMAIL"><input name="BILLINGMOBILEPHONE" id="BILLINGMOBILEPHONE"><button>Continue</button>\`;
  document.body.append(form);
  await check(form, ${JSON.stringify(KNOWN)});
  globalThis.checked = true;`;

async function page(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: here("../../pkg/examples"), loader: "jsx" },
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    nodePaths: [here("../node_modules")],
    logLevel: "error",
  });
  const tab = await site.context.newPage();
  const complaints = [];
  tab.on("pageerror", ({ message }) => complaints.push(message));
  tab.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await tab.route("**/recipe.js", (route) => route.fulfill({ contentType: "text/javascript", body: outputFiles[0].text }));
  await tab.goto(`${site.origin}/empty`);
  await tab.addScriptTag({ url: "/recipe.js", type: "module" });
  return { tab, complaints };
}

async function fill(tab) {
  await tab.selectOption("#BILLINGTITLE", "mrs");
  await tab.fill("#BILLINGFIRSTNAME", "Jeanne");
  await tab.fill("#BILLINGLASTNAME", " Martin ");
  await tab.fill("#CLIENTEMAIL", "jeanne.martin@example.com");
  await tab.fill("#BILLINGMOBILEPHONE", "06 12 34 56 78");
}

for (const recipe of ["react-hook-form.jsx", "tanstack-form.jsx"]) {
  test(recipe, async () => {
    const { tab, complaints } = await page(REACT(recipe));
    await tab.fill("#CLIENTEMAIL", "a+b@example.com");
    await tab.focus("#BILLINGLASTNAME");
    await tab.waitForFunction(() => document.getElementById("CLIENTEMAIL-message").textContent !== "");
    assert.equal(await tab.textContent("#CLIENTEMAIL-message"), "Enter an e-mail address without a plus sign.");
    assert.equal(await tab.getAttribute("#CLIENTEMAIL", "aria-invalid"), "true");
    assert.equal(await tab.getAttribute("#CLIENTEMAIL", "autocomplete"), "email");

    await tab.click("button");
    await tab.waitForFunction(() => document.getElementById("BILLINGTITLE-message").textContent !== "");
    assert.equal(await tab.textContent("#BILLINGTITLE-message"), "Enter your title.");
    assert.deepEqual(await tab.evaluate(() => globalThis.orders), []);

    await fill(tab);
    await tab.click("button");
    await tab.waitForFunction(() => globalThis.orders.length === 1);
    const [order] = await tab.evaluate(() => globalThis.orders);
    assert.equal(order.BILLINGLASTNAME, "Martin", "the normal form");
    assert.equal(order.BILLINGMOBILEPHONE, "33612345678");
    assert.equal(order.CART[0].NAME, "Lampe");
    assert.deepEqual(complaints, []);
    await tab.close();
  });
}

test("constraint-validation.js", async () => {
  const { tab, complaints } = await page(PLAIN);
  await tab.waitForFunction(() => globalThis.checked);
  const message = (name) => tab.$eval(`#${name}`, (control) => control.validationMessage);
  await tab.fill("#CLIENTEMAIL", "a+b@example.com");
  assert.equal(await message("CLIENTEMAIL"), "Enter an e-mail address without a plus sign.");
  await tab.click("button");
  assert.equal(new URL(tab.url()).pathname, "/empty", "the browser keeps it");
  assert.equal(await tab.evaluate(() => document.activeElement.name), "BILLINGTITLE", "and goes to the first error");
  await fill(tab);
  assert.equal(await message("CLIENTEMAIL"), "");
  await Promise.all([tab.waitForURL("**/order"), tab.click("button")]);
  assert.equal(site.posts.at(-1).get("BILLINGMOBILEPHONE"), "33612345678", "what is posted is the normal form");
  assert.deepEqual(complaints, []);
  await tab.close();
});
