/** The merchant of the cold starts, as `jobs.mjs` has it for the warm ones. */
import france from "../../../examples/profiles/france.json";

export const PROFILE = france;
export const OPTIONS = { today: "2017-06-18" };
export const CONTRACT = { ...OPTIONS, sellsTravel: false, options: france.businessTransactions };
