import { init, Validator } from "../pkg/dist/index.browser.js";
import { controls, hasError, parameters, prepareFields, showIssues } from "./fields.js";
import { profile } from "./merchant.js";
import { billingTwin, copyBillingToDelivery, isSame, readOrder } from "./order.js";
import { hideResult, showResult } from "./result.js";
import { hideSummary, showSummary } from "./summary.js";

const form = document.getElementById("checkout");
const status = document.getElementById("status");

/** Fields that the customer has left at least once. */
const left = new Set();
let validator;
let submitted = false;

prepareFields(form);
followSame();
// The browser's own bubbles would speak before the messages of the page.
form.noValidate = true;

const ready = init().then(
  () => {
    validator = new Validator(profile);
    // What was typed while the module was on its way.
    for (const name of left) check(name);
  },
  () => {
    // No WebAssembly here: the form posts, and the shop's server checks the order.
    form.noValidate = false;
    const notice = document.getElementById("notice");
    notice.textContent = "Your details are checked when you continue.";
    notice.hidden = false;
  },
);

form.addEventListener("focusout", ({ target }) => leave(target));
form.addEventListener("change", ({ target }) => {
  if (target.id === "same") followSame();
  // A choice is complete at once; a text field is so when it is left.
  else if (target.matches("select, [type=radio]")) leave(target);
});
form.addEventListener("input", () => {
  // What is shown there is another order now.
  hideResult();
  for (const name of parameters(form)) {
    // Any of them: what is wrong in one field may be mended in another one.
    if (hasError(form, name) && issuesOf(name).length === 0) showIssues(form, name, []);
  }
});

form.addEventListener("submit", (event) => {
  if (!form.noValidate) return;
  event.preventDefault();
  ready.then(() => (validator ? submit() : form.requestSubmit()));
});

function leave(control) {
  if (!control.name || control.name === "same") return;
  left.add(control.name);
  if (!validator) return;
  status.textContent = check(control.name)?.message ?? "";
}

/** Checks one field, shows what is wrong and returns it. */
function check(name) {
  const issues = issuesOf(name);
  showIssues(form, name, issues);
  return issues[0];
}

function issuesOf(name) {
  const unreadable = unreadableDate(name);
  if (unreadable) return [unreadable];
  const order = readOrder(form);
  // Before the first attempt to continue, an empty field is one that the customer has not come to yet.
  const stage = submitted ? "final" : "draft";
  return validator.validateParameter(name, order[name], { stage, part: "customer", order }).issues;
}

function submit() {
  submitted = true;
  const { valid, order, changes, issues } = wholeOrder();
  for (const name of parameters(form)) {
    showIssues(form, name, issues.filter(({ parameter }) => parameter === name));
  }
  if (valid) {
    hideSummary();
    showResult({ order, changes, issues });
  } else {
    hideResult();
    showSummary(form, inFormOrder(issues.filter(({ severity }) => severity === "error")));
  }
}

/** The outcome for the whole order, its issues where the customer can mend them. */
function wholeOrder() {
  const outcome = validator.validate(readOrder(form), { part: "customer" });
  const dates = ["CLIENTDOB"].map(unreadableDate).filter(Boolean);
  let issues = [...dates, ...outcome.issues];
  if (isSame(form)) {
    // The delivery address is a copy: one mistake is shown once, in the original.
    const wrong = new Set(issues.map(({ parameter }) => parameter));
    issues = issues.filter(({ parameter }) => !wrong.has(billingTwin(parameter)));
    const isForDelivery = ({ parameter }) => controls(form, parameter)[0]?.closest("#delivery");
    if (issues.some((issue) => issue.severity === "error" && isForDelivery(issue))) {
      // Wrong as a delivery address only: the customer needs the fields to mend it.
      copyBillingToDelivery(form);
      form.elements.same.checked = false;
      followSame();
    }
  }
  return { ...outcome, valid: outcome.valid && dates.length === 0, issues };
}

/** The validator sorts by its catalogue; the customer reads the form from top to bottom. */
function inFormOrder(issues) {
  const order = [...parameters(form)];
  const place = ({ parameter }) => (order.includes(parameter) ? order.indexOf(parameter) : order.length);
  return issues.toSorted((a, b) => place(a) - place(b));
}

/** Half a date: the browser gives no value for it, so the validator cannot see it. */
function unreadableDate(name) {
  const [control] = controls(form, name);
  if (!control?.validity.badInput) return undefined;
  return { parameter: name, severity: "error", message: "Enter day, month and year of your birth date, or leave it empty." };
}

/** The stylesheet hides the delivery address; fields that nobody sees must not be sent either. */
function followSame() {
  document.getElementById("delivery").disabled = isSame(form);
}
