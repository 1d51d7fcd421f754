// Checks a form while the customer fills it in. A separate entry, so that other pages do not load it.
import { attach, describe, isFilledIn, isUnreadable, put, steps, valueOf } from "./controls.js";
import { UsageError } from "./errors.js";
import { canonicalOf, pathOf } from "./field-names.js";
import { list } from "./issues-list.js";
import { render } from "./messages.js";
import { didYouMean } from "./suggestion.js";

const OPTIONS = [
  "names",
  "locale",
  "ready",
  "part",
  "today",
  "order",
  "shop",
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
    if (OPTIONS.includes(key)) continue;
    throw new UsageError(`unknown option \`${key}\`${didYouMean(OPTIONS, key)}; expected \`${OPTIONS.join("`, `")}\``);
  }
  if (typeof form?.elements?.namedItem !== "function") throw new UsageError("`form` must be a form element");
  return new Binding(form, validator, options);
}

class Binding {
  /** The latest outcome; `undefined` before the first check. */
  outcome;
  /** Its issues, filtered by the page, in the order of the form. */
  #issues = [];
  #form;
  #validator;
  #options;
  #fields;
  /** The names of the shop's fields; `undefined` if controls are found by parameter. */
  #map;
  /** Parameters whose field the customer has left at least once. */
  #left = new Set();
  #submitted = false;
  #state = "waiting";
  #ready;
  #listeners = new AbortController();
  #noValidate;
  /** Whether a mouse button is down, and what to do after its release. */
  #isPressed = false;
  #held;

  constructor(form, validator, options) {
    this.#form = form;
    this.#validator = validator;
    this.#options = options;
    this.#map = validator.fields;
    const [wrong, verb] = this.#map === undefined ? [["shop"], "goes"] : [["names", "order"], "does not go"];
    for (const option of wrong) {
      if (options[option] !== undefined) throw new UsageError(`option \`${option}\` ${verb} with \`fields\` of the validator`);
    }
    this.#fields = attach(form, options, this.#map);
    // Filled in before this program was loaded, or by the browser.
    for (const [name, field] of this.#fields) if (isFilledIn(field)) this.#left.add(name);
    this.#noValidate = form.noValidate;
    // Turns off the browser's own bubbles.
    form.noValidate = true;
    this.#listen();
    this.#ready = Promise.resolve(options.ready).then(
      () => this.#start(),
      (error) => this.#giveUp(error),
    );
  }

  /** The whole order as it is in the form now. */
  get order() {
    if (this.#map !== undefined) return this.#judge("draft").order;
    const values = {};
    for (const { parameter, controls } of this.#fields.values()) {
      const value = valueOf(controls);
      // An empty field means: not filled in.
      if (value !== undefined && value !== "") put(values, parameter, value);
    }
    return this.#options.order ? this.#options.order(values) : values;
  }

  /** Checks again and shows the result; for values that the page itself has changed. */
  check() {
    if (this.#state !== "ready") return undefined;
    this.#run();
    for (const name of this.#fields.keys()) this.#show(name);
    return this.outcome;
  }

  /** Changes the validator or options, and shows the result. */
  update({ validator = this.#validator, ...options }) {
    this.#validator = validator;
    this.#options = { ...this.#options, ...options };
    this.check();
    if (this.#submitted && !this.#options.summary?.hidden) this.#summarise();
  }

  /** Forgets which fields were left and that a submit was tried. */
  reset() {
    this.#held = undefined;
    this.#left.clear();
    this.#submitted = false;
    if (this.#options.summary) this.#options.summary.hidden = true;
    for (const [name, field] of this.#fields) {
      this.#edited(name);
      describe(field, undefined);
    }
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
      // A choice is complete at once, a text when the customer leaves its field.
      if (target.matches("select, [type=radio], [type=checkbox]")) this.#leave(target);
    });
    on("input", ({ target, isComposing }) => {
      // Ignores unfinished words of an input method.
      this.#edited(target.name);
      if (!isComposing) this.#typed();
    });
    this.#holdWhilePressed(signal);
    on("submit", (event) => this.#submit(event));
    on("reset", () => setTimeout(() => this.reset()));
  }

  /** Changes nothing while a mouse button is down: if the page moved, the click would miss its target. */
  #holdWhilePressed(signal) {
    const page = this.#form.ownerDocument;
    const release = () => {
      this.#isPressed = false;
      const held = this.#held;
      this.#held = undefined;
      held?.();
    };
    page.addEventListener("mousedown", () => (this.#isPressed = true), { signal, capture: true });
    // `setTimeout`: after the click. A drag has no `mouseup`; typing means that no button is down.
    for (const type of ["mouseup", "dragend"]) page.addEventListener(type, () => setTimeout(release), { signal, capture: true });
    page.addEventListener("keydown", release, { signal, capture: true });
  }

  #start() {
    if (this.#state === "unbound") return;
    this.#state = "ready";
    // Checks what was typed while the module was loading.
    this.check();
  }

  #giveUp(error) {
    if (this.#state === "unbound") return;
    this.#state = "unavailable";
    // The form is sent unchecked, and the shop's server checks the order.
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

  /** What a server has said about a field is over when its value changes. */
  #edited(name) {
    const field = this.#fields.get(name);
    if (field) field.isServed = false;
  }

  /** While typing, messages only disappear; also those of other fields, because this field may fix them. */
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
    const { onOutcome } = this.#options;
    const start = performance.now();
    // Before the first submit, an empty field is no mistake yet.
    this.outcome = this.#judge(this.#submitted ? "final" : "draft");
    this.#issues = this.#shown();
    onOutcome?.(this.outcome, performance.now() - start);
  }

  #judge(stage) {
    const { part = "customer", today, locale, shop = {} } = this.#options;
    const options = { part, stage, today, locale };
    if (this.#map === undefined) return this.#validator.validate(this.order, options);
    const form = new FormData(this.#form);
    // A form whose controls are all disabled or off has no pairs.
    const body = form.keys().next().done ? {} : form;
    return this.#validator.validateForm(body, { ...options, shop: typeof shop === "function" ? shop() : shop });
  }

  #shown() {
    const { issues = (all) => all } = this.#options;
    const fields = [...this.#fields.values()];
    const unread = fields.filter(isUnreadable).map((field) => this.#unreadable(field));
    // Issues without a field come last.
    const index = (issue) => fields.indexOf(this.#fieldOf(issue)) + 1 || fields.length + 1;
    return [...unread, ...issues(this.outcome.issues)].sort((one, other) => index(one) - index(other));
  }

  #errors() {
    return this.#issues.filter(({ severity }) => severity === "error");
  }

  #issueOf(name) {
    const field = this.#fields.get(name);
    const own = this.#issues.filter((issue) => this.#fieldOf(issue) === field);
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
      value: steps(field.parameter ?? "").reduce((value, step) => value?.[step], this.outcome.order),
      changes: isDue ? this.outcome.changes.filter(({ parameter }) => parameter === field.parameter) : [],
    });
  }

  /** An incomplete date: the browser gives no value for it, so the validator cannot see it. */
  #unreadable({ parameter, controls }) {
    const { locale } = this.#options;
    const issue = { code: "missing-parameter", parameter, params: { reason: "" } };
    const message = locale ? render(issue, locale) : controls[0].validationMessage;
    return { ...issue, code: "invalid-date", severity: "error", path: [parameter], related: [], message };
  }

  #summarise() {
    const { summary } = this.#options;
    if (!summary) return;
    const errors = this.#errors();
    list(summary, errors, (issue) => this.#controlOf(issue));
    summary.hidden = errors.length === 0;
  }

  /** The field where an issue is shown: of several fields of a telephone number the last, for it has the number; of others the first. */
  #fieldOf({ parameter, fields }) {
    const all = [...this.#fields.values()];
    if (fields === undefined) return all.find((field) => field.parameter === parameter);
    const name = fields.at(/PHONE$/.test(parameter) ? -1 : 0);
    return all.find((field) => field.canonical === canonicalOf(pathOf(name)));
  }

  #controlOf(issue) {
    return this.#fieldOf(issue)?.controls[0];
  }

  #focusFirst() {
    const controls = this.#errors().map((issue) => this.#controlOf(issue));
    // An error without a field, such as the amount's, is only in the summary.
    (controls.find(Boolean) ?? this.#options.summary)?.focus();
  }
}
