// The declarations are written by hand; the compiler and the catalogue hold them to the truth.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import catalogue from "../../pkg/dist/catalogue.js";
import { installPackage } from "./install.mjs";

const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
let folder;

// In an empty project, so that the compiler goes through the package's own map of entries.
before(() => {
  folder = join(installPackage().project, "types");
  cpSync(fileURLToPath(new URL("types", import.meta.url)), folder, { recursive: true });
});

function compile(project) {
  try {
    execFileSync(process.execPath, [compiler, "--project", join(folder, project)], { encoding: "utf8" });
  } catch (error) {
    assert.fail(error.stdout || error.message);
  }
}

test("good uses compile, bad ones do not", () => compile("tsconfig.json"));

test("so they do for bundlers", () => compile("tsconfig.bundler.json"));

test("every parameter of the catalogue is a member of its type, and no other", () => {
  const declarations = readFileSync(new URL("../../pkg/dist/index.d.ts", import.meta.url), "utf8");
  const members = (type) => {
    const [, body] = new RegExp(`interface ${type} \\{\\n([^}]*)\\n\\}`).exec(declarations);
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
