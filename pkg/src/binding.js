// A form of the page, checked as the customer fills it in. An entry of its own: who checks otherwise does not load it.
import { attach, describe, isFilledIn, isUnreadable, put, steps, valueOf } from "./controls.js";
import { UsageError } from "./errors.js";
import { list } from "./issues-list.js";
import { render } from "./messages.js";

const OPTIONS = [
  "names",
  "locale",
  "ready",
  "part",
  "today",
  "order",
  "issues",
  "summary",
  "status",
  "place",
  "onOutcome",
  "onField",
  "onValid",
  "onInvalid",
  "onUnavailable",
];

/** Binds a form to a validator; see `binding.d.ts` for what callers need to know. */
export function bindForm(form, validator, options = {}) {
  for (const key of Object.keys(options)) {
    if (!OPTIONS.includes(key)) throw new UsageError(`unknown option \`${key}\`; known are ${OPTIONS.join(", ")}`);
  }
  if (typeof form?.elements?.namedItem !== "function") throw new UsageError("`form` must be a form element");
  return new Binding(form, validator, options);
}

class Binding {
  /** The latest outcome; `undefined` before the first check. */
  outcome;
  /** What is wrong with it, as the page wants it told: in the order of the form. */
  #issues = [];
  #form;
  #validator;
  #options;
  #fields;
  /** Parameters whose field the customer has left at least once. */
  #left = new Set();
  #submitted = false;
  #state = "waiting";
  #ready;
  #listeners = new AbortController();
  #noValidate;
  /** Whether a button of the mouse is down, and what is to be done when it is up again. */
  #isPressed = false;
  #held;

  constructor(form, validator, options) {
    this.#form = form;
    this.#validator = validator;
    this.#options = options;
    this.#fields = attach(form, options);
    // Typed before this program arrived, or filled in by the browser.
    for (const [name, field] of this.#fields) if (isFilledIn(field)) this.#left.add(name);
    this.#noValidate = form.noValidate;
    // The browser's own bubbles would speak before the messages of the page.
    form.noValidate = true;
    this.#listen();
    this.#ready = Promise.resolve(options.ready).then(
      () => this.#start(),
      (error) => this.#giveUp(error),
    );
  }

  /** The order as it stands in the form, whole. */
  get order() {
    const values = {};
    for (const { parameter, controls } of this.#fields.values()) {
      const value = valueOf(controls);
      // An empty field is one that the customer did not fill in.
      if (value !== undefined && value !== "") put(values, parameter, value);
    }
    return this.#options.order ? this.#options.order(values) : values;
  }

  /** Checks again and shows what there is to show; for values that the page itself has changed. */
  check() {
    if (this.#state !== "ready") return undefined;
    this.#run();
    for (const name of this.#fields.keys()) this.#show(name);
    return this.outcome;
  }

  /** Another validator, language, or way to put the order together; what is shown follows. */
  update({ validator = this.#validator, ...options }) {
    this.#validator = validator;
    this.#options = { ...this.#options, ...options };
    this.check();
    if (this.#submitted && !this.#options.summary?.hidden) this.#summarise();
  }

  /** Forgets what the customer has left and tried, as on a fresh form. */
  reset() {
    this.#held = undefined;
    this.#left.clear();
    this.#submitted = false;
    if (this.#options.summary) this.#options.summary.hidden = true;
    for (const field of this.#fields.values()) describe(field, undefined);
    this.check();
  }

  unbind() {
    this.#state = "unbound";
    this.#listeners.abort();
    this.#form.noValidate = this.#noValidate;
    for (const field of this.#fields.values()) describe(field, undefined);
  }

  #listen() {
    const { signal } = this.#listeners;
    const on = (type, listener) => this.#form.addEventListener(type, listener, { signal });
    on("focusout", ({ target }) => this.#leave(target));
    on("change", ({ target }) => {
      // A choice is complete at once; a text is so when its field is left.
      if (target.matches("select, [type=radio], [type=checkbox]")) this.#leave(target);
    });
    on("input", ({ target, isComposing }) => {
      // A word that is still being composed is no value yet.
      if (!isComposing) this.#typed(target);
    });
    this.#holdWhilePressed(signal);
    on("submit", (event) => this.#submit(event));
    on("reset", () => setTimeout(() => this.reset()));
  }

  /** Between the press of a button and its release nothing may move: the click would miss what it was meant for. */
  #holdWhilePressed(signal) {
    const page = this.#form.ownerDocument;
    const release = () => {
      this.#isPressed = false;
      const held = this.#held;
      this.#held = undefined;
      held?.();
    };
    page.addEventListener("mousedown", () => (this.#isPressed = true), { signal, capture: true });
    // After the click. What is dragged is never released, and whoever types holds no button.
    for (const type of ["mouseup", "dragend"]) page.addEventListener(type, () => setTimeout(release), { signal, capture: true });
    page.addEventListener("keydown", release, { signal, capture: true });
  }

  #start() {
    if (this.#state === "unbound") return;
    this.#state = "ready";
    // What was typed while the module was on its way.
    this.check();
  }

  #giveUp(error) {
    if (this.#state === "unbound") return;
    this.#state = "unavailable";
    // The form posts, and the shop's server checks the order.
    this.#form.noValidate = this.#noValidate;
    this.#options.onUnavailable?.(error);
  }

  #leave(control) {
    const field = this.#fields.get(control.name);
    if (!field) return;
    this.#left.add(control.name);
    if (this.#isPressed) {
      this.#held = () => this.#leave(control);
      return;
    }
    if (this.#state !== "ready") return;
    this.check();
    if (this.#options.status) this.#options.status.textContent = field.message;
  }

  /** While somebody types, messages only go: also those of other fields, for what is wrong here may be mended there. */
  #typed() {
    if (this.#state !== "ready") return;
    this.#run();
    for (const [name, field] of this.#fields) {
      if (field.message !== "" && this.#issueOf(name) === undefined) describe(field, undefined);
    }
  }

  #submit(event) {
    if (this.#state === "unavailable") return;
    if (this.#state === "waiting") {
      event.preventDefault();
      const { submitter } = event;
      this.#ready.then(() => this.#form.requestSubmit(submitter));
      return;
    }
    this.#submitted = true;
    this.check();
    const isGood = this.outcome.valid && this.#errors().length === 0;
    if (isGood) {
      if (this.#options.summary) this.#options.summary.hidden = true;
      this.#options.onValid?.(this.outcome, event);
      return;
    }
    event.preventDefault();
    this.#options.onInvalid?.(this.outcome, event);
    this.#summarise();
    this.#focusFirst();
  }

  #run() {
    const { part = "customer", today, locale, onOutcome } = this.#options;
    // Before the first attempt to continue, an empty field is one that the customer has not come to yet.
    const stage = this.#submitted ? "final" : "draft";
    const order = this.order;
    const start = performance.now();
    this.outcome = this.#validator.validate(order, { part, stage, today, locale });
    this.#issues = this.#told();
    onOutcome?.(this.outcome, performance.now() - start);
  }

  #told() {
    const { issues = (all) => all } = this.#options;
    const fields = [...this.#fields.values()];
    const unread = fields.filter(isUnreadable).map((field) => this.#unreadable(field));
    const places = fields.map(({ parameter }) => parameter);
    // What has no field stands last.
    const place = ({ parameter }) => places.indexOf(parameter) + 1 || places.length + 1;
    return [...unread, ...issues(this.outcome.issues)].sort((one, other) => place(one) - place(other));
  }

  #errors() {
    return this.#issues.filter(({ severity }) => severity === "error");
  }

  #issueOf(name) {
    const { parameter } = this.#fields.get(name);
    const own = this.#issues.filter((issue) => issue.parameter === parameter);
    return own.find(({ severity }) => severity === "error") ?? own[0];
  }

  #show(name) {
    const field = this.#fields.get(name);
    const isDue = this.#submitted || this.#left.has(name);
    const issue = isDue ? this.#issueOf(name) : undefined;
    describe(field, issue);
    this.#options.onField?.({
      name,
      parameter: field.parameter,
      control: field.controls[0],
      issue,
      value: steps(field.parameter).reduce((value, step) => value?.[step], this.outcome.order),
      changes: isDue ? this.outcome.changes.filter(({ parameter }) => parameter === field.parameter) : [],
    });
  }

  /** Half a date: the browser gives no value for it, so the validator cannot see it. */
  #unreadable({ parameter, controls }) {
    const { locale } = this.#options;
    const issue = { code: "missing-parameter", parameter, params: {} };
    const message = locale ? render(issue, locale) : controls[0].validationMessage;
    return { ...issue, code: "invalid-date", severity: "error", path: [parameter], related: [], message };
  }

  #summarise() {
    const { summary } = this.#options;
    if (!summary) return;
    const errors = this.#errors();
    list(summary, errors, (parameter) => this.#controlOf(parameter));
    summary.hidden = errors.length === 0;
  }

  #controlOf(parameter) {
    return [...this.#fields.values()].find((field) => field.parameter === parameter)?.controls[0];
  }

  #focusFirst() {
    const controls = this.#errors().map(({ parameter }) => this.#controlOf(parameter));
    // An error that has no field here, such as the amount, is told by the summary alone.
    (controls.find(Boolean) ?? this.#options.summary)?.focus();
  }
}
