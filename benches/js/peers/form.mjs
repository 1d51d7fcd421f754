/** Parameters that are numbers, which a form carries as text. */
export const NUMBERS = new Set([
  "AMOUNT",
  "PRICE",
  "QUANTITY",
  "TOTALAMOUNT",
  "DELIVERYEXPECTEDDELAY",
  "PASSENGERCOUNT",
  "RANK",
  "ROOMCOUNT",
]);

const KEY = /^params\[([A-Z]+)\](?:\[(\d{1,3})\]\[([A-Z]+)\])?$/;
const DIGITS = /^\d{1,15}$/;

/** The nested order of a form body, as a team would read it: no more notations than S2's own. */
export function readForm(body) {
  const order = {};
  new URLSearchParams(body).forEach((value, key) => {
    const found = KEY.exec(key);
    if (found === null) return;
    const [, list, index, inner] = found;
    const name = inner ?? list;
    const target = inner === undefined ? order : ((order[list] ??= [])[index] ??= {});
    target[name] = NUMBERS.has(name) && DIGITS.test(value) ? Number(value) : value;
  });
  return order;
}
