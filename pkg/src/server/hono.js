import { answered, Body, checker, DRAIN_BYTES, DRAIN_MILLISECONDS, PROBLEM, refusedByHead, textOf } from "./adapter.js";

/** Middleware for Hono that accepts valid orders only. */
export function oneyRules(validator, options) {
  const check = checker(validator, options);
  const { onInvalid } = options ?? {};
  return async (context, next) => {
    const { req } = context;
    const isRead = req.raw.bodyUsed || Object.keys(req.bodyCache).length > 0;
    // What another middleware has read, Hono keeps.
    const body = isRead ? undefined : new Body();
    const rest = isRead ? undefined : req.raw.body?.getReader();
    if (body !== undefined) await readInto(body, req, rest);
    if (body?.refusal !== undefined) return answer(context, body.refusal, rest);
    // The handler finds it there, too.
    if (body !== undefined) req.bodyCache.arrayBuffer = Promise.resolve(body.bytes().buffer);
    // A form that another middleware has read is there as `FormData` alone.
    const given = req.bodyCache.formData === undefined ? await req.arrayBuffer() : await req.formData();
    const heads = { type: req.header("content-type"), languages: req.header("accept-language") };
    let outcome;
    let refusal;
    await new Promise((resolve, reject) => {
      check(context, given, heads, (checked, error) => {
        if (checked === undefined) return reject(error);
        ({ outcome, refusal } = checked);
        resolve();
      });
    });
    if (refusal === undefined) {
      context.set("oney", outcome);
      return next();
    }
    return outcome === undefined || onInvalid === undefined ? answer(context, refusal) : answered(onInvalid, context, outcome);
  };
}

async function readInto(body, req, reader) {
  body.refusal = refusedByHead(req.header("content-type"), req.header("content-encoding"), req.header("content-length"));
  if (body.refusal !== undefined || reader === undefined) return;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || !body.take(value)) return;
    }
  } catch {
    // The client is gone, or the stream has failed.
    body.fail();
  }
}

/** Answers with problem details. */
function answer(context, refusal, rest) {
  const text = textOf(refusal);
  const headers = { "content-type": PROBLEM };
  if (rest === undefined) return context.body(text, refusal.status, headers);
  const drained = drain(rest);
  // Node closes a connection as soon as the answer ends; if the client still sends, the system then resets the connection, and the
  // client loses the answer. So there the answer goes out whole, but ends when the client has stopped (RFC 9112, 9.6).
  if (context.env?.incoming === undefined) return context.body(text, refusal.status, headers);
  const bytes = new TextEncoder().encode(text);
  const stream = new ReadableStream({
    async start(controller) {
      controller.enqueue(bytes);
      await drained;
      // Throws if the client is gone.
      try {
        controller.close();
      } catch {}
    },
  });
  return context.body(stream, refusal.status, { ...headers, "content-length": `${bytes.length}`, connection: "close" });
}

/** Reads and drops the rest of a request, within limits. */
async function drain(reader) {
  const stop = () => reader.cancel().catch(() => {});
  const timer = setTimeout(stop, DRAIN_MILLISECONDS);
  try {
    for (let left = DRAIN_BYTES; left > 0; ) {
      const { done, value } = await reader.read();
      if (done) break;
      left -= value.length;
    }
  } catch {
    // The client is gone.
  }
  clearTimeout(timer);
  stop();
}

/** The outcome: `order` in normal form, and `issues` without errors. */
export function checkedOrder(context) {
  return context.get("oney");
}
