/** The orders that are checked: those of S2, one with a large cart and one with mistakes. */
import french from "../french_order.json";
import authorizationBody from "../../examples/orders/authorization.form";
import travelBody from "../../examples/orders/travel.form";
import { readForm } from "./peers/form.mjs";

/** S2's authorization (S2:37–80). */
export const authorization = () => unsigned(authorizationBody);

/** The same with the journeys and stays of S2's travel example (S2:1091–1151). */
export const travel = () => unsigned(`${authorizationBody.trim()}&${travelBody}`);

/** Checked before it is signed: its HASH would be outdated, which no peer knows. */
function unsigned(body) {
  const { HASH: _, ...order } = received(body.trim());
  return order;
}

/** What a customer in France orders: S2's authorization with the names, streets and twenty different articles of `french_order.json`. */
export function twentyArticles() {
  const AMOUNT = french.CART.reduce((sum, { TOTALAMOUNT }) => sum + TOTALAMOUNT, 0);
  return fromJson({ ...authorization(), ...french, AMOUNT });
}

/** Twelve mistakes. */
export function mistaken() {
  const order = authorization();
  Object.assign(order, {
    AMOUNT: 14_999,
    BILLINGMOBILEPHONE: "+33 1 42 34 56 79",
    BILLINGPOSTALCODE: "7500",
    BILLINGTITLE: "dr",
    CLIENTDOB: "2010-01-01",
    CLIENTEMAIL: "john+snow@example.com",
    ORDERID: "1234567890".repeat(5),
    SHIPTOFIRSTNAME: "Maximilian Alexander",
    VERSION: "2.0",
  });
  Object.assign(order.CART[0], { DELIVERYEXPECTEDDATE: "2017-02-30", TOTALAMOUNT: 1 });
  delete order.BILLINGCITY;
  return order;
}

/** The body in which a shop sends an order. */
export function formBody(order) {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(order)) {
    if (!Array.isArray(value)) form.append(`params[${name}]`, value);
    else value.forEach((line, i) => Object.entries(line).forEach(([key, inner]) => form.append(`params[${name}][${i}][${key}]`, inner)));
  }
  return form.toString();
}

const received = (body) => fromJson(readForm(body));

/** An order as a server has it from JSON: engines store the strings of a form or of a program in another way. */
function fromJson(order) {
  return JSON.parse(JSON.stringify(order));
}
