// node hono.mjs, then: http://localhost:3000/checkout, or
// curl -H 'content-type: application/json' -d '{}' http://localhost:3000/orders
import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { checkedOrder, oneyRules } from "oney-rules/hono";
import { toForm, Validator } from "oney-rules/server";
import { fields, page, shop } from "./checkout.mjs";

const profile = { country: "FR", identifier: "YOUR_IDENTIFIER" };

export const app = new Hono();

// The account and the protocol's version are added when the order is sent; page and shop must have given the rest.
app.post("/orders", oneyRules(new Validator(profile), { part: "customer" }), (context) => {
  return context.json(checkedOrder(context).order, 201);
});

const rules = oneyRules(new Validator(profile, { fields }), {
  shop: (context) => shop("8.8.8.8", context.req.header("user-agent")),
  onInvalid: async (context, { issues }) => context.html(page(await context.req.parseBody(), issues), 422),
});
const inPackage = (path) => path.replace("/oney-rules", "/node_modules/oney-rules/dist");
app.use("/oney-rules/*", serveStatic({ rewriteRequestPath: inPackage }));
app.get("/checkout", (context) => context.html(page()));
// What would be sent to the platform.
app.post("/checkout", rules, (context) => context.text(toForm(checkedOrder(context).order, process.env.ONEY_SECRET ?? "password")));

if (import.meta.filename === process.argv[1]) serve({ fetch: app.fetch, port: 3000 });
