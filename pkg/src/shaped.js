// Outcomes in Node. Where each brings getters of its own, V8 keeps each as a dictionary, which took a fifth of the time of S2's
// authorization. With the same getters all of them have one shape.
import { inspect } from "node:util";

/** Stands for the answer behind an outcome. No private name: through a proxy, as of a reactive framework, nobody would find it. */
const ANSWER = Symbol("answer");

const MEMBERS = [
  ["issues", read((answer) => answer.judged().issues)],
  ["changes", read((answer) => answer.judged().changes)],
  ["order", read((answer) => answer.order())],
  ["derived", read((answer) => answer.judged().derived)],
  // What is printed shows what is in it, and not that it is read when somebody asks for it.
  [inspect.custom, { value: shown }],
];

function read(of) {
  return {
    enumerable: true,
    configurable: true,
    get() {
      return of(this[ANSWER]);
    },
  };
}

function shown() {
  return { ...this };
}

export function shaped(answer) {
  const outcome = { valid: answer.valid };
  // One after the other, which takes a third less than all at once.
  for (const [name, member] of MEMBERS) Object.defineProperty(outcome, name, member);
  return Object.defineProperty(outcome, ANSWER, { value: answer });
}
