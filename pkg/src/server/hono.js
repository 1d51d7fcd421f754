import { checker } from "./adapter.js";

/** Middleware for Hono that accepts valid orders only. */
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

/** The outcome: `order` in normal form, and `issues` without errors. */
export function checkedOrder(context) {
  return context.get("oney");
}
