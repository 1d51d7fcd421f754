// Standard Schema v1. A separate entry, so that only pages with a form library load it.
import { init, Validator as Plain, version } from "oney-rules";
import { stepsOf } from "./field-names.js";

export { init, UsageError, version, WasmForbiddenError } from "oney-rules";

/** The package's `Validator` with `schema`. */
export class Validator extends Plain {
  schema(options = {}) {
    const check = (value, given) => checked(this, value, { ...options, ...known(given?.libraryOptions) });
    return {
      "~standard": {
        version: 1,
        vendor: "oney-rules",
        // Synchronous once the core is ready: some libraries need that.
        validate: (value, given) => (isReady() ? check(value, given) : init().then(() => check(value, given))),
      },
    };
  }
}

const PER_CALL = ["today", "stage", "part", "locale", "shop"];

/** The options that may differ from call to call; a library may pass unknown ones, too. */
function known(options = {}) {
  return Object.fromEntries(Object.entries(options).filter(([key, value]) => PER_CALL.includes(key) && value !== undefined));
}

function checked(validator, value, options) {
  let outcome;
  try {
    const { shop, ...others } = options;
    const isBody = typeof value !== "string" && (validator.fields !== undefined || shop !== undefined);
    outcome = isBody ? validator.validateForm(value, options) : validator.validate(value, others);
  } catch (error) {
    // In a schema a value that is no order is invalid input, not a usage error; a wrong option still throws.
    if (error.code !== "usage" || !/^(`order`|`body`|the order) /.test(error.message)) throw error;
    return { issues: [{ message: error.message, path: [], code: "wrong-type", severity: "error", params: { expected: "object" } }] };
  }
  if (outcome.valid) return { value: outcome.order };
  // Without warnings: forms treat every issue as an error and block on it.
  const errors = outcome.issues.filter(({ severity }) => severity === "error");
  return { issues: errors.map(({ message, path, code, severity, params, fields }) => {
    const issue = { message, path, code, severity, params };
    // Where the form has its value.
    return fields ? { ...issue, path: stepsOf(fields[0]), fields } : issue;
  }) };
}

function isReady() {
  try {
    version();
    return true;
  } catch {
    return false;
  }
}
