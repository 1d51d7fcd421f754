// What a module answers to texts; as a worker, the module of pages.
import { readFileSync } from "node:fs";
import { isMainThread, parentPort, workerData } from "node:worker_threads";

export function answers(Validator, jobs) {
  const validator = new Validator({ country: "FR", severity: { "email-with-plus": "off" } });
  return jobs.map(([method, text]) => {
    try {
      const { order, ...rest } = validator[method](text, { today: "2017-06-18" });
      return JSON.stringify({ order, ...rest });
    } catch (error) {
      return String(error);
    }
  });
}

if (!isMainThread && Array.isArray(workerData)) {
  const { init, Validator } = await import("../../pkg/dist/index.slim.js");
  await init(readFileSync(new URL("../../pkg/dist/core_bg.wasm", import.meta.url)));
  parentPort.postMessage(answers(Validator, workerData));
}
