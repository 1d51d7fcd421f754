import { Readable } from "node:stream";
import { checker, LIMIT, PROBLEM, textOf } from "./adapter.js";
import { answer, collect } from "./incoming.js";

/** A `preHandler` hook for Fastify that accepts valid orders only. */
export function oneyRules(validator, options) {
  const check = checker(validator, options);
  return async (request, reply) => judged(request, reply, check(request.body, request.headers["content-type"]));
}

/** The options of a route that accepts valid orders only, and that answers each refusal itself. */
export function oneyRoute(validator, options) {
  const check = checker(validator, options);
  return {
    // Fastify's parser reads the body after the hook; it must not have a lower limit.
    bodyLimit: LIMIT,
    preParsing: (request, reply, payload, done) => {
      collect(request.raw, payload, (body) => {
        if (body.refusal !== undefined) return answerNow(request, reply, body.refusal);
        const bytes = body.bytes();
        let checked;
        try {
          checked = check(bytes, request.headers["content-type"]);
        } catch (error) {
          return done(error);
        }
        if (judged(request, reply, checked) === undefined) done(null, Readable.from([bytes], { objectMode: false }));
      });
    },
  };
}

/** Keeps the outcome, or answers and returns the reply. */
function judged(request, reply, { outcome, refusal }) {
  // Bytes, because Fastify adds a character set to unknown types of texts.
  if (refusal !== undefined) return reply.code(refusal.status).type(PROBLEM).send(Buffer.from(textOf(refusal)));
  request.oney = outcome;
}

/** Answers without Fastify, which would end the connection while the client sends. */
function answerNow(request, reply, refusal) {
  reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders())) reply.raw.setHeader(name, value);
  answer(request.raw, reply.raw, refusal);
}

/** The outcome: `order` in normal form, and `issues` without errors. */
export function checkedOrder(request) {
  return request.oney;
}
