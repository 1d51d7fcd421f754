import { checker } from "./adapter.js";

/** Middleware for Hono that lets valid orders through. */
export function oneyRules(validator, options) {
  const check = checker(validator, options);
  return async (context, next) => {
    const { outcome, refusal } = check(await context.req.text(), context.req.header("content-type"));
    if (refusal) {
      return context.body(JSON.stringify(refusal), refusal.status, { "content-type": "application/problem+json" });
    }
    context.set("oney", outcome);
    await next();
  };
}

/** What the middleware has found: `order` in normal form, `issues` of which none is an error. */
export function checkedOrder(context) {
  return context.get("oney");
}
