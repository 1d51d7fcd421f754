/** The merchant's contract: what the validator must know about this shop. */
export const profile = {
  country: "FR",
  mcc: "5732",
  businessTransactions: [
    { paymentOption: "facilypay-3x", min: 15_000, max: 200_000 },
    { paymentOption: "facilypay-4x", min: 15_000, max: 200_000 },
  ],
  // A company at the delivery address is recommended; this shop delivers to homes.
  severity: { "missing-recommended": "off" },
};

const DELIVERY_DAYS = 3;

/** What the shop itself knows of the order while the customer is on this page. The server adds the rest. */
export function shopPart(now = new Date()) {
  const delivery = {
    DELIVERYTYPE: "carrier",
    DELIVERYLABEL: "Home delivery",
    DELIVERYSPEED: "standard",
    DELIVERYEXPECTEDDATE: day(now, DELIVERY_DAYS),
    DELIVERYEXPECTEDDELAY: DELIVERY_DAYS,
  };
  const cart = [
    {
      MERCHANTITEMID: "LP-200",
      NAME: "Laser printer LP-200",
      BRAND: "Lumière",
      CATEGORY: "electronics",
      PRICE: 28_900,
      QUANTITY: 1,
      TOTALAMOUNT: 28_900,
      ...delivery,
    },
    {
      MERCHANTITEMID: "TN-200-K",
      NAME: "Toner cartridge, black",
      BRAND: "Lumière",
      CATEGORY: "electronics",
      PRICE: 6_490,
      QUANTITY: 2,
      TOTALAMOUNT: 12_980,
      ...delivery,
    },
  ];
  return { AMOUNT: cart.reduce((sum, line) => sum + line.TOTALAMOUNT, 0), CART: cart };
}

/** The calendar day `days` after `now`, where the customer is. */
function day(now, days) {
  const date = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const two = (number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
