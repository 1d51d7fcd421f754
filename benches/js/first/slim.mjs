import { init, Validator } from "oney-rules/slim";
import { OPTIONS, PROFILE } from "./contract.mjs";

// Beside the import, so that the core comes while the rest is read.
const ready = init(fetch("core.wasm"));

export async function first(order) {
  await ready;
  return new Validator(PROFILE).validate(order, OPTIONS).valid;
}
