// What the declarations let through and what they refuse, by the oldest compiler that is supported and by the newest.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import catalogue from "../../pkg/dist/catalogue.js";
import { installPackage } from "./install.mjs";

const { resolve } = createRequire(import.meta.url);
const COMPILERS = ["typescript-5", "typescript"].map((name) => {
  const manifest = resolve(`${name}/package.json`);
  const { version } = JSON.parse(readFileSync(manifest, "utf8"));
  return { version, program: join(dirname(manifest), "bin/tsc") };
});
let folder;

// In an empty project, so that the compiler goes through the package's own map of entries.
before(() => {
  const { project } = installPackage();
  folder = join(project, "types");
  const specification = "node_modules/@standard-schema/spec";
  cpSync(fileURLToPath(new URL(`../${specification}`, import.meta.url)), join(project, specification), { recursive: true });
  cpSync(fileURLToPath(new URL("types", import.meta.url)), folder, { recursive: true });
});

function compile(program, project) {
  try {
    execFileSync(process.execPath, [program, "--project", join(folder, project)], { encoding: "utf8" });
  } catch (error) {
    assert.fail(error.stdout || error.message);
  }
}

for (const { version, program } of COMPILERS) {
  test(`TypeScript ${version}: good uses compile, bad ones do not`, () => compile(program, "tsconfig.json"));
  test(`TypeScript ${version}: so they do for bundlers`, () => compile(program, "tsconfig.bundler.json"));
}

test("the newest compiler is another one than the oldest", () => {
  assert.equal(COMPILERS[0].version.split(".")[0], "5");
  assert.notEqual(COMPILERS[0].version, COMPILERS[1].version);
});

test("every parameter of the catalogue is a member of its type, and no other", () => {
  const declarations = readFileSync(new URL("../../pkg/dist/tables.d.ts", import.meta.url), "utf8");
  const members = (type) => {
    const [, body] = new RegExp(`interface ${type} \\{\\n([^]*?)\\n\\}`).exec(declarations);
    return [...body.matchAll(/^ {2}([A-Z]+)\?:/gm)].map(([, name]) => name).sort();
  };
  const expected = { Order: new Set(), CART: new Set(), TRAVELLEGS: new Set(), TRAVELSTAYS: new Set() };
  assert.ok(catalogue.length > 0);
  for (const { parameter } of catalogue) {
    const [, group, member] = /^([A-Z]+)(?:\[X?\]\[([A-Z]+)\])?$/.exec(parameter);
    expected.Order.add(group);
    if (member) expected[group].add(member);
  }
  const sorted = (set) => [...set].sort();
  assert.deepEqual(members("Order"), sorted(expected.Order));
  assert.deepEqual(members("CartLine"), sorted(expected.CART));
  assert.deepEqual(members("TravelLeg"), sorted(expected.TRAVELLEGS));
  assert.deepEqual(members("TravelStay"), sorted(expected.TRAVELSTAYS));
});
