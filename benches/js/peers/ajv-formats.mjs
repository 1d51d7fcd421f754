/** The formats of the JSON Schema: ajv-formats has those of the standard, the others are the demands of S2. */
import { fastFormats, fullFormats } from "ajv-formats/dist/formats.js";
import * as rules from "./rules.mjs";

const { email: EMAIL, ipv4: IPV4 } = fastFormats;

export const day = fullFormats.date;
export const email = (text) => EMAIL.test(text) && rules.hasNoPlus(text);
export const hash = rules.HASH;
export const iata = rules.IATA;
export const ipv4 = IPV4;
export const mobile = rules.isMobile;
export const phone = rules.isPhone;
export const postal = rules.isFrenchPostalCode;
export const service = rules.SERVICE_CLASS;
export const uuid = rules.UUID;
export const version = rules.VERSION;
export const yesno = rules.YES_NO;
