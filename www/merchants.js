/** The shops of this page: the contract that the validator must know, and what is in the cart. */
export const merchants = {
  paper: {
    name: "Papeterie Lumière",
    profile: {
      country: "FR",
      mcc: "5732",
      businessTransactions: [
        { paymentOption: "facilypay-3x", min: 15_000, max: 200_000 },
        { paymentOption: "facilypay-4x", min: 15_000, max: 200_000 },
      ],
      // A company at the delivery address is recommended; this shop delivers to homes.
      severity: { "missing-recommended": "off" },
    },
    instalments: [
      { option: "facilypay-3x", count: 3 },
      { option: "facilypay-4x", count: 4 },
    ],
    articles: [
      { MERCHANTITEMID: "LP-200", NAME: "Lumière LP-200", BRAND: "Lumière", CATEGORY: "electronics", PRICE: 28_900, QUANTITY: 1 },
      { MERCHANTITEMID: "TN-200-K", NAME: "Lumière TN-200 K", BRAND: "Lumière", CATEGORY: "electronics", PRICE: 6_490, QUANTITY: 2 },
    ],
  },
  bikes: {
    name: "Bicicletas Brisa",
    // An account of oney.es sells one payment option.
    profile: { country: "ES", mcc: "5940", severity: { "missing-recommended": "off" } },
    instalments: [{ option: "facilypay-3xsansfrais", count: 3 }],
    articles: [
      { MERCHANTITEMID: "BR-28", NAME: "Brisa Ciudad 28", BRAND: "Brisa", CATEGORY: "sport", PRICE: 64_900, QUANTITY: 1 },
    ],
  },
  travel: {
    name: "Agence Horizon",
    profile: { country: "FR", mcc: "4511", severity: { "missing-recommended": "off" } },
    instalments: [
      { option: "facilypay-3x", count: 3 },
      { option: "facilypay-4x", count: 4 },
    ],
    articles: [
      { MERCHANTITEMID: "CDG-JFK", NAME: "CDG – JFK", BRAND: "Horizon", CATEGORY: "travel", PRICE: 89_990, QUANTITY: 2 },
    ],
    /** What the shop knows of the journey beside what the customer chooses. */
    journey: { RANK: 1, MEANTRANSPORT: "plane", SERVICECLASS: "Economic", EXCHANGEABLE: "no", INSURANCE: "yes" },
  },
};

const DELIVERY_DAYS = 3;

/** What the shop itself knows of the order while the customer is on this page. The server adds the rest. */
export function shopPart({ articles, journey }, now = new Date()) {
  const delivery = journey
    ? { DELIVERYTYPE: "edelivery", DELIVERYLABEL: "E-mail", DELIVERYSPEED: "express", ...expected(now, 1) }
    : { DELIVERYTYPE: "carrier", DELIVERYLABEL: "Home", DELIVERYSPEED: "standard", ...expected(now, DELIVERY_DAYS) };
  const cart = articles.map((line) => ({ ...line, TOTALAMOUNT: line.PRICE * line.QUANTITY, ...delivery }));
  return { AMOUNT: cart.reduce((sum, line) => sum + line.TOTALAMOUNT, 0), CART: cart };
}

function expected(now, days) {
  return { DELIVERYEXPECTEDDATE: day(now, days), DELIVERYEXPECTEDDELAY: days };
}

/** The calendar day `days` after `now`, where the customer is. */
export function day(now, days) {
  const date = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const two = (number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** What each instalment takes, in cents: the first has what does not divide. */
export function instalments(amount, count) {
  const others = Math.floor(amount / count);
  return { first: amount - others * (count - 1), others };
}
