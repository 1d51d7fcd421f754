// Whole orders, as customers make them.
import assert from "node:assert/strict";
import { afterEach, describe, test } from "node:test";
import { launch, open } from "./browser.mjs";
import { GOOD, isReady, LANGUAGES, orderOf, outcomeOf, shop } from "./checkout.mjs";
import { prepareSite } from "./site.mjs";

const site = prepareSite({ viewport: { width: 1280, height: 900 } });
let page;
let complaints;
const visit = async (query) => {
  ({ page, complaints } = await open(site.context, `${site.origin}/www/index.html${query}`));
  await isReady(page);
};

/** Tab by tab: the name of the control that has the focus, or what kind of thing it is. */
const here = () => page.evaluate(() => document.activeElement.name || document.activeElement.id || document.activeElement.type);

/** Tabs on until the focus is on `name`; at most as often as a customer would bear. */
async function tabTo(name) {
  for (let i = 0; i < 40; i++) {
    if ((await here()) === name) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`the Tab key does not lead to ${name}`);
}

async function type(values) {
  for (const [name, value] of Object.entries(values)) {
    await tabTo(name);
    await page.keyboard.type(value);
  }
}

describe("by keyboard alone", () => {
  afterEach(async () => {
    await page.close();
    assert.deepEqual(complaints, [], "also no violation of the policy");
  });

  test("a whole order in French, with a mistake on the way", async () => {
    await visit("?lang=fr");
    assert.equal(await page.getAttribute("html", "lang"), "fr");
    await type({
      BILLINGTITLE: "Mme",
      BILLINGFIRSTNAME: "Jeanne",
      BILLINGLASTNAME: "Martin",
      CLIENTEMAIL: "jeanne.martin@example.com",
      BILLINGMOBILEPHONE: "0144556677",
      BILLINGADDRESS: "12 rue de la Liberté",
      BILLINGPOSTALCODE: "75001",
      BILLINGCITY: "Paris",
    });
    await page.keyboard.press("Enter");
    assert.equal(await here(), "BILLINGMOBILEPHONE", "the focus is on what is wrong");
    const said = "Indiquez un numéro de mobile qui commence par 06, 07, +33 6 ou +33 7.";
    assert.equal(await page.textContent("#BILLINGMOBILEPHONE-message"), said);
    assert.equal(await page.textContent("#summary-list"), said);
    assert.equal(await page.textContent("#summary-title"), "À corriger avant de continuer (1)");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("06 12 34 56 78");
    assert.equal(await page.textContent("#BILLINGMOBILEPHONE-message"), "", "gone while typing");
    await tabTo("PAYMENTOPTION");
    await page.keyboard.press("ArrowRight");
    await tabTo("submit");
    await page.keyboard.press("Enter");
    assert.equal(await here(), "result-title");
    const { BILLINGTITLE, BILLINGMOBILEPHONE, PAYMENTOPTION } = await orderOf(page);
    assert.deepEqual(
      { BILLINGTITLE, BILLINGMOBILEPHONE, PAYMENTOPTION },
      { BILLINGTITLE: "mrs", BILLINGMOBILEPHONE: "33612345678", PAYMENTOPTION: "facilypay-4x" },
    );
  });

  test("a whole order in Spanish, delivered elsewhere", async () => {
    await visit("?lang=es&shop=bikes");
    await type({
      BILLINGTITLE: "Sr.",
      BILLINGFIRSTNAME: "Pablo",
      BILLINGLASTNAME: "García",
      CLIENTEMAIL: "pablo.garcia@example.com",
      BILLINGMOBILEPHONE: "612 34 56 78",
      BILLINGADDRESS: "Calle Mayor 12",
      BILLINGPOSTALCODE: "28013",
      BILLINGCITY: "Madrid",
    });
    await tabTo("same");
    await page.keyboard.press("Space");
    await type({
      SHIPTOFIRSTNAME: "Lucía",
      SHIPTOLASTNAME: "García",
      SHIPTOMOBILEPHONE: "+33612345678",
      SHIPTOADDRESS: "Plaza Nueva 3",
      SHIPTOPOSTALCODE: "41001",
      SHIPTOCITY: "Sevilla",
    });
    await page.keyboard.press("Enter");
    assert.equal(await here(), "SHIPTOMOBILEPHONE");
    const message = await page.textContent("#SHIPTOMOBILEPHONE-message");
    assert.equal(message, "Indique para el número de móvil del destinatario un número español que empiece por 6, 7.");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("712345678");
    await page.keyboard.press("Enter");
    assert.equal(await here(), "result-title");
    const order = await orderOf(page);
    assert.equal(order.SHIPTOMOBILEPHONE, "+34712345678");
    assert.equal(order.PAYMENTOPTION, "facilypay-3xsansfrais", "the one option of accounts of oney.es");
    assert.equal(order.BILLINGCITY, "Madrid");
    assert.equal(order.SHIPTOCITY, "Sevilla");
  });
});

describe("shops and languages", () => {
  afterEach(async () => {
    await page.close();
    assert.deepEqual(complaints, []);
  });

  test("an order for a journey", async () => {
    await visit("?shop=travel");
    assert.equal(await page.isVisible("#travel"), true);
    await shop(page).fill(GOOD);
    await page.fill("#TRAVELPASSENGERFIRSTNAME", "Paul");
    await page.fill("#TRAVELPASSENGERLASTNAME", "Martin");
    await page.fill("#TRAVELLEGS-0-DEPARTUREDATE", "2027-12-01");
    await page.fill("#TRAVELLEGS-0-ORIGINLOCATIONCODE", "Paris");
    await page.fill("#TRAVELLEGS-0-DESTINATIONLOCATIONCODE", "jfk");
    await page.fill("#TRAVELLEGS-0-PASSENGERCOUNT", "2");
    await page.click("button[type=submit]");
    assert.deepEqual(await shop(page).summary(), ["TRAVELLEGS-0-ORIGINLOCATIONCODE"]);
    await page.fill("#TRAVELLEGS-0-ORIGINLOCATIONCODE", "CDG");
    await page.click("button[type=submit]");
    assert.equal(await shop(page).focused(), "result-title");
    const { TRAVELLEGS, TRAVELPASSENGERFIRSTNAME } = await orderOf(page);
    assert.equal(TRAVELPASSENGERFIRSTNAME, "Paul");
    assert.equal(TRAVELLEGS.length, 1);
    assert.deepEqual([TRAVELLEGS[0].RANK, TRAVELLEGS[0].DESTINATIONLOCATIONCODE, TRAVELLEGS[0].PASSENGERCOUNT], [1, "JFK", 2]);
    const body = await page.textContent("#developer-body");
    assert.match(body, /^&params\[TRAVELLEGS\]\[0\]\[ORIGINLOCATIONCODE\]=CDG$/m);
    assert.match(body, /^params\[|&params\[AMOUNT\]=179980$/m);
  });

  test("another shop: its contract, its instalments, and what was typed stays", async () => {
    await visit("?lang=en");
    await page.fill("#BILLINGMOBILEPHONE", "06 12 34 56 78");
    await page.locator("#BILLINGMOBILEPHONE").blur();
    assert.equal(await shop(page).message("BILLINGMOBILEPHONE"), "");
    assert.match(await page.textContent(".choice >> nth=0"), /3 instalments\s*€139\.60 today, then 2 × €139\.60/);
    await page.selectOption("#shop", "bikes");
    assert.equal(await page.inputValue("#BILLINGMOBILEPHONE"), "06 12 34 56 78");
    assert.equal(await shop(page).invalid("BILLINGMOBILEPHONE"), "true", "no Spanish number");
    assert.equal(await page.isHidden(".choice >> nth=1"), true);
    assert.match(await page.textContent(".choice >> nth=0"), /€216\.34 today, then 2 × €216\.33/);
    assert.equal(await page.isHidden("#travel"), true);
  });

  test("every language: its words, its messages, and no other one is downloaded", async () => {
    const titles = new Set();
    for (const language of LANGUAGES) {
      const asked = [];
      const context = page?.context() ?? site.context;
      const tab = await context.newPage();
      tab.on("request", (request) => asked.push(new URL(request.url()).pathname));
      await tab.goto(`${site.origin}/www/index.html?lang=${language}`);
      await isReady(tab);
      await tab.click("button[type=submit]");
      titles.add(await tab.textContent("h1"));
      titles.add(await tab.textContent("#BILLINGCITY-message"));
      assert.deepEqual([...new Set(asked)].filter((path) => path.includes("/locales/")), [`/pkg/dist/locales/${language}.js`]);
      assert.deepEqual([...new Set(asked)].filter((path) => path.includes("/texts/")), [`/www/texts/${language}.js`]);
      const open = await tab.$$eval("body *", (all) => all.filter((e) => /[{}]|undefined/.test(e.firstChild?.data ?? "")).length);
      assert.equal(open, 0, "no place is left open");
      await tab.close();
    }
    await visit("");
    assert.equal(titles.size, 2 * LANGUAGES.length - 1, "Spanish and Portuguese shops say the same above, no two else");
  });

  test("the language changes in the middle of a form", async () => {
    await visit("?lang=en");
    await page.fill("#CLIENTEMAIL", "nobody");
    await page.click("button[type=submit]");
    const english = await shop(page).message("CLIENTEMAIL");
    await page.selectOption("#language", "cs");
    await page.waitForFunction((before) => document.getElementById("CLIENTEMAIL-message").textContent !== before, english);
    assert.equal(await shop(page).message("CLIENTEMAIL"), "Zadejte úplnou e-mailovou adresu, například jmeno@example.com.");
    assert.ok((await page.textContent("#summary-list")).includes("Zadejte úplnou e-mailovou adresu"));
    assert.equal(await page.inputValue("#CLIENTEMAIL"), "nobody");
    assert.match(await page.textContent("#total"), /^418,80\s€$/);
  });

  test("a long street is shown as it is printed", async () => {
    await visit("?lang=en");
    assert.equal(await page.isHidden("#BILLINGADDRESS-ruler"), true);
    await page.fill("#BILLINGADDRESS", "12 rue de la République, Résidence des Quatre Vents, bâtiment C");
    const lines = (await page.textContent("#BILLINGADDRESS-ruler pre")).split("\n").slice(1);
    assert.deepEqual(lines, ["12 rue de la République, Résidence des", "Quatre Vents, bâtiment C"]);
  });

  test("the drawer tells the time and the kilobytes", async () => {
    await visit("");
    const outcome = await outcomeOf(page);
    assert.equal(outcome.valid, true, "a draft with nothing wrong in it");
    assert.match(await page.textContent("#developer-time"), /^\d+\.\d\d ms$/);
    const size = Number.parseInt(await page.textContent("#developer-size"), 10);
    assert.ok(size > 100 && size < 600, `${size} KB, uncompressed`);
  });
});

describe("bad connections", () => {
  test("a module that takes three seconds costs no keystroke and holds up no paint", async () => {
    const tab = await site.context.newPage();
    let typed;
    const hasTyped = new Promise((resolve) => (typed = resolve));
    await tab.route("**/inline.js", async (route) => {
      // Three seconds, and more where this machine types slowly.
      await Promise.all([hasTyped, new Promise((resolve) => setTimeout(resolve, 3000))]);
      await route.continue();
    });
    await tab.goto(`${site.origin}/www/index.html?lang=en`, { waitUntil: "commit" });
    await tab.waitForSelector("button[type=submit]");
    await tab.fill("#BILLINGCITY", "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson");
    await tab.fill("#CLIENTEMAIL", "nobody");
    await tab.focus("#BILLINGLASTNAME");
    await tab.keyboard.type("Mar");
    assert.equal(await tab.isHidden("#developer"), true, "all of it before the module was there");
    assert.ok(await tab.evaluate(() => performance.getEntriesByName("first-contentful-paint").length === 1), "and painted");
    typed();
    await isReady(tab);
    await tab.keyboard.type("tin");
    assert.equal(await tab.inputValue("#BILLINGLASTNAME"), "Martin");
    assert.equal(await tab.inputValue("#CLIENTEMAIL"), "nobody");
    assert.equal(await shop(tab).invalid("CLIENTEMAIL"), "true", "what was left is checked");
    assert.equal(await shop(tab).invalid("BILLINGCITY"), "true");
    assert.equal(await shop(tab).invalid("BILLINGFIRSTNAME"), "false", "what was not left is not");
    await tab.close();
  });

  test("after the first visit the page opens without a network", async () => {
    const own = await launch({ serviceWorkers: "allow" });
    try {
      const { page: tab } = await open(own.context, `${site.origin}/www/index.html?lang=fr`);
      await tab.waitForSelector("html[data-offline=ready]");
      await own.context.setOffline(true);
      await tab.reload();
      await isReady(tab);
      await tab.click("button[type=submit]");
      assert.equal(await shop(tab).message("BILLINGCITY"), "Indiquez la ville de facturation.");
    } finally {
      await own.close();
    }
  });
});
