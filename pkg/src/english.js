// For the entries of servers, which have the English sentences at once: nobody waits for a download there.
import { choose, setEnglish } from "./language.js";
import english from "./locales/en.js";

export function speakEnglish() {
  setEnglish(english);
}

/** Chooses the language; otherwise here for the sake of code that also runs in a browser. */
export async function init(options) {
  choose(options);
}
