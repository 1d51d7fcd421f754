// The package answers 40,000 random orders as the library does natively: the hashes are those of tests/snapshots/answers.txt.
import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

const ADVICE = "write the orders with `cargo test --all-features --test answers -- --ignored`";

const folder = process.env.ONEY_ORDERS ?? fileURLToPath(new URL("../../target/tmp/answers", import.meta.url));
const lines = readFileSync(new URL("../snapshots/answers.txt", import.meta.url), "utf8").trimEnd().split(/\r?\n/).slice(1);
const groups = lines.map((line) => {
  const [name, kind, , ...hashes] = line.split(/ +/);
  return { line, name, kind, hashes, file: join(folder, `${name}.jsonl`) };
});

async function differences(entry) {
  for (const { line, file } of groups) {
    assert.ok(existsSync(file), `${file} is not there: ${ADVICE}`);
    const [first] = readFileSync(file, "utf8").split("\n", 1);
    assert.equal(first, line, `${file} is not what tests/snapshots/answers.txt was made from: ${ADVICE}`);
  }
  const worker = new Worker(new URL("random-answers.mjs", import.meta.url), { workerData: { entry, groups } });
  const differences = [];
  const asked = new Set();
  worker.on("message", ({ group, found }) => {
    for (const { way, column, hash, first } of found) {
      asked.add(`${way}: ${group.kind}`);
      const where = first < 0 ? "" : `, first in line ${first + 2} of ${group.file}`;
      if (hash !== group.hashes[column]) differences.push(`${way}: group ${group.name} (${group.kind})${where}`);
    }
  });
  await once(worker, "exit");
  // Eight kinds in four ways; an object and URLSearchParams cannot have all of them.
  assert.equal(asked.size, 8 * 4 - 3 - 1);
  return differences;
}

describe("the package answers as the library does natively", { concurrency: true }, () => {
  for (const entry of ["server/node", "index.slim"]) {
    test(`${entry}.js`, async () => assert.deepEqual(await differences(entry), []));
  }
});
