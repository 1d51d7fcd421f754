import { render } from "./messages.js";

/** What a check has answered: whether it is valid, and what gives the rest. Each is read when it is asked for. */
export function answer({ valid, judgement, order }, locale) {
  let judged;
  let normal;
  return {
    valid,
    judged: () => (judged ??= judge(judgement(), locale)),
    order: () => (normal ??= JSON.parse(order())),
  };
}

export function judge(json, locale) {
  const judged = JSON.parse(json);
  for (const issue of judged.issues) issue.message = render(issue, locale);
  return judged;
}

/** An object that has nothing but its members, whoever asks. */
export function plain(answer) {
  return {
    valid: answer.valid,
    get issues() {
      return answer.judged().issues;
    },
    get changes() {
      return answer.judged().changes;
    },
    get order() {
      return answer.order();
    },
    get derived() {
      return answer.judged().derived;
    },
  };
}
