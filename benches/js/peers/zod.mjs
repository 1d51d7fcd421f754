/** The order in zod 4: the small flavour, compiled. */
import * as z from "zod/mini";
import * as rules from "./rules.mjs";

const required = (max) => z.string().check(z.minLength(1), z.maxLength(max));
const optional = (max) => z.optional(z.string().check(z.maxLength(max)));
const count = (max) => z.int().check(z.gte(1), z.lte(max));
const cents = (min = 0) => z.int().check(z.gte(min), z.lte(Number.MAX_SAFE_INTEGER));
const percentage = z.optional(z.number().check(z.gte(0), z.lte(100)));
const pattern = (expression) => z.string().check(z.regex(expression));
const test = (fits) => z.string().check(z.refine(fits));
const country = z.enum(rules.COUNTRIES);
const date = test(rules.isDate);
const mobile = test(rules.isMobile);
const phone = test(rules.isPhone);
const postalCode = test(rules.isFrenchPostalCode);
const yesNo = pattern(rules.YES_NO);

const line = z.strictObject({
  BRAND: required(100),
  CATEGORY: z.optional(z.enum(rules.CATEGORIES)),
  DELIVERYEXPECTEDDATE: date,
  DELIVERYEXPECTEDDELAY: z.optional(count(999)),
  DELIVERYLABEL: required(100),
  DELIVERYSPEED: z.optional(z.enum(["standard", "express"])),
  DELIVERYTYPE: z.enum(rules.DELIVERY_TYPES),
  DISCOUNT: percentage,
  MERCHANTITEMID: required(256),
  NAME: required(256),
  PRICE: cents(),
  QUANTITY: count(999),
  SUBMERCHANTEXTERNALID: optional(255),
  TAX: percentage,
  TOTALAMOUNT: cents(),
});

const leg = z.strictObject({
  DEPARTUREDATE: date,
  DESTINATIONLOCATIONCODE: pattern(rules.IATA),
  EXCHANGEABLE: yesNo,
  INSURANCE: yesNo,
  MEANTRANSPORT: z.enum(rules.TRANSPORTS),
  ORIGINLOCATIONCODE: pattern(rules.IATA),
  PASSENGERCOUNT: count(999),
  RANK: count(99),
  SERVICECLASS: pattern(rules.SERVICE_CLASS),
});

const stay = z.strictObject({
  ARRIVALDATE: date,
  DEPARTUREDATE: date,
  INSURANCE: yesNo,
  LOCATION: required(64),
  PASSENGERCOUNT: count(999),
  ROOMCOUNT: z.optional(count(999)),
  TYPE: z.enum(rules.STAYS),
  VEHICLERENT: yesNo,
});

const order = z.strictObject({
  AMOUNT: cents(1),
  APIKEYID: z.optional(pattern(rules.UUID)),
  BILLINGADDRESS: required(200),
  BILLINGCITY: required(32),
  BILLINGCOUNTRY: country,
  BILLINGFIRSTNAME: required(32),
  BILLINGLASTNAME: required(32),
  BILLINGMOBILEPHONE: mobile,
  BILLINGPHONE: z.optional(phone),
  BILLINGPOSTALCODE: postalCode,
  BILLINGTITLE: z.enum(rules.TITLES),
  CLIENTDOB: z.optional(date),
  CLIENTEMAIL: z.email().check(z.maxLength(100), z.refine(rules.hasNoPlus)),
  CLIENTIDENT: required(128),
  CLIENTIP: z.ipv4(),
  CLIENTUSERAGENT: required(255),
  COMMERCIALCODE: optional(255),
  DESCRIPTION: required(510),
  EXTRADATA: optional(255),
  HASH: z.optional(pattern(rules.HASH)),
  IDENTIFIER: required(32),
  METADATA: optional(255),
  OPERATIONTYPE: z.literal("authorization"),
  ORDERID: required(40),
  PAYMENTOPTION: z.enum(rules.PAYMENT_OPTIONS),
  SHIPTOADDRESS: required(200),
  SHIPTOCITY: required(32),
  SHIPTOCOMPANYNAME: optional(50),
  SHIPTOCOUNTRY: country,
  SHIPTOFIRSTNAME: required(15),
  SHIPTOLASTNAME: required(30),
  SHIPTOMOBILEPHONE: z.optional(mobile),
  SHIPTOPHONE: z.optional(phone),
  SHIPTOPOSTALCODE: postalCode,
  SHIPTOTITLE: z.optional(z.enum(rules.TITLES)),
  VERSION: pattern(rules.VERSION),
  TRAVELPASSENGERDOB: z.optional(date),
  TRAVELPASSENGERFIRSTNAME: optional(50),
  TRAVELPASSENGERLASTNAME: optional(50),
  CART: z.optional(z.array(line)),
  TRAVELLEGS: z.optional(z.array(leg)),
  TRAVELSTAYS: z.optional(z.array(stay)),
});

// Strict: throws where it could only pretend to be compiled.
const compiled = z.compile(order, { strict: true });

const NONE = [];

/** There is no output where something is refused. */
export function check(order) {
  const { success, error, data } = compiled.safeParse(order);
  return { issues: success ? NONE : error.issues, output: data };
}

export function pathsOf({ code, keys, path }) {
  return code === "unrecognized_keys" ? keys.map((key) => [...path, key]) : [path];
}
