// node fastify.mjs, then: http://localhost:3000/checkout, or
// curl -H 'content-type: application/json' -d '{}' http://localhost:3000/orders
import { readFile } from "node:fs/promises";
import Fastify from "fastify";
import { checkedOrder, oneyRoute, oneyRules } from "oney-rules/fastify";
import { toForm, Validator } from "oney-rules/server";
import { fields, page, shop } from "./checkout.mjs";

const profile = { country: "FR", identifier: "YOUR_IDENTIFIER" };

export const app = Fastify();

// Fastify itself reads JSON only.
const read = (request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body)));
app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, read);

// The account and the protocol's version are added when the order is sent; page and shop must have given the rest.
app.post("/orders", oneyRoute(new Validator(profile), { part: "customer" }), async (request, reply) => {
  return reply.code(201).send(checkedOrder(request).order);
});

const rules = oneyRules(new Validator(profile, { fields }), {
  shop: (request) => shop("8.8.8.8", request.headers["user-agent"]),
  onInvalid: (request, reply, { issues }) => reply.code(422).type("text/html").send(page(request.body, issues)),
});
app.get("/checkout", (request, reply) => reply.type("text/html").send(page()));
app.get("/oney-rules/*", async (request, reply) => {
  const file = new URL(`../node_modules/oney-rules/dist/${request.params["*"].replaceAll("..", "")}`, import.meta.url);
  return reply.type("text/javascript").send(await readFile(file));
});
app.post("/checkout", { preHandler: rules }, async (request, reply) => {
  // What would be sent to the platform.
  return reply.type("text/plain").send(toForm(checkedOrder(request).order, process.env.ONEY_SECRET ?? "password"));
});

if (import.meta.filename === process.argv[1]) await app.listen({ port: 3000 });
