// Requests of Node: reads a body with a limit, and answers so that the client gets the answer while it is still sending.
import { Body, DRAIN_BYTES, DRAIN_MILLISECONDS, PROBLEM, refusedByHead, textOf } from "./adapter.js";

const ignore = () => {};

/** What the head of a request says of its body and its client. */
export const headsOf = ({ headers }) => ({ type: headers["content-type"], languages: headers["accept-language"] });

/**
 * Reads a request into a `Body`, which it passes to `then`, unless its head is refused already. By callback: a promise would ask
 * the `Body` for a method `then`, which a polluted `Object.prototype` has.
 */
export function collect(request, stream, then) {
  const { headers } = request;
  const body = new Body();
  body.refusal = refusedByHead(headers["content-type"], headers["content-encoding"], headers["content-length"]);
  // A stream without a listener throws its errors at the process.
  stream.on("error", ignore);
  if (body.refusal !== undefined) return then(body);
  const end = () => {
    stream.off("data", take).off("end", end).off("error", fail).off("close", fail);
    then(body);
  };
  const take = (chunk) => body.take(chunk) || end();
  const fail = () => {
    body.fail();
    end();
  };
  stream.on("data", take).on("end", end).on("error", fail).on("close", fail);
  // Aborted earlier: no event will come.
  if (stream.destroyed) fail();
}

/** Answers with problem details. */
export function answer(request, response, refusal) {
  // Another middleware has answered (a timeout), or the client is gone.
  if (response.headersSent || response.destroyed) return;
  const text = textOf(refusal);
  response.statusCode = refusal.status;
  // Node's own functions, because those of Express add a character set to the type.
  response.setHeader("content-type", PROBLEM);
  response.setHeader("content-length", Buffer.byteLength(text));
  if (request.complete !== false) return void response.end(text);
  // The client still sends. If the connection were closed now, the system would reset it, and the client would lose the answer. So
  // the answer goes out whole, and the connection ends when the client has stopped (RFC 9112, 9.6).
  response.setHeader("connection", "close");
  response.on("error", ignore);
  response.write(text);
  drain(request, () => response.end());
}

/** Reads and drops the rest of a request, within limits. */
function drain(request, done) {
  let left = DRAIN_BYTES;
  const end = () => {
    clearTimeout(timer);
    request.off("data", drop).off("end", end).off("close", end);
    done();
  };
  const drop = (chunk) => (left -= chunk.length) < 0 && end();
  const timer = setTimeout(end, DRAIN_MILLISECONDS);
  request.on("error", ignore).on("data", drop).on("end", end).on("close", end);
  request.resume();
  if (request.destroyed) end();
}
