// For the entries of pages: loads the English sentences only if they are needed.
import { needsEnglish, setEnglish } from "./language.js";

export async function loadEnglish() {
  if (needsEnglish()) setEnglish((await import("./locales/en.js")).default);
}
