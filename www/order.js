import { shopPart } from "./merchants.js";

/** The parts of an address that the delivery takes over from the billing address. */
const SHARED = ["TITLE", "FIRSTNAME", "LASTNAME", "ADDRESS", "POSTALCODE", "CITY", "COUNTRY", "MOBILEPHONE"];

/** The whole order: what the customer gave, and what the shop knows. */
export function completeOrder(merchant, values, isSame) {
  const order = { ...shopPart(merchant), ...values };
  if (isSame) {
    for (const part of SHARED) {
      const value = order[`BILLING${part}`];
      if (value !== undefined) order[`SHIPTO${part}`] = value;
    }
  }
  if (merchant.journey) order.TRAVELLEGS = [{ ...merchant.journey, ...values.TRAVELLEGS?.[0] }];
  return order;
}

/** Fills the delivery address with the billing address, for a customer who must now change a part of it. */
export function copyBillingToDelivery(form) {
  for (const part of SHARED) {
    form.elements[`SHIPTO${part}`].value = form.elements[`BILLING${part}`].value;
  }
}

/** The issues with one place for each mistake: a delivery address that is a copy repeats those of the original. */
export function withoutTwins(issues) {
  const wrong = new Set(issues.map(({ parameter }) => parameter));
  return issues.filter(({ parameter }) => !wrong.has(twin(parameter)));
}

/** The billing parameter that this delivery parameter repeats, or `undefined`. */
function twin(parameter) {
  const part = parameter.replace(/^SHIPTO/, "");
  return parameter !== part && SHARED.includes(part) ? `BILLING${part}` : undefined;
}

/** The body that a server would post to the platform, before its own part: `params[AMOUNT]=41880&…`. */
export function formBody(order) {
  const body = new URLSearchParams();
  const put = (key, value) => {
    if (value === null || value === undefined) return;
    if (typeof value === "object") for (const [name, part] of Object.entries(value)) put(`${key}[${name}]`, part);
    else body.append(key, value);
  };
  put("params", order);
  return body;
}
