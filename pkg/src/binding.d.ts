import type { Change, Fields, Issue, LocaleModule, Options, Outcome, Parameter, Validator } from "./index.js";

/**
 * Checks a form while the customer fills it in, through the Constraint Validation API. Messages appear when the customer leaves
 * a field and on submit (the focus goes to the first error); while typing they only disappear. Sets `aria-invalid`,
 * `aria-describedby` and a custom validity (`:invalid`, `form.checkValidity()`), and adds the parameter's `autocomplete`,
 * `inputmode` and `maxlength` to controls without them. The browser's own bubbles are switched off. A message stands in the element
 * `<id of the control>-message`; what a server has written there stays until the customer edits the field.
 *
 * Controls are found by name: by the `fields` of the validator; without those a parameter such as `BILLINGCITY`, or the shop's own name,
 * mapped by `options.names`. A disabled control, also one in a disabled fieldset, is left out of the order.
 *
 * ```js
 * const binding = bindForm(form, new Validator({ country: "FR" }), { ready: init(), order: (values) => ({ ...cart, ...values }) });
 * ```
 *
 * @throws {UsageError} if `form` is no form, an option is unknown, `names` maps to something that is no parameter, or two controls of
 * different names are one parameter.
 */
export function bindForm(form: HTMLFormElement, validator: Validator<Fields | undefined>, options?: BindOptions): Binding;

export interface BindOptions {
  /** Name of a control → parameter, if the shop uses its own names; for a validator without `fields`. */
  names?: Readonly<Record<string, Parameter>>;
  /** Language of the sentences; default: that of `init`. */
  locale?: LocaleModule;
  /** What `init()` returned. Until then the form can be filled in, and a submit waits. */
  ready?: Promise<unknown>;
  /** Whose parameters are required on submit; default `customer`. */
  part?: Options["part"];
  today?: Options["today"];
  /** What the shop knows of the order; for a validator with `fields`. */
  shop?: object | (() => object);
  /**
   * Builds the whole order from the form's values: adds the cart, or copies an address that the form asks for once. For a validator without
   * `fields`.
   */
  order?: (values: { [parameter: string]: string }) => object;
  /** Filters the issues before they are shown, for pages with one field for two parameters. */
  issues?: (issues: Issue[]) => Issue[];
  /** An element above the form, hidden at first, which lists the errors of a submit as links. Give it `tabindex="-1"`. */
  summary?: HTMLElement | null;
  /** A live region that announces the message of the field that the customer has left. */
  status?: HTMLElement | null;
  /** Where to put a control's message; default: after the control, or after the label that contains it. */
  place?: (control: HTMLElement) => HTMLElement | null | undefined;
  /** Called after each check, with its duration in milliseconds. */
  onOutcome?: (outcome: Outcome, milliseconds: number) => void;
  /** Called after each check for each field: the issue shown there, and the value in normal form. */
  onField?: (field: BoundField) => void;
  /** Called on a submit without errors. The form is sent unless the event's default is prevented. */
  onValid?: (outcome: Outcome, event: SubmitEvent) => void;
  /** Called on a submit with errors, before the focus goes to the first. */
  onInvalid?: (outcome: Outcome, event: SubmitEvent) => void;
  /** Called if `ready` was rejected: the form is sent as if it were not bound. */
  onUnavailable?: (error: unknown) => void;
}

export interface BoundField {
  /** The control's name. */
  name: string;
  /** None for the box of `sameAsBilling`. */
  parameter?: string;
  control: HTMLElement;
  /** The issue that is shown; none until the customer has left the field. */
  issue?: Issue;
  value: unknown;
  /** The changes that led to the normal form. */
  changes: Change[];
}

export interface Binding {
  /** The latest outcome; `undefined` before the first check. */
  readonly outcome?: Outcome;
  /** The order as it is in the form now. */
  readonly order: object;
  /** Checks again; call it after the page itself has changed values. */
  check(): Outcome | undefined;
  /** Changes the validator, language, or options, and shows the result. */
  update(changed: BindOptions & { validator?: Validator<Fields | undefined> }): void;
  /** Forgets which fields were left and that a submit was tried, as a reset of the form does. */
  reset(): void;
  /** Restores the form, except for the attributes of its controls. */
  unbind(): void;
}
