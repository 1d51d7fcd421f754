// Prints on how many plausible orders of each country, in per cent, each issue appears:
//
//   node tests/plausible/shares.mjs [orders of each country] [seed]
//
// With examples for whoever wants to know why, on standard error: `ONEY_EXAMPLES=1`.
import { COUNTRY_CODES } from "./generator.mjs";
import { COUNT, exists, measure, OFF_BY_DEFAULT, percent, RARE, SEED } from "./measure.mjs";

const [count = COUNT, seed = SEED] = process.argv.slice(2).map(Number);

const measured = COUNTRY_CODES.map((country) => measure(country, count, seed));
const others = measured.flatMap(({ found }) => [...found.keys()]);
const codes = [...new Set([...RARE, ...OFF_BY_DEFAULT.filter(exists), ...others])].sort();

const line = (cells) => console.log(`| ${cells.join(" | ")} |`);
line(["% of the orders", ...COUNTRY_CODES]);
line(["---", ...COUNTRY_CODES.map(() => "---:")]);
line(["no error", ...measured.map(({ invalid }) => percent(count - invalid, count))]);
for (const code of codes) line([`\`${code}\``, ...measured.map(({ found }) => percent(found.get(code)?.orders ?? 0, count))]);

if (process.env.ONEY_EXAMPLES !== undefined) {
  for (const { country, found } of measured) {
    for (const [code, { examples }] of found) console.error(`${country} ${code}: ${examples.join(", ")}`);
  }
}
