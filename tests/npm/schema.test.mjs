// Standard Schema, by itself and in the libraries that take it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sValidator } from "@hono/standard-validator";
import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { FormApi } from "@tanstack/form-core";
import { initTRPC } from "@trpc/server";
import { Hono } from "hono";
import { createFormControl } from "react-hook-form";
import { UsageError, Validator } from "../../pkg/dist/schema.js";
import { loadVectors } from "./vectors.mjs";

const options = { stage: "draft", today: "2026-11-22" };
const schema = new Validator({ country: "FR" }).schema(options);
const validate = (value, given) => schema["~standard"].validate(value, given);

const good = { BILLINGCITY: " Paris ", BILLINGCOUNTRY: "fr", CART: [{ QUANTITY: "3" }] };
const normal = { BILLINGCITY: "Paris", BILLINGCOUNTRY: "FR", CART: [{ QUANTITY: 3 }] };
const bad = { BILLINGCITY: "x".repeat(33), CART: [{ QUANTITY: 1 }, { QUANTITY: "many" }] };

test("the standard's properties", () => {
  const { version, vendor } = schema["~standard"];
  assert.deepEqual({ version, vendor }, { version: 1, vendor: "oney-rules" });
});

test("a good order comes back in normal form, at once", () => {
  assert.deepEqual(validate(good), { value: normal });
});

test("issues have what the standard asks for, and the code", () => {
  const { issues } = validate(bad);
  assert.deepEqual(issues.map(({ message, ...issue }) => issue), [
    { path: ["BILLINGCITY"], code: "too-long", severity: "error", params: { max: 32, length: 33 } },
    { path: ["CART", 1, "QUANTITY"], code: "not-an-integer", severity: "error", params: {} },
  ]);
  for (const { message } of issues) assert.ok(message.endsWith("."));
});

test("what is no order is bad input, a wrong option is the program's fault", () => {
  for (const value of [undefined, null, "AMOUNT=1", 7, [], new Map(), new Date(NaN) && Promise.resolve({})]) {
    const { issues } = validate(value);
    assert.deepEqual(issues.map(({ code, path }) => [code, path]), [["wrong-type", []]]);
  }
  const misspelt = new Validator({ country: "FR" }).schema({ stag: "draft" });
  assert.throws(() => misspelt["~standard"].validate({}), UsageError);
});

test("options of one call", () => {
  const born = { CLIENTDOB: "2008-11-22" };
  assert.equal(validate(born).issues, undefined);
  const { issues } = validate(born, { libraryOptions: { today: "2026-11-21", somebodyElses: true } });
  assert.deepEqual(issues.map(({ path }) => path), [["CLIENTDOB"]]);
});

test("every vector: the same verdict and the same errors as `validate`, without warnings", () => {
  let seen = 0;
  for (const { profile, options, input } of loadVectors()) {
    if (input.json === undefined) continue;
    const validator = new Validator(profile);
    const result = validator.schema(options)["~standard"].validate(input.json);
    const { valid, issues, order } = validator.validate(input.json, options);
    const errors = issues.filter(({ severity }) => severity === "error");
    assert.deepEqual(result.issues?.map(({ code }) => code), valid ? undefined : errors.map(({ code }) => code));
    if (valid) assert.deepEqual(result.value, order);
    seen += 1;
  }
  assert.ok(seen > 100);
});

test("React Hook Form", async () => {
  const submit = async (values) => {
    const form = createFormControl({ defaultValues: values, resolver: standardSchemaResolver(schema) });
    let outcome;
    await form.handleSubmit((value) => (outcome = { value }), (errors) => (outcome = { errors }))();
    return outcome;
  };
  assert.deepEqual(await submit(good), { value: normal });
  const { errors } = await submit(bad);
  assert.ok(errors.BILLINGCITY.message);
  assert.ok(errors.CART[1].QUANTITY.message);
  assert.equal(errors.CART[0], undefined);
});

test("TanStack Form", async () => {
  const submit = async (values) => {
    let submitted = false;
    const form = new FormApi({
      defaultValues: values,
      validators: { onChange: schema, onSubmit: schema },
      onSubmit: () => void (submitted = true),
    });
    form.mount();
    await form.handleSubmit();
    return { submitted, errors: form.state.errors };
  };
  assert.equal((await submit(good)).submitted, true);
  const { submitted, errors } = await submit(bad);
  assert.equal(submitted, false);
  assert.deepEqual(Object.keys(errors[0]), ["BILLINGCITY", "CART[1].QUANTITY"]);
  assert.equal(errors[0].BILLINGCITY[0].code, "too-long");
});

test("Hono's validator", async () => {
  const app = new Hono().post("/", sValidator("json", schema), (context) => context.json(context.req.valid("json")));
  const post = (body) =>
    app.request("/", { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } });
  assert.deepEqual(await (await post(good)).json(), normal);
  const refused = await post(bad);
  assert.equal(refused.status, 400);
  const { error } = await refused.json();
  assert.deepEqual(error.map(({ path }) => path.join(".")), ["BILLINGCITY", "CART.1.QUANTITY"]);
});

test("tRPC", async () => {
  const t = initTRPC.create();
  const router = t.router({ place: t.procedure.input(schema).mutation(({ input }) => input) });
  const caller = t.createCallerFactory(router)({});
  assert.deepEqual(await caller.place(good), normal);
  await assert.rejects(caller.place(bad), (error) => {
    assert.equal(error.code, "BAD_REQUEST");
    assert.deepEqual(error.cause.issues.map(({ code }) => code), ["too-long", "not-an-integer"]);
    return true;
  });
});
