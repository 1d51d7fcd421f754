import { peer } from "../peers/peer.mjs";
import * as valibot from "../peers/valibot.mjs";
import { CONTRACT } from "./contract.mjs";

const { judge } = peer("valibot", valibot);

export const first = (order) => judge(order, CONTRACT).valid;
