import { answer } from "./answer.js";
import orders from "./orders.js";

export default {
  fetch: async () => Response.json(await answer(orders)),
};
