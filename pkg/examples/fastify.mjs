// node fastify.mjs, then: curl -H 'content-type: application/json' -d '{}' http://localhost:3000/orders
import Fastify from "fastify";
import { Validator } from "oney-rules";
import { checkedOrder, oneyRules } from "oney-rules/fastify";

const validator = new Validator({ country: "FR" });

export const app = Fastify();

// For forms: Fastify itself reads JSON only, and the check takes the text as it came.
app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (request, body, done) => done(null, body));

app.post("/orders", { preHandler: oneyRules(validator, { part: "customer" }) }, async (request, reply) => {
  return reply.code(201).send(checkedOrder(request).order);
});

if (import.meta.filename === process.argv[1]) await app.listen({ port: 3000 });
