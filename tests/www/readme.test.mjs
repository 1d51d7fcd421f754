// The README's page, as it stands there, in a browser.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { prepareSite } from "./site.mjs";

const README = readFileSync(new URL("../../README.md", import.meta.url), "utf8").replaceAll("\r\n", "\n");
const site = prepareSite();

/** What the README shows of a page, in this notation. */
function snippet(notation) {
  const found = new RegExp(`^## Browser\\n[^]*?^\`\`\`${notation}\\n([^]*?)^\`\`\``, "m").exec(README);
  assert.ok(found, `no snippet in ${notation}`);
  return found[1];
}

test("the README's page shows a message, lists what is missing, and stops a bad order", async () => {
  const html = `<!doctype html><html lang="en"><title>Checkout</title>
    <script type="importmap">{ "imports": { "oney-rules": "/pkg/dist/index.browser.js", "oney-rules/form": "/pkg/dist/binding.js" } }</script>
    <body>${snippet("html")}<script type="module">${snippet("js")}</script></body></html>`;
  const page = await site.context.newPage();
  const complaints = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.route("**/checkout", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
  await page.goto(`${site.origin}/checkout`);

  const city = page.getByLabel("City");
  const code = page.getByLabel("Postal code");
  await city.fill("Paris");
  await code.fill("7500");
  await code.blur();
  await page.getByText(/^Enter the billing postal code as/).waitFor();
  await code.fill("75001");
  await page.getByText(/^Enter the billing postal code as/).waitFor({ state: "hidden" });

  // The message of the field that is left would push the button away from under the pointer.
  await page.getByLabel("Mobile number").fill("06 12 34");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.locator("#errors li").first().waitFor({ timeout: 3000 });
  await page.getByText(/^Enter your mobile number in full/).first().waitFor();
  assert.ok((await page.locator("#errors li").allTextContents()).length > 5);
  assert.equal(new URL(page.url()).pathname, "/checkout");
  assert.deepEqual(complaints, []);
});
