/** A library with what stands beside it in `rules.mjs`: the same answers from an object, a JSON text and a form body. */
import { readForm } from "./form.mjs";
import { between, wrapBoth } from "./rules.mjs";

export function peer(name, { check, pathsOf }) {
  const judge = (order, contract) => {
    const { issues, output } = check(order);
    const { errors, warnings } = between(order, contract);
    const valid = issues.length === 0 && errors.length === 0;
    return { valid, issues, errors, warnings, lines: wrapBoth(order), order: output };
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

/** What is read of `oney-rules`, as far as a peer has it: no sentences of what lies between values, no normal form. */
export function readVerdict({ valid, issues, errors, warnings, lines, order }) {
  let length = Number(valid) + errors.length + warnings.length;
  // ajv has another name for the path.
  for (const { path, instancePath, message } of issues) length += (path ?? instancePath).length + message.length;
  length += lines.BILLINGADDRESS.length + lines.SHIPTOADDRESS.length;
  return length + (order?.CART?.length ?? 0);
}

function spell([first, ...rest]) {
  return first + rest.map((step) => `[${step}]`).join("");
}
