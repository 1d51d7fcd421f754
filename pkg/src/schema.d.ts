import type { BodyOptions, CartLine, FieldName, Fields, IssueCode, IssueOf, Order, TravelLeg, TravelStay } from "./index.js";
import { Validator as Plain } from "./index.js";

export * from "./index.js";

/** The package's `Validator` with `schema`. May be made before `init()`: the schema awaits it. */
export class Validator<const F extends Fields | undefined = undefined> extends Plain<F> {
  /**
   * The check as a [Standard Schema](https://standardschema.dev), for form libraries and routers. In a browser it loads the
   * core by itself; once that is ready, it answers synchronously. It reports errors only; for warnings use `validate`.
   *
   * With `fields` the input has the shop's own names, and so have the paths of issues; the result is the order.
   */
  schema(options?: BodyOptions): OrderSchema<F extends Fields ? { [Name in FieldName<F>]?: unknown } : OrderInput>;
}

/** An order in its normal form, or as a form holds it: numbers also as text, lists chosen freely. */
export type OrderInput = Loose<Omit<Order, "CART" | "TRAVELLEGS" | "TRAVELSTAYS">> & {
  CART?: Loose<CartLine>[];
  TRAVELLEGS?: Loose<TravelLeg>[];
  TRAVELSTAYS?: Loose<TravelStay>[];
};

type Loose<Line> = { [Name in keyof Line]?: Line[Name] | string | (Line[Name] extends number | undefined ? number : never) };

/** Structurally `StandardSchemaV1<Input, Order>` of `@standard-schema/spec`, without a dependency on it. */
export interface OrderSchema<Input = OrderInput> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "oney-rules";
    readonly validate: (
      value: unknown,
      options?: { readonly libraryOptions?: Record<string, unknown> | undefined } | undefined,
    ) => SchemaResult | Promise<SchemaResult>;
    readonly types?: { readonly input: Input; readonly output: Order } | undefined;
  };
}

export type SchemaResult = { readonly value: Order; readonly issues?: undefined } | { readonly issues: readonly SchemaIssue[] };

/** As `Issue`, with the members that Standard Schema requires. */
export type SchemaIssue = {
  [Code in IssueCode]: Pick<IssueOf<Code>, "message" | "path" | "code" | "severity" | "params" | "fields">;
}[IssueCode];
