import { checker } from "./adapter.js";

/** A `preHandler` hook for Fastify that lets valid orders through. */
export function oneyRules(validator, options) {
  const check = checker(validator, options);
  return async (request, reply) => {
    const { outcome, refusal } = check(request.body, request.headers["content-type"]);
    // Fastify adds a character set to a type that it does not know, unless it gets bytes.
    if (refusal) return reply.code(refusal.status).type("application/problem+json").send(Buffer.from(JSON.stringify(refusal)));
    request.oney = outcome;
  };
}

/** What the hook has found: `order` in normal form, `issues` of which none is an error. */
export function checkedOrder(request) {
  return request.oney;
}
