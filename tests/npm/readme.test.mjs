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
  const code = snippet("Node", "index.node.js");
  const file = join(folder, "node.mjs");
  writeFileSync(file, code);
  const expected = [...code.matchAll(/^\/\/ prints: (.*)$/gm)].map(([, line]) => `${line}\n`);
  assert.ok(expected.length > 0);
  assert.equal(execFileSync(process.execPath, [file], { encoding: "utf8" }), expected.join(""));
});

test("the snippet for a page shows a message and stops a bad order", async () => {
  // As much of a page as the snippet touches; `tests/www` runs a whole one in a browser.
  const output = { textContent: "" };
  const form = Object.assign(new EventTarget(), { fields: [], querySelector: () => output });
  const before = { document: globalThis.document, FormData: globalThis.FormData };
  globalThis.document = { querySelector: () => form };
  globalThis.FormData = class extends URLSearchParams {
    constructor(form) {
      super(form.fields);
    }
  };
  try {
    const file = join(folder, "page.mjs");
    writeFileSync(file, snippet("Browser", "index.browser.js"));
    await import(`file://${file}`);

    const leave = (name, value) => {
      form.dispatchEvent(Object.defineProperty(new Event("focusout"), "target", { value: { name, value } }));
    };
    leave("BILLINGPOSTALCODE", "7500");
    assert.match(output.textContent, /postal code/);
    leave("BILLINGPOSTALCODE", "75001");
    assert.equal(output.textContent, "");

    form.fields = [["BILLINGCITY", "Paris"]];
    const submit = new Event("submit", { cancelable: true });
    form.dispatchEvent(submit);
    assert.ok(submit.defaultPrevented);
  } finally {
    Object.assign(globalThis, before);
  }
});

