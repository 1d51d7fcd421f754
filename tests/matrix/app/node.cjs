const { Validator } = require("oney-rules");
const { parameterInfo } = require("oney-rules/parameters");
const { Validator: SchemaValidator } = require("oney-rules/schema");
const { UsageError } = require("oney-rules");

// Synchronously, all of it: a server has no time to wait for.
exports.answer = (orders) => {
  // One core and one set of classes, whichever entry they come from.
  if (!(new SchemaValidator({ country: "FR" }) instanceof Validator) || UsageError !== require("oney-rules/schema").UsageError) {
    throw new Error("two copies of the package");
  }
  return {
    schema: new SchemaValidator({ country: "FR" }).schema({ stage: "draft", today: "2026-11-22" })["~standard"].validate({
      BILLINGCITY: " Paris ",
    }),
    outcomes: orders.map(({ profile, options, order }) => new Validator(profile).validate(order, options)),
    label: parameterInfo("BILLINGCITY").label,
  };
};

if (require.main === module) console.log(JSON.stringify(exports.answer(require("./orders.json"))));
