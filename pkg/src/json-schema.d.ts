import type { OrderSchema } from "./schema.js";

/**
 * The schema with `~standard.jsonSchema`, which makes it a Standard JSON Schema, for tools that describe an interface. The
 * JSON Schema itself is the file `oney-rules/schema/authorization.json`; its description says which rules no schema can express.
 */
export function withJsonSchema(schema: OrderSchema): DescribedOrderSchema;

export interface DescribedOrderSchema {
  readonly "~standard": OrderSchema["~standard"] & {
    readonly jsonSchema: {
      /** The accepted input: checks names and default presence (a profile may have its own), allows any spelling of values. */
      readonly input: (options: JsonSchemaOptions) => Record<string, unknown>;
      /** The normal form. */
      readonly output: (options: JsonSchemaOptions) => Record<string, unknown>;
    };
  };
}

export interface JsonSchemaOptions {
  /** `draft-2020-12` or `draft-07`; others throw. */
  readonly target: "draft-2020-12" | "draft-07" | (string & {});
  readonly libraryOptions?: Record<string, unknown> | undefined;
}
