// The CommonJS types, which `require` and TypeScript's `import … = require` see.
import oney = require("oney-rules");

const outcome: oney.Outcome = new oney.Validator({ country: "FR" }).validate({});
export const valid: boolean = outcome.valid;
// @ts-expect-error: misspelt key
new oney.Validator({ country: "FR", phone: "plus" });
