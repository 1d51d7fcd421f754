// What `cargo xtask demo` shows of the package in Node: the documented order, as a form body, checked for a French merchant.
//
//     node tests/npm/demo.mjs [ORDER [PROFILE]]
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Validator, version } from "../../pkg/dist/server/node.js";

const example = (path) => fileURLToPath(new URL(`../../examples/${path}`, import.meta.url));
const [file = example("orders/authorization.form"), profile = example("profiles/france.json")] = process.argv.slice(2);

const validator = new Validator(JSON.parse(readFileSync(profile, "utf8")));
const { valid, issues, changes, order, derived } = validator.validateForm(readFileSync(file, "utf8"));

const say = (line = "") => console.log(line);
const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
const width = Math.max(0, ...[...issues, ...changes].map(({ parameter }) => parameter.length));

say(`oney-rules ${version().version} in Node ${process.versions.node}`);
say();
const verdict = valid ? "valid" : "not valid";
say(`${file}: ${verdict}, ${count(issues.length, "issue")}, ${count(changes.length, "change")}`);
for (const { severity, parameter, message, code } of issues) {
  say(`  ${parameter.padEnd(width)}  ${severity.padEnd(7)}  ${message} [${code}]`);
}
for (const { parameter, kind } of changes) say(`  ${parameter.padEnd(width)}  changed  ${kind}`);
for (const [parameter, lines] of Object.entries(derived.addressLines)) {
  say(`  ${parameter.padEnd(width)}  lines    ${lines.join(" / ")}`);
}
say();
say(`in normal form: ${count(Object.keys(order).length, "parameter")}, ${count(order.CART?.length ?? 0, "cart line")}`);

// Dates that the documents printed years ago may be findings; the documented order must pass all the same.
if (!valid) process.exitCode = 1;
