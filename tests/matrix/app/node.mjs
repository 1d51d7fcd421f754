import { answer } from "./answer.js";
import orders from "./orders.js";

console.log(JSON.stringify(await answer(orders)));
