/** `node node.mjs [part of a job's name]`: the jobs in Node, then cold starts. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "./build.mjs";
import { compareStarts } from "./cold.mjs";

const NAMES = ["oney", "zod", "valibot", "ajv"];
const COLD = "cold start in a fresh process";
const wanted = process.argv[2] ?? "";
const folder = mkdtempSync(join(tmpdir(), "oney-rules-bench-"));
try {
  await build(folder, "node", NAMES);
  console.log(`\nNode ${process.versions.node}: microseconds, and how many times as long as oney-rules`);
  const { run } = await import(pathToFileURL(join(folder, "bench.mjs")));
  await run(wanted, console.log);
  if (COLD.includes(wanted)) await compareStarts(`${COLD}, import to first answer`, NAMES, start);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function start(name) {
  const program = fileURLToPath(new URL("start.mjs", import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, join(folder, `${name}.mjs`)], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${name} did not start: ${stderr}`);
  return Number(stdout);
}
