// What a server component or a server function of React hands to a page.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";

/** The names and symbols that an outcome has, where node resolves the package under these conditions. */
function keysOfOutcome(...conditions) {
  const program = `
    import { Validator } from "oney-rules";
    const outcome = new Validator({ country: "FR" }).validate({ BILLINGCITY: " Paris " }, { stage: "draft" });
    console.log(outcome.order.BILLINGCITY, Reflect.ownKeys(outcome).map(String).join());`;
  const flags = conditions.map((condition) => `--conditions=${condition}`);
  const cwd = new URL("../../pkg", import.meta.url);
  return execFileSync(process.execPath, [...flags, "--input-type=module", "--eval", program], { cwd, encoding: "utf8" }).trim();
}

test("an outcome has members and nothing else, of which React would warn", () => {
  const members = "Paris valid,issues,changes,order,derived";
  assert.equal(keysOfOutcome("react-server"), members);
  assert.equal(keysOfOutcome(), `${members},Symbol(nodejs.util.inspect.custom),Symbol(answer)`);
});
