// node hono.mjs, then: curl -H 'content-type: application/json' -d '{}' http://localhost:3000/orders
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { Validator } from "oney-rules";
import { checkedOrder, oneyRules } from "oney-rules/hono";

const validator = new Validator({ country: "FR" });

export const app = new Hono().post("/orders", oneyRules(validator, { part: "customer" }), (context) => {
  return context.json(checkedOrder(context).order, 201);
});

if (import.meta.filename === process.argv[1]) serve({ fetch: app.fetch, port: 3000 });
