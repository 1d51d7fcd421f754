// For the entries of servers: the English sentences are always loaded.
import { choose, setEnglish } from "./language.js";
import english from "./locales/en.js";

export function speakEnglish() {
  setEnglish(english);
}

/** Sets the language. Everything else is ready; `init` exists for code that also runs in a browser. */
export async function init(options) {
  choose(options);
}
