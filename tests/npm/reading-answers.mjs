// What a module answers; as a worker, that of pages.
import { readFileSync } from "node:fs";
import { isMainThread, parentPort, workerData } from "node:worker_threads";

export function answers(Validator, jobs) {
  const validator = new Validator({ country: "FR", severity: { "email-with-plus": "off" } });
  return jobs.map(([method, ...input]) => {
    try {
      return JSON.stringify(validator[method](...input), sorted);
    } catch (error) {
      return String(error);
    }
  });
}

/** The normal form of an object has the order of its keys, that of a text the order of the documents. */
function sorted(_, value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

if (!isMainThread && Array.isArray(workerData.jobs)) {
  const { init, Validator } = await import("../../pkg/dist/index.slim.js");
  await init(readFileSync(new URL("../../pkg/dist/core_bg.wasm", import.meta.url)));
  parentPort.postMessage(answers(Validator, workerData.jobs));
}
