// What one module of the package answers to the texts of tests/texts.rs; as a worker, since a program has one core.
import { readFileSync } from "node:fs";
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { answerOf, hash } from "./random-answers.mjs";

const today = { today: "2026-11-22" };

/** A text as tests/common/random_texts.rs writes it down. */
const textOf = (text) => (typeof text === "string" ? text : text.before + text.each.repeat(text.times) + text.after);

/** A text with half of a surrogate pair in it, which Rust has not. */
function halved(text, index) {
  const at = (index * 7919) % (text.length + 1);
  return text.slice(0, at) + (index % 2 === 0 ? "\ud83d" : "\ude00") + text.slice(at);
}

/** Each way to give an input, and the column of its answer; without one the two modules are compared with each other. */
const WAYS = [
  { way: "validateJson", column: 0, ask: (validator, { json, options }) => validator.validateJson(json, options) },
  { way: "validateForm", column: 1, ask: (validator, { form, options }) => validator.validateForm(form, options) },
  // These are asked in turn: it takes time.
  { way: "validate", ask: (validator, { object, options }) => validator.validate(object, options) },
  {
    way: "validateForm with URLSearchParams",
    ask: (validator, { form, options }) => validator.validateForm(new URLSearchParams(form), options),
  },
  { way: "validateJson of halves", ask: (validator, { json, options, index }) => validator.validateJson(halved(json, index), options) },
  { way: "validateForm of halves", ask: (validator, { form, options, index }) => validator.validateForm(halved(form, index), options) },
];

/** Those without an answer natively. */
const ALONE = WAYS.filter(({ column }) => column === undefined);

/** Without sentences, as in tests/texts.rs. */
const compared = (outcome) => ({ ...outcome, issues: outcome.issues.map(({ message, ...issue }) => issue) });

/** What only servers have. */
const MESSAGES = [
  { way: "validateMessage of JSON", column: 2, ask: (validator, { json, options }) => compared(validator.validateMessage(json, options)) },
  { way: "validateMessage of a form", column: 3, ask: (validator, { form, options }) => compared(validator.validateMessage(form, options)) },
  { way: "verify of JSON", column: 4, ask: (validator, { json }) => compared(validator.verify(json, "password", today)) },
  { way: "verify of bytes", column: 5, ask: (validator, { form }) => compared(validator.verify(new TextEncoder().encode(form), "password", today)) },
];

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The inputs of a file whose answers are other than natively, and the hashes of those that Rust cannot be asked. */
function judged(module, file, isServer) {
  const wrong = [];
  const others = [];
  const lines = readFileSync(file, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
  for (const [index, { input, answers }] of lines.entries()) {
    const [json, form] = [textOf(input.json), textOf(input.form)];
    const given = { ...input, index, json, form, object: parsed(json) };
    for (const { way, column, ask } of isServer ? [...WAYS, ...MESSAGES] : WAYS) {
      const turn = ALONE.findIndex((one) => one.way === way);
      if (turn >= 0 && index % 2 !== turn % 2) continue;
      const answer = answerOf(ask, module, given);
      if (column === undefined) others.push({ way, index, hash: hash(answer) });
      // With ONEY_FULL the file has whole answers.
      else if ((answers[column].length === 16 ? hash(answer) : answer) !== answers[column]) {
        wrong.push({ way, index, text: column % 2 === 0 ? json : form, answer, native: answers[column] });
      }
    }
  }
  return { wrong, others, count: lines.length };
}

if (!isMainThread && workerData?.texts !== undefined) {
  const { entry, texts } = workerData;
  const module = await import(`../../pkg/dist/${entry}.js`);
  const isServer = entry !== "index.slim";
  await module.init(isServer ? undefined : readFileSync(new URL("../../pkg/dist/core_bg.wasm", import.meta.url)));
  for (const file of texts) parentPort.postMessage(judged(module, file, isServer));
}
