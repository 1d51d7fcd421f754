/**
 * What an error adds behind an unknown name: the first of these names that differs in one place, by two letters at most. The core has
 * a finer measure (`src/suggestion.rs`), but options are read without it.
 */
export function didYouMean(names, given) {
  const near = names.find((name) => /^(.*).{0,2}(.*)\n\1.{0,2}\2$/i.test(`${name}\n${given}`));
  return near ? ` (did you mean \`${near}\`?)` : "";
}
