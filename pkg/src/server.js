// What servers alone may do, beside what everybody may: this module may hold secrets, so no page can import it.
export { init, UsageError, Validator, version, WasmForbiddenError } from "oney-rules";
export {
  contractState,
  execCode,
  orderState,
  paymentState,
  qualify,
  recoveryStep,
  sandboxCards,
  toOneyPurchase,
} from "./workflow.js";
