// node fastify.mjs, then: curl -H 'content-type: application/json' -d '{}' http://localhost:3000/orders
import Fastify from "fastify";
import { Validator } from "oney-rules";
import { checkedOrder, oneyRoute } from "oney-rules/fastify";

const validator = new Validator({ country: "FR" });

export const app = Fastify();

// Fastify itself reads JSON only; the check has read the form already.
app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (request, body, done) => done(null, body));

app.post("/orders", oneyRoute(validator, { part: "customer" }), async (request, reply) => {
  return reply.code(201).send(checkedOrder(request).order);
});

if (import.meta.filename === process.argv[1]) await app.listen({ port: 3000 });
