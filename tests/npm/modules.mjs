// The validators of both wasm modules: that of servers and that of pages.
import { createRequire } from "node:module";
import { Validator as server } from "../../pkg/dist/server/node.js";

const { Validator: page } = createRequire(import.meta.url)("../../pkg/dist/index.cjs");

export const modules = { server, page };
