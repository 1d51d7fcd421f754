// What nearly every test file of this folder needs.
import { after, before } from "node:test";
import { launch } from "./browser.mjs";
import { serve } from "./server.mjs";

/** A server and a browser for the tests of one file, from the first to the last: `origin`, `posts` and `context`. */
export function prepareSite(options) {
  const site = {};
  let server;
  let browser;
  before(async () => {
    server = await serve();
    browser = await launch(options);
    Object.assign(site, { origin: server.origin, posts: server.posts, context: browser.context });
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });
  return site;
}
