// Tests of what is right and not so yet, each with the number of the issue that will make it so.
import assert from "node:assert/strict";
import { test } from "node:test";

/** A test that must fail; when it passes, it becomes an ordinary one (see CONTRIBUTING.md). */
export function expectedToFail(issue, name, run) {
  test(`${name} (issue ${issue})`, async (t) => {
    try {
      await run(t);
    } catch (error) {
      t.diagnostic(`open: ${error.message}`);
      return;
    }
    assert.fail(`it holds now: make it an ordinary test, of a vector remove \`open\``);
  });
}
