/** The order in JSON Schema, compiled by ajv when the benchmark is built. Its formats: `ajv-formats.mjs`. */
import Ajv from "ajv/dist/2020.js";
import { _ } from "ajv/dist/compile/codegen/index.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import * as formats from "./ajv-formats.mjs";
import * as rules from "./rules.mjs";

const text = (maxLength, minLength = 1) => ({ type: "string", minLength, maxLength });
const free = (maxLength) => ({ type: "string", maxLength });
const count = (maximum) => ({ type: "integer", minimum: 1, maximum });
const cents = (minimum = 0) => ({ type: "integer", minimum, maximum: Number.MAX_SAFE_INTEGER });
const percentage = { type: "number", minimum: 0, maximum: 100 };
const format = (name) => ({ type: "string", format: name });
const choice = (values) => ({ enum: values });

/** `properties` whose key ends with `?` may be missing. */
function object(properties) {
  const entries = Object.entries(properties);
  return {
    type: "object",
    additionalProperties: false,
    required: entries.filter(([name]) => !name.endsWith("?")).map(([name]) => name),
    properties: Object.fromEntries(entries.map(([name, schema]) => [name.replace("?", ""), schema])),
  };
}

const line = object({
  BRAND: text(100),
  "CATEGORY?": choice(rules.CATEGORIES),
  DELIVERYEXPECTEDDATE: format("day"),
  "DELIVERYEXPECTEDDELAY?": count(999),
  DELIVERYLABEL: text(100),
  "DELIVERYSPEED?": choice(["standard", "express"]),
  DELIVERYTYPE: choice(rules.DELIVERY_TYPES),
  "DISCOUNT?": percentage,
  MERCHANTITEMID: text(256),
  NAME: text(256),
  PRICE: cents(),
  QUANTITY: count(999),
  "SUBMERCHANTEXTERNALID?": free(255),
  "TAX?": percentage,
  TOTALAMOUNT: cents(),
});

const leg = object({
  DEPARTUREDATE: format("day"),
  DESTINATIONLOCATIONCODE: format("iata"),
  EXCHANGEABLE: format("yesno"),
  INSURANCE: format("yesno"),
  MEANTRANSPORT: choice(rules.TRANSPORTS),
  ORIGINLOCATIONCODE: format("iata"),
  PASSENGERCOUNT: count(999),
  RANK: count(99),
  SERVICECLASS: format("service"),
});

const stay = object({
  ARRIVALDATE: format("day"),
  DEPARTUREDATE: format("day"),
  INSURANCE: format("yesno"),
  LOCATION: text(64),
  PASSENGERCOUNT: count(999),
  "ROOMCOUNT?": count(999),
  TYPE: choice(rules.STAYS),
  VEHICLERENT: format("yesno"),
});

const order = object({
  AMOUNT: cents(1),
  "APIKEYID?": format("uuid"),
  BILLINGADDRESS: text(200),
  BILLINGCITY: text(32),
  BILLINGCOUNTRY: choice(rules.COUNTRIES),
  BILLINGFIRSTNAME: text(32),
  BILLINGLASTNAME: text(32),
  BILLINGMOBILEPHONE: format("mobile"),
  "BILLINGPHONE?": format("phone"),
  BILLINGPOSTALCODE: format("postal"),
  BILLINGTITLE: choice(rules.TITLES),
  "CLIENTDOB?": format("day"),
  CLIENTEMAIL: { ...format("email"), maxLength: 100 },
  CLIENTIDENT: text(128),
  CLIENTIP: format("ipv4"),
  CLIENTUSERAGENT: text(255),
  "COMMERCIALCODE?": free(255),
  DESCRIPTION: text(510),
  "EXTRADATA?": free(255),
  "HASH?": format("hash"),
  IDENTIFIER: text(32),
  "METADATA?": free(255),
  OPERATIONTYPE: { const: "authorization" },
  ORDERID: text(40),
  PAYMENTOPTION: choice(rules.PAYMENT_OPTIONS),
  SHIPTOADDRESS: text(200),
  SHIPTOCITY: text(32),
  "SHIPTOCOMPANYNAME?": free(50),
  SHIPTOCOUNTRY: choice(rules.COUNTRIES),
  SHIPTOFIRSTNAME: text(15),
  SHIPTOLASTNAME: text(30),
  "SHIPTOMOBILEPHONE?": format("mobile"),
  "SHIPTOPHONE?": format("phone"),
  SHIPTOPOSTALCODE: format("postal"),
  "SHIPTOTITLE?": choice(rules.TITLES),
  VERSION: format("version"),
  "TRAVELPASSENGERDOB?": format("day"),
  "TRAVELPASSENGERFIRSTNAME?": free(50),
  "TRAVELPASSENGERLASTNAME?": free(50),
  "CART?": { type: "array", items: line },
  "TRAVELLEGS?": { type: "array", items: leg },
  "TRAVELSTAYS?": { type: "array", items: stay },
});

/** The module that ajv makes of it. */
export function compile() {
  const ajv = new Ajv({ allErrors: true, formats, code: { source: true, esm: true, lines: true, formats: _`formats` } });
  return `import * as formats from "./ajv-formats.mjs";\n${standaloneCode(ajv, ajv.compile(order))}`;
}
