import { init, Validator } from "oney-rules";
import { OPTIONS, PROFILE } from "./contract.mjs";

export async function first(order) {
  await init();
  return new Validator(PROFILE).validate(order, OPTIONS).valid;
}
