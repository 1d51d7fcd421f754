// Packs the package as `npm publish` would and installs the file into an empty project.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PACKAGE = fileURLToPath(new URL("../../pkg", import.meta.url));

/** The project's folder; it is removed at the end of the process. */
export function installPackage() {
  const project = mkdtempSync(join(tmpdir(), "oney-rules-"));
  process.on("exit", () => rmSync(project, { recursive: true, force: true }));
  const options = { cwd: project, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] };
  // On Windows npm is a script, which only a shell runs.
  const npm = (...args) => execFileSync("npm", args, { ...options, shell: process.platform === "win32" });
  const [{ filename, files }] = parsePack(npm("pack", "--json", "--pack-destination", ".", PACKAGE));
  writeFileSync(join(project, "package.json"), '{ "private": true }\n');
  npm("install", "--offline", "--no-audit", "--no-fund", "--ignore-scripts", `./${filename}`);
  return { project, files: files.map(({ path }) => path) };
}

/** npm 11 and older print a list, npm 12 an object by package name. */
function parsePack(text) {
  const packed = JSON.parse(text);
  return Array.isArray(packed) ? packed : Object.values(packed);
}
