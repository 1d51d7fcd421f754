import type { Change, Issue, LocaleModule, Options, Outcome, Parameter, Validator } from "./index.js";

/**
 * Checks a form as the customer fills it in, through the Constraint Validation API: when a field is left, while somebody types
 * only to take a message away, and at submit, where the focus goes to the first error. Sets `aria-invalid`,
 * `aria-describedby` and a custom validity (`:invalid`, `form.checkValidity()`), and gives every control that has none the
 * `autocomplete`, `inputmode` and `maxlength` of its parameter. The browser's own bubbles are switched off.
 *
 * Controls are found by name: a parameter such as `BILLINGCITY`, or a name of the shop that `options.names` maps to one. A
 * control that is disabled, also by its fieldset, is left out of the order.
 *
 * ```js
 * const binding = bindForm(form, new Validator({ country: "FR" }), { ready: init(), order: (values) => ({ ...cart, ...values }) });
 * ```
 *
 * @throws {UsageError} where `form` is no form, an option is unknown, or `names` maps to something that is no parameter.
 */
export function bindForm(form: HTMLFormElement, validator: Validator, options?: BindOptions): Binding;

export interface BindOptions {
  /** Name of a control → parameter, where the shop has names of its own. */
  names?: Readonly<Record<string, Parameter>>;
  /** Language of the messages; default: that of `init`. */
  locale?: LocaleModule;
  /** What `init()` returned. Until then the form can be filled in, and a submit waits. */
  ready?: Promise<unknown>;
  /** Whose parameters must be there at submit; default `customer`. */
  part?: Options["part"];
  today?: Options["today"];
  /** Makes the whole order of the values in the form: adds the cart, or an address that is given once. */
  order?: (values: { [parameter: string]: string }) => object;
  /** The last word on what is shown, for pages that show a place once which the order has twice. */
  issues?: (issues: Issue[]) => Issue[];
  /** An element above the form, hidden at first, which lists the errors of a submit as links. Give it `tabindex="-1"`. */
  summary?: HTMLElement | null;
  /** A live region that says the message of the field which was left. */
  status?: HTMLElement | null;
  /** Where the message of a control stands; default: behind the control, or behind its label where that encloses it. */
  place?: (control: HTMLElement) => HTMLElement | null | undefined;
  /** After each check, with the milliseconds that it took. */
  onOutcome?: (outcome: Outcome, milliseconds: number) => void;
  /** After each check, for each field: what is shown there, and its value in normal form. */
  onField?: (field: BoundField) => void;
  /** A submit without errors. The form posts unless the event's default is prevented. */
  onValid?: (outcome: Outcome, event: SubmitEvent) => void;
  /** A submit with errors, before the focus goes to the first of them. */
  onInvalid?: (outcome: Outcome, event: SubmitEvent) => void;
  /** `ready` was rejected: the form posts as if it were not bound. */
  onUnavailable?: (error: unknown) => void;
}

export interface BoundField {
  /** Of the control. */
  name: string;
  parameter: string;
  control: HTMLElement;
  /** What is shown; nothing as long as the customer has not left the field. */
  issue?: Issue;
  value: unknown;
  /** What was changed on the way to the normal form. */
  changes: Change[];
}

export interface Binding {
  /** The latest outcome; `undefined` before the first check. */
  readonly outcome?: Outcome;
  /** The order as it stands in the form. */
  readonly order: object;
  /** Checks again, for values that the page itself has changed. */
  check(): Outcome | undefined;
  /** Another validator, language, or option; what is shown follows. */
  update(changed: BindOptions & { validator?: Validator }): void;
  /** Forgets what the customer has left and tried, as a reset of the form does. */
  reset(): void;
  /** Leaves the form as it was found, but for the attributes of its controls. */
  unbind(): void;
}
