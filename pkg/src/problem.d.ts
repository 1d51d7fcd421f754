import type { IssueCode, IssueOf, Outcome } from "./index.js";

/** Problem details (RFC 9457) of a refused order; the media type is `application/problem+json`. */
export interface Problem {
  type: string;
  title: string;
  status: 400 | 413 | 415 | 422;
  detail: string;
  /** With status 422: the errors, in the order of the documents. */
  errors?: ProblemError[];
}

export type ProblemError = {
  [Code in IssueCode]: {
    /** JSON Pointer into the order: `#/CART/0/PRICE`; with the shop's own names into the body: `#/billing/first_name`. */
    pointer: string;
    code: Code;
    /** One sentence for the customer. */
    detail: string;
    /** The names of the shop's fields. */
    fields?: string[];
    params: IssueOf<Code>["params"];
  };
}[IssueCode];

/** The body of the answer to an order with errors. */
export function problem(outcome: Outcome): Problem;
