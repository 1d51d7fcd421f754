// The controls of a bound form: their names, their attributes from the tables, and their messages.
import { UsageError } from "./errors.js";
import { canonicalOf, parametersOf, pathOf } from "./field-names.js";
import table from "./parameter-table.js";
import { didYouMean } from "./suggestion.js";

/**
 * Finds the controls that are fields, and adds to them: attributes from the tables, an element for the message, and `aria-describedby`
 * that refers to it. Returns name → field, in the order of the form.
 */
export function attach(form, { names, place }, map) {
  const fields = new Map();
  const parameterOf = map === undefined ? byParameter(names) : byMap(map);
  for (const control of form.elements) {
    const { name } = control;
    if (!name || fields.has(name)) continue;
    const { parameter, canonical = parameter } = parameterOf(name) ?? {};
    // Skips buttons and the shop's own fields.
    if (canonical === undefined) continue;
    const [other] = [...fields].find(([, field]) => map === undefined && field.parameter === parameter) ?? [];
    if (other !== undefined) {
      throw new UsageError(`the controls \`${other}\` and \`${name}\` are both \`${parameter}\`: give the validator \`fields\`, which join them`);
    }
    const found = form.elements.namedItem(name);
    const controls = found instanceof RadioNodeList ? [...found] : [found];
    const info = isWhole(map, parameter) ? table[generic(parameter)] : {};
    for (const one of controls) addAttributes(one, info);
    const element = messageOf(controls, name, place);
    // The message of a server stays until the customer edits the field.
    const message = element.textContent;
    fields.set(name, { parameter, canonical, controls, message, element, isServed: message !== "" });
  }
  return fields;
}

/** Finds a control by the name of its parameter, or by `names`. */
function byParameter(names = {}) {
  return (name) => {
    const parameter = Object.hasOwn(names, name) ? names[name] : name;
    if (Object.hasOwn(table, generic(parameter))) return { parameter };
    if (!Object.hasOwn(names, name)) return undefined;
    const meant = didYouMean(Object.keys(table), generic(parameter));
    throw new UsageError(`\`names.${name}\` must be a parameter, such as \`BILLINGCITY\`${meant}`);
  };
}

/** Finds a control by the `fields` of the validator. */
function byMap(map) {
  const parameters = parametersOf(map);
  return (name) => {
    const canonical = canonicalOf(pathOf(name));
    return parameters.has(canonical) ? { parameter: parameters.get(canonical), canonical } : undefined;
  };
}

/** Whether a control has the whole value of its parameter: only then the parameter's attributes are right for it. */
function isWhole(map, parameter) {
  return map === undefined || typeof map[parameter] === "string";
}

const generic = (parameter) => parameter.replace(/\[\d+\]/, "[X]");

/** Keeps attributes that the page has set itself. */
function addAttributes(control, info) {
  for (const attribute of ["autocomplete", "inputmode", "maxlength"]) {
    const isForText = attribute !== "autocomplete";
    if (info[attribute] === undefined || control.hasAttribute(attribute)) continue;
    if (isForText && (control.localName !== "input" || !/^(text|tel|email)$/.test(control.type))) continue;
    if (control.type === "radio" || control.type === "checkbox") continue;
    control.setAttribute(attribute, info[attribute]);
  }
  // Names, streets and addresses are no prose.
  if (control.type === "email") control.spellcheck = false;
}

function messageOf(controls, name, place) {
  const control = controls.at(-1);
  const page = control.ownerDocument;
  if (!controls[0].id) controls[0].id = name.replace(/[^\w-]/g, "-");
  const id = `${controls[0].id}-message`;
  const element = page.getElementById(id) ?? page.createElement("p");
  element.id = id;
  element.classList.add("oney-message");
  if (!element.isConnected) {
    const holder = place?.(control);
    if (holder) holder.append(element);
    else (control.closest("label") ?? control).after(element);
  }
  for (const one of controls) {
    const described = one.getAttribute("aria-describedby")?.split(/\s+/) ?? [];
    if (!described.includes(id)) one.setAttribute("aria-describedby", [id, ...described].join(" "));
  }
  return element;
}

/** Shows the field's issue, or removes the last one. Warnings are shown but do not block. */
export function describe(field, issue) {
  if (issue === undefined && field.isServed) return;
  field.isServed = false;
  const isError = issue?.severity === "error";
  field.message = issue?.message ?? "";
  if (field.element.textContent !== field.message) field.element.textContent = field.message;
  field.element.dataset.severity = issue?.severity ?? "";
  for (const control of field.controls) {
    control.setCustomValidity(isError ? field.message : "");
    if (isError) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }
}

/** `CART[0][PRICE]` → `CART`, `0`, `PRICE`. */
export const steps = (parameter) => parameter.replaceAll("]", "").split("[");

/** Sets the parameter's value in an order. */
export function put(order, parameter, value) {
  const [name, index, part] = steps(parameter);
  if (index === undefined) order[name] = value;
  else ((order[name] ??= [])[index] ??= {})[part] = value;
}

/** A field's value; `undefined` if nothing is chosen or the field is disabled. */
export function valueOf(controls) {
  const [control] = controls;
  if (control.type === "radio") return controls.find(({ checked }) => checked)?.value;
  if (control.matches(":disabled")) return undefined;
  if (control.type === "checkbox") return control.checked ? control.value : undefined;
  return control.value;
}

/** Whether the browser shows a text that it cannot read, such as an incomplete date. */
export function isUnreadable({ controls: [control] }) {
  return !control.matches(":disabled") && control.validity.badInput;
}

/** Whether a text was entered and the field is not in use now. */
export function isFilledIn({ controls: [control] }) {
  const { activeElement } = control.ownerDocument;
  const isText = control.localName === "input" && /^(text|tel|email|date)$/.test(control.type);
  return isText && control.value !== control.defaultValue && control !== activeElement;
}
