// The example servers of pkg/examples, as they are, on free ports.
import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { installPackage } from "./install.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The names of the frameworks. */
export const FRAMEWORKS = ["express", "fastify", "hono"];

/** Ports by name; `listen(name, server)` adds one, `load(path)` imports a file of the project, `close()` ends them. */
export async function startServers() {
  const { project } = installPackage();
  const load = (path) => import(pathToFileURL(join(project, path)));
  cpSync(here("../../pkg/examples"), join(project, "examples"), { recursive: true });
  mkdirSync(join(project, "node_modules/@hono"));
  for (const name of ["express", "fastify", "hono", "@hono/node-server"]) {
    symlinkSync(here(`../node_modules/${name}`), join(project, "node_modules", name), "junction");
  }
  const servers = [];
  const ports = {};
  const listen = async (name, server) => {
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    servers.push(server);
    ports[name] = server.address().port;
  };
  const { getRequestListener } = await import("@hono/node-server");
  const { app: fastify } = await load("examples/fastify.mjs");
  await fastify.ready();
  const { app: hono } = await load("examples/hono.mjs");
  await listen("express", createServer((await load("examples/express.mjs")).app));
  await listen("fastify", fastify.server);
  await listen("hono", createServer(getRequestListener(hono.fetch)));
  return { ports, listen, load, hono, close: () => servers.forEach((server) => server.close().closeAllConnections()) };
}

export async function post(port, body, type, headers = {}) {
  const url = `http://127.0.0.1:${port}/orders`;
  const response = await fetch(url, { method: "POST", body, headers: { ...(type && { "content-type": type }), ...headers } });
  return { status: response.status, type: response.headers.get("content-type"), body: await response.json() };
}
