import { checker, textOf } from "./adapter.js";

/** Middleware for Express 4 and 5 that lets valid orders through; needs no body parser, works behind one. */
export function oneyRules(validator, options) {
  const check = checker(validator, options);
  return async (request, response, next) => {
    try {
      const { text = request.body, refusal: unreadable } = request.body === undefined ? await textOf(request, request.headers) : {};
      const { outcome, refusal = unreadable } = unreadable ? {} : check(text, request.headers["content-type"]);
      if (refusal) {
        // Node's own functions: those of Express add a character set to a type that has none.
        response.statusCode = refusal.status;
        response.setHeader("content-type", "application/problem+json");
        response.end(JSON.stringify(refusal));
        return;
      }
      request.oney = outcome;
    } catch (error) {
      // Nobody is left to answer to when the client has hung up.
      if (error.code !== "ECONNRESET") next(error);
      return;
    }
    next();
  };
}

/** What the middleware has found: `order` in normal form, `issues` of which none is an error. */
export function checkedOrder(request) {
  return request.oney;
}
