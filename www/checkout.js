import { bindForm } from "../pkg/dist/binding.js";
import { init, Validator } from "../pkg/dist/index.browser.js";
import { showCart } from "./cart.js";
import { showCheck } from "./developer.js";
import { merchants } from "./merchants.js";
import { keepForLater } from "./offline.js";
import { completeOrder, copyBillingToDelivery, withoutTwins } from "./order.js";
import { showLines } from "./ruler.js";
import { pageLanguage, speak, text } from "./texts.js";

const element = (id) => document.getElementById(id);
const form = element("checkout");
const { same } = form.elements;

let merchant = merchants[new URLSearchParams(location.search).get("shop")] ?? merchants.paper;
let locale;

element("shop").value = Object.keys(merchants).find((key) => merchants[key] === merchant);
element("language").value = pageLanguage();
showMerchant();
followSame();
element("switches").inert = false;

const binding = bindForm(form, new Validator(merchant.profile), {
  ready: start(),
  order: (values) => completeOrder(merchant, values, same.checked),
  issues: (issues) => (same.checked ? withoutTwins(issues) : issues),
  summary: element("summary"),
  status: element("status"),
  place: (control) => control.closest(".field, .choices").querySelector(".notes"),
  onOutcome(outcome, milliseconds) {
    for (const name of ["BILLINGADDRESS", "SHIPTOADDRESS"]) showLines(name, outcome.derived.addressLines[name]);
    showCheck(outcome, milliseconds);
  },
  onField: showNormalForm,
  onInvalid: openDelivery,
  onValid(outcome, event) {
    // A real shop lets the form post, or sends the order from here.
    event.preventDefault();
    showResult(outcome);
  },
  onUnavailable() {
    element("notice").hidden = false;
  },
});

/** The core and the language of the page arrive together; neither holds up the first paint. */
async function start() {
  const language = pageLanguage();
  const [sentences] = await Promise.all([import(`../pkg/dist/locales/${language}.js`), speak(language)]);
  locale = sentences.default;
  await init({ locale });
  binding.update({ locale });
  showTexts();
  element("developer").hidden = false;
  keepForLater();
}

// What is shown there is another order now.
const hideResult = () => (element("result").hidden = true);
form.addEventListener("input", hideResult);
element("shop").addEventListener("change", hideResult);

form.addEventListener("change", ({ target }) => {
  if (target !== same) return;
  followSame();
  binding.check();
});

element("shop").addEventListener("change", ({ target }) => {
  merchant = merchants[target.value];
  showMerchant();
  showTexts();
  binding.update({ validator: new Validator(merchant.profile) });
});

element("language").addEventListener("change", async ({ target }) => {
  const language = target.value;
  const [sentences] = await Promise.all([import(`../pkg/dist/locales/${language}.js`), speak(language)]);
  locale = sentences.default;
  showTexts();
  binding.update({ locale });
});

/** What the contract decides: country, ways to pay, travel. */
function showMerchant() {
  element("shop-name").textContent = merchant.name;
  form.elements.BILLINGCOUNTRY.value = merchant.profile.country;
  form.elements.SHIPTOCOUNTRY.value = merchant.profile.country;
  element("travel").hidden = !merchant.journey;
  element("travel").disabled = !merchant.journey;
  const choices = [...form.elements.PAYMENTOPTION];
  choices.forEach((choice, place) => {
    const offered = merchant.instalments[place];
    choice.closest("label").hidden = !offered;
    choice.disabled = !offered;
    choice.value = offered?.option ?? "";
  });
  if (choices.find(({ checked }) => checked)?.disabled) choices[0].checked = true;
  if (text("total")) showCart(merchant, pageLanguage());
}

/** What the page says in words and amounts of its language. */
function showTexts() {
  showCart(merchant, pageLanguage());
  const numbers = locale?.countries[merchant.profile.country]?.example ?? [];
  for (const hint of document.querySelectorAll("[data-hint=phone]")) hint.textContent = text("example", { value: numbers[0] });
}

/** The stylesheet hides the delivery address; fields that nobody sees must not be sent either. */
function followSame() {
  element("delivery").disabled = same.checked;
}

/** What will be sent where it differs from what was typed. */
function showNormalForm({ control, issue, value, changes }) {
  const place = control.closest(".field")?.querySelector(".sent");
  if (!place) return;
  const differs = !issue && changes.length > 0 && typeof value === "string" && value !== control.value;
  place.textContent = differs ? text("sent", { value }) : "";
}

/** A billing address that is wrong as a delivery address only: the customer needs the fields to mend it. */
function openDelivery({ issues }) {
  const errors = () => (same.checked ? withoutTwins(issues) : issues).filter(({ severity }) => severity === "error");
  if (same.checked && errors().some(({ parameter }) => parameter.startsWith("SHIPTO"))) {
    copyBillingToDelivery(form);
    same.checked = false;
    followSame();
    binding.check();
  }
  const count = errors().length;
  element("summary-title").textContent = text("summary", { count });
}

function showResult({ issues }) {
  const items = issues.map(({ message }) => Object.assign(document.createElement("li"), { textContent: message }));
  element("warning-list").replaceChildren(...items);
  element("result").hidden = false;
  element("result-title").focus();
}
