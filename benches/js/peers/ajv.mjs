/** The order in the code that ajv has made of its JSON Schema (`ajv-schema.mjs`); no ajv at run time. */
import validate from "virtual:ajv-order";

const NONE = [];

export function check(order) {
  return { issues: validate(order) ? NONE : validate.errors, output: order };
}

export function pathsOf({ instancePath, params }) {
  const path = instancePath.split("/").slice(1);
  const name = params.missingProperty ?? params.additionalProperty;
  return [name === undefined ? path : [...path, name]];
}
