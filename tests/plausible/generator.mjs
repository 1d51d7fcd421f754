// Orders as honest customers of honest shops give them. Nothing in them is real but the places; all of it is usual.
//
//   for (const { profile, order, today } of plausibleOrders("FR", 1000, 1)) …
//
// The same country, count and seed give the same orders. A warning about one of them is noise, or it has found a mistake here.
import { readFileSync } from "node:fs";
import { after, article, cart, data } from "./articles.mjs";
import { Chance } from "./chance.mjs";
import { COUNTRIES, OVERSEAS } from "./countries.mjs";
import { email, person, phone, typed } from "./people.mjs";
import { street } from "./streets.mjs";

export const COUNTRY_CODES = Object.keys(COUNTRIES);

const PLACES = JSON.parse(readFileSync(new URL("places.json", import.meta.url), "utf8"));

const LONGEST_CITY = 32;

/** What the recipient's names may be cut to is the shop's choice: people have longer ones than the platform. */
const CUT = ["SHIPTOFIRSTNAME", "SHIPTOLASTNAME"];

const profiles = new Map();

/** The shops of a country: one that sells things, one that sells journeys. Each is one object, so that it needs one validator. */
function shopsOf(country) {
  if (!profiles.has(country)) {
    profiles.set(country, { goods: { country, mcc: "5732", cut: CUT }, travel: { country, mcc: "4511", cut: CUT } });
  }
  return profiles.get(country);
}

const USER_AGENTS = [
  "Mozilla/5.0 (X11; Linux x86_64; rv:14#.0) Gecko/20100101 Firefox/14#.0",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/13#.0.0.0 Safari/537.36",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_# like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.# Mobile/15E148 Safari/604.1",
  "Mozilla/5.0 (Linux; Android 15; SM-S92#B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/13#.0.0.0 Mobile Safari/537.36",
  "ShopApp/5.# (fr.shop.app; build:4##; iOS 18.#.0) Alamofire/5.9.1",
];

/** Where providers of Europe have their customers. */
const FIRST_OCTETS = [2, 5, 31, 37, 46, 62, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 109, 151, 176, 178, 188, 212, 213];

function place(chance, country) {
  const { language, kind, places } = chance.share(PLACES[country]);
  const [, city, code] = /^(.*), ([^,]*)$/.exec(chance.pick(places));
  const spaced = chance.happens(5) ? city.replaceAll("-", " ") : city;
  const name = chance.happens(3) ? spaced.replace(/^Saint(e?)(?=[- ])/, "St$1") : spaced;
  return { language, kind, city: typed(chance, name).slice(0, LONGEST_CITY), code };
}

/** As people write the code: with and without its separator, with the letters for mail from abroad. */
function postalCode(chance, country, code) {
  const letters = { AT: "A", BE: "B", CH: "CH", DE: "D", FR: "F", LU: "L" }[country];
  if (letters !== undefined && chance.happens(2)) return `${letters}-${code}`;
  return chance.happens(20) ? code.replaceAll(/[ -]/g, "") : code;
}

function address(chance, country) {
  const { language, kind, city, code } = place(chance, country);
  const territory = country === "FR" ? OVERSEAS[code.slice(0, 3)] : undefined;
  const locales = COUNTRIES[country].locales[language];
  return {
    language,
    locales,
    street: street(chance, language, chance.faker(locales[0]), kind),
    city,
    code: postalCode(chance, country, code),
    country: territory !== undefined && chance.happens(50) ? territory.country : country,
    plan: territory ?? COUNTRIES[country].phone,
  };
}

/** A mobile; one in a hundred is from another country, with its plus sign. Spanish accounts take Spanish ones alone. */
function mobile(chance, country, plan) {
  if (country === "ES" || !chance.happens(1)) return phone(chance, plan);
  const { code, mobiles } = COUNTRIES[chance.pick(Object.keys(COUNTRIES))].phone;
  return `+${code} ${chance.digits(chance.pick(mobiles))}`;
}

const COMPANIES = [
  "{w} & Fils", "{w} SARL", "Sté {w}", "{w} GmbH & Co. KG", "C&A", "R&D {w}", "{w} S.r.l.", "{w} Lda.", "{w} – Relais", "Tabac \"Le {w}\"",
  "Café de l’{w}", "{w} s.r.o.", "Pharmacie {w}", "{w} Kft.", "Sklep {w} Sp. z o.o.", "S.C. {w} S.R.L.", "Drive&Go", "{w} 24/7",
  "Kiosk {w} №2", "Müller & Söhne", "JOÃO & IRMÃO", "1001 Pneus", "Université de {w}", "MyShop.com",
];

const company = (chance, faker) => chance.fill(chance.pick(COMPANIES), { w: () => faker.person.lastName() }).slice(0, 50);

/** Where the order goes: to the customer's own address, to another person's, or to a pick-up point of the country. */
function shipping(chance, country, type, customer, home) {
  const isFetched = type.endsWith("pickup");
  const isSame = !isFetched && (type !== "carrier" || chance.happens(80));
  const to = isSame ? home : address(chance, country);
  const isOther = !isFetched && !isSame && chance.happens(60);
  const recipient = isOther ? person(chance, to.locales, COUNTRIES[country].titles) : customer;
  const parameters = {
    SHIPTOADDRESS: to.street,
    SHIPTOCITY: to.city,
    SHIPTOCOUNTRY: to.country,
    SHIPTOFIRSTNAME: recipient.first,
    SHIPTOLASTNAME: recipient.last,
    SHIPTOPOSTALCODE: to.code,
  };
  if (isFetched || chance.happens(8)) parameters.SHIPTOCOMPANYNAME = company(chance, chance.faker(to.locales[0]));
  if (chance.happens(50)) parameters.SHIPTOTITLE = recipient.title;
  // A delivery may have a landline alone.
  const isLandline = chance.happens(10);
  if (isLandline) parameters.SHIPTOPHONE = phone(chance, to.plan, false);
  if (!isLandline || chance.happens(20)) parameters.SHIPTOMOBILEPHONE = mobile(chance, country, to.plan);
  return parameters;
}

const AIRPORTS = [
  "CDG", "ORY", "NCE", "MAD", "BCN", "LIS", "OPO", "FCO", "MXP", "BRU", "FRA", "MUC", "LUX", "ZRH", "GVA", "AMS", "VIE", "WAW", "KRK",
  "OTP", "BUD", "PRG", "JFK", "RUN",
];

const STAYS = [
  "Hôtel de l'Europe & Spa", "Hotel „Zum Löwen“", "Pensão São João", "Kraków – Apartament 5", "Hotel Central of New York", "B&B La Quercia",
  "Camping ★★★★ Les Érables", "Hostal Peñón",
];

/** A journey there and back, and where the travellers stay. All of it is to come. */
function trip(chance, today, traveller) {
  const leaves = chance.between(1, 200);
  const nights = chance.between(1, 21);
  const [home, there] = [chance.pick(AIRPORTS), chance.pick(AIRPORTS)];
  const travellers = chance.between(1, 6);
  const leg = (RANK, days, from, to) => ({
    DEPARTUREDATE: after(today, days),
    DESTINATIONLOCATIONCODE: to,
    EXCHANGEABLE: chance.pick(["yes", "no"]),
    INSURANCE: chance.pick(["yes", "no"]),
    MEANTRANSPORT: chance.pick(["plane", "plane", "train", "road", "boat"]),
    ORIGINLOCATIONCODE: from,
    PASSENGERCOUNT: travellers,
    RANK,
    SERVICECLASS: chance.pick(["first class", "Second class", "business", "Economic", "0"]),
  });
  const isHotel = chance.happens(60);
  const stay = {
    ARRIVALDATE: after(today, leaves),
    DEPARTUREDATE: after(today, leaves + nights),
    INSURANCE: "no",
    LOCATION: chance.pick(STAYS),
    PASSENGERCOUNT: travellers,
    TYPE: isHotel ? "hotel" : chance.pick(["rental", "tour/trip", "other"]),
    VEHICLERENT: chance.pick(["yes", "no"]),
    ...(isHotel && { ROOMCOUNT: Math.ceil(travellers / 2) }),
  };
  const parts = chance.between(1, 3);
  return {
    ...(parts !== 1 && { TRAVELLEGS: [leg(1, leaves, home, there), leg(2, leaves + nights, there, home)] }),
    ...(parts !== 2 && { TRAVELSTAYS: [stay] }),
    TRAVELPASSENGERDOB: after(today, -chance.between(1_000, 30_000)),
    TRAVELPASSENGERFIRSTNAME: traveller.first,
    TRAVELPASSENGERLASTNAME: traveller.last,
  };
}

const DELIVERIES = [
  { share: 60, type: "carrier" },
  { share: 18, type: "networkpickup" },
  { share: 16, type: "storepickup" },
  { share: 6, type: "edelivery" },
];

const OPTIONS = ["facilypay-3x", "facilypay-3xsansfrais", "facilypay-4x", "facilypay-4xsansfrais"];

function order(chance, country, today, isTravel) {
  const { titles, mail } = COUNTRIES[country];
  const home = address(chance, country);
  const customer = person(chance, home.locales, titles);
  const type = isTravel
    ? chance.pick(["edelivery", "travelpickup"])
    : chance.share(DELIVERIES).type;
  const { rows, amount } = cart(chance, home.language, today, type, isTravel ? "travel" : undefined);
  // Accounts of oney.es have one option.
  const options = OPTIONS.filter((option) => country !== "ES" || option === "facilypay-3xsansfrais");
  const parameters = {
    AMOUNT: amount,
    BILLINGADDRESS: home.street,
    BILLINGCITY: home.city,
    BILLINGCOUNTRY: home.country,
    BILLINGFIRSTNAME: customer.first,
    BILLINGLASTNAME: customer.last,
    BILLINGMOBILEPHONE: mobile(chance, country, home.plan),
    BILLINGPOSTALCODE: home.code,
    BILLINGTITLE: customer.title,
    CART: rows,
    CLIENTEMAIL: email(chance, country, mail, customer),
    CLIENTIDENT: chance.digits(chance.pick(["C######", "########", "user_###", "a#b-##-c#"])),
    CLIENTIP: [chance.pick(FIRST_OCTETS), chance.between(0, 255), chance.between(0, 255), chance.between(1, 254)].join("."),
    CLIENTUSERAGENT: chance.digits(chance.pick(USER_AGENTS)),
    DESCRIPTION: article(chance, home.language),
    IDENTIFIER: "YOUR_IDENTIFIER",
    OPERATIONTYPE: "authorization",
    ORDERID: chance.digits(chance.pick(["A-######", "########", "WEB/####/##", "2026.#####"])),
    PAYMENTOPTION: chance.pick(options),
    VERSION: "3.0",
    ...shipping(chance, country, type, customer, home),
  };
  if (chance.happens(20)) parameters.BILLINGPHONE = phone(chance, home.plan, false);
  if (chance.happens(85)) parameters.CLIENTDOB = after(today, -chance.between(18 * 366, 75 * 365));
  if (chance.happens(20)) parameters.EXTRADATA = data(chance);
  if (chance.happens(5)) parameters.METADATA = data(chance);
  if (chance.happens(10)) {
    parameters.REDIRECTURLSUCCESS = `https://shop.example/merci?order=${parameters.ORDERID}&ville=N%C3%AEmes`;
    parameters.REDIRECTURLCANCEL = "https://shop.example/panier";
  }
  if (isTravel) Object.assign(parameters, trip(chance, today, chance.happens(70) ? customer : person(chance, home.locales, titles)));
  return parameters;
}

/** As many orders of a shop's country, each with the profile of its shop and the day on which it is given. */
export function* plausibleOrders(country, count, seed) {
  const chance = new Chance([seed, COUNTRY_CODES.indexOf(country)]);
  const { goods, travel } = shopsOf(country);
  for (let made = 0; made < count; made += 1) {
    const isTravel = chance.happens(6);
    const today = after("2026-11-22", chance.between(0, 700));
    yield { profile: isTravel ? travel : goods, order: order(chance, country, today, isTravel), today };
  }
}
