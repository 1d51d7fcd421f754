const { answer } = require("./node.cjs");
const orders = require("./orders.json");

test("the package answers", () => {
  require("node:fs").writeFileSync(`${__dirname}/answer-${process.env.NAME}.json`, JSON.stringify(answer(orders)));
});
