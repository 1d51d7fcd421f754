// Clients that send more than a server reads. Each resolves to the answer's status, media type and body, or to `{ lost }` with the
// error that hid it.
import { request } from "node:http";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

const CHUNK = Buffer.alloc(64 * 1024, 0x20);

function head(type, length, more = "") {
  const framing = length === undefined ? "transfer-encoding: chunked" : `content-length: ${length}`;
  return `POST /orders HTTP/1.1\r\nhost: localhost\r\ncontent-type: ${type}\r\n${framing}\r\n${more}\r\n`;
}

function parsed(text) {
  const [, top, body] = /^(HTTP\/1\.1 [^]*?)\r\n\r\n([^]*)$/.exec(text) ?? [];
  if (top === undefined) return { lost: "no answer" };
  const type = /^content-type: (.*)$/im.exec(top)?.[1];
  const json = /\{[^]*\}/.exec(body)?.[0];
  return { status: Number(top.split(" ")[1]), type, body: json && JSON.parse(json) };
}

/**
 * A socket that looks at the answer only when all is sent, as a simple client does. `isChunked`: without a length; `delay`: a pause in
 * milliseconds after each 64 KB; `more`: further lines of the head.
 */
export async function bySocket(port, { size, isChunked = false, delay, more = "", type = "application/json" }) {
  const socket = connect(port, "127.0.0.1");
  let broken;
  socket.on("error", (error) => (broken ??= error.code));
  const closed = new Promise((resolve) => socket.on("close", resolve));
  const write = (bytes) => socket.write(bytes) || room(socket);
  await write(head(type, isChunked ? undefined : size, more));
  for (let sent = 0; sent < size && broken === undefined; sent += CHUNK.length) {
    const part = CHUNK.subarray(0, Math.min(CHUNK.length, size - sent));
    await write(isChunked ? Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from("\r\n")]) : part);
    if (delay !== undefined) await pause(delay);
  }
  if (isChunked && broken === undefined) await write("0\r\n\r\n");
  return answerOn(socket, closed, () => broken);
}

/** A socket that sends `sent` bytes of the `size` that it has announced, and waits for the answer. */
export async function byWaiting(port, { size, sent, isChunked = false, type = "application/json", more = "" }) {
  const socket = connect(port, "127.0.0.1");
  let broken;
  socket.on("error", (error) => (broken ??= error.code));
  const closed = new Promise((resolve) => socket.on("close", resolve));
  const part = Buffer.alloc(sent, 0x20);
  socket.write(head(type, isChunked ? undefined : size, more));
  socket.write(isChunked ? Buffer.concat([Buffer.from(`${sent.toString(16)}\r\n`), part]) : part);
  return answerOn(socket, closed, () => broken);
}

/** Resolves when a stream takes more, or nothing more. */
function room(stream) {
  return new Promise((resolve) => {
    const end = () => {
      stream.off("drain", end).off("close", end);
      resolve();
    };
    stream.on("drain", end).on("close", end);
    if (stream.destroyed) end();
  });
}

/** What a socket has received when the answer is whole. */
async function answerOn(socket, closed, broken) {
  let text = "";
  const whole = new Promise((resolve) => {
    socket.on("data", (bytes) => {
      text += bytes.toString("utf8");
      const [, length] = /^content-length: (\d+)$/im.exec(text) ?? [];
      const start = text.indexOf("\r\n\r\n") + 4;
      if (start > 3 && (length === undefined ? /\r\n0\r\n\r\n$/.test(text) : Buffer.byteLength(text.slice(start)) >= Number(length))) resolve();
    });
  });
  await Promise.race([whole, closed]);
  socket.destroy();
  // What the kernel has lost with a reset connection, no other client would see either.
  return broken() === undefined ? parsed(text) : { lost: broken() };
}

/** Node's own client; `agent` keeps its connection. */
export function byNode(port, { size, isChunked = false, delay, type = "application/json", agent }) {
  return new Promise((resolve) => {
    const headers = { "content-type": type, ...(isChunked ? {} : { "content-length": size }) };
    let isAnswered = false;
    const sending = request({ port, host: "127.0.0.1", method: "POST", path: "/orders", headers, agent }, (response) => {
      isAnswered = true;
      let text = "";
      response.on("data", (bytes) => (text += bytes));
      response.on("error", (error) => resolve({ lost: error.code }));
      response.on("end", () => {
        sending.destroy();
        resolve({ status: response.statusCode, type: response.headers["content-type"], body: JSON.parse(text) });
      });
    });
    sending.on("error", (error) => resolve({ lost: error.code }));
    let sent = 0;
    const go = async () => {
      while (sent < size && !isAnswered && !sending.destroyed) {
        sent += CHUNK.length;
        if (!sending.write(CHUNK.subarray(0, Math.min(CHUNK.length, size - sent + CHUNK.length)))) await room(sending);
        if (delay !== undefined) await pause(delay);
      }
      if (!isAnswered) sending.end();
    };
    go();
  });
}

/** The platform's `fetch`. */
export async function byFetch(port, { size, isChunked = false, type = "application/json" }) {
  const stream = () => {
    let left = size;
    return new ReadableStream({
      pull(controller) {
        if (left <= 0) return controller.close();
        controller.enqueue(CHUNK.subarray(0, Math.min(CHUNK.length, left)));
        left -= CHUNK.length;
      },
    });
  };
  try {
    const body = isChunked ? stream() : Buffer.alloc(size, 0x20);
    const response = await fetch(`http://127.0.0.1:${port}/orders`, { method: "POST", body, duplex: "half", headers: { "content-type": type } });
    return { status: response.status, type: response.headers.get("content-type"), body: await response.json() };
  } catch (error) {
    return { lost: error.cause?.code ?? error.message };
  }
}
