// Names of fields of forms, in every spelling.

/** The steps of a key of a form, as `path_of` of `src/visitor.rs` splits it. */
export function pathOf(key) {
  const [, root, rest] = /^([^[]*)((?:\[[^\]]*\])*)$/.exec(key) ?? [, key, ""];
  return [root, ...(rest === "" ? [] : rest.slice(1, -1).split("]["))];
}

/** The steps of a name in any spelling: `billing[first_name]` and `billing.first_name` are `billing`, `first_name`. */
export function stepsOf(name) {
  return name.split(/[.[\]]/).filter(Boolean);
}

/** A name in one spelling: `billing[first_name]` and the member `first_name` of `billing` are `billing.first_name`. */
export function canonicalOf(path) {
  return stepsOf(path.join(".")).join(".");
}

/** Each name of a map in its one spelling, with the parameter that it fills; none for a checkbox. Several parameters: the first. */
export function parametersOf({ delivery, ...sources }) {
  const found = new Map();
  const add = (shown, parameter) => {
    const name = canonicalOf(pathOf(shown));
    if (!found.has(name)) found.set(name, parameter);
  };
  for (const [parameter, source] of Object.entries(sources)) {
    const names = source.from ?? source.date ?? source.phone ?? source;
    for (const shown of [names].flat()) add(shown, parameter);
  }
  const { when, unless = when } = delivery?.sameAsBilling ?? {};
  if (unless !== undefined) add(unless, undefined);
  return found;
}
