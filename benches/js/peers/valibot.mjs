/** The order in valibot. */
import * as v from "valibot";
import * as rules from "./rules.mjs";

const required = (max) => v.pipe(v.string(), v.minLength(1), v.maxLength(max));
const optional = (max) => v.optional(v.pipe(v.string(), v.maxLength(max)));
const count = (max) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(max));
const cents = (min = 0) => v.pipe(v.number(), v.safeInteger(), v.minValue(min));
const percentage = v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100)));
const pattern = (expression) => v.pipe(v.string(), v.regex(expression));
const test = (fits) => v.pipe(v.string(), v.check(fits));
const country = v.picklist(rules.COUNTRIES);
const date = test(rules.isDate);
const mobile = test(rules.isMobile);
const phone = test(rules.isPhone);
const postalCode = test(rules.isFrenchPostalCode);
const yesNo = pattern(rules.YES_NO);

const line = v.strictObject({
  BRAND: required(100),
  CATEGORY: v.optional(v.picklist(rules.CATEGORIES)),
  DELIVERYEXPECTEDDATE: date,
  DELIVERYEXPECTEDDELAY: v.optional(count(999)),
  DELIVERYLABEL: required(100),
  DELIVERYSPEED: v.optional(v.picklist(["standard", "express"])),
  DELIVERYTYPE: v.picklist(rules.DELIVERY_TYPES),
  DISCOUNT: percentage,
  MERCHANTITEMID: required(256),
  NAME: required(256),
  PRICE: cents(),
  QUANTITY: count(999),
  SUBMERCHANTEXTERNALID: optional(255),
  TAX: percentage,
  TOTALAMOUNT: cents(),
});

const leg = v.strictObject({
  DEPARTUREDATE: date,
  DESTINATIONLOCATIONCODE: pattern(rules.IATA),
  EXCHANGEABLE: yesNo,
  INSURANCE: yesNo,
  MEANTRANSPORT: v.picklist(rules.TRANSPORTS),
  ORIGINLOCATIONCODE: pattern(rules.IATA),
  PASSENGERCOUNT: count(999),
  RANK: count(99),
  SERVICECLASS: pattern(rules.SERVICE_CLASS),
});

const stay = v.strictObject({
  ARRIVALDATE: date,
  DEPARTUREDATE: date,
  INSURANCE: yesNo,
  LOCATION: required(64),
  PASSENGERCOUNT: count(999),
  ROOMCOUNT: v.optional(count(999)),
  TYPE: v.picklist(rules.STAYS),
  VEHICLERENT: yesNo,
});

const order = v.strictObject({
  AMOUNT: cents(1),
  APIKEYID: v.optional(pattern(rules.UUID)),
  BILLINGADDRESS: required(200),
  BILLINGCITY: required(32),
  BILLINGCOUNTRY: country,
  BILLINGFIRSTNAME: required(32),
  BILLINGLASTNAME: required(32),
  BILLINGMOBILEPHONE: mobile,
  BILLINGPHONE: v.optional(phone),
  BILLINGPOSTALCODE: postalCode,
  BILLINGTITLE: v.picklist(rules.TITLES),
  CLIENTDOB: v.optional(date),
  CLIENTEMAIL: v.pipe(v.string(), v.maxLength(100), v.email(), v.check(rules.hasNoPlus)),
  CLIENTIDENT: required(128),
  CLIENTIP: v.pipe(v.string(), v.ipv4()),
  CLIENTUSERAGENT: required(255),
  COMMERCIALCODE: optional(255),
  DESCRIPTION: required(510),
  EXTRADATA: optional(255),
  HASH: v.optional(pattern(rules.HASH)),
  IDENTIFIER: required(32),
  METADATA: optional(255),
  OPERATIONTYPE: v.literal("authorization"),
  ORDERID: required(40),
  PAYMENTOPTION: v.picklist(rules.PAYMENT_OPTIONS),
  SHIPTOADDRESS: required(200),
  SHIPTOCITY: required(32),
  SHIPTOCOMPANYNAME: optional(50),
  SHIPTOCOUNTRY: country,
  SHIPTOFIRSTNAME: required(15),
  SHIPTOLASTNAME: required(30),
  SHIPTOMOBILEPHONE: v.optional(mobile),
  SHIPTOPHONE: v.optional(phone),
  SHIPTOPOSTALCODE: postalCode,
  SHIPTOTITLE: v.optional(v.picklist(rules.TITLES)),
  VERSION: pattern(rules.VERSION),
  TRAVELPASSENGERDOB: v.optional(date),
  TRAVELPASSENGERFIRSTNAME: optional(50),
  TRAVELPASSENGERLASTNAME: optional(50),
  CART: v.optional(v.array(line)),
  TRAVELLEGS: v.optional(v.array(leg)),
  TRAVELSTAYS: v.optional(v.array(stay)),
});

const NONE = [];

export function check(value) {
  const { issues, output } = v.safeParse(order, value);
  return { issues: issues ?? NONE, output };
}

export function pathsOf({ path }) {
  return [path.map(({ key }) => key)];
}
