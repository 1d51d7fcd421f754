// node express.mjs, then: http://localhost:3000/checkout, with JavaScript or without; or
// curl -H 'content-type: application/json' -d '{}' http://localhost:3000/orders
import express from "express";
import { checkedOrder, oneyRules } from "oney-rules/express";
import { toForm, Validator } from "oney-rules/server";
import { fields, page, shop } from "./checkout.mjs";

const profile = { country: "FR", identifier: "YOUR_IDENTIFIER" };

export const app = express();

// The account and the protocol's version are added when the order is sent; page and shop must have given the rest.
app.post("/orders", oneyRules(new Validator(profile), { part: "customer" }), (request, response) => {
  response.status(201).json(checkedOrder(request).order);
});

const rules = oneyRules(new Validator(profile, { fields }), {
  shop: (request) => shop("8.8.8.8", request.get("user-agent")),
  onInvalid: (request, response, { issues }) => response.status(422).send(page(request.body, issues)),
});
app.use("/oney-rules", express.static("node_modules/oney-rules/dist"));
app.get("/checkout", (request, response) => response.send(page()));
app.post("/checkout", express.urlencoded({ extended: false }), rules, (request, response) => {
  // What would be sent to the platform.
  response.type("text").send(toForm(checkedOrder(request).order, process.env.ONEY_SECRET ?? "password"));
});

if (import.meta.filename === process.argv[1]) app.listen(3000);
