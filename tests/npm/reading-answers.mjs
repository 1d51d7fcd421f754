// What a module answers; as a worker, one of those of pages.
import { readFileSync } from "node:fs";
import { isMainThread, parentPort, workerData } from "node:worker_threads";

export function answers(Validator, jobs) {
  const validator = new Validator({ country: "FR", severity: { "email-with-plus": "off" } });
  return jobs.map(([method, ...input]) => {
    try {
      const { order, ...rest } = validator[method](...input);
      return JSON.stringify({ order, ...rest });
    } catch (error) {
      return String(error);
    }
  });
}

if (!isMainThread && Array.isArray(workerData.jobs)) {
  const { entry, jobs } = workerData;
  const { init, Validator } = await import(`../../pkg/dist/index.${entry}.js`);
  await (entry === "slim" ? init(readFileSync(new URL("../../pkg/dist/core_bg.wasm", import.meta.url))) : init());
  parentPort.postMessage(answers(Validator, jobs));
}
