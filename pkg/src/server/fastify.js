import { Readable } from "node:stream";
import { answered, checker, LIMIT, PROBLEM, textOf } from "./adapter.js";
import { answer, collect, headsOf } from "./incoming.js";

/** A `preHandler` hook for Fastify that accepts valid orders only. */
export function oneyRules(validator, options) {
  const check = checker(validator, options);
  return (request, reply, done) => {
    check(request, request.body, headsOf(request), (checked, error) => {
      if (checked === undefined) return done(error);
      if (isAccepted(request, reply, checked, options)) done();
    });
  };
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
        check(request, bytes, headsOf(request), (checked, error) => {
          if (checked === undefined) return done(error);
          if (isAccepted(request, reply, checked, options)) done(null, Readable.from([bytes], { objectMode: false }));
        });
      });
    },
  };
}

/** Keeps the outcome; or answers, and returns false. */
function isAccepted(request, reply, { outcome, refusal }, { onInvalid } = {}) {
  if (refusal === undefined) {
    request.oney = outcome;
    return true;
  }
  if (outcome === undefined || onInvalid === undefined) {
    // Bytes, because Fastify adds a character set to unknown types of texts.
    reply.code(refusal.status).type(PROBLEM).send(Buffer.from(textOf(refusal)));
  } else {
    answered(onInvalid, request, reply, outcome).catch((error) => reply.send(error));
  }
  return false;
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
