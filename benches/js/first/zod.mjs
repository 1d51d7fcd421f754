import { peer } from "../peers/peer.mjs";
import * as zod from "../peers/zod.mjs";
import { CONTRACT } from "./contract.mjs";

const { judge } = peer("zod", zod);

export const first = (order) => judge(order, CONTRACT).valid;
