import { shopPart } from "./merchant.js";

/** The parts of an address that the delivery takes over from the billing address. */
const SHARED = ["TITLE", "FIRSTNAME", "LASTNAME", "ADDRESS", "POSTALCODE", "CITY", "COUNTRY", "MOBILEPHONE"];

export const isSame = (form) => form.elements.same.checked;

/** The order as it stands in the form: the controls have the names of the parameters. */
export function readOrder(form) {
  const order = shopPart();
  for (const [name, value] of new FormData(form)) {
    // An empty field is one that the customer did not fill in.
    if (name !== "same" && value !== "") order[name] = value;
  }
  if (isSame(form)) {
    for (const part of SHARED) {
      const value = order[`BILLING${part}`];
      if (value !== undefined) order[`SHIPTO${part}`] = value;
    }
  }
  return order;
}

/** Fills the delivery address with the billing address, for a customer who must now change a part of it. */
export function copyBillingToDelivery(form) {
  for (const part of SHARED) {
    form.elements[`SHIPTO${part}`].value = form.elements[`BILLING${part}`].value;
  }
}

/** The billing parameter that this delivery parameter repeats, or `undefined`. */
export function billingTwin(parameter) {
  const part = parameter.replace(/^SHIPTO/, "");
  return parameter !== part && SHARED.includes(part) ? `BILLING${part}` : undefined;
}
