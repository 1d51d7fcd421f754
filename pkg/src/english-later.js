// For the entries of pages, which load the English sentences only when they are the ones to speak.
import { needsEnglish, setEnglish } from "./language.js";

export async function loadEnglish() {
  if (needsEnglish()) setEnglish((await import("./locales/en.js")).default);
}
