/** Measures the jobs in the host that imports it, and prints them. */
import { init, Validator } from "oney-rules";
import { jobsFor } from "./jobs.mjs";
import { measure } from "./measure.mjs";

/** Runs the jobs whose name holds `wanted`; a line of the table goes to `print` as soon as it is known. */
export async function run(wanted, print) {
  await init();
  for (const { name, ways } of jobsFor(Validator).filter((job) => job.name.includes(wanted))) {
    const times = measure(ways);
    await print(`\n${name}`);
    for (const [i, way] of ways.entries()) {
      await print(`  ${way.name.padEnd(48)}${times[i].toFixed(2).padStart(10)} µs${(times[i] / times[0]).toFixed(2).padStart(9)}`);
    }
    const peers = times.filter((_, i) => i > 0 && ways[i].isPeer);
    await print(`  ${"the fastest peer".padEnd(48)}${" ".repeat(13)}${(Math.min(...peers) / times[0]).toFixed(2).padStart(9)}`);
  }
}
