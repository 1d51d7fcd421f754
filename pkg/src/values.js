// What kind of value a caller has given.

export function isObject(value) {
  return typeof value === "object" && value !== null;
}

/** The object's own member of this name; `undefined` if it has none, whatever a library has added to all objects. */
export function ownMember(object, name) {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/**
 * A copy of a `Date`, without methods of its own; `undefined` for any other value. Tries the object itself: `instanceof` fails across
 * frames, and tags can be forged.
 */
export function dateOf(value) {
  try {
    return new Date(Date.prototype.valueOf.call(value));
  } catch {
    return undefined;
  }
}
