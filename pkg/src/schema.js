// Standard Schema v1: an entry of its own, so that a page pays for it only when a form library asks for it.
import { init, Validator as Plain, version } from "oney-rules";

export { init, UsageError, version, WasmForbiddenError } from "oney-rules";

/** The package's `Validator` with `schema`. */
export class Validator extends Plain {
  schema(options = {}) {
    const check = (value, given) => checked(this, value, { ...options, ...known(given?.libraryOptions) });
    return {
      "~standard": {
        version: 1,
        vendor: "oney-rules",
        // At once where the core is ready; libraries that check synchronously need that.
        validate: (value, given) => (isReady() ? check(value, given) : init().then(() => check(value, given))),
      },
    };
  }
}

const PER_CALL = ["today", "stage", "part", "locale"];

/** A library may pass options of others, too; only those that may differ from call to call are taken. */
function known(options = {}) {
  return Object.fromEntries(Object.entries(options).filter(([key, value]) => PER_CALL.includes(key) && value !== undefined));
}

function checked(validator, value, options) {
  let outcome;
  try {
    outcome = validator.validate(value, options);
  } catch (error) {
    // To a schema, what is no order at all is bad input like any other; a wrong option stays the program's fault.
    if (error.code !== "usage" || !error.message.startsWith("`order`")) throw error;
    return { issues: [{ message: error.message, path: [], code: "wrong-type", severity: "error", params: { expected: "object" } }] };
  }
  if (outcome.valid) return { value: outcome.order };
  // Forms show every issue as a mistake and block on it; a warning must do neither.
  const errors = outcome.issues.filter(({ severity }) => severity === "error");
  return { issues: errors.map(({ message, path, code, severity, params }) => ({ message, path, code, severity, params })) };
}

function isReady() {
  try {
    version();
    return true;
  } catch {
    return false;
  }
}
