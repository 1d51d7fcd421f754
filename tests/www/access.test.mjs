// For everybody: axe-core in each state, what a screen reader is given, small screens, large letters, dark rooms.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { open } from "./browser.mjs";
import { GOOD, isReady, LANGUAGES, outcomeOf, shop, WRONG } from "./checkout.mjs";
import { prepareSite } from "./site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SNAPSHOT = new URL("../snapshots/checkout-errors.aria.yml", import.meta.url);
const site = prepareSite({ viewport: { width: 1280, height: 900 } });

async function visit(query, { ready = true } = {}) {
  const { page, complaints } = await open(site.context, `${site.origin}/www/index.html${query}`);
  if (ready) await isReady(page);
  return { page, complaints };
}

async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`);
}

const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What a customer may see, and how to get there. */
const STATES = {
  fresh: async () => {},
  "a message": async (page) => {
    await page.fill("#CLIENTEMAIL", "nobody");
    await page.locator("#CLIENTEMAIL").blur();
  },
  errors: async (page) => {
    for (const [name, value] of Object.entries(WRONG)) await page.fill(`#${name}`, value);
    await page.uncheck("#same");
    await page.click("button[type=submit]");
  },
  "a street of three lines and a normal form": async (page) => {
    await page.fill("#BILLINGADDRESS", "12 rue de la République, Résidence des Quatre Vents, bâtiment C, escalier 4, appartement 12");
    await page.fill("#BILLINGMOBILEPHONE", "06 12 34 56 78");
    await page.locator("#BILLINGMOBILEPHONE").blur();
  },
  "ready, with a warning": async (page) => {
    await shop(page).fill({ ...GOOD, BILLINGADDRESS: `rue ${"x".repeat(60)}` });
    await page.click("button[type=submit]");
    await page.waitForSelector("#result:not([hidden])");
  },
  "the drawer": async (page) => {
    await outcomeOf(page);
  },
};

for (const scheme of ["light", "dark"]) {
  test(`axe finds nothing, ${scheme}`, async () => {
    for (const merchant of ["paper", "travel"]) {
      for (const [state, reach] of Object.entries(STATES)) {
        const { page } = await visit(`?lang=en&shop=${merchant}`);
        await page.emulateMedia({ colorScheme: scheme });
        await reach(page);
        assert.deepEqual(await violations(page), [], `${merchant}, ${state}`);
        await page.close();
      }
    }
  });
}

test("axe finds nothing in any language", async () => {
  for (const language of LANGUAGES) {
    const { page } = await visit(`?lang=${language}`);
    await page.click("button[type=submit]");
    assert.deepEqual(await violations(page), [], language);
    await page.close();
  }
});

test("axe finds nothing without the module, nor without JavaScript", async () => {
  const { page } = await open(site.context, "about:blank");
  await page.route("**/inline.js", (route) => route.abort());
  await page.goto(`${site.origin}/www/index.html?lang=en`);
  await page.waitForSelector("#notice:not([hidden])");
  assert.deepEqual(await violations(page), []);
  await page.close();
});

test("what a screen reader is given where there are errors", async () => {
  const { page } = await visit("?lang=en");
  await page.fill("#CLIENTEMAIL", "nobody");
  await page.click("button[type=submit]");
  const tree = `${await page.locator("main").ariaSnapshot()}\n`;
  if (process.env.ONEY_BLESS) writeFileSync(SNAPSHOT, tree);
  assert.equal(tree, readFileSync(SNAPSHOT, "utf8"), "read the difference after ONEY_BLESS=1");
  // The tree leaves out what describes a field: the message, and that it is one of an error.
  const email = page.locator("#CLIENTEMAIL");
  const described = await email.evaluate((control) =>
    control.getAttribute("aria-describedby").split(" ").map((id) => document.getElementById(id).textContent).join(" "),
  );
  assert.match(described, /^Enter a full e-mail address/);
  assert.equal(await email.getAttribute("aria-invalid"), "true");
  await page.close();
});

test("a message is said when a field is left, the errors when somebody continues", async () => {
  const { page } = await visit("?lang=en");
  await page.fill("#CLIENTEMAIL", "nobody");
  await page.locator("#CLIENTEMAIL").blur();
  assert.equal(await page.getAttribute("#status", "role"), "status");
  assert.equal(await page.textContent("#status"), await shop(page).message("CLIENTEMAIL"));
  assert.equal(await page.getAttribute("#summary", "role"), "alert");
  await page.close();
});

test("320 px, and letters twice as large, scroll down only", async () => {
  for (const language of LANGUAGES) {
    const { page } = await visit(`?lang=${language}`);
    await STATES.errors(page);
    await STATES["a street of three lines and a normal form"](page);
    await outcomeOf(page);
    // 320 px; 1280 px zoomed to 200 % and 400 %; and letters alone at 200 %.
    for (const width of [320, 640]) {
      await page.setViewportSize({ width, height: 800 });
      assert.equal(await overflow(page), 0, `${language}, ${width} px`);
    }
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    assert.equal(await overflow(page), 0, `${language}, 640 px with large letters`);
    await page.close();
  }
});

test("nothing is cut when letters are twice as large", async () => {
  const { page } = await visit("?lang=de");
  await STATES.errors(page);
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  const cut = await page.$$eval("label, legend, button, .oney-message, .hint, h1, h2, a", (all) =>
    all.filter((e) => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== "visible").length,
  );
  assert.equal(cut, 0);
  await page.close();
});

test("reduced motion: nothing moves by itself", async () => {
  const { page } = await visit("?lang=en");
  await page.emulateMedia({ reducedMotion: "reduce" });
  const moving = () =>
    page.evaluate(() => document.getAnimations().length + [...document.querySelectorAll("*")].filter((e) => getComputedStyle(e).scrollBehavior === "smooth").length);
  assert.equal(await moving(), 0);
  await page.click("button[type=submit]");
  assert.equal(await moving(), 0);
  await page.close();
});

test("the layout does not shift by itself, from the first paint to the last message", async () => {
  const page = await site.context.newPage();
  await page.addInitScript(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries()) if (!shift.hadRecentInput) globalThis.shifts.push(shift.value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(`${site.origin}/www/index.html?lang=en`);
  await isReady(page);
  for (const [name, value] of Object.entries(WRONG)) {
    await page.fill(`#${name}`, value);
    await page.locator(`#${name}`).blur();
    // Longer than a shift is excused for by what was typed.
    await page.waitForTimeout(600);
  }
  const total = (await page.evaluate(() => globalThis.shifts)).reduce((sum, value) => sum + value, 0);
  assert.ok(total < 0.02, `${total}`);
  await page.close();
});
