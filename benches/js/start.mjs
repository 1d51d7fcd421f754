/** One cold start: prints the milliseconds from importing a bundle to its first answer. */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const order = JSON.parse(readFileSync(new URL("order.json", pathToFileURL(process.argv[2]))));
const begin = performance.now();
const { first } = await import(pathToFileURL(process.argv[2]));
const valid = await first(order);
const end = performance.now();
if (valid !== true) throw new Error("S2's authorization must be valid");
console.log(end - begin);
