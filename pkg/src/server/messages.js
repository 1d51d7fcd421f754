// The sentences of what servers alone meet; no page downloads them.
import sentences from "./locales.js";

/** Languages with the sentences for servers, by the language as the caller gave it. */
const whole = new WeakMap();

/** The language with all of its sentences; with English ones where servers do not know it. */
export function locale(language) {
  let found = whole.get(language);
  if (found === undefined) {
    const own = sentences[language.language] ?? sentences.en;
    found = {
      ...language,
      templates: { ...own.templates, ...language.templates },
      labels: { ...own.labels, ...language.labels },
    };
    whole.set(language, found);
  }
  return found;
}
