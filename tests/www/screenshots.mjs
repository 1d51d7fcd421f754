// Takes the pictures of docs/page.md: node tests/www/screenshots.mjs
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch, open } from "./browser.mjs";
import { GOOD, isReady, outcomeOf, shop, WRONG } from "./checkout.mjs";
import { serve } from "./server.mjs";

const folder = new URL("../../docs/images/", import.meta.url);
mkdirSync(folder, { recursive: true });
const top = (page) => page.evaluate(() => scrollTo(0, 0));

const PICTURES = {
  fresh: ["?lang=en", "light", async () => {}],
  errors: [
    "?lang=fr",
    "light",
    async (page) => {
      for (const [name, value] of Object.entries(WRONG)) await page.fill(`#${name}`, value);
      await page.click("button[type=submit]");
      await top(page);
    },
  ],
  fields: [
    "?lang=de",
    "dark",
    async (page) => {
      await shop(page).fill({ ...GOOD, CLIENTEMAIL: "jeanne+oney@example.com", BILLINGMOBILEPHONE: "06 12 34 56 78" });
      await page.fill("#BILLINGADDRESS", "12 rue de la République, Résidence des Quatre Vents, bâtiment C");
      await page.locator("#BILLINGADDRESS").blur();
      await page.locator("#CLIENTEMAIL").evaluate((control) => control.closest("fieldset").scrollIntoView());
    },
  ],
  travel: [
    "?lang=es&shop=travel",
    "light",
    async (page) => {
      await page.fill("#TRAVELLEGS-0-ORIGINLOCATIONCODE", "Paris");
      await page.locator("#TRAVELLEGS-0-ORIGINLOCATIONCODE").blur();
      await page.locator("#travel").evaluate((fieldset) => fieldset.scrollIntoView());
    },
  ],
  ready: [
    "?lang=en",
    "light",
    async (page) => {
      await shop(page).fill(GOOD);
      await page.click("button[type=submit]");
      await outcomeOf(page);
      await page.locator("#result").evaluate((result) => result.scrollIntoView());
    },
  ],
};

const server = await serve();
const browser = await launch();
for (const [name, [query, colorScheme, reach]] of Object.entries(PICTURES)) {
  for (const [width, height] of [[360, 720], [1280, 800]]) {
    const { page } = await open(browser.context, `${server.origin}/www/index.html${query}`);
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await isReady(page);
    await reach(page);
    await page.screenshot({ path: fileURLToPath(new URL(`${name}-${width}.png`, folder)) });
    await page.close();
  }
}
await browser.close();
await server.close();
