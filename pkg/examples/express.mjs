// node express.mjs, then: curl -H 'content-type: application/json' -d '{}' http://localhost:3000/orders
import express from "express";
import { Validator } from "oney-rules";
import { checkedOrder, oneyRules } from "oney-rules/express";

const validator = new Validator({ country: "FR" });

// The account and the protocol's version are added when the order is sent; page and shop must have given the rest.
export const app = express().post("/orders", oneyRules(validator, { part: "customer" }), (request, response) => {
  response.status(201).json(checkedOrder(request).order);
});

if (import.meta.filename === process.argv[1]) app.listen(3000);
