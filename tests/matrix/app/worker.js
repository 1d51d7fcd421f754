import { answer } from "./answer.js";
import orders from "./orders.js";

answer(orders).then(postMessage, (error) => postMessage({ error: String(error) }));
