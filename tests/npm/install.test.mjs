import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { installPackage } from "./install.mjs";

let installed;
before(() => {
  installed = installPackage();
});

/** Runs a program in the project and returns what it printed, read as JSON. */
function run(file, source) {
  const path = join(installed.project, file);
  writeFileSync(path, source);
  return JSON.parse(execFileSync(process.execPath, [path], { cwd: installed.project, encoding: "utf8" }));
}

const USE = `
  const ask = (Validator) => new Validator({ country: "FR" }).validate({ BILLINGCITY: " Paris " }, { stage: "draft" });
`;

/** The release of Google's metadata from which the tables were compiled. */
function numberingPlans() {
  const plans = new URL("../../data/numbering-plans.json", import.meta.url);
  return JSON.parse(readFileSync(plans, "utf8")).release;
}

const PARIS = { valid: true, city: "Paris" };

test("import: ready at once, without init", () => {
  const answer = run(
    "esm.mjs",
    `import { Validator, init, version } from "oney-rules"; ${USE}
     const { valid, order } = ask(Validator); await init();
     console.log(JSON.stringify({ valid, city: order.BILLINGCITY, ...version() }));`,
  );
  const { version } = JSON.parse(readFileSync(new URL("../../pkg/package.json", import.meta.url), "utf8"));
  assert.match(answer.numberingPlans, /^\d+\.\d+\.\d+$/);
  assert.deepEqual(answer, { ...PARIS, version, numberingPlans: numberingPlans() });
});

test("require: ready at once, without init", () => {
  const answer = run(
    "cjs.cjs",
    `const { Validator } = require("oney-rules"); ${USE}
     const { valid, order } = ask(Validator);
     console.log(JSON.stringify({ valid, city: order.BILLINGCITY }));`,
  );
  assert.deepEqual(answer, PARIS);
});

test("import and require in one process know each other's errors by code", () => {
  const answer = run(
    "both.mjs",
    `import { createRequire } from "node:module";
     import { Validator } from "oney-rules";
     const required = createRequire(import.meta.url)("oney-rules");
     const codes = [Validator, required.Validator].map((V) => { try { new V({}); } catch (error) { return error.code; } });
     console.log(JSON.stringify(codes));`,
  );
  assert.deepEqual(answer, ["usage", "usage"]);
});

test("slim: the caller brings the wasm", () => {
  const answer = run(
    "slim.mjs",
    `import { readFileSync } from "node:fs";
     import { fileURLToPath } from "node:url";
     import { Validator, init, initSync } from "oney-rules/slim"; ${USE}
     const errors = [];
     const early = new Validator({ country: "FR" });
     try { early.validate({}); } catch (error) { errors.push(error.message); }
     await init().catch((error) => errors.push(error.message));
     await init({ locale: {} }).catch((error) => errors.push(error.message));
     const bytes = readFileSync(fileURLToPath(import.meta.resolve("oney-rules/core.wasm")));
     await init(new WebAssembly.Module(bytes)); await init(bytes); initSync(bytes, {});
     const { valid, order } = ask(Validator);
     console.log(JSON.stringify({ valid, city: order.BILLINGCITY, errors }));`,
  );
  assert.deepEqual(answer, {
    ...PARIS,
    errors: ["call `await init()` first", "`init` needs the address, the bytes or the module of `oney-rules/core.wasm`", "`init` takes the options second: `init(url, { locale })`"],
  });
});

test("slim: initSync", () => {
  const answer = run(
    "slim-sync.mjs",
    `import { readFileSync } from "node:fs";
     import { fileURLToPath } from "node:url";
     import locale from "oney-rules/locales/de";
     import { Validator, initSync } from "oney-rules/slim"; ${USE}
     const bytes = readFileSync(fileURLToPath(import.meta.resolve("oney-rules/core.wasm")));
     let error;
     try { initSync(bytes); } catch ({ code }) { error = code; }
     initSync(bytes, { locale });
     const { valid, order } = ask(Validator);
     const [{ message }] = new Validator({ country: "FR" }).validate({}).issues;
     console.log(JSON.stringify({ valid, city: order.BILLINGCITY, error, message }));`,
  );
  assert.deepEqual(answer, { ...PARIS, error: "usage", message: "Geben Sie den Betrag ein." });
});

test("the language of `init` is that of every check that names none", () => {
  const answer = run(
    "language.mjs",
    `import { Validator, init } from "oney-rules";
     import es from "oney-rules/locales/es";
     import ru from "oney-rules/locales/ru";
     const say = (options) => new Validator({ country: "ES" }).validate({}, options).issues[0].message;
     const wrong = await Promise.all([init("es"), init({ locale: "xx" }), init({ locale: {} })].map((p) => p.catch((e) => e.code)));
     const said = [say()];
     await init({ locale: es });
     said.push(say(), say({ locale: ru }), say({ locale: "en" }));
     await init();
     said.push(say());
     console.log(JSON.stringify({ wrong, said }));`,
  );
  assert.deepEqual(answer, {
    wrong: ["usage", "usage", "usage"],
    said: ["Enter the amount.", "Indique el importe.", "Заполните «Сумма».", "Enter the amount.", "Indique el importe."],
  });
});

test("a locale module can be imported and passed", () => {
  const answer = run(
    "locale.mjs",
    `import { Validator } from "oney-rules";
     import en from "oney-rules/locales/en";
     const validator = new Validator({ country: "FR" });
     const messages = [undefined, "en", en].map((locale) => validator.validate({}, { locale }).issues[0].message);
     console.log(JSON.stringify(new Set(messages).size));`,
  );
  assert.equal(answer, 1);
});

/** What servers load, in the folder `dist`. */
const FOR_SERVERS = ["server/node.js", "server/node.cjs", "server/workerd.js", "express.js", "fastify.js", "hono.js"];

test("what servers load is one file, with the module of wasm in it or beside it", () => {
  for (const file of FOR_SERVERS) {
    const source = readFileSync(new URL(`../../pkg/dist/${file}`, import.meta.url), "utf8");
    const imports = [...source.matchAll(/^\s*(?:import|export)\b[^;"]*"(\.[^"]+)"|(?:import|require)\("(\.[^"]+)"\)/gm)];
    const beside = file === "server/workerd.js" ? ["./core_bg.wasm"] : [];
    assert.deepEqual(imports.map(([, one, other]) => one ?? other), beside, file);
  }
});

test("both entries of Node are the same file, so there is one core in a process", () => {
  const answer = run(
    "same.mjs",
    `import { createRequire } from "node:module";
     import * as oney from "oney-rules";
     import * as server from "oney-rules/server"; ${USE}
     const required = createRequire(import.meta.url);
     console.log(JSON.stringify([ask(oney.Validator).valid, oney === server, required("oney-rules") === required("oney-rules/server")]));`,
  );
  assert.deepEqual(answer, [true, true, true]);
});

test("the file holds what package.json promises, and nothing of the repository", () => {
  const { files } = installed;
  for (const file of files) assert.match(file, /^(dist\/|examples\/|package\.json$|README\.md$|LICENSE|NOTICE)/);
  const modules = files.filter((file) => file.endsWith(".wasm"));
  assert.deepEqual(modules.sort(), ["dist/core_bg.wasm", "dist/server/core_bg.wasm"]);
  for (const file of ["index.cjs", "server.d.ts", "index.d.cts", "index.d.ts", "index.browser.js", "index.slim.js", ...FOR_SERVERS]) {
    assert.ok(files.includes(`dist/${file}`), file);
  }
});
