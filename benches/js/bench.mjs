/** Measures the jobs in the host that imports it, and prints them. */
import { init, Validator } from "oney-rules";
import { jobsFor } from "./jobs.mjs";
import { measure } from "./measure.mjs";

/** Runs the jobs whose name holds `wanted`; a line of the table goes to `print` as soon as it is known. */
export async function run(wanted, print) {
  await init();
  for (const { name, ways } of jobsFor(Validator).filter((job) => job.name.includes(wanted))) {
    const found = measure(ways);
    await print(`\n${name}`);
    for (const [i, way] of ways.entries()) {
      const { time, ratio } = found[i];
      await print(`  ${way.name.padEnd(48)}${time.toFixed(2).padStart(10)} µs${ratio.toFixed(2).padStart(9)}`);
    }
    const peers = found.filter((_, i) => ways[i].isPeer);
    const fastest = Math.min(...peers.map(({ ratio }) => ratio));
    await print(`  ${"the fastest peer".padEnd(48)}${" ".repeat(13)}${fastest.toFixed(2).padStart(9)}`);
  }
}
