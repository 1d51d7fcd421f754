// Standard JSON Schema, separate from Standard Schema: a page that validates a form does not need these kilobytes.
import authorization from "./authorization-schema.js";

/** The same schema with `~standard.jsonSchema`. */
export function withJsonSchema(schema) {
  const standard = schema["~standard"];
  return { ...schema, "~standard": { ...standard, jsonSchema: { input: (options) => asInput(output(options)), output } } };
}

/** The authorization in normal form. */
function output({ target }) {
  const schema = structuredClone(authorization);
  if (target === "draft-2020-12") return schema;
  if (target !== "draft-07") throw new TypeError("option `target` must be `draft-2020-12` or `draft-07`");
  const { $defs: definitions, ...rest } = schema;
  const older = { ...rest, $schema: "http://json-schema.org/draft-07/schema#", definitions };
  for (const { items } of Object.values(older.properties)) {
    if (items) items.$ref = items.$ref.replace("$defs", "definitions");
  }
  return older;
}

/** The accepted input: the same names and required parameters as the output, but scalars in several spellings. */
function asInput(schema) {
  const scalars = ({ properties }) => {
    for (const [name, { description, examples, items }] of Object.entries(properties)) {
      if (!items) properties[name] = { description, type: ["string", "number", "boolean"], examples };
    }
  };
  scalars(schema);
  Object.values(schema.$defs ?? schema.definitions).forEach(scalars);
  schema.description = "The order as `oney-rules` accepts it: values in every spelling that it can bring into normal form.";
  return schema;
}
