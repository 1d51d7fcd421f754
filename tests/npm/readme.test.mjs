// The snippets of the README are run as they stand there.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const README = readFileSync(new URL("../../README.md", import.meta.url), "utf8").replaceAll("\r\n", "\n");
const folder = mkdtempSync(join(tmpdir(), "oney-rules-readme-"));
after(() => rmSync(folder, { recursive: true }));

/** The JavaScript under a heading, with the package of this repository. */
function snippet(heading, entry) {
  const found = new RegExp(`^## ${heading}\\n[^]*?^\`\`\`js\\n([^]*?)^\`\`\``, "m").exec(README);
  assert.ok(found, `no snippet under ${heading}`);
  const dist = new URL(`../../pkg/dist/${entry}`, import.meta.url).href;
  assert.match(found[1], /from "oney-rules"/);
  return found[1].replace('from "oney-rules"', `from "${dist}"`);
}

test("the snippet for Node prints what it says", () => {
  const code = snippet("Node", "server/node.js");
  const file = join(folder, "node.mjs");
  writeFileSync(file, code);
  const expected = [...code.matchAll(/^\/\/ prints: (.*)$/gm)].map(([, line]) => `${line}\n`);
  assert.ok(expected.length > 0);
  assert.equal(execFileSync(process.execPath, [file], { encoding: "utf8" }), expected.join(""));
});
