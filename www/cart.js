import { instalments, shopPart } from "./merchants.js";
import { intlTag, text } from "./texts.js";

/** The cart and what each way to pay takes, with amounts as the language writes them. */
export function showCart(merchant, language) {
  const money = new Intl.NumberFormat(intlTag(language), { style: "currency", currency: "EUR" });
  const write = (cents) => money.format(cents / 100);
  const { AMOUNT, CART } = shopPart(merchant);
  document.getElementById("cart-lines").replaceChildren(...CART.map((line) => item(line, write)));
  document.getElementById("total").textContent = write(AMOUNT);
  merchant.instalments.forEach(({ count }, place) => {
    const choice = document.querySelectorAll(".choice")[place];
    const { first, others } = instalments(AMOUNT, count);
    choice.querySelector("strong").textContent = text("instalments", { count });
    choice.querySelector("small").textContent = text("each", { first: write(first), count: count - 1, others: write(others) });
  });
}

function item({ NAME, QUANTITY, TOTALAMOUNT }, write) {
  const element = (name, className, content) =>
    Object.assign(document.createElement(name), { className, textContent: content });
  const line = element("li", "", "");
  const what = element("span", "", QUANTITY > 1 ? `${NAME} ` : NAME);
  if (QUANTITY > 1) what.append(element("span", "times", `× ${QUANTITY}`));
  line.append(what, element("span", "price", write(TOTALAMOUNT)));
  return line;
}
