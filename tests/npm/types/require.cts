// The CommonJS types, which `require` and TypeScript's `import … = require` see.
import oney = require("oney-rules");

const outcome: oney.Outcome = new oney.Validator({ country: "FR" }).validate({});
export const valid: boolean = outcome.valid;
// @ts-expect-error: misspelt key
new oney.Validator({ country: "FR", phone: "plus" });
const issue = outcome.issues[0];
if (issue?.code === "too-long") console.log(issue.params.max);
// @ts-expect-error: misspelt code
new oney.Validator({ country: "FR", severity: { "to-long": "off" } });
