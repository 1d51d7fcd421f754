import { checker } from "./adapter.js";

/** A `preHandler` hook for Fastify that accepts valid orders only. */
export function oneyRules(validator, options) {
  const check = checker(validator, options);
  return async (request, reply) => {
    const { outcome, refusal } = check(request.body, request.headers["content-type"]);
    // Bytes, because Fastify adds a character set to unknown types of texts.
    if (refusal) return reply.code(refusal.status).type("application/problem+json").send(Buffer.from(JSON.stringify(refusal)));
    request.oney = outcome;
  };
}

/** The outcome: `order` in normal form, and `issues` without errors. */
export function checkedOrder(request) {
  return request.oney;
}
