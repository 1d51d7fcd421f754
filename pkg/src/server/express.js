import { checker, textOf } from "./adapter.js";

/** Middleware for Express 4 and 5 that accepts valid orders only; works with or without a body parser. */
export function oneyRules(validator, options) {
  const check = checker(validator, options);
  return async (request, response, next) => {
    try {
      const { text = request.body, refusal: unreadable } = request.body === undefined ? await textOf(request, request.headers) : {};
      const { outcome, refusal = unreadable } = unreadable ? {} : check(text, request.headers["content-type"]);
      if (refusal) {
        // Node's own functions, because those of Express add a character set to the type.
        response.statusCode = refusal.status;
        response.setHeader("content-type", "application/problem+json");
        response.end(JSON.stringify(refusal));
        return;
      }
      request.oney = outcome;
    } catch (error) {
      // The client has closed the connection: there is nothing to answer.
      if (error.code !== "ECONNRESET") next(error);
      return;
    }
    next();
  };
}

/** The outcome: `order` in normal form, and `issues` without errors. */
export function checkedOrder(request) {
  return request.oney;
}
