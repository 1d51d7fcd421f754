// The vectors of tests/vectors: the same files that the native tests read.
import { readdirSync, readFileSync } from "node:fs";

const here = new URL("../", import.meta.url);
const json = (url) => JSON.parse(readFileSync(url, "utf8"));

/** Every vector, its profile resolved, its name made unique by the file's. */
export function loadVectors() {
  const folder = new URL("vectors/", here);
  const files = readdirSync(folder).filter((file) => file.endsWith(".json")).sort();
  return files.flatMap((file) =>
    json(new URL(file, folder)).vectors.map((vector) => ({
      ...vector,
      name: `${file}: ${vector.name}`,
      profile: typeof vector.profile === "string" ? loadProfile(vector.profile) : vector.profile,
    })),
  );
}

/** A profile of examples/profiles. */
export function loadProfile(name) {
  return json(new URL(`../examples/profiles/${name}.json`, here));
}

/** The part of an outcome that the vector speaks of; messages are the locale's business. */
export function comparable(outcome, expect) {
  const issues = outcome.issues.map(({ message, ...issue }) => issue);
  const whole = { ...outcome, issues };
  return Object.fromEntries(Object.keys(expect).map((member) => [member, whole[member]]));
}
