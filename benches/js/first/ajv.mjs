import { peer } from "../peers/peer.mjs";
import * as ajv from "../peers/ajv.mjs";
import { CONTRACT } from "./contract.mjs";

const { judge } = peer("ajv", ajv);

export const first = (order) => judge(order, CONTRACT).valid;
