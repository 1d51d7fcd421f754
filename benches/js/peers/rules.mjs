/**
 * What every team writes itself, whichever library checks the shape: telephone numbers with libphonenumber-js, postal codes
 * with validator.js, streets with Intl.Segmenter, and what must hold between values. A port of `../../src/peer.rs`, which
 * says what the peers leave out.
 */
import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import postalCode from "validator/lib/isPostalCode.js";

// Node and bundlers agree on this much of a CommonJS module.
const { default: isPostalCode } = postalCode;

export const COUNTRIES = ["FR", "GP", "MQ", "GF", "RE", "YT"];
export const TITLES = ["mr", "miss", "mrs"];
export const PAYMENT_OPTIONS = ["facilypay-3x", "facilypay-4x", "facilypay-3xsansfrais", "facilypay-4xsansfrais"];
export const CATEGORIES =
  "computersandsoftware|electronics|appliances|homeandgarden|fashion|healthandbeauty|jewellery|sport|leisureandhobbies|carsandmotorbikes|furniture|kidsandbaby|videogamesandconsoles|toysandgames|pets|foodanddrink|giftandflowers|entertainment|travel|auctionsandgroupbuying|servicesforindividuals|servicesforprofessionals".split(
    "|",
  );
export const DELIVERY_TYPES = ["storepickup", "networkpickup", "travelpickup", "carrier", "edelivery"];
export const TRANSPORTS = ["plane", "train", "road", "boat", "bus", "coach", "car"];
export const STAYS = ["hotel", "rental", "tour/trip", "tour", "trip", "other"];
export const HASH = /^[0-9a-f]{64}$/i;
export const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const YES_NO = /^(?:yes|no|true|false|1|0)$/i;
export const SERVICE_CLASS = /^(?:first class|second class|business|economic|0)$/i;
export const IATA = /^[a-z]{3}$/i;
export const VERSION = /^3(?:\.0)?$/;

const FRANCE = { defaultCountry: "FR", extract: false };

function parsePhone(text) {
  // S2 writes numbers without their plus sign.
  const number = parsePhoneNumberFromString(text.startsWith("33") ? `+${text}` : text, FRANCE);
  return number?.isValid() ? number : undefined;
}

export function isPhone(text) {
  return parsePhone(text) !== undefined;
}

/** The number in E.164 if it is a mobile's. */
export function readMobile(text) {
  const number = parsePhone(text);
  const type = number?.getType();
  return type === "MOBILE" || type === "FIXED_LINE_OR_MOBILE" ? number.number : undefined;
}

export function isMobile(text) {
  return readMobile(text) !== undefined;
}

export function isFrenchPostalCode(text) {
  return isPostalCode(text, "FR");
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAY = 86_400_000;

/** Milliseconds since 1970, or `undefined` where there is no such day. */
function parseDate(text) {
  const found = typeof text === "string" ? DATE.exec(text) : null;
  if (found === null) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && isLeap ? 29 : DAYS[month];
  return day >= 1 && day <= last ? Date.UTC(year, month - 1, day) : undefined;
}

export function isDate(text) {
  return parseDate(text) !== undefined;
}

export function hasNoPlus(text) {
  return !text.includes("+");
}

const NOT_PUBLIC = /^(?:10|127|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.0\.2|198\.51\.100|203\.0\.113)\./;

/** What lies between values. `contract` is `{ today, sellsTravel, options }`; finds errors and warnings by parameter. */
export function between(order, contract) {
  const errors = [];
  const warnings = [];
  const cart = order.CART ?? [];
  if (cart.length === 0) errors.push("CART");
  if (order.SHIPTOCOMPANYNAME === undefined) warnings.push("SHIPTOCOMPANYNAME");
  const today = parseDate(contract.today);
  let sum = 0;
  let articles = 0;
  for (let number = 0; number < cart.length; number++) {
    betweenLine(number, cart[number], today, errors, warnings);
    sum += cart[number].TOTALAMOUNT;
    articles += cart[number].QUANTITY ?? 0;
  }
  if (order.AMOUNT !== undefined && !Number.isNaN(sum) && sum !== order.AMOUNT) warnings.push("AMOUNT");
  if (articles > 999) errors.push("CART");
  if (cart.length > 0 && cart.every((line) => line.DELIVERYTYPE?.endsWith("pickup"))) {
    if (order.SHIPTOCOMPANYNAME === undefined) warnings.push("SHIPTOCOMPANYNAME");
    if (
      isSame(order.SHIPTOADDRESS, order.BILLINGADDRESS) &&
      isSame(order.SHIPTOPOSTALCODE, order.BILLINGPOSTALCODE) &&
      isSame(order.SHIPTOCITY, order.BILLINGCITY)
    ) {
      warnings.push("SHIPTOADDRESS");
    }
  }
  if (order.SHIPTOMOBILEPHONE === undefined && order.SHIPTOPHONE === undefined) errors.push("SHIPTOMOBILEPHONE");
  if (isDate(order.CLIENTDOB)) {
    // Both are written so that the later one is the greater text.
    const age = contract.today.slice(0, 4) - order.CLIENTDOB.slice(0, 4) - (contract.today.slice(5) < order.CLIENTDOB.slice(5));
    if (age < 18 || age > 75) errors.push("CLIENTDOB");
  }
  if (order.PAYMENTOPTION !== undefined) {
    const option = contract.options.find(({ paymentOption }) => paymentOption === order.PAYMENTOPTION);
    if (option === undefined) errors.push("PAYMENTOPTION");
    else if (order.AMOUNT < option.min || order.AMOUNT > option.max) errors.push("AMOUNT");
  }
  if (order.COMMERCIALCODE !== undefined) errors.push("COMMERCIALCODE");
  if (order.CLIENTIP !== undefined && NOT_PUBLIC.test(order.CLIENTIP)) warnings.push("CLIENTIP");
  const legs = order.TRAVELLEGS ?? [];
  const stays = order.TRAVELSTAYS ?? [];
  if (contract.sellsTravel) {
    travel(legs, stays, errors, warnings);
  } else if (legs.length > 0) {
    warnings.push("TRAVELLEGS");
  } else if (stays.length > 0) {
    warnings.push("TRAVELSTAYS");
  }
  return { errors, warnings };
}

function isSame(one, other) {
  return one !== undefined && other !== undefined && one.toLowerCase() === other.toLowerCase();
}

function betweenLine(number, line, today, errors, warnings) {
  const path = (name) => `CART[${number}][${name}]`;
  if (line.CATEGORY === undefined) warnings.push(path("CATEGORY"));
  const { PRICE: price, QUANTITY: quantity, TOTALAMOUNT: total } = line;
  if (price !== undefined && quantity !== undefined && total !== undefined && price * quantity !== total) {
    errors.push(path("TOTALAMOUNT"));
  }
  const delay = line.DELIVERYEXPECTEDDELAY;
  const date = parseDate(line.DELIVERYEXPECTEDDATE);
  const days = date === undefined ? undefined : (date - today) / DAY;
  if (days < 0 || (days !== undefined && delay !== undefined && days !== delay)) warnings.push(path("DELIVERYEXPECTEDDATE"));
  if (line.DELIVERYSPEED === "express" && (delay ?? days) > 2) warnings.push(path("DELIVERYSPEED"));
  const seller = line.SUBMERCHANTEXTERNALID;
  if (seller !== undefined && seller !== "OPERATOR" && seller.toUpperCase() === "OPERATOR") {
    warnings.push(path("SUBMERCHANTEXTERNALID"));
  }
}

function travel(legs, stays, errors, warnings) {
  if (legs.length === 0 && stays.length === 0) errors.push("TRAVELLEGS");
  const sorted = legs.map((leg, number) => ({ leg, number })).sort((one, other) => one.leg.RANK - other.leg.RANK);
  for (let i = 1; i < sorted.length; i++) {
    const { leg: earlier } = sorted[i - 1];
    const { leg: later, number } = sorted[i];
    if (earlier.RANK === later.RANK) errors.push(`TRAVELLEGS[${number}][RANK]`);
    if (parseDate(later.DEPARTUREDATE) < parseDate(earlier.DEPARTUREDATE)) {
      warnings.push(`TRAVELLEGS[${number}][DEPARTUREDATE]`);
    }
  }
  let expected = 1;
  let hasGap = false;
  for (const { leg } of sorted) {
    hasGap ||= leg.RANK > expected;
    expected = leg.RANK + 1;
  }
  if (hasGap) warnings.push("TRAVELLEGS");
  legs.forEach(({ MEANTRANSPORT: transport }, number) => {
    if (transport === "bus" || transport === "coach" || transport === "car") {
      warnings.push(`TRAVELLEGS[${number}][MEANTRANSPORT]`);
    }
  });
  stays.forEach((stay, number) => {
    const [arrival, departure] = [parseDate(stay.ARRIVALDATE), parseDate(stay.DEPARTUREDATE)];
    if (departure < arrival) errors.push(`TRAVELSTAYS[${number}][DEPARTUREDATE]`);
    if (departure !== undefined && departure === arrival) warnings.push(`TRAVELSTAYS[${number}][DEPARTUREDATE]`);
    if (stay.TYPE === "hotel" && stay.ROOMCOUNT === undefined) warnings.push(`TRAVELSTAYS[${number}][ROOMCOUNT]`);
  });
}

const LINE = 38;
const ASCII = /^[\x20-\x7e]*$/;
const segmenter = new Intl.Segmenter("fr", { granularity: "grapheme" });

/** A street in lines of at most 38 characters, cut between words. */
export function wrap(street, widthOf = ASCII.test(street) ? length : width) {
  const lines = [];
  let line = "";
  let used = 0;
  for (const word of street.trim().split(/\s+/)) {
    const width = widthOf(word);
    if (line !== "" && used + 1 + width <= LINE) {
      line += ` ${word}`;
      used += 1 + width;
    } else {
      if (line !== "") lines.push(line);
      line = word;
      used = width;
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}

// Where every character is one unit, nobody need look for the characters: the shortcut for streets and for words.
const length = (word) => word.length;
const width = (word) => (ASCII.test(word) ? word.length : countGraphemes(word));

/** How many characters a reader sees. */
export function countGraphemes(word) {
  let count = 0;
  for (const _ of segmenter.segment(word)) count++;
  return count;
}

export function wrapBoth(order) {
  return {
    BILLINGADDRESS: typeof order.BILLINGADDRESS === "string" ? wrap(order.BILLINGADDRESS) : [],
    SHIPTOADDRESS: typeof order.SHIPTOADDRESS === "string" ? wrap(order.SHIPTOADDRESS) : [],
  };
}
