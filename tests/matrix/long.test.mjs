// The environments that cost minutes: Next.js, Bun, Deno. Only in the long run (`cargo xtask test --long`).
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { answerOf, closeBrowser } from "./browser.mjs";
import { check } from "./orders.mjs";
import { makeProject, node, wasmCopies } from "./project.mjs";

const options = { skip: process.env.ONEY_LONG !== "1" && "only in the long run" };
const modules = (path) => fileURLToPath(new URL(`long/node_modules/${path}`, import.meta.url));
const run = promisify(execFile);

after(closeBrowser);

/** The program inside the package of this platform; install scripts, which would put it in place, are not run. */
function binary(scope, name) {
  const exe = process.platform === "win32" ? `${name}.exe` : name;
  const packages = readdirSync(modules(scope)).flatMap((folder) => [join(folder, exe), join(folder, "bin", exe)]);
  const [found] = packages.map((path) => join(modules(scope), path)).filter(existsSync);
  assert.ok(found, `no ${name} for this platform`);
  return found;
}

for (const [name, scope, flags] of [["bun", "@oven", []], ["deno", "@deno", ["run", "--no-remote", "--allow-all"]]]) {
  for (const file of ["node.mjs", "node.cjs"]) {
    test(`${name}, ${file}`, options, async () => {
      const folder = makeProject(name);
      const { stdout } = await run(binary(scope, name), [...flags, file], { cwd: folder, maxBuffer: 1 << 26 });
      check(JSON.parse(stdout));
    });
  }
}

const NEXT = {
  "app/layout.js": `export default function Layout({ children }) {
    return <html lang="en"><head><link rel="icon" href="data:," /></head><body>{children}</body></html>;
  }`,
  // A server component: the answer stands in the page.
  "app/server/page.js": `import { answer } from "../../answer.js"; import orders from "../../orders.js";
    export const dynamic = "force-dynamic";
    export default async function Page() { return <pre id="answer">{JSON.stringify(await answer(orders))}</pre>; }`,
  "app/route/route.js": `import { answer } from "../../answer.js"; import orders from "../../orders.js";
    export const dynamic = "force-dynamic";
    export async function GET() { return Response.json(await answer(orders)); }`,
  "app/client/page.js": `"use client"; import { useEffect } from "react";
    import { answer } from "../../answer.js"; import orders from "../../orders.js";
    export default function Page() {
      useEffect(() => { globalThis.answered = answer(orders); }, []);
      return null;
    }`,
};

for (const bundler of ["--turbopack", "--webpack"]) {
  test(`Next.js ${bundler}: server component, route handler, client component`, options, async () => {
    const folder = makeProject("next");
    for (const [path, text] of Object.entries(NEXT)) {
      mkdirSync(join(folder, path, ".."), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    for (const name of readdirSync(modules(""))) {
      if (!name.startsWith(".") && name !== "oney-rules") cpSync(modules(name), join(folder, "node_modules", name), { recursive: true });
    }
    const program = join(folder, "node_modules/next/dist/bin/next");
    await node(folder, [program, "build", bundler], { NEXT_TELEMETRY_DISABLED: "1" });
    assert.equal(wasmCopies(join(folder, ".next/static")), 1);
    const port = String(20_000 + Math.floor(Math.random() * 20_000));
    const server = spawn(process.execPath, [program, "start", "-H", "127.0.0.1", "-p", port], { cwd: folder });
    try {
      await new Promise((resolve, reject) => {
        server.stdout.on("data", (text) => /ready/i.test(text) && resolve());
        server.on("exit", (code) => reject(new Error(`next start ended with ${code}`)));
      });
      const get = (path) => fetch(`http://127.0.0.1:${port}${path}`);
      check(await (await get("/route")).json());
      const html = await (await get("/server")).text();
      const text = /<pre id="answer">(.*?)<\/pre>/s.exec(html)[1];
      const entities = { quot: '"', amp: "&", lt: "<", gt: ">", "#x27": "'" };
      check(JSON.parse(text.replace(/&([^;]+);/g, (_, name) => entities[name])));
      check(await answerOf(`http://127.0.0.1:${port}/client`));
    } finally {
      server.kill();
    }
  });
}
