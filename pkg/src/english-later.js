// For the entries of pages: loads the English sentences, without their keys, only if they are needed.
import { needsEnglish, setEnglish } from "./language.js";

export async function loadEnglish() {
  if (needsEnglish()) setEnglish((await import("./english-sentences.js")).default);
}
