const LANGUAGES = ["fr", "en", "de", "es", "it", "nl", "zh", "ru", "pt", "cs"];

/** The words of the page; empty until those of the language have arrived. What the HTML says is English. */
let words = {};
let language = chosen();

/** The language of the address, else the first of the browser's that the page has, else English. */
function chosen() {
  const wanted = [new URLSearchParams(location.search).get("lang"), ...navigator.languages];
  const known = wanted.map((tag) => tag?.split("-")[0].toLowerCase()).filter((tag) => LANGUAGES.includes(tag));
  return known[0] ?? "en";
}

export const pageLanguage = () => language;

/** Portuguese is that of Portugal, in words and in numbers. */
export const intlTag = (tag) => (tag === "pt" ? "pt-PT" : tag);

/** Loads the words of a language, those alone, and puts them into the page. */
export async function speak(tag) {
  words = (await import(`./texts/${tag}.js`)).default;
  language = tag;
  document.documentElement.lang = intlTag(tag);
  document.title = words.checkout;
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = words[element.dataset.t];
  const countries = new Intl.DisplayNames(intlTag(tag), { type: "region" });
  for (const option of document.querySelectorAll("[name$=COUNTRY] option")) option.textContent = countries.of(option.value);
}

/** A text of the page with its places filled; empty as long as the language has not arrived. */
export function text(key, values = {}) {
  return (words[key] ?? "").replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}
