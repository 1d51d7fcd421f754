// Both modules of the package answer random texts as the library does natively, and each other where Rust cannot be asked.
import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

const ADVICE = "write the texts with `cargo test --all-features --test texts -- --ignored`";

const folder = process.env.ONEY_TEXTS ?? fileURLToPath(new URL("../../target/tmp/texts", import.meta.url));

/** What a module answers to each group of texts. */
async function asked(entry, texts) {
  const worker = new Worker(new URL("random-texts.mjs", import.meta.url), { workerData: { entry, texts } });
  const found = [];
  worker.on("message", (group) => found.push(group));
  await once(worker, "exit");
  assert.equal(found.length, texts.length, `${entry} has not answered everything`);
  return found;
}

/** The shortest of some texts, as a failure shows it. */
const shortest = (texts) => texts.sort((one, other) => one.text.length - other.text.length)[0];

test("random texts have the same answers natively and in both modules", async (context) => {
  assert.ok(existsSync(folder), `${folder} is not there: ${ADVICE}`);
  const texts = readdirSync(folder).sort().map((name) => join(folder, name));
  assert.ok(texts.length >= (process.env.ONEY_LONG ? 220 : 20), `only ${texts.length} groups of texts: ${ADVICE}`);
  const entries = ["server/node", "index.slim"];
  const [servers, pages] = await Promise.all(entries.map((entry) => asked(entry, texts)));
  for (const [found, entry] of [[servers, entries[0]], [pages, entries[1]]]) {
    const wrong = found.flatMap((group, number) => group.wrong.map((one) => ({ ...one, number })));
    const one = wrong.length === 0 ? undefined : shortest(wrong);
    const more = `${wrong.length} other answers than natively, ${one?.way} of line ${one?.index + 1} of ${texts[one?.number]}`;
    assert.equal(one, undefined, `${entry}: ${more}`);
  }
  for (const [number, { others }] of servers.entries()) {
    const first = others.find(({ hash }, at) => hash !== pages[number].others[at].hash);
    assert.equal(first, undefined, `the modules differ: ${first?.way} of line ${first?.index + 1} of ${texts[number]}`);
    assert.equal(others.length, pages[number].others.length);
  }
  context.diagnostic(`${servers.reduce((sum, { count }) => sum + count, 0)} inputs`);
});
