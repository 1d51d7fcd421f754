/** Runs something while every object has these properties, as after an attack or beside a careless library. */
export function whilePolluted(properties, run) {
  try {
    Object.assign(Object.prototype, properties);
    return run();
  } finally {
    for (const key of Object.keys(properties)) delete Object.prototype[key];
  }
}
