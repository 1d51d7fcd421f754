import { answered, checker } from "./adapter.js";
import { answer, collect, headsOf } from "./incoming.js";

/** Middleware for Express 4 and 5 that accepts valid orders only; works with or without a body parser. */
export function oneyRules(validator, options) {
  const check = checker(validator, options);
  const { onInvalid } = options ?? {};
  return (request, response, next) => {
    const judge = (body) => check(request, body, headsOf(request), finish);
    const finish = (checked, error) => {
      if (checked === undefined) return next(error);
      const { outcome, refusal } = checked;
      if (refusal === undefined) {
        request.oney = outcome;
        return next();
      }
      if (outcome === undefined || onInvalid === undefined) return answer(request, response, refusal);
      answered(onInvalid, request, response, outcome).catch(next);
    };
    if (isParsed(request) || (request.body !== undefined && !hasBody(request))) return judge(request.body);
    if (request.readableEnded && hasBody(request)) return next(new Error("the body has been read, but `request.body` is missing"));
    collect(request, request, (body) => {
      if (body.refusal !== undefined) answer(request, response, body.refusal);
      else judge(body.bytes());
    });
  };
}

/** Whether a body parser has read the request. Those of Express 4 leave an empty object where they have read nothing. */
function isParsed({ body, readableDidRead }) {
  if (body === undefined) return false;
  const isEmpty = typeof body === "object" && body !== null && !ArrayBuffer.isView(body) && Object.keys(body).length === 0;
  return !isEmpty || readableDidRead !== false;
}

function hasBody({ headers }) {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"]) > 0;
}

/** The outcome: `order` in normal form, and `issues` without errors. */
export function checkedOrder(request) {
  return request.oney;
}
