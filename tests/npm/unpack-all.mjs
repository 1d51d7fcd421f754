// Asks for every table that there is; as a worker, of the module of pages.
import { isMainThread, parentPort, workerData } from "node:worker_threads";

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const today = "2026-11-22";

/** How many countries refuse a postal code of nowhere. A trap would end this with an error. */
export function unpackAll(Validator) {
  const first = new Validator({ country: "FR" });
  for (let code = 1; code < 1000; code++) first.validateParameter("BILLINGPHONE", `+${code}0123456789`, { today });
  let found = 0;
  for (const country of LETTERS.flatMap((one) => LETTERS.map((other) => one + other))) {
    const order = { BILLINGCOUNTRY: country, BILLINGPOSTALCODE: "?", BILLINGPHONE: "00 1234 567", BILLINGADDRESS: "é 👩‍👩‍👧 ".repeat(20) };
    const { issues } = first.validate(order, { today, stage: "draft" });
    if (issues.some(({ code }) => code === "unknown-country")) continue;
    found += Number(issues.some(({ code }) => code === "invalid-postal-code"));
    try {
      // National numbers are those of the merchant's country.
      new Validator({ country }).validate(order, { today, stage: "draft" });
    } catch {
      // Not every country has merchants.
    }
  }
  return found;
}

if (!isMainThread && workerData instanceof Uint8Array) {
  const { init, Validator } = await import("../../pkg/dist/index.slim.js");
  await init(workerData);
  parentPort.postMessage(unpackAll(Validator));
}
