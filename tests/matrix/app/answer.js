// The same few lines in every environment, as a customer would write them.
import { init, Validator } from "oney-rules";
import { parameterInfo } from "oney-rules/parameters";
import { Validator as SchemaValidator } from "oney-rules/schema";

export async function answer(orders) {
  // Before `init`, and without it: the schema loads the core by itself.
  const city = new SchemaValidator({ country: "FR" }).schema({ stage: "draft", today: "2026-11-22" });
  const schema = await city["~standard"].validate({ BILLINGCITY: " Paris " });
  await init();
  const outcomes = orders.map(({ profile, options, order }) => new Validator(profile).validate(order, options));
  return { schema, outcomes, label: parameterInfo("BILLINGCITY").label };
}
