// The sentences of issues that only servers report; no page downloads them.
import sentences from "./locales.js";

/** Languages with the sentences for servers, by the caller's language object. */
const whole = new WeakMap();

/** The language with all sentences; English ones if there is no translation for servers. */
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
