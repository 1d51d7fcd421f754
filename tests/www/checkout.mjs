// What the tests of the checkout page share.

/** An order that passes, in the shop "paper". */
export const GOOD = {
  BILLINGFIRSTNAME: "Jeanne",
  BILLINGLASTNAME: " Martin ",
  CLIENTEMAIL: "jeanne.martin@example.com",
  BILLINGMOBILEPHONE: "+33612345678",
  CLIENTDOB: "1990-03-01",
  BILLINGADDRESS: "12 rue de la Liberté",
  BILLINGPOSTALCODE: "75001",
  BILLINGCITY: "Paris",
};

export const WRONG = {
  BILLINGMOBILEPHONE: "01 44 55 66 77",
  BILLINGFIRSTNAME: "x".repeat(40),
  CLIENTEMAIL: "a+b@example.com",
  BILLINGPOSTALCODE: "1234567890",
};

export const LANGUAGES = ["fr", "en", "de", "es", "it", "nl", "zh", "ru", "pt", "cs"];

/** The module has arrived, and the words of the language. */
export const isReady = (page) => page.waitForSelector("#developer:not([hidden])");

export function shop(page) {
  return {
    async fill(values, title = "mrs") {
      await page.selectOption("#BILLINGTITLE", title);
      for (const [name, value] of Object.entries(values)) await page.fill(`#${name}`, value);
    },
    invalid: async (name) => (await page.getAttribute(`#${name}`, "aria-invalid")) ?? "false",
    message: (name) => page.textContent(`#${name}-message`),
    focused: () => page.evaluate(() => document.activeElement.id),
    summary: () =>
      page.$$eval("#summary:not([hidden]) a", (links) => links.map((link) => link.hash.slice(1))),
  };
}

/** The drawer's outcome: what the last check found. */
export async function outcomeOf(page) {
  await page.evaluate(() => (document.getElementById("developer").open = true));
  await page.waitForFunction(() => document.getElementById("developer-outcome").textContent !== "");
  return JSON.parse(await page.textContent("#developer-outcome"));
}

export const orderOf = async (page) => (await outcomeOf(page)).order;
