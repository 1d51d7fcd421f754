import { stepsOf } from "./field-names.js";

/**
 * The errors of an order as problem details (RFC 9457), the same in every framework and in the Rust crate. The media type
 * is `application/problem+json`.
 */
export function problem(outcome) {
  // Warnings are no reason to refuse an order.
  const errors = outcome.issues.filter(({ severity }) => severity === "error");
  const detail = `The order has ${errors.length} ${errors.length === 1 ? "mistake" : "mistakes"}.`;
  return {
    ...details(422, detail),
    errors: errors.map(({ path, code, message, fields, params }) => ({
      // With the shop's own names what the body has there.
      pointer: pointer(fields ? stepsOf(fields[0]) : path),
      code,
      detail: message,
      ...(fields && { fields }),
      params,
    })),
  };
}

const TITLES = {
  400: "Bad Request",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  422: "Unprocessable Content",
};

export function details(status, detail) {
  return { type: "about:blank", title: TITLES[status], status, detail };
}

/** A JSON Pointer as a fragment, as in RFC 9457: `#/CART/0/PRICE`. Hidden keys (`?`) are left out. */
function pointer(path) {
  const steps = path.filter((step) => step !== "?").map((step) => String(step).replace(/~/g, "~0").replace(/\//g, "~1"));
  return `#${steps.map((step) => `/${encodeURIComponent(step)}`).join("")}`;
}
