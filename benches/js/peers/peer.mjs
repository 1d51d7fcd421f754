/** A library with what stands beside it in `rules.mjs`: the same answers from an object, a JSON text and a form body. */
import { readForm } from "./form.mjs";
import { between, wrapBoth } from "./rules.mjs";

export function peer(name, { check, pathsOf }) {
  const judge = (order, contract) => {
    const issues = check(order);
    const { errors, warnings } = between(order, contract);
    return { valid: issues.length === 0 && errors.length === 0, issues, errors, warnings, lines: wrapBoth(order) };
  };
  return {
    name,
    judge,
    judgeJson: (text, contract) => judge(JSON.parse(text), contract),
    judgeForm: (body, contract) => judge(readForm(body), contract),
    /** The parameters with errors, as S2 spells them. */
    refused: ({ issues, errors }) => [...issues.flatMap(pathsOf).map(spell), ...errors],
  };
}

function spell([first, ...rest]) {
  return first + rest.map((step) => `[${step}]`).join("");
}
